"""Who may do what, to which units, and where: one table; what it does not name is refused."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.buttons.parts import Part, Sight
from domain.ids import UnitId
from domain.persons.people import DECIDING, OVERSEEING, REPORTING, Person, Post, Role
from domain.registry.units import Level


class ChatKind(StrEnum):
    PRIVATE = "private"
    GROUP = "group"


class May(StrEnum):
    """What handlers ask leave for."""

    ENTER = "enter"
    """Be greeted, read the help, use an invite: everybody, anywhere."""
    REPORT = "report"
    ACKNOWLEDGE = "acknowledge"
    SEE_PROGRESS = "see_progress"
    SEE_MISSING = "see_missing"
    ASK = "ask"
    """Ask in words; the answer asks for the right it needs."""
    NUDGE = "nudge"
    BROADCAST = "broadcast"
    """Write to many units at once."""
    EXPORT = "export"
    PUBLISH = "publish"
    REVIEW = "review"
    LINK_GROUP = "link_group"
    FIND_UNIT = "find_unit"
    """Look a unit up: its name, its place, whether somebody of it can be reached."""
    SEE_INSPECTIONS = "see_inspections"
    INSPECT = "inspect"
    """Write inspections into the log; draw lots, for which a post must not be narrowed to some levels."""
    CHANGE_UNITS = "change_units"
    """Lists of units; rename, move, merge, split, close."""
    APPOINT = "appoint"
    """Invite, approve and end posts, within one's own unit or the units one looks after."""
    SEE_TRACE = "see_trace"
    SEE_TASKS = "see_tasks"
    """What the office has to do itself, who owns it, how far it is."""
    DO_TASKS = "do_tasks"
    """Take, give and finish those."""
    KEEP_CALENDAR = "keep_calendar"
    """Days off, worked Saturdays, events of the school year; days are for all, so only the topmost decide on those."""
    CHECK_RECEIPT = "check_receipt"
    """Whether a receipt is true; what it is about is told to whoever may see the unit."""
    OWN_DATA = "own_data"
    """What is held of oneself: see it, mend it, leave."""


class Scope(StrEnum):
    """How far a right goes from the post that gives it."""

    SELF = "self"
    """The person alone, with or without a post."""
    OWN_UNIT = "own_unit"
    """The unit where the post is held, with what is asked of it."""
    SUBTREE = "subtree"
    """Every unit below it as well, as far as they teach one of the post's levels, where it names any."""
    ANYWHERE = "anywhere"
    """What concerns no unit, or what everybody with a post may know of any."""


@dataclass(frozen=True, slots=True)
class Grant:
    """These roles may, so far from their post, in these kinds of chat."""

    roles: frozenset[Role]
    scope: Scope
    where: frozenset[ChatKind]


_EVERYBODY = frozenset(Role)
_ADMINISTRATORS = frozenset({Role.ADMINISTRATOR})
_PRIVATE = frozenset({ChatKind.PRIVATE})
_GROUP = frozenset({ChatKind.GROUP})
_BOTH = _PRIVATE | _GROUP

TABLE: Mapping[May, tuple[Grant, ...]] = {
    May.ENTER: (Grant(_EVERYBODY, Scope.ANYWHERE, _BOTH),),
    May.REPORT: (Grant(REPORTING, Scope.OWN_UNIT, _BOTH),),
    May.ACKNOWLEDGE: (Grant(REPORTING, Scope.OWN_UNIT, _BOTH),),
    May.SEE_PROGRESS: (Grant(REPORTING, Scope.OWN_UNIT, _BOTH), Grant(OVERSEEING, Scope.SUBTREE, _BOTH)),
    May.SEE_MISSING: (Grant(OVERSEEING, Scope.SUBTREE, _BOTH),),
    May.ASK: (Grant(_EVERYBODY, Scope.ANYWHERE, _BOTH),),
    May.NUDGE: (Grant(DECIDING, Scope.SUBTREE, _PRIVATE),),
    May.BROADCAST: (Grant(DECIDING, Scope.SUBTREE, _PRIVATE),),
    May.EXPORT: (Grant(OVERSEEING, Scope.SUBTREE, _PRIVATE),),
    May.PUBLISH: (Grant(DECIDING, Scope.OWN_UNIT, _PRIVATE),),
    May.REVIEW: (Grant(DECIDING, Scope.SUBTREE, _PRIVATE),),
    May.LINK_GROUP: (Grant(DECIDING, Scope.SUBTREE, _GROUP),),
    May.FIND_UNIT: (Grant(_EVERYBODY, Scope.ANYWHERE, _PRIVATE),),
    May.SEE_INSPECTIONS: (Grant(OVERSEEING, Scope.SUBTREE, _PRIVATE),),
    May.INSPECT: (Grant(DECIDING, Scope.SUBTREE, _PRIVATE),),
    May.CHANGE_UNITS: (Grant(_ADMINISTRATORS, Scope.SUBTREE, _PRIVATE),),
    May.APPOINT: (Grant(frozenset({Role.HEAD}), Scope.OWN_UNIT, _PRIVATE), Grant(DECIDING, Scope.SUBTREE, _PRIVATE)),
    May.SEE_TRACE: (Grant(_ADMINISTRATORS, Scope.SUBTREE, _PRIVATE),),
    May.SEE_TASKS: (Grant(OVERSEEING, Scope.OWN_UNIT, _PRIVATE),),
    May.DO_TASKS: (Grant(DECIDING, Scope.OWN_UNIT, _PRIVATE),),
    May.KEEP_CALENDAR: (Grant(_ADMINISTRATORS, Scope.OWN_UNIT, _PRIVATE),),
    May.CHECK_RECEIPT: (Grant(_EVERYBODY, Scope.ANYWHERE, _PRIVATE),),
    May.OWN_DATA: (Grant(_EVERYBODY, Scope.SELF, _PRIVATE),),
}
"""The widest scope comes last, where a right has several."""


def allows(person: Person | None, may: May, where: ChatKind) -> bool:
    """Whether they may at all; which units it goes for, `reaches` says."""
    if may is May.ENTER:
        return True
    if person is None:
        return False
    roles = person.roles()
    return any(
        where in grant.where and (grant.scope is Scope.SELF or not roles.isdisjoint(grant.roles))
        for grant in TABLE.get(may, ())
    )


def granting(person: Person | None, may: May, where: ChatKind) -> list[tuple[Post, Scope]]:
    """The posts that give a right, each with how far."""
    if person is None:
        return []
    grants = [grant for grant in TABLE.get(may, ()) if where in grant.where]
    return [(post, grant.scope) for post in person.posts for grant in grants if post.role in grant.roles]


def reaches(post: Post, scope: Scope, unit: UnitId, above: frozenset[UnitId], levels: frozenset[Level]) -> bool:
    """Whether a post reaches a unit that teaches `levels` and has these units `above` it, itself among them."""
    match scope:
        case Scope.ANYWHERE:
            return True
        case Scope.OWN_UNIT:
            return post.unit == unit
        case Scope.SUBTREE:
            return post.unit in above and (not post.levels or not post.levels.isdisjoint(levels))
        case Scope.SELF:
            return False


def part_of(post: Post, authority: UnitId, above: frozenset[UnitId]) -> Part | None:
    """Which of the units an authority asks something of a post looks after; `above`: the post's unit and upwards. None
    where the post is neither at that authority nor below it."""
    if post.unit == authority:
        return Part(None, post.levels)
    return Part(post.unit, post.levels) if authority in above else None


def sight(posts: Sequence[Post], above: Mapping[UnitId, frozenset[UnitId]]) -> Sight:
    """Of each authority at or above these posts, what they look after together."""
    return {
        authority: tuple(part for post in posts if (part := part_of(post, authority, above[post.unit])) is not None)
        for authority in sorted({each for units in above.values() for each in units})
    }


def sight_of(authority: UnitId, above: frozenset[UnitId]) -> Sight:
    """Of each authority at or above this one, what this one looks after as a whole, as its leader does."""
    return {each: (Part(None if each == authority else authority),) for each in sorted(above)}
