"""Who is responsible for a unit, a level, a field of work: officers by name, and never how to call them."""

from collections.abc import Iterable

from domain.ids import UnitId
from domain.persons import responsible as rules
from domain.persons.people import OVERSEEING, Disclosure
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.rights import May
from domain.screens import Answer, Place, Screen
from domain.texts import Markup
from handlers import scope
from handlers.registry import places, unit_choosing
from handlers.turn import Turn
from storage.people import posts
from storage.people.posts import Holder
from storage.units import tree

SELF = "self"
MOST = 20
FEW = 3


def who(turn: Turn, query: Query) -> Answer:
    """Read aloud in a group only where its policy lets it hear names; to whoever asked otherwise."""
    screen = _screen(turn, query)
    group = turn.visitor.group
    hushed = scope.in_group(turn) and (group is None or group.policy is not Disclosure.NAMES)
    return Answer(screen, Place.PRIVATE if hushed else Place.NEW)


def _screen(turn: Turn, query: Query) -> Screen:
    level, area, unit = query.get(Filter.LEVEL), query.get(Filter.AREA), query.get(Filter.UNIT)
    wards = query.get(Filter.WARD)
    if unit is not None:
        parts = [_of_unit(turn, *one) for one in _units(turn, unit)]
    elif area is not None:
        parts = [_told(turn, turn.say("responsible-of-area"), rules.for_area(in_view(turn), area))]
    elif level is not None:
        found = rules.for_levels(in_view(turn), frozenset(Level(one) for one in level.split(",")))
        parts = [_told(turn, turn.say("responsible-of-level", level=level.replace(",", ", ")), found)]
    elif wards is not None:
        parts = [_of_ward(turn, name) for name in wards.split(",")]
    else:
        parts = [_told(turn, turn.say("responsible-all"), rules.all_officers(in_view(turn)))]
    if Filter.FIELD in query.filters:
        parts.append(turn.say("responsible-no-phones"))
    return Screen("\n\n".join(parts))


def for_unit(turn: Turn, unit: UnitId) -> list[str]:
    """The names of those who look after a unit; nobody where its house has nobody for it."""
    return [one.name for one in _found(turn, unit)[:FEW]]


def _of_unit(turn: Turn, unit: UnitId, name: str) -> str:
    """Of the nearest authority that has somebody for it. Raises Refusal for a unit of somebody else's house."""
    return _told(turn, turn.say("responsible-of-unit", unit=name), _found(turn, unit))


def _found(turn: Turn, unit: UnitId) -> list[Holder]:
    holders = [one for authority in _authorities_over(turn, unit) for one in posts.officers(turn.tx, authority)]
    return rules.for_levels(holders, tree.levels_of(turn.tx, unit))


def _of_ward(turn: Turn, name: str) -> str:
    """Whoever works at the office of the place, or at the nearest above it that has somebody."""
    office = places.office_of(turn, name)
    above = tree.path(turn.tx, office)
    if not scope.reaches(turn, office, May.SEE_MISSING):
        above = [one for one in above if one in _house(turn)]
    holders = (posts.officers(turn.tx, authority) for authority in above)
    return _told(turn, turn.say("responsible-of-unit", unit=name), next(filter(None, holders), []))


def _units(turn: Turn, names: str) -> list[tuple[UnitId, str]]:
    own = {post.unit_name: post.unit for post in scope.known(turn).reporting_posts()}
    if names == SELF:
        if not own:
            raise Refusal("duties-no-unit")
        return [(unit, name) for name, unit in own.items()]
    return [(own.get(name) or _named(turn, name), name) for name in names.split(",")]


def _named(turn: Turn, name: str) -> UnitId:
    unit = unit_choosing.unit_called(turn, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    return unit


def _authorities_over(turn: Turn, unit: UnitId) -> list[UnitId]:
    above = tree.ancestors(turn.tx, unit) - {unit}
    if not scope.reaches(turn, unit, May.SEE_MISSING):
        above &= _house(turn)
    if not above:
        raise Refusal("unit-not-yours")
    return sorted(above)


def in_view(turn: Turn) -> list[Holder]:
    return [one for authority in sorted(_house(turn)) for one in posts.officers(turn.tx, authority)]


def _house(turn: Turn) -> frozenset[UnitId]:
    """The authorities whoever speaks works at or below; in a group its own."""
    if scope.in_group(turn):
        return frozenset(scope.sight(turn, May.SEE_PROGRESS))
    held = scope.known(turn).posts
    at = frozenset(post.unit for post in held if post.role in OVERSEEING)
    return at.union(*(tree.ancestors(turn.tx, post.unit) for post in held))


def _told(turn: Turn, title: str, found: Iterable[Holder]) -> str:
    people = list(found)
    if not people:
        return turn.say("responsible-nobody", title=Markup(title))
    lines = [_line(turn, one) for one in people[:MOST]]
    return "\n".join([title, *lines])


def _line(turn: Turn, one: Holder) -> str:
    return turn.say(
        "responsible-line",
        name=one.name,
        unit=one.unit_name,
        levels=", ".join(sorted(one.levels)) or "all",
        areas=one.areas or "none",
    )
