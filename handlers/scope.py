"""What a person may look at: the deadlines of the authorities they serve, and of the units they answer for."""

from domain import deadlines as rules
from domain.deadlines import Deadline
from domain.ids import DeadlineId, UnitId
from domain.people import Person
from domain.refusals import Refusal
from handlers.turn import Turn
from storage import deadlines


def authorities(person: Person) -> list[UnitId]:
    return sorted({post.unit for post in person.overseeing_posts()})


def in_view(turn: Turn) -> list[Deadline]:
    """By date; in a group those of its authority."""
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
    return authorities(turn.visitor.person) if turn.visitor.person else []


def _units(turn: Turn) -> list[UnitId]:
    if turn.visitor.group is not None or turn.visitor.person is None:
        return []
    return sorted({post.unit for post in turn.visitor.person.reporting_posts()})


def seen(turn: Turn, deadline: DeadlineId) -> Deadline:
    """Raises Refusal for a deadline that is not this person's to look at, whether it exists or not."""
    for one in in_view(turn):
        if one.id == deadline:
            return one
    raise Refusal("deadline-not-yours")


def meant(turn: Turn, period: str | None) -> Deadline:
    """The deadline of a period (`Q1-2024`), or the present one. Raises Refusal where there is none."""
    every = in_view(turn)
    if not every:
        raise Refusal("deadlines-none")
    if period is not None:
        for deadline in every:
            if deadline.period == period:
                return deadline
        raise Refusal("period-unknown", period=period)
    opened = [deadline for deadline in every if deadline.opens <= turn.now]
    return rules.current(opened or every, turn.now) or every[0]
