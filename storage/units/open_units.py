"""The schools there are today, as far as somebody looks after them: which, how many, which cannot be reached."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, exists, false, func, literal, or_, select

from domain.buttons.parts import Part
from domain.ids import UnitId
from domain.names.levels import called
from domain.persons.people import REPORTING, Reach
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import ORDER
from domain.whom import Whom
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.tables.registry import addresses, posts, unit_levels, unit_names, units
from storage.units import tree


@dataclass(frozen=True, slots=True)
class School:
    """Listed under its lowest level."""

    unit: UnitId
    name: str
    level: Level


def unlinked() -> ColumnElement[bool]:
    """Of `units`: nobody can be written to there."""
    return ~_reached()


def listed(
    tx: Tx, parts: Sequence[Part], whom: Whom, *, only: ColumnElement[bool] | None = None, limit: int
) -> tuple[list[School], int]:
    """By level and id, and how many there are in all; `only`: those of `units` for which it holds."""
    rank = case({level.value: place for place, level in enumerate(ORDER)}, value=unit_levels.c.level)
    lowest = func.coalesce(func.min(rank), len(ORDER) - 1)
    named = and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false())
    query = (
        _which(select(units.c.id, unit_names.c.name, lowest), parts, whom, only)
        .join(unit_names, named)
        .outerjoin(unit_levels, unit_levels.c.unit_id == units.c.id)
        .group_by(units.c.id, unit_names.c.name)
        .order_by(lowest, units.c.id)
        .limit(limit)
    )
    found = [School(UnitId(unit), name, ORDER[place]) for unit, name, place in tx.execute(query)]
    if len(found) < limit:
        return found, len(found)
    return found, count(tx, parts, whom, only=only)


def count(tx: Tx, parts: Sequence[Part], whom: Whom, *, only: ColumnElement[bool] | None = None) -> int:
    counted = _which(select(func.count()).select_from(units), parts, whom, only)
    return int(tx.execute(counted).scalar_one())


def _which(query: AnySelect, parts: Sequence[Part], whom: Whom, only: ColumnElement[bool] | None) -> AnySelect:
    query = query.where(units.c.kind != UnitKind.AUTHORITY.value, units.c.closed.is_(None))
    query = query.where(or_(false(), *(_of_part(part) for part in parts)))
    if whom.levels:
        query = query.where(_teaches(whom.levels))
    if whom.without:
        query = query.where(~_teaches(whom.without))
    if whom.wards:
        query = query.where(or_(*(units.c.id.in_(tree.below(ward)) for ward in whom.wards)))
    if whom.units:
        query = query.where(units.c.id.in_(whom.units))
    if whom.but:
        query = query.where(*(units.c.id.not_in(tree.below(one)) for one in whom.but))
    if whom.theirs is not None:
        query = query.where(or_(false(), *(_of_part(part) for part in whom.theirs)))
    return query if only is None else query.where(only)


def _of_part(part: Part) -> ColumnElement[bool]:
    below = units.c.id.in_(tree.below(part.under)) if part.under is not None else literal(value=True)
    return and_(below, _teaches(part.levels)) if part.levels else below


def _teaches(levels: Iterable[Level]) -> ColumnElement[bool]:
    every = sorted({one.value for level in levels for one in called(level)})
    taught = unit_levels.alias()
    query = select(literal(1)).where(taught.c.unit_id == units.c.id, taught.c.level.in_(every))
    return exists(query.correlate(units))


def _reached() -> ColumnElement[bool]:
    return exists(
        select(literal(1))
        .select_from(posts)
        .join(addresses, addresses.c.person_id == posts.c.person_id)
        .where(posts.c.unit_id == units.c.id, posts.c.until.is_(None), addresses.c.reach == Reach.OPEN.value)
        .where(posts.c.role.in_([role.value for role in REPORTING]))
    )
