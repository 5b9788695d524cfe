"""Knows which days an office works: weekends and days off are not, swapped Saturdays are."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """`off` are days without work besides weekends; `worked` are worked all the same, and win where both name a day."""

    off: frozenset[date] = frozenset()
    worked: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        return day in self.worked or (day.weekday() < SATURDAY and day not in self.off)

    def last_working_on_or_before(self, day: date) -> date:
        return day if self.is_working(day) else self._working_day_beyond(day, -ONE_DAY)

    def next_working_on_or_after(self, day: date) -> date:
        return day if self.is_working(day) else self.next_working_after(day)

    def next_working_after(self, day: date) -> date:
        return self._working_day_beyond(day, ONE_DAY)

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days there are from `first` to `last`, both counted."""
        return sum(self.is_working(day) for day in _days(first, last))

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


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=passed) for passed in range((last - first).days + 1))
