"""What a person may look at and act on, read from storage at every turn: the deadlines of the authorities they serve,
at them or below them, as far as their posts go, and those of the units they answer for."""

from dataclasses import replace

from domain import rights
from domain.buttons.parts import EVERYTHING, Parts, Sight
from domain.clock_face import local_date
from domain.ids import DeadlineId, UnitId
from domain.persons.people import OVERSEEING, Person, Post
from domain.planning import deadlines as rules
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal
from domain.rights import ChatKind, May, Scope
from handlers.turn import Turn
from storage.counting import narrowing
from storage.planning import deadlines
from storage.units import tree


def known(turn: Turn) -> Person:
    """Whoever speaks; the rights a handler asks for have let nobody else through."""
    if turn.visitor.person is None:
        raise Refusal("door-stranger")
    return turn.visitor.person


def in_group(turn: Turn) -> bool:
    return turn.chat.kind is ChatKind.GROUP


def alone(turn: Turn) -> Turn:
    """As if they had asked in private: what only they may hear is answered there, as far as their own posts go."""
    if not in_group(turn):
        return turn
    chat = replace(turn.chat, kind=ChatKind.PRIVATE)
    return replace(turn, chat=chat, visitor=replace(turn.visitor, group=None))


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


def authorities(turn: Turn, may: May) -> list[UnitId]:
    """Whose plans are this person's to deal with: a plan is for every level, so no post narrowed to some is enough."""
    granted = rights.granting(turn.visitor.person, may, turn.chat.kind)
    return sorted({post.unit for post, _ in granted if not post.levels})


def sight(turn: Turn, may: May) -> Sight:
    """What the speaker's posts let them look after with this right, of each authority's plans; a group hears of all."""
    if in_group(turn):
        return {_of_group(turn, may): EVERYTHING}
    granted = rights.granting(turn.visitor.person, may, turn.chat.kind)
    return narrowing.sight_of(turn.tx, [post for post, how_far in granted if how_far is Scope.SUBTREE])


def parts(turn: Turn, deadline: Deadline, may: May) -> Parts:
    """Of a deadline in view; whoever only answers for a unit of it hears how all of them stand, in numbers."""
    found = sight(turn, may).get(deadline.authority, ())
    return EVERYTHING if may is May.SEE_PROGRESS and not found else found


def in_view(turn: Turn, may: May = May.SEE_PROGRESS) -> list[Deadline]:
    """By date; in a group those of its authority, whoever asks. Raises Refusal in a group that nobody has linked."""
    found = {one.id: one for one in deadlines.of_authorities(turn.tx, sight(turn, may))}
    for unit in _units(turn, may):
        found |= {one.id: one for one in deadlines.of_unit(turn.tx, unit)}
    return sorted(found.values(), key=lambda deadline: (deadline.last_ok, deadline.id))


def called_off(turn: Turn, may: May = May.SEE_PROGRESS) -> list[Deadline]:
    """Those that would be in view."""
    return deadlines.called_off(turn.tx, sight(turn, may), _units(turn, may))


def is_called_off(turn: Turn, deadline: Deadline) -> Refusal:
    """With why, but in a group."""
    return Refusal(
        "deadline-called-off",
        called=deadline.name,
        at=local_date(deadline.called_off or turn.now),
        reason=deadline.called_off_why,
        reasoned="no" if in_group(turn) or not deadline.called_off_why else "yes",
    )


def _of_group(turn: Turn, may: May) -> UnitId:
    """The authority of this group; only those of its house hear of it. Raises Refusal."""
    if turn.visitor.group is None:
        raise Refusal("group-not-linked")
    authority = turn.visitor.group.authority
    granted = rights.granting(turn.visitor.person, may, turn.chat.kind)
    if not any(_is_of_house(turn, post, authority) for post, _ in granted):
        raise Refusal("door-not-allowed")
    return authority


def _is_of_house(turn: Turn, post: Post, authority: UnitId) -> bool:
    return tree.is_below(turn.tx, post.unit, authority) or (
        post.role in OVERSEEING and tree.is_below(turn.tx, authority, post.unit)
    )


def _units(turn: Turn, may: May) -> list[UnitId]:
    """Those answered for by whoever speaks in private."""
    granted = [] if in_group(turn) else rights.granting(turn.visitor.person, may, turn.chat.kind)
    return sorted({post.unit for post, how_far in granted if how_far is Scope.OWN_UNIT})


def seen(turn: Turn, deadline: DeadlineId, may: May) -> Deadline:
    """Raises Refusal for a deadline that is not this person's to do this with, whether it exists or not."""
    for one in in_view(turn, may):
        if one.id == deadline:
            return one
    for one in called_off(turn, may):
        if one.id == deadline:
            raise is_called_off(turn, one)
    raise Refusal("deadline-not-yours")


def opened(turn: Turn, may: May = May.SEE_PROGRESS) -> list[Deadline]:
    return [deadline for deadline in in_view(turn, may) if deadline.opens <= turn.now]


def meant(turn: Turn, period: str | None, may: May, *, supposed: bool = False) -> Deadline:
    """The deadline of a period (`Q1-2024`), or the present one: where none was named, or where the one named was only
    `supposed` and has not opened. Raises Refusal where there is none."""
    every = in_view(turn, may)
    if not every:
        raise Refusal("deadlines-none")
    named = next((one for one in every if one.period == period), None)
    if named is not None and (not supposed or named.opens <= turn.now):
        return named
    if period is not None and not supposed:
        kind, _, year = period.partition("-")
        raise Refusal("period-unknown", kind=kind, year=year)
    return rules.current([one for one in every if one.opens <= turn.now] or every, turn.now) or every[0]
