"""The tree as it was when an authority ended, and those who came after its units: whom its plans go on asking."""

from sqlalchemy import ColumnElement, Select, literal, or_, select

from domain.registry.units import UnitKind
from storage.tables.registry import unit_parents, unit_successions, units

_over = units.alias("over")
_HELD_TO_THE_END = or_(unit_parents.c.until.is_(None), unit_parents.c.until == _over.c.closed)


def below_then(authority: int) -> Select[tuple[int]]:
    """Every unit that was below an authority on its last day, and every unit that came after one of these since."""
    found = select(literal(authority).label("unit_id")).cte("then", recursive=True, nesting=True)
    found = found.union(
        select(unit_parents.c.unit_id)
        .join(found, unit_parents.c.parent_id == found.c.unit_id)
        .join(_over, _over.c.id == unit_parents.c.parent_id)
        .where(_HELD_TO_THE_END)
    )
    kin = select(found.c.unit_id).cte("kin", recursive=True, nesting=True)
    kin = kin.union(
        select(unit_successions.c.successor_id)
        .join(kin, unit_successions.c.unit_id == kin.c.unit_id)
        .join(units, units.c.id == unit_successions.c.unit_id)
        # What came after the authority itself has units of its own.
        .where(units.c.kind != UnitKind.AUTHORITY.value)
    )
    return select(kin.c.unit_id)


def above_then(unit: int | ColumnElement[int]) -> Select[tuple[int]]:
    """The other way: a unit, those it came after, and every authority one of them was below to its last day."""
    start = unit if isinstance(unit, ColumnElement) else literal(unit)
    kin = select(start.label("unit_id")).cte("before", recursive=True, nesting=True)
    kin = kin.union(select(unit_successions.c.unit_id).join(kin, unit_successions.c.successor_id == kin.c.unit_id))
    found = select(kin.c.unit_id).cte("then_above", recursive=True, nesting=True)
    found = found.union(
        select(unit_parents.c.parent_id)
        .join(found, unit_parents.c.unit_id == found.c.unit_id)
        .join(_over, _over.c.id == unit_parents.c.parent_id)
        .where(_HELD_TO_THE_END)
    )
    return select(found.c.unit_id)
