"""Who may give and end which posts, and which of them cannot be held beside one another."""

from domain.people import OVERSEEING, REPORTING, Role
from domain.units import UnitKind

ORDER = (Role.HEAD, Role.DEPUTY, Role.FOCAL, Role.LEADER, Role.OFFICER, Role.VIEWER, Role.ADMINISTRATOR)
"""As a list of people at a unit is read."""

_GIVES: dict[Role, frozenset[Role]] = {
    Role.HEAD: REPORTING - {Role.HEAD},
    Role.OFFICER: REPORTING,
    Role.ADMINISTRATOR: frozenset(Role),
}


def may_give(role: Role) -> frozenset[Role]:
    """The posts that a holder of this one gives and ends, at the units it reaches."""
    return _GIVES.get(role, frozenset())


def of_kind(kind: UnitKind) -> frozenset[Role]:
    """The posts there are at a unit: an authority looks after others, and may owe something itself."""
    return OVERSEEING | REPORTING if kind is UnitKind.AUTHORITY else REPORTING


def gives_way(held: Role, *, to: Role, same: bool) -> bool:
    """Whether a post at a unit ends as another is taken there, by the `same` person or by somebody else.

    A unit has one head; whoever becomes it answers for the unit as that alone."""
    if to is not Role.HEAD:
        return False
    return held in REPORTING if same else held is Role.HEAD
