"""Knows which days an office works: weekends and days off are not, swapped Saturdays are."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)
SATURDAY = 5


class Mark(StrEnum):
    """What is decided about a day: it is off, it is worked, or it is as its day of the week is."""

    OFF = "off"
    WORK = "work"
    PLAIN = "plain"


def works_by_itself(day: date) -> bool:
    return day.weekday() < SATURDAY


@dataclass(frozen=True, slots=True)
class Calendar:
    """`off` are days without work besides weekends; `worked` are worked all the same, and win where both name a day."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        return day in self.worked or (works_by_itself(day) and day not in self.off)

    def marked(self, days: Iterable[date], mark: Mark) -> "Calendar":
        """The calendar as it would be."""
        named = frozenset(days)
        off, worked = self.off - named, self.worked - named
        match mark:
            case Mark.OFF:
                return Calendar(off | named, worked)
            case Mark.WORK:
                return Calendar(off, worked | named)
            case Mark.PLAIN:
                return Calendar(off, worked)

    def last_working_on_or_before(self, day: date) -> date:
        return day if self.is_working(day) else self._working_day_beyond(day, -ONE_DAY)

    def next_working_on_or_after(self, day: date) -> date:
        return day if self.is_working(day) else self.next_working_after(day)

    def next_working_after(self, day: date) -> date:
        return self._working_day_beyond(day, ONE_DAY)

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days there are from `first` to `last`, both counted."""
        return sum(self.is_working(day) for day in days(first, last))

    def add_working_days(self, day: date, count: int) -> date:
        """The working day `count` after `day`, before it if negative; `day` is not counted (Civil Code 147)."""
        step = ONE_DAY if count > 0 else -ONE_DAY
        for _ in range(abs(count)):
            day = self._working_day_beyond(day, step)
        return day

    def _working_day_beyond(self, day: date, step: timedelta) -> date:
        day += step
        while not self.is_working(day):
            day += step
        return day


def days(first: date, last: date) -> Iterator[date]:
    """Both counted."""
    return (first + timedelta(days=passed) for passed in range((last - first).days + 1))
