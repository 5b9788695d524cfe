"""The mornings of reminders towards a day: which rung of a ladder is in force, never which was planned."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from domain.calendars.calendar import Calendar
from domain.clock_face import at, local_date
from domain.planning.deadlines import Deadline
from domain.planning.ladders import NEVER, Course, Ladder, When

REMINDING_HOUR, REMINDING_MINUTE = 7, 30
REMINDING_ENDS = 20
"""A round that comes late still reminds on the same day until this hour; later it waits for the next working day."""


@dataclass(frozen=True, slots=True)
class Step:
    """One rung: `days` before the last valid day, 0 on the last working day, negative after it. Where it was silent at
    `silent` rungs before, of those that reminded anybody, `deputies` of a unit hear it, too; a group may."""

    days: int
    at: datetime
    silent: int = field(default=0, compare=False)
    deputies: bool = field(default=False, compare=False)
    groups: bool = field(default=False, compare=False)

    @property
    def name(self) -> str:
        return f"{-self.days:+d}d"

    @property
    def overdue(self) -> bool:
        return self.days < 0


class Due(Protocol):
    """What there is a ladder to: a deadline, or a time at which a task of the office is due."""

    @property
    def last_day(self) -> date: ...
    @property
    def since(self) -> datetime: ...


def ladder(due: Due, course: Course, calendar: Calendar) -> tuple[Step, ...]:
    """Every rung in order of time: of each ladder there was, those that came while it went."""
    steps: list[Step] = []
    silent = 0
    for spell in course.spells:
        for days, morning in _mornings(spell.ladder, due.last_day, calendar):
            if spell.has(morning):
                steps.append(_step(spell.ladder, days, morning, silent))
                silent += morning > due.since
    return tuple(steps)


def _mornings(one: Ladder, last: date, calendar: Calendar) -> list[tuple[int, datetime]]:
    """On a day off a rung before the deadline comes earlier, one after it later; where two fall on one day only the
    later stays."""
    of_day: dict[date, int] = {}
    for days in one.rungs:
        day = last - timedelta(days=days)
        moved = calendar.next_working_on_or_after(day) if days < 0 else calendar.last_working_on_or_before(day)
        of_day[moved] = days
    return [(days, _morning(day)) for day, days in sorted(of_day.items())]


def _step(one: Ladder, days: int, morning: datetime, silent: int) -> Step:
    deputies = 0 < one.deputies <= silent
    return Step(days, morning, silent, deputies=deputies, groups=days in one.groups_hear)


def step_in_force(due: Due, course: Course, calendar: Calendar, now: datetime) -> Step | None:
    """The newest rung that has come, unless the deadline opened or moved after it: a late plan reminds nobody at
    once."""
    come = [step for step in ladder(due, course, calendar) if step.at <= now]
    if not come or come[-1].at <= due.since:
        return None
    return come[-1]


def coming(due: Due, course: Course, calendar: Calendar, now: datetime) -> list[Step]:
    """The rungs still to come that will remind somebody."""
    return [step for step in ladder(due, course, calendar) if step.at > max(now, due.since)]


def next_step(due: Due, course: Course, calendar: Calendar, now: datetime) -> Step | None:
    return next(iter(coming(due, course, calendar, now)), None)


def when(deadline: Deadline, calendar: Calendar, now: datetime) -> When:
    """Where a reminder that is read now stands: on the last working day it is the last."""
    if deadline.passed(now):
        return When.AFTER
    return When.BEFORE if deadline.working_days_left(now, calendar) else When.LAST


def leader_hears(deadline: Deadline, one: Ladder) -> date | None:
    """From which day on a leader is asked to step in: so many days after the last on which nobody counts as overdue.
    None where never is."""
    if one.leader == NEVER:
        return None
    return local_date(deadline.borne) + timedelta(days=one.leader)


def may_remind(calendar: Calendar, now: datetime) -> bool:
    """Reminders go out on working days, in the hours in which a school reads them."""
    today = local_date(now)
    return calendar.is_working(today) and _morning(today) <= now < at(today, REMINDING_ENDS)


def _morning(day: date) -> datetime:
    return at(day, REMINDING_HOUR, REMINDING_MINUTE)
