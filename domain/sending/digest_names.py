"""On which mornings the digest names everybody who is overdue; on others it says what is new, and how many are left.

The same names each morning for a month are read by nobody."""

from datetime import date, datetime, timedelta

from domain.calendars.calendar import ONE_DAY, Calendar
from domain.clock_face import at, local_date
from domain.planning.deadlines import Deadline
from domain.planning.rungs import REMINDING_HOUR, REMINDING_MINUTE
from domain.sending.digest_days import EVERY, served

FIRST_MORNINGS = 2
OVERDUE_TOLD = timedelta(days=30)
"""After that a morning's reminder is no news: the lists can still be asked for."""


def is_news(until: datetime, now: datetime) -> bool:
    """For no longer than a month after it."""
    return now - OVERDUE_TOLD <= until


def in_full(deadline: Deadline, calendar: Calendar, now: datetime, *, reads: int) -> bool:
    """On the first mornings after the last day, on the first after late work is put up with no more, and on the first
    of each week; to whoever reads one a week, always. `reads` is the weekday, or every one."""
    today = local_date(now)
    monday = today - timedelta(days=today.weekday())
    if reads != EVERY or calendar.working_days_between(monday, today) <= 1:
        return True
    over = deadline.last_day if deadline.tolerated(now) else local_date(deadline.borne)
    return calendar.working_days_between(over + ONE_DAY, today) <= FIRST_MORNINGS


def before(calendar: Calendar, now: datetime) -> datetime:
    """When whoever reads it each morning read the one before."""
    return _morning(calendar.last_working_on_or_before(local_date(now) - ONE_DAY))


def named_today(deadline: Deadline, calendar: Calendar, now: datetime, *, reads: int) -> bool:
    """Whether this morning's names everybody who is missing to somebody who reads it on these days."""
    today = local_date(now)
    if not calendar.is_working(today) or (reads != EVERY and reads not in served(calendar, today)):
        return False
    morning = _morning(today)
    news = deadline.passed(morning) and is_news(deadline.borne, morning)
    return news and in_full(deadline, calendar, morning, reads=reads)


def _morning(day: date) -> datetime:
    return at(day, REMINDING_HOUR, REMINDING_MINUTE)
