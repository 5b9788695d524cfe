"""How late something came: judged on the first handing in, against the last moment of this very unit."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendars.calendar import Calendar
from domain.clock_face import local_date
from domain.planning.deadlines import Deadline

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Lateness:
    """Days and hours as the clock counts them, less than an hour being 0 of both; `working` days among them, that of
    the handing in included."""

    days: int
    hours: int
    working: int


def lateness(deadline: Deadline, handed: datetime, calendar: Calendar) -> Lateness | None:
    """None: it was on time."""
    if not deadline.passed(handed):
        return None
    days, hours = divmod((handed - deadline.last_ok) // _HOUR, 24)
    return Lateness(days, hours, calendar.working_days_between(deadline.last_day + _DAY, local_date(handed)))
