"""Which units a question names, by place and by level, and which it leaves out."""

from dataclasses import dataclass
from functools import cached_property

from domain.names.finding import Found
from domain.names.spotting import Spot
from domain.queries.spoken import Spoken
from domain.queries.vocabulary import Concept


@dataclass(frozen=True)
class Narrowed(Spoken):
    """The marks of one question: what follows "trừ" is left out, the rest is asked about."""

    @cached_property
    def wards(self) -> tuple[str, ...]:
        told = (mark for mark in self.told if mark.concept is Concept.WARD and mark.start not in self._left_out)
        return tuple(mark.value for mark in told if mark.value)

    @cached_property
    def left_out(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Units and wards that follow "trừ", up to the next word that is neither."""
        marks = [mark for mark in self.told if mark.start in self._left_out]
        spots = (mark.figure for mark in marks if isinstance(mark.figure, Spot))
        units = (spot.reading.unit.full for spot in spots if isinstance(spot.reading, Found))
        return tuple(units), tuple(mark.value for mark in marks if mark.concept is Concept.WARD and mark.value)

    @cached_property
    def _left_out(self) -> frozenset[int]:
        """Where they begin."""
        found: list[int] = []
        excluding = False
        for mark in self.told:
            if mark.concept in {Concept.UNIT, Concept.WARD} and excluding:
                found.append(mark.start)
            else:
                excluding = mark.concept is Concept.EXCEPT or (
                    excluding and mark.concept in {Concept.SCHOOLS, Concept.LEVEL}
                )
        return frozenset(found)

    @cached_property
    def levels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Levels asked for, and left out; what follows "trừ" is left out up to the next word that is no level."""
        wanted: list[str] = []
        left_out: list[str] = []
        excluding = False
        for mark in self.told:
            if mark.concept is Concept.LEVEL:
                (left_out if excluding else wanted).append(mark.value)
            else:
                excluding = mark.concept is Concept.EXCEPT or (excluding and mark.concept is Concept.SCHOOLS)
        return tuple(dict.fromkeys(wanted)), tuple(dict.fromkeys(left_out))
