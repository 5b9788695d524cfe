"""Changes how a deadline ends: how long late work is put up with, and from when on nothing is taken.

Its date stays, and with it the reminders: what is overdue or locked is judged whenever it is asked."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select, update

from domain.ids import DeadlineId, DutyId, PlanId
from domain.planning.amendments import Told, What, moment_shown
from domain.planning.changes import Change, Lock, Tolerate
from domain.refusals import Refusal
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.tables.plans import deadlines, duties

_TOLD = {
    Tolerate: (What.TOLERATED, What.TOLERATED_UNTIL, What.TOLERATED_NOT),
    Lock: (What.LOCKED, What.LOCKED_AT, What.LOCKED_NOT),
}
"""Where there was nothing before, where there was something, where there is nothing any more."""


def refuse_meanwhile(tx: Tx, plan: PlanId, changes: Iterable[Change]) -> None:
    """Raises Refusal where somebody else has changed it since it was shown: before anything of the batch is done, as
    a date that is moved takes both ends with it."""
    for change in changes:
        if isinstance(change, Tolerate | Lock) and _present(_row(tx, plan, change.deadline), change) != change.seen:
            raise Refusal("amend-meanwhile")


def refuse_crossed(tx: Tx, changes: Iterable[Change]) -> None:
    """Raises Refusal where late work would be put up with after nothing is taken any more."""
    for deadline in {change.deadline for change in changes if isinstance(change, Tolerate | Lock)}:
        row = tx.execute(select(deadlines.c.grace, deadlines.c.locks).where(deadlines.c.id == deadline)).one()
        if row.grace is not None and row.locks is not None and row.locks < row.grace:
            raise Refusal("amend-lock-within", locks=row.locks, until=row.grace)


def close(tx: Tx, plan: PlanId, change: Tolerate | Lock) -> Told:
    row = _row(tx, plan, change.deadline)
    before, after = _present(row, change), _wanted(change)
    if before == after:
        raise Refusal("amend-same")
    column = deadlines.c.grace if isinstance(change, Tolerate) else deadlines.c.locks
    tx.execute(update(deadlines).where(deadlines.c.id == change.deadline).values({column: after}))
    begun, other, ended = _TOLD[type(change)]
    what = begun if before is None else ended if after is None else other
    name = f"{row.title} · {row.label}" if row.label else row.title
    return Told(what, name, moment_shown(before), moment_shown(after), DutyId(row.duty_id), deadline=change.deadline)


def _wanted(change: Tolerate | Lock) -> datetime | None:
    return change.until if isinstance(change, Tolerate) else change.at


def _present(row: AnyRow, change: Tolerate | Lock) -> datetime | None:
    found: datetime | None = row.grace if isinstance(change, Tolerate) else row.locks
    return found


def _row(tx: Tx, plan: PlanId, deadline: DeadlineId) -> AnyRow:
    """Of this plan: another's is nobody's here. Who amends holds the plan, so nobody else changes it meanwhile."""
    query = select(deadlines.c.grace, deadlines.c.locks, deadlines.c.label, duties.c.title, deadlines.c.duty_id)
    query = query.join(duties, duties.c.id == deadlines.c.duty_id)
    return tx.execute(query.where(duties.c.plan_id == plan, deadlines.c.id == deadline)).one()
