"""Units as a change of the tree finds them, held until it is over: two who change the same ones do so in turn."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date

from sqlalchemy import and_, false, func, select

from domain.ids import UnitId
from domain.registry.unit_changes import Known
from domain.registry.units import Level, UnitKind
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.tables.registry import unit_levels, unit_names, unit_parents, units
from storage.units import tree


def held(tx: Tx, ids: Collection[UnitId]) -> dict[UnitId, Known]:
    """With every authority above them: a ring is made by two changes that meet up there."""
    _lock(tx, {above for unit in ids for above in tree.ancestors(tx, unit)})
    return of(tx, ids)


def of(tx: Tx, ids: Collection[UnitId]) -> dict[UnitId, Known]:
    levels, children = _levels(tx, ids), _children(tx, ids)
    return {
        unit: _known(row, tree.ancestors(tx, unit), levels[unit], children.get(unit, 0))
        for row in tx.execute(_QUERY.where(units.c.id.in_(ids)))
        for unit in (UnitId(row.id),)
    }


def one(tx: Tx, unit: UnitId) -> Known | None:
    return of(tx, [unit]).get(unit)


def open_named(tx: Tx, name: str) -> list[UnitId]:
    """Every unit that is open and bears exactly this name."""
    bears = and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false())
    query = select(units.c.id).join(unit_names, bears).where(unit_names.c.name == name, units.c.closed.is_(None))
    return [UnitId(unit) for unit in tx.execute(query.order_by(units.c.id)).scalars()]


def children_of(tx: Tx, unit: UnitId) -> list[tuple[UnitId, date | None]]:
    """The open units directly below one, and since when they are."""
    query = (
        select(units.c.id, unit_parents.c.since)
        .join(unit_parents, unit_parents.c.unit_id == units.c.id)
        .where(unit_parents.c.parent_id == unit, unit_parents.c.until.is_(None), units.c.closed.is_(None))
    )
    return [(UnitId(row.id), row.since) for row in tx.execute(query.order_by(units.c.id))]


def _lock(tx: Tx, ids: Iterable[UnitId]) -> None:
    """One after the other in the order of ids, so that nobody waits in a circle."""
    tx.execute(select(units.c.id).where(units.c.id.in_(sorted(ids))).order_by(units.c.id).with_for_update())


def _levels(tx: Tx, ids: Collection[UnitId]) -> defaultdict[UnitId, set[Level]]:
    taught: defaultdict[UnitId, set[Level]] = defaultdict(set)
    for row in tx.execute(select(unit_levels).where(unit_levels.c.unit_id.in_(ids))):
        taught[UnitId(row.unit_id)].add(Level(row.level))
    return taught


def _children(tx: Tx, ids: Collection[UnitId]) -> dict[UnitId, int]:
    query = (
        select(unit_parents.c.parent_id, func.count().label("children"))
        .join(units, units.c.id == unit_parents.c.unit_id)
        .where(unit_parents.c.parent_id.in_(ids), unit_parents.c.until.is_(None), units.c.closed.is_(None))
        .group_by(unit_parents.c.parent_id)
    )
    return {UnitId(row.parent_id): row.children for row in tx.execute(query)}


_QUERY = (
    select(units, unit_names.c.name, unit_names.c.since, unit_parents.c.parent_id, unit_parents.c.since.label("below"))
    .join(
        unit_names,
        and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
    )
    .outerjoin(unit_parents, and_(unit_parents.c.unit_id == units.c.id, unit_parents.c.until.is_(None)))
)


def _known(row: AnyRow, above: frozenset[UnitId], levels: set[Level], children: int) -> Known:
    return Known(
        id=UnitId(row.id),
        name=row.name,
        kind=UnitKind(row.kind),
        levels=frozenset(levels),
        ownership=row.ownership,
        parent=None if row.parent_id is None else UnitId(row.parent_id),
        above=above,
        opened=row.opened,
        closed=row.closed,
        changed=max((day for day in (row.since, row.below) if day is not None), default=None),
        children=children,
    )
