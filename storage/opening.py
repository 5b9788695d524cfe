"""Writes down what units owe once its day has come, and owes them the news of a plan: all at once, or part by part.

A plan is published in one transaction with its obligations and its news, as long as it asks no more than `AT_ONCE`
units: a whole district. For the 50,000 units of a country SQLite, which has one writer, would hold up everybody else
for three seconds and a half. There the plan is put in force at once, and each further transaction writes down the
obligations, and then the news, of the next units: some tens of milliseconds, whole in itself, done twice the same,
taken up where it was left. No deadline is reminded of, and nobody hears of the plan, before its obligations are there.
"""

from datetime import datetime

from sqlalchemy import select, update

from domain.deadlines import Deadline
from domain.ids import DeadlineId, PlanId
from storage import deadlines, laying, notices, obligations
from storage.database import Tx
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import plans

AT_ONCE = 2_000
"""Units a transaction writes down."""


def open_due(tx: Tx, now: datetime) -> int:
    """Writes down the obligations of every deadline whose day has come; done twice, it does nothing. Those of very many
    units are left to `step`. How many obligations there are by it."""
    return sum(_open(tx, deadline, now) for deadline in deadlines.to_open(tx, now))


def announce(tx: Tx, plan: PlanId, now: datetime) -> int:
    """Owes everybody the news of a plan; to very many it is left to `step`. How many are, or will be, told."""
    if not laying.are_many(tx, laying.on_whom(tx, plan), AT_ONCE):
        return notices.announce(tx, plan, now)
    tx.execute(update(plans).where(plans.c.id == plan).values(told_upto=0))
    return laying.size(tx, plan)


def step(tx: Tx, now: datetime) -> bool:
    """The next part of what is under way, obligations before news; False where nothing is."""
    for deadline in deadlines.to_open(tx, now):
        if _upto(tx, deadline.id) is not None or not _open(tx, deadline, now):
            _open_part(tx, deadline, now)
        return True
    plan = tx.execute(_TELLING).first()
    if plan is None:
        return False
    _tell_part(tx, PlanId(plan.id), plan.told_upto, now)
    return True


def _open(tx: Tx, deadline: Deadline, now: datetime) -> int:
    """0 where there are too many for one transaction, or another has opened it."""
    asked = laying.on_any([laying.of_duty(tx, deadline.duty)])
    if laying.are_many(tx, asked, AT_ONCE) or not deadlines.note_opened(tx, deadline, now):
        return 0
    return obligations.open_for(tx, deadline)


def _open_part(tx: Tx, deadline: Deadline, now: datetime) -> None:
    if not deadlines.hold_unopened(tx, deadline):
        return
    upto = _upto(tx, deadline.id) or 0
    span = laying.next_span(tx, upto, AT_ONCE)
    if span is None:
        deadlines.note_opened(tx, deadline, now)
        return
    obligations.open_for(tx, deadline, span)
    here = deadline_rows.c.id == deadline.id
    tx.execute(update(deadline_rows).where(here).values(opened_upto=span.last))


def _upto(tx: Tx, deadline: DeadlineId) -> int | None:
    found = select(deadline_rows.c.opened_upto).where(deadline_rows.c.id == deadline)
    upto: int | None = tx.execute(found).scalar_one()
    return upto


_TELLING = (
    select(plans.c.id, plans.c.told_upto)
    .where(plans.c.told_upto.is_not(None), plans.c.withdrawn_at.is_(None))
    .order_by(plans.c.id)
    .limit(1)
)


def _tell_part(tx: Tx, plan: PlanId, upto: int, now: datetime) -> None:
    """Two who tell at once tell nobody twice: an occasion is owed once."""
    span = laying.next_span(tx, upto, AT_ONCE)
    if span is not None:
        notices.announce(tx, plan, now, span)
    mine = update(plans).where(plans.c.id == plan, plans.c.told_upto == upto)
    tx.execute(mine.values(told_upto=None if span is None else span.last))
