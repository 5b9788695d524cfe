"""Asks a unit as well that a duty had not asked, or leaves one out that it had, or lays it on others as a whole: what
each owes follows at once."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import and_, case, select, update

from domain.ids import DutyId, PlanId, UnitId
from domain.planning.amendments import Told, What, audience_shown
from domain.planning.audiences import Audience
from domain.planning.changes import AskUnit, LayOn
from domain.refusals import Refusal
from domain.reporting.obligations import OWING, Standing
from storage.database import Tx
from storage.planning import audiences, deadlines, laying, moving
from storage.reporting import excusing, obligations
from storage.tables.plans import deadlines as deadline_rows
from storage.tables.plans import obligations as owed
from storage.tables.plans import plans as plan_rows
from storage.tables.registry import units
from storage.units import known_units, tree

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
    _write(tx, plan, change.duty, changed)
    if change.asked:
        _oblige(tx, change.duty, [change.unit], now)
    else:
        _excuse(tx, change.duty, [change.unit])
    what = What.UNIT_ASKED if change.asked else What.UNIT_LEFT_OUT
    return Told(what, moving.duty_title(tx, change.duty), "", known.name, change.duty, change.unit)


def lay(tx: Tx, plan: PlanId, change: LayOn, now: datetime) -> Told:
    """Whoever is asked as before goes on as before. Raises Refusal where it would ask nobody, or the same, or names a
    unit that does not answer to the plan's authority."""
    audience, asked_before = audiences.of_duty(tx, change.duty), _asked(tx, change.duty)
    _write(tx, plan, change.duty, change.audience)
    asked = _asked(tx, change.duty)
    if not asked:
        raise Refusal("amend-whom-nobody", whom=change.said)
    joining = sorted(asked - asked_before)
    leaving = sorted((asked_before | _owing(tx, change.duty)) - asked)
    if not joining and not leaving:
        raise Refusal("amend-whom-same", whom=change.said)
    _oblige(tx, change.duty, joining, now)
    _excuse(tx, change.duty, leaving)
    return Told(
        What.LAID_ON,
        moving.duty_title(tx, change.duty),
        audience_shown(audience, len(asked_before)),
        f"{change.said} ({len(asked)})",
        change.duty,
        joining=tuple(joining),
        leaving=tuple(leaving),
    )


def _write(tx: Tx, plan: PlanId, duty: DutyId, audience: Audience) -> None:
    authority = tx.execute(select(plan_rows.c.authority_id).where(plan_rows.c.id == plan)).scalar_one()
    audiences.write(tx, duty, audiences.found(tx, audience, UnitId(authority)))


def _asked(tx: Tx, duty: DutyId) -> set[UnitId]:
    asked = select(units.c.id).where(laying.asked(laying.of_duty(tx, duty)))
    return {UnitId(unit) for unit in tx.execute(asked).scalars()}


def _owing(tx: Tx, duty: DutyId) -> set[UnitId]:
    """Those that owe it of themselves, though it may be that they would not be asked today."""
    owing = owed.c.standing.in_([standing.value for standing in OWING])
    query = (
        select(owed.c.unit_id)
        .join(deadline_rows, deadline_rows.c.id == owed.c.deadline_id)
        .join(units, and_(units.c.id == owed.c.unit_id, units.c.closed.is_(None)))
        .where(deadline_rows.c.duty_id == duty, owing, owed.c.taken_over_from.is_(None))
    )
    return {UnitId(unit) for unit in tx.execute(query.distinct()).scalars()}


def _is_asked(tx: Tx, change: AskUnit) -> bool:
    asked = laying.asked(laying.of_duty(tx, change.duty))
    return tx.execute(select(units.c.id).where(units.c.id == change.unit, asked)).first() is not None


def _oblige(tx: Tx, duty: DutyId, joining: Sequence[UnitId], now: datetime) -> None:
    """Of what is written down already only what has not passed: nobody is late for what they were not asked. A period
    that an office has excused them from stays so."""
    for deadline in deadlines.opened_of(tx, duty, now):
        for some in tree.in_portions(joining):
            out = and_(owed.c.standing == Standing.EXCUSED.value, ~excusing.stands())
            back = and_(owed.c.deadline_id == deadline.id, owed.c.unit_id.in_(some), out)
            tx.execute(update(owed).where(back).values(standing=excusing.AS_BEFORE))
            obligations.open_for_some(tx, deadline, some)


def _excuse(tx: Tx, duty: DutyId, leaving: Sequence[UnitId]) -> None:
    of_duty = select(deadline_rows.c.id).where(deadline_rows.c.duty_id == duty)
    for some in tree.in_portions(leaving):
        theirs = and_(owed.c.deadline_id.in_(of_duty), owed.c.unit_id.in_(some))
        waits = and_(theirs, owed.c.standing.in_([standing.value for standing in OWING]))
        tx.execute(update(owed).where(waits).values(standing=Standing.EXCUSED.value))
