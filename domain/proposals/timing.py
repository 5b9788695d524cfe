"""Reads words of time as this document means them: in the year of its title or the nearest heading."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from domain.phrases.finding import find_phrases
from domain.phrases.model import Context, Found, Kind, Occurrence, Reading
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
        return self._of_school_year(first, last)

    def _chosen(self, first: tuple[Found, ...], last: tuple[Found, ...]) -> Iterator[Found]:
        for one, other in zip(first, last, strict=True):
            yield replace(one, reading=self._of_school_year(one.reading, other.reading))

    def _of_school_year(self, first: Reading, last: Reading) -> Reading:
        """What comes round does so in both years; anything else is in one of them. Without a day they read alike."""
        inside = tuple(one for one in (*first.occurrences, *last.occurrences) if self._is_inside(one))
        if first.kind is Kind.RECURRING and len(first.occurrences) > 1 and first != last:
            return replace(first, occurrences=inside)
        return first if all(map(self._is_inside, first.occurrences)) else last

    def _is_inside(self, occurrence: Occurrence) -> bool:
        day = occurrence.last_day
        if self.school is None or day is None:
            return True
        first, last = self.school
        return date(first, _SUMMER, 1) <= day < date(last, _SUMMER, 1)
