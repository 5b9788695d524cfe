"""The log of inspections: added to, never altered; what was mended since is a line of its own."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from sqlalchemy import ColumnElement, and_, func, insert, select, true

from domain.ids import DrawId, InspectionId, PersonId, PlanId, UnitId
from domain.office.inspections import Inspected, Inspection, Kind, Quota, quotas
from domain.registry.units import Level
from domain.reporting.obligations import ORDER
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.planning import plans
from storage.tables.plans import plans as plan_rows
from storage.tables.registers import inspection_mendings, inspections
from storage.tables.registry import unit_names, units
from storage.units import reaching
from storage.units.reaching import Reached


@dataclass(frozen=True, slots=True)
class New:
    """An inspection as it is written down."""

    unit: UnitId
    kind: Kind
    day: date
    inspectors: str
    findings: int
    mended: int
    note: str
    draw: DrawId | None


def add(tx: Tx, new: New, *, by: PersonId, now: datetime) -> InspectionId:
    values = {
        "unit_id": new.unit,
        "kind": new.kind.value,
        "day": new.day,
        "inspectors": new.inspectors,
        "findings": new.findings,
        "note": new.note,
        "draw_id": new.draw,
        "recorded_at": now,
        "recorded_by": by,
    }
    inspection = InspectionId(tx.execute(insert(inspections).values(values).returning(inspections.c.id)).scalar_one())
    if new.mended:
        _add_mending(tx, inspection, new.mended, "", by, now)
    told: audit.Facts = {"unit": new.unit, "kind": new.kind.value, "findings": new.findings}
    audit.note(tx, by, "record-inspection", f"inspection:{inspection}", now=now, after=told)
    return inspection


def note_mended(tx: Tx, before: Inspection, mended: int, note: str, *, by: PersonId, now: datetime) -> None:
    _add_mending(tx, before.id, mended, note, by, now)
    told: audit.Facts = {"mended": before.mended}
    audit.note(
        tx, by, "note-mended", f"inspection:{before.id}", now=now, before=told, after={"mended": mended, "words": note}
    )


def _add_mending(tx: Tx, inspection: InspectionId, mended: int, note: str, by: PersonId, now: datetime) -> None:
    values = {"inspection_id": inspection, "mended": mended, "note": note, "at": now, "person_id": by}
    tx.execute(insert(inspection_mendings).values(values))


def one(tx: Tx, inspection: InspectionId) -> Inspection | None:
    row = tx.execute(_every().where(inspections.c.id == inspection)).first()
    return None if row is None else _read(row)


def of_year(tx: Tx, reach: ColumnElement[bool], year: int, *, limit: int, offset: int = 0) -> list[Inspection]:
    """The latest first."""
    query = _every().where(reach, _in(year)).order_by(inspections.c.day.desc(), inspections.c.id.desc())
    return [_read(row) for row in tx.execute(query.limit(limit).offset(offset))]


def count(tx: Tx, reach: ColumnElement[bool], year: int) -> int:
    query = select(func.count()).select_from(inspections).join(units, units.c.id == inspections.c.unit_id)
    return tx.execute(query.where(reach, _in(year))).scalar_one()


def of_unit(tx: Tx, unit: UnitId, *, limit: int) -> list[Inspection]:
    query = _every().where(inspections.c.unit_id == unit).order_by(inspections.c.day.desc(), inspections.c.id.desc())
    return [_read(row) for row in tx.execute(query.limit(limit))]


def inspected(tx: Tx, year: int, reach: ColumnElement[bool], kind: Kind | None = None) -> frozenset[UnitId]:
    """Units that were, of one kind or of any."""
    query = select(inspections.c.unit_id).join(units, units.c.id == inspections.c.unit_id).where(reach, _in(year))
    if kind is not None:
        query = query.where(inspections.c.kind == kind.value)
    return frozenset(UnitId(unit) for unit in tx.execute(query.distinct()).scalars())


def quotas_of(tx: Tx, authority: UnitId, year: int) -> dict[Kind, Quota]:
    """What the authority's plans in force promise of this year."""
    query = select(plan_rows.c.id).where(plan_rows.c.authority_id == authority, plan_rows.c.year == year)
    in_force = query.where(plan_rows.c.published_at.is_not(None), plan_rows.c.withdrawn_at.is_(None))
    return quotas(
        target
        for plan in tx.execute(in_force.order_by(plan_rows.c.id)).scalars()
        for target in plans.targets_of(tx, PlanId(plan))
    )


def to_inspect(tx: Tx, authority: UnitId) -> list[Reached]:
    """Schools and centres below an authority."""
    return [unit for unit in reaching.reached(tx, reaching.below(authority)) if unit.school]


def held_against(tx: Tx, authority: UnitId, year: int, quota: Quota | None, kind: Kind) -> Inspected:
    """Of all units below an authority that the quota is about, whoever inspected them; a row for each level."""
    public = true() if quota is None or not quota.public_only else units.c.ownership == reaching.PUBLIC
    every = reaching.lowest_levels(and_(reaching.below(authority), public)).subquery()
    seen = select(inspections.c.unit_id).where(_in(year), inspections.c.kind == kind.value).distinct().subquery()
    counted = (
        select(every.c.place, func.count().label("units"), func.count(seen.c.unit_id).label("done"))
        .select_from(every.outerjoin(seen, seen.c.unit_id == every.c.unit_id))
        .group_by(every.c.place)
        .order_by(every.c.place)
    )
    by_level = {ORDER[row.place]: (row.done, row.units) for row in tx.execute(counted)}
    by_level.pop(Level.PB, None)
    return Inspected(sum(of for _, of in by_level.values()), sum(done for done, _ in by_level.values()), by_level)


def _in(year: int) -> ColumnElement[bool]:
    return and_(inspections.c.day >= date(year, 1, 1), inspections.c.day <= date(year, 12, 31))


@cache
def _every() -> AnySelect:
    mended = (
        select(inspection_mendings.c.mended)
        .where(inspection_mendings.c.inspection_id == inspections.c.id)
        .order_by(inspection_mendings.c.id.desc())
        .limit(1)
        .correlate(inspections)
        .scalar_subquery()
    )
    named = and_(
        unit_names.c.unit_id == inspections.c.unit_id, unit_names.c.until.is_(None), unit_names.c.alias.is_(False)
    )
    return (
        select(inspections, unit_names.c.name, func.coalesce(mended, 0).label("mended"))
        .join(units, units.c.id == inspections.c.unit_id)
        .join(unit_names, named)
    )


def _read(row: AnyRow) -> Inspection:
    return Inspection(
        id=InspectionId(row.id),
        unit=UnitId(row.unit_id),
        unit_name=row.name,
        kind=Kind(row.kind),
        day=row.day,
        inspectors=row.inspectors,
        findings=row.findings,
        mended=row.mended,
        note=row.note,
        draw=None if row.draw_id is None else DrawId(row.draw_id),
    )
