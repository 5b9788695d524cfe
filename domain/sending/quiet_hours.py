"""The hours in which nobody is written to who has not asked for it."""

from datetime import datetime, time, timedelta

from domain.calendars.calendar import Calendar
from domain.clock_face import at, local, local_date

QUIET_FROM, QUIET_UNTIL = time(21), time(6, 30)


def is_awake(hour: time) -> bool:
    return QUIET_UNTIL <= hour < QUIET_FROM


def woken_at(calendar: Calendar, now: datetime) -> datetime | None:
    """When what is left of a night or a day off may be said; None while people read it."""
    today, hour = local_date(now), local(now).time()
    if calendar.is_working(today) and is_awake(hour):
        return None
    first = today if hour < QUIET_UNTIL else today + timedelta(days=1)
    return at(calendar.next_working_on_or_after(first), QUIET_UNTIL.hour, QUIET_UNTIL.minute)
