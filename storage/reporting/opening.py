"""Writes down what units owe once its day has come, and owes them the news of a plan: all at once, or part by part.

A plan is published in one transaction with its obligations and its news, as long as it asks no more than `AT_ONCE`
units: a whole district. For the 50,000 units of a country SQLite, which has one writer, would hold up everybody else
for three seconds and a half. There the plan is put in force at once, and each further transaction writes down the
obligations, and then the news, of the next units: some tens of milliseconds, whole in itself, done twice the same,
taken up where it was left. No deadline is reminded of, and nobody hears of the plan, before its obligations are there.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select, update

from domain.ids import DutyId, PlanId
from domain.planning.deadlines import Deadline
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.outgoing import notices
from storage.planning import deadlines, laying
from storage.reporting import obligations
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import plans

AT_ONCE = 2_000
"""Units a whole plan is written down for in one transaction."""
PART = 2_500
"""Units of a part: with the five deadlines of a plan some 12,000 obligations."""
HEARERS = 4_000
"""Units of a part of the news."""


def open_due(tx: Tx, now: datetime) -> int:
    """Writes down the obligations of every deadline whose day has come; done twice, it does nothing. Those of very many
    units are left to `step`. How many obligations there are by it."""
    return sum(_open(tx, together, now) for together in _due(tx, now) if not _are_many(tx, together))


def announce(tx: Tx, plan: PlanId, now: datetime) -> int:
    """Owes everybody the news of a plan; to very many it is left to `step`. How many are, or will be, told."""
    asked = laying.size(tx, plan)
    if asked <= AT_ONCE:
        return notices.announce(tx, plan, now)
    tx.execute(update(plans).where(plans.c.id == plan).values(told_upto=0))
    return asked


def step(tx: Tx, now: datetime) -> bool:
    """The next part of what is under way, obligations before news; False where nothing is."""
    for together in _due(tx, now):
        _open_part(tx, together, now)
        return True
    plan = _TELLING.first(tx, {})
    if plan is None:
        return False
    _tell_part(tx, PlanId(plan.id), plan.told_upto, now)
    return True


def _due(tx: Tx, now: datetime) -> list[list[Deadline]]:
    """Deadlines of one duty that are written down equally far: whom they ask is looked for once."""
    together: defaultdict[tuple[DutyId, int], list[Deadline]] = defaultdict(list)
    for deadline, upto in deadlines.to_open(tx, now):
        together[deadline.duty, upto].append(deadline)
    return list(together.values())


def _are_many(tx: Tx, together: Sequence[Deadline]) -> bool:
    return laying.are_many(tx, laying.on_any([laying.of_duty(tx, together[0].duty)]), AT_ONCE)


def _open(tx: Tx, together: Sequence[Deadline], now: datetime) -> int:
    mine = [deadline for deadline in together if deadlines.note_opened(tx, deadline, now)]
    return obligations.open_for(tx, mine) if mine else 0


def _open_part(tx: Tx, together: Sequence[Deadline], now: datetime) -> None:
    """Whoever else would write the same part waits, and then writes the next one."""
    held = deadlines.hold_unopened(tx, together)
    if not held:
        return
    upto = min(held.values())
    mine = [deadline for deadline in together if held.get(deadline.id) == upto]
    span = laying.next_span(tx, upto, PART)
    if span is None:
        for deadline in mine:
            deadlines.note_opened(tx, deadline, now)
        return
    obligations.open_for(tx, mine, span)
    these = deadline_rows.c.id.in_([deadline.id for deadline in mine])
    tx.execute(update(deadline_rows).where(these).values(opened_upto=span.last))


_TELLING = Prepared(
    select(plans.c.id, plans.c.told_upto)
    .where(plans.c.told_upto.is_not(None), plans.c.withdrawn_at.is_(None))
    .order_by(plans.c.id)
    .limit(1)
)


def _tell_part(tx: Tx, plan: PlanId, upto: int, now: datetime) -> None:
    """Two who tell at once tell nobody twice: an occasion is owed once."""
    span = laying.next_span(tx, upto, HEARERS)
    if span is not None:
        notices.announce(tx, plan, now, span)
    mine = update(plans).where(plans.c.id == plan, plans.c.told_upto == upto)
    tx.execute(mine.values(told_upto=None if span is None else span.last))
