"""Fair lateness: no unit is late for minutes in which the program was down, nor for work it heard of too late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.calendars.calendar import Calendar
from domain.clock_face import end_of_day, local_date

NOTICE_DAYS = 3
"""Working days a unit has at least from the first word it heard, where its plan says nothing else; 0 is none."""
MOST_NOTICE_DAYS = 30
LAST_HOURS = timedelta(hours=24)
"""Before the last moment: who could not be heard then could have been at any time before."""
_DAY = timedelta(days=1)
NO_PULSE = timedelta(minutes=5)
"""So long without a sign of life, the program was down."""


@dataclass(frozen=True, slots=True)
class Outage:
    began: datetime
    ended: datetime


@dataclass(frozen=True, slots=True)
class Allowance:
    """A unit's own last moment, and why: `minutes` in which the program was down, `heard` when its first word came too
    late, `days` of notice it should have had."""

    last_ok: datetime
    minutes: int = 0
    heard: datetime | None = None
    days: int = 0


def allowance(
    last_ok: datetime, outages: Iterable[Outage], heard: datetime | None, days: int, calendar: Calendar
) -> Allowance | None:
    """None where nothing is to be allowed for."""
    notice = last_ok if heard is None or not days else end_of_day(calendar.add_working_days(local_date(heard), days))
    late_word = heard is not None and notice > last_ok
    moment = max(last_ok, notice)
    after = _after_outages(moment, outages)
    if after <= last_ok:
        return None
    minutes = int((after - moment) / timedelta(minutes=1))
    return Allowance(after, minutes, heard if late_word else None, days if late_word else 0)


def heard_in_time(last_ok: datetime, days: int, calendar: Calendar) -> datetime:
    """The last moment at which a first word left so many working days."""
    day = local_date(last_ok)
    while end_of_day(calendar.add_working_days(day, days)) > last_ok:
        day -= _DAY
    return end_of_day(day)


def _after_outages(last_ok: datetime, outages: Iterable[Outage]) -> datetime:
    """What was lost of the last hours is given anew: from then on, or once the program was there again."""
    moment, opens = last_ok, last_ok - LAST_HOURS
    for one in sorted(outages, key=lambda outage: outage.began):
        began = max(one.began, opens)
        if one.ended <= began or began > moment:
            continue
        moment = moment + (one.ended - began)
    return moment
