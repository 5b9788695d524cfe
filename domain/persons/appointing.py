"""Who may give and end which posts, and which of them cannot be held beside one another."""

from dataclasses import dataclass

from domain import rights
from domain.ids import UnitId
from domain.persons.people import OVERSEEING, REPORTING, Person, Role
from domain.registry.units import Level, UnitKind
from domain.rights import ChatKind, May

ORDER = (Role.HEAD, Role.DEPUTY, Role.FOCAL, Role.LEADER, Role.OFFICER, Role.VIEWER, Role.ADMINISTRATOR)
"""As a list of people at a unit is read."""

_GIVES: dict[Role, frozenset[Role]] = {
    Role.HEAD: REPORTING - {Role.HEAD},
    Role.OFFICER: REPORTING,
    Role.ADMINISTRATOR: frozenset(Role),
}


@dataclass(frozen=True, slots=True)
class Workplace:
    """A unit as it stands in the tree today; `above` holds the unit itself and every authority above it."""

    unit: UnitId
    name: str
    kind: UnitKind
    above: frozenset[UnitId]
    levels: frozenset[Level]


def may_give(role: Role) -> frozenset[Role]:
    """The posts that a holder of this one gives and ends, at the units it reaches."""
    return _GIVES.get(role, frozenset())


def of_kind(kind: UnitKind) -> frozenset[Role]:
    """The posts there are at a unit: an authority looks after others, and may owe something itself."""
    return OVERSEEING | REPORTING if kind is UnitKind.AUTHORITY else REPORTING


def givable(person: Person, place: Workplace) -> list[Role]:
    """The posts this person gives and ends there, by the posts they hold today."""
    granted = rights.granting(person, May.APPOINT, ChatKind.PRIVATE)
    reaching = [post for post, far in granted if rights.reaches(post, far, place.unit, place.above, place.levels)]
    given = frozenset[Role]().union(*(may_give(post.role) for post in reaching)) & of_kind(place.kind)
    return [role for role in ORDER if role in given]


def gives_way(held: Role, *, to: Role, same: bool) -> bool:
    """Whether a post at a unit ends as another is taken there, by the `same` person or by somebody else.

    A unit has one head; whoever becomes it answers for the unit as that alone."""
    if to is not Role.HEAD:
        return False
    return held in REPORTING if same else held is Role.HEAD
