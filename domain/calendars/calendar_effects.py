"""What a change of the calendar does to deadlines that are running: the day advised, and the mornings of reminders."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from domain.calendars.calendar import Calendar
from domain.planning.deadlines import Deadline
from domain.planning.ladders import Course, Ladders
from domain.planning.rungs import Step, ladder


@dataclass(frozen=True, slots=True)
class Effect:
    """`earlier` and `later` are the rungs still to come that fall on another day: as they are, as they would be."""

    deadline: Deadline
    advised: date
    advised_then: date
    earlier: tuple[Step, ...]
    later: tuple[Step, ...]


def effects(
    running: Iterable[Deadline], ladders: Ladders, before: Calendar, after: Calendar, now: datetime
) -> list[Effect]:
    """Of those for which anything changes; what has been sent by now is not taken back."""
    found = (_effect(deadline, ladders.of(deadline), before, after, now) for deadline in running)
    return [one for one in found if one.advised != one.advised_then or one.earlier or one.later]


def _effect(deadline: Deadline, course: Course, before: Calendar, after: Calendar, now: datetime) -> Effect:
    was, will = _ahead(deadline, course, before, now), _ahead(deadline, course, after, now)
    return Effect(
        deadline,
        before.last_working_on_or_before(deadline.last_day),
        after.last_working_on_or_before(deadline.last_day),
        tuple(step for step in was if step not in will),
        tuple(step for step in will if step not in was),
    )


def _ahead(deadline: Deadline, course: Course, calendar: Calendar, now: datetime) -> list[Step]:
    return [step for step in ladder(deadline, course, calendar) if step.at > now]
