"""More time for one unit: asked with a reason and a day, answered with one tap."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.calendars.calendar import Calendar
from domain.clock_face import local_date
from domain.ids import ExtensionId, ObligationId
from domain.planning.deadlines import Deadline
from domain.refusals import Refusal

OFFERED = (2, 5, 10)
"""Working days after the last one, each a button."""
FARTHEST = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Extension:
    """`granted` is the last moment that was given; without it and decided, it was refused, `answer` saying why."""

    id: ExtensionId
    obligation: ObligationId
    reason: str
    wanted: date
    asked_by: str
    granted: datetime | None
    answer: str
    decided: datetime | None
    asked: datetime
    unasked: bool = False
    """Given by an office of itself; `reason` is the office's then, where it gave one."""

    @property
    def open(self) -> bool:
        return self.decided is None


def offered(deadline: Deadline, calendar: Calendar, now: datetime) -> tuple[date, ...]:
    """Counted from the last valid day, or from today once that has passed."""
    start = max(deadline.last_day, local_date(now))
    return tuple(calendar.add_working_days(start, count) for count in OFFERED)


def refuse_day(wanted: date, deadline: Deadline, calendar: Calendar, now: datetime) -> None:
    """Raises Refusal for a day that gives no more time, is nobody's working day, or lies months ahead."""
    if wanted <= deadline.last_day or wanted < local_date(now):
        raise Refusal("extension-no-more-time", day=wanted, last=deadline.last_day)
    furthest = max(deadline.last_day, local_date(now)) + FARTHEST
    if wanted > furthest:
        raise Refusal("extension-too-far", day=wanted, furthest=calendar.last_working_on_or_before(furthest))
    if not calendar.is_working(wanted):
        raise Refusal("extension-day-off", day=wanted, next=calendar.next_working_on_or_after(wanted))
