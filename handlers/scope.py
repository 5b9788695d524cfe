"""What a person may look at: the deadlines of the authorities they serve, and of the units they answer for."""

from domain import deadlines as rules
from domain import rights
from domain.deadlines import Deadline
from domain.ids import DeadlineId, UnitId
from domain.people import Person
from domain.refusals import Refusal
from domain.rights import ChatKind, May
from domain.units import Level
from handlers.turn import Turn
from storage import deadlines, tree


def known(turn: Turn) -> Person:
    """Whoever speaks; the rights a handler asks for have let nobody else through."""
    if turn.visitor.person is None:
        raise Refusal("door-stranger")
    return turn.visitor.person


def in_group(turn: Turn) -> bool:
    return turn.chat.kind is ChatKind.GROUP


def need_private(turn: Turn) -> None:
    if in_group(turn):
        raise Refusal("private-only")


def reaches(turn: Turn, unit: UnitId, may: May) -> bool:
    """Whether a post that gives whoever speaks this right, here, reaches this unit, as the tree is today."""
    granted = rights.granting(turn.visitor.person, may, turn.chat.kind)
    if not granted:
        return False
    above, taught = tree.ancestors(turn.tx, unit), tree.levels_of(turn.tx, unit)
    return any(rights.reaches(post, how_far, unit, above, taught) for post, how_far in granted)


def need_reach(turn: Turn, unit: UnitId, may: May) -> None:
    """Raises Refusal, the same for a unit that is not there."""
    if not reaches(turn, unit, may):
        raise Refusal("unit-not-yours")


def authorities(person: Person) -> list[UnitId]:
    return sorted({post.unit for post in person.overseeing_posts()})


def levels(turn: Turn) -> frozenset[Level]:
    """Those that the speaker's posts are narrowed to; empty: all. A group hears of all."""
    if in_group(turn) or turn.visitor.person is None:
        return frozenset()
    posts = turn.visitor.person.overseeing_posts()
    if any(not post.levels for post in posts):
        return frozenset()
    return frozenset(level for post in posts for level in post.levels)


def in_view(turn: Turn) -> list[Deadline]:
    """By date; in a group those of its authority, whoever asks. Raises Refusal in a group that nobody has linked."""
    return sorted(_found(turn).values(), key=lambda deadline: (deadline.last_ok, deadline.id))


def _found(turn: Turn) -> dict[DeadlineId, Deadline]:
    found: dict[DeadlineId, Deadline] = {}
    for authority in _authorities(turn):
        found |= {deadline.id: deadline for deadline in deadlines.of_authority(turn.tx, authority)}
    for unit in _units(turn):
        found |= {deadline.id: deadline for deadline in deadlines.of_unit(turn.tx, unit)}
    return found


def _authorities(turn: Turn) -> list[UnitId]:
    if turn.visitor.group is not None:
        return [turn.visitor.group.authority]
    if in_group(turn):
        raise Refusal("group-not-linked")
    return authorities(turn.visitor.person) if turn.visitor.person else []


def _units(turn: Turn) -> list[UnitId]:
    if in_group(turn) or turn.visitor.person is None:
        return []
    return sorted({post.unit for post in turn.visitor.person.reporting_posts()})


def seen(turn: Turn, deadline: DeadlineId) -> Deadline:
    """Raises Refusal for a deadline that is not this person's to look at, whether it exists or not."""
    for one in in_view(turn):
        if one.id == deadline:
            return one
    raise Refusal("deadline-not-yours")


def opened(turn: Turn) -> list[Deadline]:
    return [deadline for deadline in in_view(turn) if deadline.opens <= turn.now]


def meant(turn: Turn, period: str | None, *, supposed: bool = False) -> Deadline:
    """The deadline of a period (`Q1-2024`), or the present one: where none was named, or where the one named was only
    `supposed` and has not opened. Raises Refusal where there is none."""
    every = in_view(turn)
    if not every:
        raise Refusal("deadlines-none")
    named = next((one for one in every if one.period == period), None)
    if named is not None and (not supposed or named.opens <= turn.now):
        return named
    if period is not None and not supposed:
        kind, _, year = period.partition("-")
        raise Refusal("period-unknown", kind=kind, year=year)
    return rules.current(opened(turn) or every, turn.now) or every[0]
