"""What the card of a unit tells: what it is and was, what it reports to, and what is below it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, case, false, func, select

from domain.ids import UnitId
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import ORDER
from storage.database import Tx
from storage.tables.registry import unit_levels, unit_names, unit_parents, unit_successions, units
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Former:
    """A name borne until a day."""

    name: str
    until: date


@dataclass(frozen=True, slots=True)
class Card:
    """`former` are its own names of old, `merged` the units it has succeeded, `successors` those that succeeded it."""

    unit: UnitId
    name: str
    kind: UnitKind
    levels: frozenset[Level]
    ownership: str
    code: str | None
    parent: UnitId | None
    parent_name: str
    closed: date | None
    former: tuple[Former, ...]
    merged: tuple[str, ...]
    successors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Below:
    """How many open units there are below an authority: schools by the level they are listed under, and authorities."""

    schools: Mapping[Level, int]
    authorities: int


@dataclass(frozen=True, slots=True)
class Child:
    unit: UnitId
    name: str


_TODAY = and_(unit_names.c.until.is_(None), unit_names.c.alias == false())


def card(tx: Tx, unit: UnitId) -> Card | None:
    """None of a unit that never was. One that is closed bears its last name."""
    query = select(units.c.kind, units.c.ownership, units.c.code, units.c.closed).where(units.c.id == unit)
    row = tx.execute(query).first()
    if row is None:
        return None
    parent = _parent(tx, unit)
    return Card(
        unit=unit,
        name=_names(tx, [unit])[0],
        kind=UnitKind(row.kind),
        levels=tree.levels_of(tx, unit),
        ownership=row.ownership,
        code=row.code,
        parent=parent,
        parent_name=_names(tx, [parent])[0] if parent is not None else "",
        closed=row.closed,
        former=_former(tx, unit),
        merged=_merged(tx, unit),
        successors=_successors(tx, unit),
    )


def below(tx: Tx, authority: UnitId) -> Below:
    rank = case({level.value: number for number, level in enumerate(ORDER)}, value=unit_levels.c.level)
    listed = (
        select(units.c.id, units.c.kind, func.min(rank).label("rank"))
        .outerjoin(unit_levels, unit_levels.c.unit_id == units.c.id)
        .where(units.c.id.in_(tree.below(authority)), units.c.id != authority, units.c.closed.is_(None))
        .group_by(units.c.id, units.c.kind)
        .subquery()
    )
    counted = select(listed.c.kind, listed.c.rank, func.count().label("units")).group_by(listed.c.kind, listed.c.rank)
    rows = tx.execute(counted.order_by(listed.c.rank)).all()
    schools = [row for row in rows if row.kind != UnitKind.AUTHORITY and row.rank is not None]
    counts = {ORDER[row.rank]: 0 for row in schools}
    for row in schools:
        counts[ORDER[row.rank]] += row.units
    return Below(counts, sum(row.units for row in rows if row.kind == UnitKind.AUTHORITY))


def children(tx: Tx, authority: UnitId, *, page: int, size: int) -> tuple[list[Child], int]:
    """One page of the open units right below, in the order they were listed, and how many there are."""
    right_below = and_(
        unit_parents.c.parent_id == authority, unit_parents.c.until.is_(None), units.c.id == unit_parents.c.unit_id
    )
    query = (
        select(units.c.id, unit_names.c.name)
        .join(unit_parents, right_below)
        .join(unit_names, and_(unit_names.c.unit_id == units.c.id, _TODAY))
        .where(units.c.closed.is_(None))
    )
    total = tx.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    rows = tx.execute(query.order_by(units.c.id).limit(size).offset(page * size))
    return [Child(UnitId(row.id), row.name) for row in rows], total


def _parent(tx: Tx, unit: UnitId) -> UnitId | None:
    query = select(unit_parents.c.parent_id).where(unit_parents.c.unit_id == unit, unit_parents.c.until.is_(None))
    found = tx.execute(query).scalars().first()
    return None if found is None else UnitId(found)


def _names(tx: Tx, of: list[UnitId]) -> tuple[str, ...]:
    query = select(unit_names.c.name).where(unit_names.c.unit_id.in_(of), _TODAY).order_by(unit_names.c.unit_id)
    return tuple(tx.execute(query).scalars())


def _former(tx: Tx, unit: UnitId) -> tuple[Former, ...]:
    query = select(unit_names.c.name, unit_names.c.until).where(
        unit_names.c.unit_id == unit, unit_names.c.until.is_not(None), unit_names.c.alias == false()
    )
    return tuple(Former(row.name, row.until) for row in tx.execute(query.order_by(unit_names.c.until.desc())))


def _merged(tx: Tx, unit: UnitId) -> tuple[str, ...]:
    query = select(unit_successions.c.unit_id).where(unit_successions.c.successor_id == unit)
    return _names(tx, [UnitId(one) for one in tx.execute(query).scalars()])


def _successors(tx: Tx, unit: UnitId) -> tuple[str, ...]:
    query = select(unit_successions.c.successor_id).where(unit_successions.c.unit_id == unit)
    return _names(tx, [UnitId(one) for one in tx.execute(query).scalars()])
