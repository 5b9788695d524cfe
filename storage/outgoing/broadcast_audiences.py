"""Which units a message goes to: of those that somebody's posts reach, an audience, or those that stand so with a
deadline."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, true

from domain.buttons.parts import Parts
from domain.ids import DeadlineId
from domain.persons.people import Post
from domain.planning.audiences import Audience, Named
from domain.registry.units import UnitKind
from domain.reporting.obligations import Standing
from domain.whom import Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.outgoing import hearing
from storage.reporting import obliged
from storage.reporting.obliged import Only
from storage.tables.plans import obligations
from storage.tables.registry import unit_levels, unit_names, units
from storage.units import reaching, tree

NAMED = 10


@dataclass(frozen=True, slots=True)
class Standers:
    """Units that stand so with a deadline."""

    deadline: DeadlineId
    standings: tuple[Standing, ...]
    parts: Parts
    whom: Whom
    only: Only | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """What would happen: to how many units and people it goes, which units nobody can be reached at."""

    units: int
    people: int
    unheard: int
    named: list[str]


def meant(posts: Sequence[Post], to: Audience | Standers) -> AnySelect:
    """As `unit_id`: open units below these posts, of their levels; no authority unless it owes something itself."""
    those = _standing(to) if isinstance(to, Standers) else _of_audience(to)
    chosen = select(units.c.id.label("unit_id"))
    return chosen.where(units.c.closed.is_(None), reaching.by_posts(posts), those)


def outlook(tx: Tx, to: AnySelect) -> Outlook:
    some = to.subquery()
    heard = hearing.reached_at(some.c.unit_id)
    people = select(func.count()).select_from(heard.distinct().subquery())
    silent = select(some.c.unit_id).where(~heard.exists())
    named = and_(unit_names.c.until.is_(None), ~unit_names.c.alias, unit_names.c.unit_id.in_(silent))
    names = select(unit_names.c.name).where(named).order_by(unit_names.c.name).limit(NAMED)
    return Outlook(
        tx.execute(select(func.count()).select_from(some)).scalar_one(),
        tx.execute(people).scalar_one(),
        tx.execute(select(func.count()).select_from(silent.subquery())).scalar_one(),
        list(tx.execute(names).scalars()),
    )


def _standing(to: Standers) -> ColumnElement[bool]:
    of = and_(
        obligations.c.deadline_id == to.deadline,
        obligations.c.standing.in_([one.value for one in to.standings]),
        narrowing.among(to.parts, to.whom),
        true() if to.only is None else obliged.ONLY[to.only],
    )
    return units.c.id.in_(select(obligations.c.unit_id).where(of))


def _of_audience(to: Audience) -> ColumnElement[bool]:
    taught = exists().where(
        unit_levels.c.unit_id == units.c.id, unit_levels.c.level.in_([level.value for level in sorted(to.levels)])
    )
    by_level = and_(
        units.c.kind != UnitKind.AUTHORITY.value,
        taught,
        true() if to.ownership is None else units.c.ownership == to.ownership,
        or_(*(units.c.id.in_(tree.below(area)) for area in _ids(to.areas))) if to.areas else true(),
    )
    return and_(or_(by_level, units.c.id.in_(_ids(to.named))), units.c.id.not_in(_ids(to.excepted)))


def _ids(named: Iterable[Named]) -> list[int]:
    """Names were looked up when they were read."""
    return sorted(int(one) for one in named)
