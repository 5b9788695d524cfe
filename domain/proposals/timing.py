"""Reads words of time as this document means them: in the year of its title or the nearest heading."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from domain.phrases.finding import find_phrases
from domain.phrases.model import Context, Found, Reading
from domain.phrases.reading import read_phrase
from domain.proposals.model import Period

_SUMMER = 8
"""The month in which a school year begins."""


@dataclass(frozen=True, slots=True)
class Timing:
    """`school` are the two years of a plan for a school year: `tháng 9` is in the first, `tháng 3` in the second."""

    context: Context
    school: tuple[int, int] | None = None

    @classmethod
    def of(cls, period: Period | None, context: Context) -> "Timing":
        if period is None:
            return cls(context)
        if period.school:
            return cls(context, (period.first, period.last))
        return cls(replace(context, year=period.first)) if period.first == period.last else cls(context)

    def in_year(self, year: int | None) -> "Timing":
        return self if year is None else Timing(replace(self.context, year=year))

    def find(self, text: str) -> tuple[Found, ...]:
        if self.school is None:
            return find_phrases(text, self.context)
        first, last = (find_phrases(text, replace(self.context, year=year)) for year in self.school)
        return tuple(self._chosen(first, last)) if len(first) == len(last) else first

    def read(self, text: str) -> Reading:
        if self.school is None:
            return read_phrase(text, self.context)
        first, last = (read_phrase(text, replace(self.context, year=year)) for year in self.school)
        return first if self._is_inside(first) else last

    def _chosen(self, first: tuple[Found, ...], last: tuple[Found, ...]) -> Iterator[Found]:
        for one, other in zip(first, last, strict=True):
            yield one if self._is_inside(one.reading) else other

    def _is_inside(self, reading: Reading) -> bool:
        """Where no day can be told, both years read alike."""
        days = [one.last_day for one in reading.occurrences if one.last_day is not None]
        return self.school is None or all(day >= date(self.school[0], _SUMMER, 1) for day in days)
