"""The tree of units: what there is, under which names and levels, below whom."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import and_, false, insert, select

from domain.ids import UnitId
from domain.units import Level, Unit, UnitKind
from storage.database import Tx
from storage.tables.registry import unit_levels, unit_names, unit_parents, units


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit as an office's list gives it."""

    name: str
    levels: frozenset[Level] = frozenset()
    kind: UnitKind = UnitKind.SCHOOL
    code: str | None = None
    ownership: str = "public"


def add_unit(tx: Tx, new: NewUnit, *, parent: UnitId | None) -> UnitId:
    row = insert(units).values(code=new.code, kind=new.kind, ownership=new.ownership).returning(units.c.id)
    unit = UnitId(tx.execute(row).scalar_one())
    tx.execute(insert(unit_names).values(unit_id=unit, name=new.name))
    if parent is not None:
        tx.execute(insert(unit_parents).values(unit_id=unit, parent_id=parent))
    if new.levels:
        tx.execute(insert(unit_levels), [{"unit_id": unit, "level": level} for level in sorted(new.levels)])
    return unit


def unit_named(tx: Tx, name: str) -> UnitId | None:
    """The unit that bears exactly this name today."""
    query = select(unit_names.c.unit_id).where(
        unit_names.c.name == name, unit_names.c.until.is_(None), unit_names.c.alias == false()
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
