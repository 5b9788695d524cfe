"""Asks a unit as well that a duty had not asked, or leaves one out that it had: what it owes follows at once."""

from datetime import datetime

from sqlalchemy import Select, and_, case, select, update

from domain.ids import PlanId
from domain.planning.amendments import Told, What
from domain.planning.changes import AskUnit
from domain.refusals import Refusal
from domain.reporting.obligations import OWING, Standing
from storage.database import Tx
from storage.planning import audiences, deadlines, laying, moving
from storage.reporting import excusing, obligations
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import obligations as owed
from storage.tables.plans import plans as plan_rows
from storage.tables.registry import units
from storage.units import known_units

IS_EXCUSED = case((owed.c.standing == Standing.EXCUSED.value, 1), else_=0)


def ask(tx: Tx, plan: PlanId, change: AskUnit, now: datetime) -> Told:
    """Raises Refusal where it is as it should be already, or the unit does not answer to the plan's authority."""
    known = known_units.one(tx, change.unit)
    if known is None:
        raise Refusal("unit-not-yours")
    if _is_asked(tx, change) is change.asked:
        raise Refusal("amend-unit-asked" if change.asked else "amend-unit-not-asked", unit=known.name)
    audience = audiences.of_duty(tx, change.duty)
    changed = audience.adding(change.unit) if change.asked else audience.leaving_out(change.unit)
    authority = tx.execute(select(plan_rows.c.authority_id).where(plan_rows.c.id == plan)).scalar_one()
    audiences.write(tx, change.duty, audiences.found(tx, changed, authority))
    if change.asked:
        _oblige(tx, change, now)
    else:
        _excuse(tx, change)
    what = What.UNIT_ASKED if change.asked else What.UNIT_LEFT_OUT
    return Told(what, moving.duty_title(tx, change.duty), "", known.name, change.duty, change.unit)


def _is_asked(tx: Tx, change: AskUnit) -> bool:
    asked = laying.asked(laying.of_duty(tx, change.duty))
    return tx.execute(select(units.c.id).where(units.c.id == change.unit, asked)).first() is not None


def _oblige(tx: Tx, change: AskUnit, now: datetime) -> None:
    """Of what is written down already only what has not passed: nobody is late for what they were not asked. A period
    that an office has excused it from stays so."""
    for deadline in deadlines.opened_of(tx, change.duty, now):
        again = _owed_by(change).where(owed.c.deadline_id == deadline.id)
        back = and_(owed.c.id.in_(again), owed.c.standing == Standing.EXCUSED.value, ~excusing.stands())
        if tx.execute(update(owed).where(back).values(standing=excusing.AS_BEFORE)).rowcount == 0:
            obligations.open_for_one(tx, deadline, change.unit)


def _owed_by(change: AskUnit) -> Select[tuple[int]]:
    return (
        select(owed.c.id)
        .join(deadline_rows, deadline_rows.c.id == owed.c.deadline_id)
        .where(deadline_rows.c.duty_id == change.duty, owed.c.unit_id == change.unit)
    )


def _excuse(tx: Tx, change: AskUnit) -> None:
    waits = and_(owed.c.id.in_(_owed_by(change)), owed.c.standing.in_([standing.value for standing in OWING]))
    tx.execute(update(owed).where(waits).values(standing=Standing.EXCUSED.value))
