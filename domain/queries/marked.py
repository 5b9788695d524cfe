"""A question's marks, asked for by concept, by place and by letters."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from domain.queries.amounts import Threshold, Top
from domain.queries.marks import Mark
from domain.queries.moment_words import Named
from domain.queries.moments import PeriodNamed, Span
from domain.queries.vocabulary import Concept

_DATE = re.compile(r"\d{1,2}(?:[/.-]| thang )\d")
_WITH_OTHERS = frozenset({Named.YEAR, Named.SAME_LAST_YEAR})


@dataclass(frozen=True)
class Marked:
    """The marks of one question, in the order of its words."""

    text: str
    marks: tuple[Mark, ...]

    @cached_property
    def told(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.concept is not Concept.SILENT)

    @cached_property
    def concepts(self) -> frozenset[Concept]:
        return frozenset(mark.concept for mark in self.told)

    def has(self, *concepts: Concept) -> bool:
        return not self.concepts.isdisjoint(concepts)

    def values(self, concept: Concept) -> tuple[str, ...]:
        return tuple(dict.fromkeys(mark.value for mark in self.told if mark.concept is concept))

    def opens_with(self, *concepts: Concept) -> bool:
        return bool(self.told) and self.told[0].concept in concepts

    @cached_property
    def threshold(self) -> Threshold | None:
        return next(iter(self.thresholds), None)

    @cached_property
    def thresholds(self) -> tuple[Threshold, ...]:
        return tuple(mark.figure for mark in self.marks if isinstance(mark.figure, Threshold))

    @cached_property
    def top(self) -> int | None:
        return next((mark.figure.count for mark in self.marks if isinstance(mark.figure, Top)), None)

    @cached_property
    def periods(self) -> tuple[PeriodNamed, ...]:
        return tuple(mark.figure for mark in self.marks if isinstance(mark.figure, PeriodNamed))

    @cached_property
    def kinds_of_periods(self) -> frozenset[Named]:
        """Without years by themselves, which go with a quarter."""
        return frozenset(period.name for period in self.periods if period.name not in _WITH_OTHERS)

    @cached_property
    def span(self) -> Span | None:
        """From the first to the last of the days named."""
        spans = [mark.figure for mark in self.marks if isinstance(mark.figure, Span)]
        if len(spans) < len(("since", "until")):
            return next(iter(spans), None)
        return Span(spans[0].first, spans[-1].last)

    @staticmethod
    def is_date(mark: Mark) -> bool:
        """ "15/9", "đến 15/9", not "hôm nay"."""
        return isinstance(mark.figure, Span) and _DATE.search(mark.key) is not None

    @property
    def dated(self) -> bool:
        return any(self.is_date(mark) for mark in self.marks)

    def raw(self, first: Mark, last: Mark) -> str:
        return unicodedata.normalize("NFC", self.text[first.start : last.end])

    def beside(self, one: Concept, *others: Concept) -> bool:
        """Whether one of the others follows right behind it."""
        return any(mark.concept is one and following.concept in others for mark, following in pairwise(self.told))

    def unread_after(self, *concepts: Concept) -> tuple[Mark, Mark, Mark] | None:
        """A mark of these concepts with unread words right behind it: the mark, the first and the last of them."""
        for mark, following, place in zip(self.marks, self.marks[1:], range(1, len(self.marks)), strict=False):
            if mark.concept in concepts and following.concept is Concept.UNREAD:
                run = list(self._unread_run(place))
                return mark, run[0], run[-1]
        return None

    def _unread_run(self, place: int) -> Iterator[Mark]:
        for mark in self.marks[place:]:
            if mark.concept is not Concept.UNREAD:
                return
            yield mark
