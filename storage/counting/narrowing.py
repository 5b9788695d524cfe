"""Of obligations: those of the units that somebody looks after. Who looks after all pays for no subtree."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

from sqlalchemy import ColumnElement, and_, bindparam, false, literal, or_, true

from domain.buttons.parts import Part, Parts, Sight, is_whole
from domain.clock_face import end_of_day, start_of_day
from domain.ids import DeadlineId
from domain.names.levels import called
from domain.persons.people import Post
from domain.registry.units import Level
from domain.rights import sight
from domain.whom import EVERYBODY, Whom
from storage.database import Tx
from storage.tables.plans import obligations, plans
from storage.units import tree

KEPT = 256
"""So many statements of each kind are kept as they were put together, which takes as long as some answers. What differs
between two that are alike is named where they are run."""
ONLY = bindparam("of_deadline", type_=obligations.c.deadline_id.type)


def sight_of(tx: Tx, posts: Sequence[Post]) -> Sight:
    return sight(posts, {unit: tree.ancestors(tx, unit) for unit in sorted({post.unit for post in posts})})


@lru_cache(maxsize=1024)
def within(parts: Parts) -> ColumnElement[bool]:
    if is_whole(parts):
        return true()
    return or_(false(), *(of_part(part) for part in parts))


def of_any(*, several: bool = False) -> ColumnElement[bool]:
    """Of those that are named. One is compared, several are looked up: PostgreSQL would compare every row with each."""
    if several:
        return obligations.c.deadline_id.in_(bindparam("of_deadlines", expanding=True))
    return obligations.c.deadline_id == ONLY


def named(deadlines: Collection[DeadlineId]) -> Mapping[str, object]:
    return {"of_deadline": next(iter(deadlines), None), "of_deadlines": sorted(deadlines)}


def among(parts: Parts, whom: Whom = EVERYBODY) -> ColumnElement[bool]:
    """Of what somebody looks after, those a question is about."""
    return within(parts) if whom == EVERYBODY else and_(within(parts), *_asked_for(whom))


def _asked_for(whom: Whom) -> Iterator[ColumnElement[bool]]:
    if whom.levels:
        yield or_(*(teaches(level) for level in _called(whom.levels)))
    if whom.without:
        yield obligations.c.level.not_in(_called(whom.without))
    if whom.wards:
        yield or_(*(obligations.c.unit_id.in_(tree.below(ward)) for ward in whom.wards))
    if whom.units:
        yield obligations.c.unit_id.in_(whom.units)
    if whom.but:
        yield and_(*(obligations.c.unit_id.not_in(tree.below(one)) for one in whom.but))
    if whom.theirs is not None:
        yield within(whom.theirs)
    if whom.since is not None:
        yield obligations.c.first_handed >= start_of_day(whom.since)
    if whom.until is not None:
        yield obligations.c.first_handed <= end_of_day(whom.until)


def _called(asked: Iterable[Level]) -> list[Level]:
    return sorted({level for one in asked for level in called(one)})


def in_sight(sight: Sight) -> ColumnElement[bool]:
    """Of `obligations` joined to `plans`."""
    seen = (and_(plans.c.authority_id == authority, within(parts)) for authority, parts in sight.items() if parts)
    return or_(false(), *seen)


@cache
def teaches(level: Level) -> ColumnElement[bool]:
    """Frozen, as the name is: what the unit teaches today is not asked."""
    return holds(obligations.c.levels, level)


def holds(packed: ColumnElement[str], level: Level) -> ColumnElement[bool]:
    """Of levels written one beside the other."""
    return literal(" ").concat(packed).concat(" ").contains(f" {level} ")


def of_part(part: Part) -> ColumnElement[bool]:
    below = true() if part.under is None else obligations.c.unit_id.in_(tree.below(part.under))
    taught = or_(*(teaches(level) for level in sorted(part.levels))) if part.levels else true()
    return and_(below, taught)
