"""The tree of units: what there is, under which names and levels, below whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import (
    CTE,
    ColumnElement,
    ScalarSelect,
    Select,
    Table,
    and_,
    bindparam,
    delete,
    false,
    insert,
    literal,
    select,
    true,
    union,
    update,
)

from domain.ids import PersonId, UnitId
from domain.registry.units import Level, Unit, UnitKind
from storage.database import Tx
from storage.engine.bulk import insert_all
from storage.engine.prepared import Prepared
from storage.tables.registry import unit_levels, unit_names, unit_parents, units

MOST_NAMED = 5_000


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit as an office's list gives it."""

    name: str
    levels: frozenset[Level] = frozenset()
    kind: UnitKind = UnitKind.SCHOOL
    code: str | None = None
    ownership: str = "public"


_UNIT = insert(units).returning(units.c.id)
_NAME, _PARENT, _LEVEL = insert(unit_names), insert(unit_parents), insert(unit_levels)


def add_unit(tx: Tx, new: NewUnit, *, parent: UnitId | None) -> UnitId:
    made = tx.execute(_UNIT, {"code": new.code, "kind": new.kind, "ownership": new.ownership})
    unit = UnitId(made.scalar_one())
    tx.execute(_NAME, {"unit_id": unit, "name": new.name})
    if parent is not None:
        tx.execute(_PARENT, {"unit_id": unit, "parent_id": parent})
    if new.levels:
        tx.execute(_LEVEL, [{"unit_id": unit, "level": level} for level in sorted(new.levels)])
    return unit


def unit_named(tx: Tx, name: str) -> UnitId | None:
    """The unit that bears exactly this name today; one that has ended only where no open one does."""
    query = (
        select(unit_names.c.unit_id)
        .join(units, units.c.id == unit_names.c.unit_id)
        .where(unit_names.c.name == name, unit_names.c.until.is_(None), unit_names.c.alias == false())
        .order_by(units.c.closed.is_not(None), units.c.id)
    )
    found = tx.execute(query).scalars().first()
    return None if found is None else UnitId(found)


def unit_coded(tx: Tx, code: str) -> UnitId | None:
    found = tx.execute(select(units.c.id).where(units.c.code == code)).scalar()
    return None if found is None else UnitId(found)


def all_units(tx: Tx) -> list[Unit]:
    """Every unit that is open, under today's name."""
    levels: defaultdict[int, set[Level]] = defaultdict(set)
    for unit_id, level in tx.execute(select(unit_levels.c.unit_id, unit_levels.c.level)):
        levels[unit_id].add(Level(level))
    query = (
        select(units.c.id, unit_names.c.name, units.c.code, units.c.kind)
        .join(
            unit_names,
            and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
        )
        .where(units.c.closed.is_(None))
        .order_by(units.c.id)
    )
    return [
        Unit(UnitId(row.id), row.name, frozenset(levels[row.id]), row.code, UnitKind(row.kind))
        for row in tx.execute(query)
    ]


def below(authority: int) -> Select[tuple[int]]:
    """Every unit below an authority, however deep, and the authority itself, each once: rings would have no end.

    From index to index: what an authority looks after is a small part of what a country has."""
    found = select(literal(authority).label("unit_id")).cte("tree", recursive=True, nesting=True)
    children = select(unit_parents.c.unit_id).join(found, unit_parents.c.parent_id == found.c.unit_id)
    found = found.union(children.where(unit_parents.c.until.is_(None)))
    return select(found.c.unit_id)


def whole_below(authority: int) -> Select[tuple[int]]:
    """The same, of an authority below which nearly all are."""
    return below_any(select(literal(authority).label("unit_id")))


_CHILD = unit_parents.alias("child")
_CHILDREN = select(_CHILD.c.unit_id).where(_CHILD.c.until.is_(None))
_HAS_CHILDREN = unit_parents.c.unit_id.in_(select(unit_parents.alias("parent").c.parent_id))


def below_any(authorities: Select[tuple[int]]) -> Select[tuple[int]]:
    """Every unit below one of these (`unit_id`), and these themselves; in time that grows with all there are."""
    # Walked through parents alone: for each unit SQLite would go through all the children a country has.
    # Nested: sqlite3 does not count the rows of an INSERT that begins with WITH.
    found = authorities.cte("tree", recursive=True, nesting=True)
    found = found.union(
        select(unit_parents.c.unit_id)
        .join(found, unit_parents.c.parent_id == found.c.unit_id)
        .where(unit_parents.c.until.is_(None), _HAS_CHILDREN)
    )
    children = _CHILDREN.where(_CHILD.c.parent_id.in_(select(found.c.unit_id)))
    every = union(select(found.c.unit_id), children).subquery()
    return select(every.c.unit_id)


def above(unit: int | ColumnElement[int]) -> Select[tuple[int]]:
    """A unit itself and every authority it is below of today."""
    start = unit if isinstance(unit, ColumnElement) else literal(unit)
    found = select(start.label("unit_id")).cte("above", recursive=True, nesting=True)
    found = found.union(select(_parent(found)).select_from(found).where(found.c.unit_id.is_not(None)))
    return select(found.c.unit_id).where(found.c.unit_id.is_not(None))


def lineages(of: Select[tuple[int]]) -> Select[tuple[int, int]]:
    """Each of these units (`of_unit`) beside itself and every authority above it (`unit_id`)."""
    start = of.distinct().subquery()
    unit = start.c[0]
    found = select(unit.label("of_unit"), unit.label("unit_id")).cte("lineages", recursive=True, nesting=True)
    found = found.union(select(found.c.of_unit, _parent(found)).where(found.c.unit_id.is_not(None)))
    return select(found.c.of_unit, found.c.unit_id).where(found.c.unit_id.is_not(None))


def _parent(found: CTE) -> ScalarSelect[int]:
    """Looked up one by one: for a join SQLite goes through all parents there are, to pass by what it will not need."""
    return (
        select(unit_parents.c.parent_id)
        .where(unit_parents.c.unit_id == found.c.unit_id, unit_parents.c.until.is_(None))
        .order_by(unit_parents.c.id)
        .limit(1)
        .correlate(found)
        .scalar_subquery()
    )


_ABOVE = Prepared(above(bindparam("of_unit", type_=units.c.id.type)))


def ancestors(tx: Tx, unit: UnitId) -> frozenset[UnitId]:
    """The unit itself and every authority above it: a handful, as a tree of offices is not deep."""
    return frozenset(UnitId(row.unit_id) for row in _ABOVE.all(tx, {"of_unit": unit}))


_PARENTS = select(unit_parents.c.unit_id, unit_parents.c.parent_id).where(
    unit_parents.c.unit_id.in_(bindparam("of_units", expanding=True)), unit_parents.c.until.is_(None)
)


def path(tx: Tx, unit: UnitId) -> list[UnitId]:
    """The unit itself, what it is below of, and so on to the top."""
    rows = tx.execute(_PARENTS, {"of_units": sorted(ancestors(tx, unit))})
    parents = {UnitId(row.unit_id): UnitId(row.parent_id) for row in rows}
    found = [unit]
    while (parent := parents.get(found[-1])) is not None and parent not in found:
        found.append(parent)
    return found


def is_below(tx: Tx, unit: UnitId, authority: UnitId) -> bool:
    """True of the authority itself. Looks upwards, where there are few, however many units are below."""
    return authority in ancestors(tx, unit)


_LEVELS = Prepared(select(unit_levels.c.level).where(unit_levels.c.unit_id == bindparam("of_unit")))


def levels_of(tx: Tx, unit: UnitId) -> frozenset[Level]:
    return frozenset(Level(row.level) for row in _LEVELS.all(tx, {"of_unit": unit}))


def rename(tx: Tx, unit: UnitId, name: str, *, since: date) -> None:
    """The old name holds until that day; one borne since that day or later gives way, as if it had never been."""
    rename_all(tx, {unit: name}, since=since)


def rename_all(tx: Tx, names: Mapping[UnitId, str], *, since: date) -> None:
    if names:
        _end(tx, unit_names, names, since, unit_names.c.alias == false())
        rows = [{"unit_id": unit, "name": name, "since": since} for unit, name in names.items()]
        insert_all(tx, unit_names, rows)


def move(tx: Tx, unit: UnitId, parent: UnitId | None, *, since: date) -> None:
    """Below another authority, or none, from that day on."""
    move_all(tx, {unit: parent}, since=since)


def move_all(tx: Tx, parents: Mapping[UnitId, UnitId | None], *, since: date) -> None:
    if not parents:
        return
    _end(tx, unit_parents, parents, since, true())
    rows = [
        {"unit_id": unit, "parent_id": parent, "since": since} for unit, parent in parents.items() if parent is not None
    ]
    insert_all(tx, unit_parents, rows)


def close(tx: Tx, unit: UnitId, day: date) -> None:
    tx.execute(update(units).where(units.c.id == unit).values(closed=day))


def add_alias(tx: Tx, unit: UnitId, name: str, learned_from: PersonId | None) -> bool:
    """False where the unit is known by this name already."""
    known = select(unit_names.c.id).where(
        unit_names.c.unit_id == unit, unit_names.c.name == name, unit_names.c.until.is_(None)
    )
    if tx.execute(known).first() is not None:
        return False
    tx.execute(insert(unit_names).values(unit_id=unit, name=name, alias=True, learned_from=learned_from))
    return True


def _end(tx: Tx, dated: Table, of: Iterable[UnitId], day: date, which: ColumnElement[bool]) -> None:
    """What held until now holds until that day; what began no earlier is undone."""
    for some in in_portions(list(of)):
        present = and_(dated.c.unit_id.in_(some), dated.c.until.is_(None), which)
        tx.execute(delete(dated).where(present, dated.c.since >= day))
        tx.execute(update(dated).where(present).values(until=day))


def in_portions(units: Sequence[UnitId]) -> Iterator[Sequence[UnitId]]:
    """As many as a statement may name."""
    return (units[first : first + MOST_NAMED] for first in range(0, len(units), MOST_NAMED))
