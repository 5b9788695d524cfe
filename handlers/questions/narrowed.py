"""Whom a question is about: levels, wards, units, an officer's schools, days of handing in; said and put on buttons."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from domain.buttons.parts import Part, Parts
from domain.folding import fold
from domain.ids import PersonId, UnitId
from domain.persons.people import Role
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.texts import Markup
from domain.whom import Whom
from handlers import scope
from handlers.people import responsible
from handlers.registry import places, unit_choosing
from handlers.turn import Turn
from storage.people.posts import Holder

SELF, EVERY = "self", "*"
MOST_CALLED = 5


def asked_for(turn: Turn, query: Query) -> Whom:
    """Raises Refusal for a ward, a unit or an officer nobody knows."""
    whom = Whom(
        levels=_levels(query, Filter.LEVEL),
        without=_levels(query, Filter.NOT_LEVEL),
        wards=tuple(places.office_of(turn, name) for name in _values(query, Filter.WARD)),
        units=tuple(unit for name in _values(query, Filter.UNIT) if name != EVERY for unit in _units(turn, name)),
        since=_day(query, Filter.SINCE),
        until=_day(query, Filter.UNTIL),
        but=(
            *(places.office_of(turn, name) for name in _values(query, Filter.NOT_WARD)),
            *(unit for name in _values(query, Filter.NOT_UNIT) for unit in _units(turn, name)),
        ),
    )
    return _of_officer(turn, whom, query.get(Filter.OFFICER))


def read(turn: Turn, text: str) -> Whom:
    """From a button. Raises Refusal for what is not of our making, or of an officer who has left."""
    try:
        whom = Whom.from_text(text)
    except ValueError as error:
        raise Refusal("door-old-button") from error
    if whom.officer is None:
        return whom
    found = [one for one in responsible.in_view(turn) if one.person == whom.officer]
    if not found:
        raise Refusal("door-old-button")
    return replace(whom, theirs=_looked_after(turn, found))


def said(turn: Turn, whom: Whom) -> str:
    """`trường TH (trừ MN) thuộc Tân Hưng`: the units, in the middle of a sentence."""
    names = turn.office.names.names(turn.tx).units if whom.wards or whom.units or whom.but else {}
    return turn.say(
        "whom",
        levels=_joined(sorted(whom.levels)),
        without=_joined([*sorted(whom.without), *(names[one].name for one in whom.but if one in names)]),
        places=_joined([names[one].name for one in whom.wards if one in names]),
        units=_joined([names[one].name for one in whom.units if one in names]),
        officer=_name_of(turn, whom.officer),
    )


def beside(turn: Turn, whom: Whom) -> Markup:
    """` · trường TH`, where not all are meant."""
    return Markup("" if whom.everybody else f" · {said(turn, whom)}")


def _joined(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"


def _name_of(turn: Turn, officer: PersonId | None) -> str:
    if officer is None:
        return "none"
    return next((one.name for one in responsible.in_view(turn) if one.person == officer), "none")


def _levels(query: Query, key: Filter) -> frozenset[Level]:
    return frozenset(map(Level, _values(query, key)))


def _values(query: Query, key: Filter) -> list[str]:
    stated = query.get(key)
    return stated.split(",") if stated else []


def _day(query: Query, key: Filter) -> date | None:
    stated = query.get(key)
    return date.fromisoformat(stated) if stated and stated[0].isdecimal() else None


def _units(turn: Turn, name: str) -> list[UnitId]:
    if name == SELF:
        own = [post.unit for post in scope.known(turn).reporting_posts()]
        if not own:
            raise Refusal("duties-no-unit")
        return own
    unit = unit_choosing.unit_called(turn, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    return [unit]


def _of_officer(turn: Turn, whom: Whom, name: str | None) -> Whom:
    """One's own schools are all that one sees; those of a colleague are what their posts say."""
    if name is None or name == SELF:
        return whom
    officers = [one for one in responsible.in_view(turn) if one.role is Role.OFFICER]
    wanted = fold(name).split()
    found = [one for one in officers if fold(one.name).split()[-len(wanted) :] == wanted]
    if not found:
        raise Refusal("officer-unknown", name=name)
    if len({one.person for one in found}) > 1:
        raise Refusal("officer-several", names=", ".join(sorted({one.name for one in found})[:MOST_CALLED]))
    return replace(whom, officer=found[0].person, theirs=_looked_after(turn, found))


def _looked_after(turn: Turn, holders: Sequence[Holder]) -> Parts:
    """Below the authority where each post is held, the levels it names."""
    return tuple(Part(one.unit, one.levels) for one in holders)
