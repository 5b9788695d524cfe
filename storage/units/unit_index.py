"""What units are called, a stretch of changes at a time: how an index of names is read without reading all of it."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import BigInteger, ColumnElement, Select, and_, bindparam, false, func, select

from domain.ids import UnitId
from domain.names.index import Called, NamedUnit, OtherName
from domain.registry.units import Level, UnitKind
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow
from storage.tables.registry import unit_levels, unit_names, unit_parents, unit_revisions, unit_successions, units

_NEWEST = Prepared(select(func.coalesce(func.max(unit_revisions.c.revision), 0).label("newest")))
_AFTER = bindparam("after", type_=BigInteger())
_UP_TO = bindparam("up_to", type_=BigInteger())
_SINCE = (
    select(unit_revisions.c.unit_id, unit_revisions.c.revision)
    .where(unit_revisions.c.revision > _AFTER)
    .limit(bindparam("most", type_=BigInteger()))
)
_COUNT = Prepared(select(func.count().label("count")).select_from(_SINCE.subquery()))
_STRETCH = Prepared(_SINCE.order_by(unit_revisions.c.revision))


@dataclass(frozen=True, slots=True)
class Changed:
    """The units changed between two revisions, as they are now; `gone` are closed, or never were."""

    units: tuple[NamedUnit, ...]
    gone: tuple[UnitId, ...]
    up_to: int


def newest(tx: Tx) -> int:
    """The revision of the last change of any unit; one look into an index."""
    return int(_NEWEST.one(tx, {}).newest)


def count_after(tx: Tx, revision: int, most: int) -> int:
    """How many units have changed since, counted no further than `most`."""
    return int(_COUNT.one(tx, {"after": revision, "most": most}).count)


def changed_after(tx: Tx, revision: int, most: int) -> Changed:
    """The oldest changes since, of at most so many units."""
    rows = _STRETCH.all(tx, {"after": revision, "most": most})
    if not rows:
        return Changed((), (), revision)
    up_to = rows[-1].revision
    found = {unit.id: unit for unit in _named(tx, {"after": revision, "up_to": up_to})}
    gone = tuple(UnitId(row.unit_id) for row in rows if row.unit_id not in found)
    return Changed(tuple(found.values()), gone, up_to)


def _of_stretch(unit: ColumnElement[int]) -> ColumnElement[bool]:
    return and_(
        unit == unit_revisions.c.unit_id, unit_revisions.c.revision > _AFTER, unit_revisions.c.revision <= _UP_TO
    )


def _past() -> Select[tuple[int, str]]:
    """The names that closed units bore whose successors these are, however many steps ago."""
    merged = (
        select(unit_successions.c.unit_id.label("past"), unit_successions.c.successor_id.label("unit_id"))
        .join(unit_revisions, _of_stretch(unit_successions.c.successor_id))
        .cte("merged", recursive=True)
    )
    merged = merged.union(
        select(unit_successions.c.unit_id, merged.c.unit_id).join(
            merged, unit_successions.c.successor_id == merged.c.past
        )
    )
    return (
        select(merged.c.unit_id, unit_names.c.name)
        .join(units, and_(units.c.id == merged.c.past, units.c.closed.is_not(None)))
        .join(unit_names, and_(unit_names.c.unit_id == merged.c.past, unit_names.c.alias == false()))
        .order_by(merged.c.unit_id, unit_names.c.id)
    )


_UNITS = Prepared(
    select(units.c.id, units.c.kind, units.c.code, units.c.ownership, unit_parents.c.parent_id)
    .join(unit_revisions, _of_stretch(units.c.id))
    .outerjoin(unit_parents, and_(unit_parents.c.unit_id == units.c.id, unit_parents.c.until.is_(None)))
    .where(units.c.closed.is_(None))
    .order_by(units.c.id)
)
_NAMES = Prepared(
    select(unit_names.c.unit_id, unit_names.c.name, unit_names.c.alias, unit_names.c.until)
    .join(unit_revisions, _of_stretch(unit_names.c.unit_id))
    .order_by(unit_names.c.id)
)
_LEVELS = Prepared(
    select(unit_levels.c.unit_id, unit_levels.c.level).join(unit_revisions, _of_stretch(unit_levels.c.unit_id))
)
_PAST = Prepared(_past())


def _named(tx: Tx, stretch: Mapping[str, int]) -> Iterator[NamedUnit]:
    today: dict[int, str] = {}
    others: defaultdict[int, list[OtherName]] = defaultdict(list)
    for row in _NAMES.all(tx, stretch):
        _take_name(row, today, others[row.unit_id])
    for row in _PAST.all(tx, stretch):
        others[row.unit_id].append(OtherName(row.name, Called.MERGED))
    levels: defaultdict[int, set[Level]] = defaultdict(set)
    for row in _LEVELS.all(tx, stretch):
        levels[row.unit_id].add(Level(row.level))
    for row in _UNITS.all(tx, stretch):
        if row.id in today:
            yield _unit(row, today[row.id], frozenset(levels[row.id]), others[row.id])


def _take_name(row: AnyRow, today: dict[int, str], others: list[OtherName]) -> None:
    if row.until is None and not row.alias:
        today[row.unit_id] = row.name
    elif row.until is None:
        others.append(OtherName(row.name, Called.ALIAS))
    elif not row.alias:
        others.append(OtherName(row.name, Called.FORMER))


def _unit(row: AnyRow, name: str, levels: frozenset[Level], others: list[OtherName]) -> NamedUnit:
    parent = None if row.parent_id is None else UnitId(row.parent_id)
    told_apart = tuple(dict.fromkeys(one for one in others if one.text != name))
    return NamedUnit(UnitId(row.id), name, levels, UnitKind(row.kind), row.code, row.ownership, parent, told_apart)
