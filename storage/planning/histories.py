"""What became of a plan since it was published: every change with who, when and why; told once to those concerned."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

from sqlalchemy import Select, and_, bindparam, exists, func, insert, literal, or_, select, union

from domain.ids import DeadlineId, DutyId, PersonId, PlanId, UnitId
from domain.planning.amendments import Told, What
from domain.reporting.obligations import Standing
from storage.database import Tx
from storage.engine.bulk import insert_all
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import notices
from storage.planning import laying
from storage.tables.amendments import amendment_units, amendments
from storage.tables.plans import deadlines, duties, obligations, plans
from storage.tables.registry import people
from storage.units import known_units

_FOR_ONE = {True: What.UNIT_ASKED, False: What.UNIT_LEFT_OUT}
_SETTLED = (Standing.ACCEPTED.value, Standing.EXCUSED.value)


@dataclass(frozen=True, slots=True)
class Line:
    """One change, as the card of the plan lists it."""

    told: Told
    reason: str
    by: str
    at: datetime


def note(tx: Tx, plan: PlanId, told: Sequence[Told], reason: str, *, by: PersonId, now: datetime) -> int:
    """The number they bear together. The plan must be held: two batches may not take the same one."""
    last = tx.execute(select(func.max(amendments.c.batch)).where(amendments.c.plan_id == plan)).scalar()
    batch = (last or 0) + 1
    for one in told:
        about = {"what": one.what.value, "about": one.about, "before": one.before, "after": one.after}
        whom = {"duty_id": one.duty, "unit_id": one.unit}
        kept = insert(amendments).values(plan_id=plan, batch=batch, reason=reason, by_id=by, at=now, **about, **whom)
        number = tx.execute(kept.returning(amendments.c.id)).scalar_one()
        changed = [(unit, True) for unit in one.joining] + [(unit, False) for unit in one.leaving]
        rows = [{"amendment_id": number, "unit_id": unit, "asked": asked} for unit, asked in changed]
        insert_all(tx, amendment_units, rows)
        before: audit.Facts = {"about": one.about, "value": one.before}
        after: audit.Facts = {"what": one.what, "value": one.after, "unit": one.unit, "reason": reason}
        audit.note(tx, by, "amend", f"plan:{plan}", now=now, before=before, after=after)
    return batch


def of_plan(tx: Tx, plan: PlanId, *, limit: int, offset: int = 0) -> list[Line]:
    """The newest first."""
    query = _every().where(amendments.c.plan_id == plan).order_by(amendments.c.id.desc())
    return [_line(row) for row in tx.execute(query.limit(limit).offset(offset))]


def count(tx: Tx, plan: PlanId) -> int:
    return tx.execute(select(func.count()).select_from(amendments).where(amendments.c.plan_id == plan)).scalar_one()


def concerning(tx: Tx, plan: PlanId, batch: int, of_units: Collection[UnitId]) -> list[Line]:
    """The changes of one batch that concern any of these units; without units, those that concern more than one."""
    query = _every().where(amendments.c.plan_id == plan, amendments.c.batch == batch)
    rows = tx.execute(query.order_by(amendments.c.id)).all()
    return [line for row in rows for line in _read_by(tx, row, of_units)]


def _read_by(tx: Tx, row: AnyRow, of_units: Collection[UnitId]) -> list[Line]:
    """Of a duty that is laid on others each unit reads whether it is asked, if that has changed."""
    if row.what != What.LAID_ON.value or not of_units:
        return [_line(row)] if _concerns(tx, row, of_units) else []
    query = select(amendment_units.c.unit_id, amendment_units.c.asked).where(amendment_units.c.amendment_id == row.id)
    theirs = tx.execute(query.where(amendment_units.c.unit_id.in_(list(of_units)))).all()
    known = known_units.of(tx, [UnitId(unit) for unit, _ in theirs])
    return [
        replace(_line(row), told=Told(_FOR_ONE[asked], row.about, "", known[unit].name, row.duty_id, UnitId(unit)))
        for unit, asked in theirs
    ]


def _concerns(tx: Tx, row: AnyRow, of_units: Collection[UnitId]) -> bool:
    if row.unit_id is not None or not of_units:
        return row.unit_id in of_units if of_units else row.unit_id is None
    return row.duty_id is None or any(_is_asked(tx, row.duty_id, unit) for unit in of_units)


_OF_UNIT = bindparam("of_unit", type_=obligations.c.unit_id.type)
_OBLIGED = (
    exists()
    .where(deadlines.c.duty_id == duties.c.id, obligations.c.deadline_id == deadlines.c.id)
    .where(obligations.c.unit_id == _OF_UNIT)
)
_ASKED = (
    select(duties.c.id)
    .join(plans, plans.c.id == duties.c.plan_id)
    .where(duties.c.id == bindparam("of_duty"), or_(_OBLIGED, laying.laid_on(_OF_UNIT)))
)


def _is_asked(tx: Tx, duty: DutyId, unit: UnitId) -> bool:
    return tx.execute(_ASKED, {"of_duty": duty, "of_unit": unit}).first() is not None


def tell(tx: Tx, plan: PlanId, batch: int, told: Sequence[Told], now: datetime) -> int:
    """How many hear of it: people of the units concerned, and the groups, where more than one unit is."""
    concerned = union(*(_concerned(tx, plan, batch, one) for one in told)).subquery()
    shared = any(one.unit is None for one in told)
    return notices.tell_amended(tx, plan, batch, select(concerned.c.unit_id), now, groups=shared)


def _concerned(tx: Tx, plan: PlanId, batch: int, told: Told) -> AnySelect:
    if told.what is What.LAID_ON:
        changed = select(amendment_units.c.unit_id.label("unit_id")).join(amendments)
        mine = (amendments.c.plan_id == plan, amendments.c.batch == batch, amendments.c.duty_id == told.duty)
        return changed.where(*mine)
    if told.unit is not None:
        return select(literal(told.unit).label("unit_id"))
    if told.duty is None:
        return laying.on_whom(tx, plan)
    laid = laying.on_any([laying.of_duty(tx, told.duty)])
    return laid if told.deadline is None else _not_done(laid, told.deadline)


def _not_done(laid: Select[tuple[int]], deadline: DeadlineId) -> AnySelect:
    asked = laid.subquery()
    done = exists().where(
        obligations.c.deadline_id == deadline,
        obligations.c.unit_id == asked.c.unit_id,
        obligations.c.standing.in_(_SETTLED),
    )
    return select(asked.c.unit_id).where(and_(~done))


@cache
def _every() -> AnySelect:
    return select(amendments, people.c.name).join(people, people.c.id == amendments.c.by_id)


def _line(row: AnyRow) -> Line:
    return Line(_told(row), row.reason, row.name, row.at)


def _told(row: AnyRow) -> Told:
    duty, unit = row.duty_id, row.unit_id
    return Told(
        What(row.what),
        row.about,
        row.before,
        row.after,
        None if duty is None else DutyId(duty),
        None if unit is None else UnitId(unit),
    )
