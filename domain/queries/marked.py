"""A question's marks, asked for by concept, by place and by letters."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from domain.queries.marks import Mark
from domain.queries.vocabulary import Concept


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

    def raw(self, first: Mark, last: Mark) -> str:
        return unicodedata.normalize("NFC", self.text[first.start : last.end])

    @property
    def unread_before_handing_in(self) -> bool:
        return any(
            mark.concept is Concept.UNREAD and following.concept is Concept.HAND_IN
            for mark, following in pairwise(self.told)
        )

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
