"""Of schools and centres: those that somebody's posts reach today, by where they belong and what they teach."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select

from domain.ids import UnitId
from domain.persons.people import Post
from domain.registry.units import Level, UnitKind
from domain.reporting.obligations import ORDER, listed_under
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.people.registry import read_levels
from storage.tables.registry import unit_levels, unit_names, units
from storage.units import tree

PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Reached:
    """A school or centre under today's name."""

    id: UnitId
    name: str
    levels: frozenset[Level]
    public: bool

    @property
    def school(self) -> bool:
        """Not an office within an authority, which owes as schools do, and is not inspected as they are."""
        return Level.PB not in self.levels

    @property
    def level(self) -> Level:
        return listed_under(self.levels)


def by_posts(posts: Sequence[Post]) -> ColumnElement[bool]:
    return or_(false(), *(_by_post(post) for post in posts))


def _by_post(post: Post) -> ColumnElement[bool]:
    below = units.c.id.in_(tree.below(post.unit))
    return and_(below, taught(post.levels)) if post.levels else below


def below(authority: UnitId) -> ColumnElement[bool]:
    return units.c.id.in_(tree.below(authority))


def taught(levels: Collection[Level]) -> ColumnElement[bool]:
    named = [level.value for level in sorted(levels)]
    return units.c.id.in_(select(unit_levels.c.unit_id).where(unit_levels.c.level.in_(named)))


def schools(reach: ColumnElement[bool]) -> AnySelect:
    """Open ones, each once; offices within an authority among them, which teach nothing."""
    return (
        select(
            units.c.id.label("unit_id"),
            unit_names.c.name,
            units.c.ownership,
            func.coalesce(func.aggregate_strings(unit_levels.c.level, " "), Level.PB.value).label("levels"),
        )
        .join(
            unit_names,
            and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
        )
        .outerjoin(unit_levels, unit_levels.c.unit_id == units.c.id)
        .where(units.c.kind != UnitKind.AUTHORITY.value, units.c.closed.is_(None), reach)
        .group_by(units.c.id, unit_names.c.name, units.c.ownership)
    )


def lowest_levels(reach: ColumnElement[bool]) -> AnySelect:
    """The same units, each with the place in ORDER of the level it is listed under (`place`)."""
    rank = case({level.value: place for place, level in enumerate(ORDER)}, value=unit_levels.c.level)
    return (
        select(units.c.id.label("unit_id"), func.min(rank).label("place"))
        .join(unit_levels, unit_levels.c.unit_id == units.c.id)
        .where(units.c.kind != UnitKind.AUTHORITY.value, units.c.closed.is_(None), reach)
        .group_by(units.c.id)
    )


def reached(tx: Tx, reach: ColumnElement[bool]) -> list[Reached]:
    rows = tx.execute(schools(reach).order_by(unit_names.c.name, units.c.id))
    return [read(row) for row in rows]


def read(row: AnyRow) -> Reached:
    return Reached(UnitId(row.unit_id), row.name, read_levels(row.levels), row.ownership == PUBLIC)
