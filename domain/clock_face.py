"""Reads the school's clock: instants are stored in UTC, people meet them in Vietnamese time."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

LOCAL = ZoneInfo("Asia/Ho_Chi_Minh")

LAST_SECOND = time(23, 59, 59)


def local(now: datetime) -> datetime:
    return now.astimezone(LOCAL)


def local_date(now: datetime) -> date:
    return local(now).date()


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """The UTC instant at which clocks in Vietnam show this hour of this day."""
    return _instant(day, time(hour, minute))


def start_of_day(day: date) -> datetime:
    return _instant(day, time())


def end_of_day(day: date) -> datetime:
    """The last second that still belongs to the day: what arrives then is on time."""
    return _instant(day, LAST_SECOND)


def _instant(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, LOCAL).astimezone(UTC)
