"""What a question says, asked for in the words of the rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from domain.names.finding import Ask, Found
from domain.names.spotting import Spot
from domain.queries.amounts import Top
from domain.queries.indicators import INITIATIVES, RATIO_OF
from domain.queries.model import Status
from domain.queries.narrowed import Narrowed
from domain.queries.vocabulary import Concept

REFORM = frozenset({"tong_hop_bao_cao", "tthc"})
"""Areas in whose name the usual report is asked for."""
HANDED = frozenset(
    {Concept.HAND_IN, Concept.REPORT, Concept.PLAN, Concept.REGISTER, Concept.START, Concept.ACKNOWLEDGE}
)
AGAIN = frozenset({"nop lai", "gui lai"})
_WHOM = frozenset(
    {Concept.WHO, Concept.WHICH, Concept.SCHOOLS, Concept.LEVEL, Concept.WARD, Concept.FIGURE, Concept.NOT}
)
_ORDERED = frozenset({Concept.SUPERLATIVE, Concept.FIGURE, Concept.LEVEL, Concept.WARD, Concept.OFFICER})
_TOGETHER = frozenset({"va", "voi", "lan", "cung", "ma", "and"})


@dataclass(frozen=True)
class Said(Narrowed):
    """What the marks of one question say, and whether who asks answers for a unit."""

    @cached_property
    def units(self) -> tuple[str, ...]:
        return tuple(spot.reading.unit.full for spot in self._spots() if isinstance(spot.reading, Found))

    @cached_property
    def areas_reported(self) -> tuple[str, ...]:
        """ "báo cáo phổ cập" is another report than the one on administrative reform."""
        return tuple(
            area.value
            for report, area in pairwise(self.told)
            if report.concept is Concept.REPORT and area.concept is Concept.AREA and area.value not in REFORM
        )

    @cached_property
    def in_doubt(self) -> str | None:
        """The name that may mean several units, or none we know."""
        asked = (spot.reading.name for spot in self._spots() if isinstance(spot.reading, Ask))
        return next(asked, None) or self._stranger()

    @property
    def name_mended(self) -> bool:
        return any(isinstance(spot.reading, Found) and spot.reading.slip for spot in self._spots())

    @cached_property
    def superlatives(self) -> tuple[str, ...]:
        """ "nhiều nhất", or apart: "nhiều hồ sơ nhất"."""
        apart = self.values(Concept.EXTENT) + (("last",) if "late" in self.values(Concept.STATUS) else ())
        if not apart and (
            self.has(Concept.INDICATOR, Concept.TIMES, Concept.ON_TIME)
            or Status.RETURNED in self.values(Concept.STATUS)
        ):
            apart = ("desc",)
        stated = self.values(Concept.SUPERLATIVE) + (apart if self.has(Concept.MOST) else ())
        return stated or (("asc",) if self.counted_from_the_end else ())

    @property
    def counted_from_the_end(self) -> bool:
        return any(mark.key.startswith("worst ") for mark in self.told)

    @property
    def ranks(self) -> bool:
        return (
            bool(self.superlatives)
            or self.has(Concept.RANKING)
            or any(isinstance(mark.figure, Top) and not mark.key[0].isdecimal() for mark in self.told)
        )

    @property
    def ranks_by_time(self) -> bool:
        """ "nộp sớm nhất q1", of whoever oversees; a school that asks may mean until when it has."""
        by_time = {"first", "last"}.intersection(self.values(Concept.SUPERLATIVE))
        return bool(by_time) and self.concepts <= _ORDERED and not self.by_a_unit

    @property
    def shares(self) -> bool:
        return self.has(Concept.SHARE) or (self.threshold is not None and self.threshold.share)

    @cached_property
    def indicator(self) -> str | None:
        """The figure asked for; "đúng hạn" beside "nộp" is said of reports, not of applications."""
        named = [
            value for value in self.values(Concept.INDICATOR) if value != "ty_le_dung_han" or not self.of_handing_in
        ]
        if self.shares:
            return next((RATIO_OF[value] for value in named if value in RATIO_OF), None)
        return named[-1] if named else None

    @property
    def registers(self) -> bool:
        """Whether initiatives are meant as something to hand in, not as a figure."""
        asked = self.has(Concept.REGISTER, Concept.DEADLINE, Concept.DUE, Concept.WHEN)
        return asked and self.values(Concept.INDICATOR) == (INITIATIVES,)

    @property
    def of_handing_in(self) -> bool:
        who = self.has(Concept.WHO) and self.values(Concept.INDICATOR) == ("ty_le_dung_han",)
        handed_in = (self.has(Concept.HAND_IN) or who) and (not self.shares or self.has(Concept.REPORT))
        return self.has(Concept.PROGRESS) or handed_in

    @property
    def on_time(self) -> bool:
        return self.has(Concept.ON_TIME) or (self.of_handing_in and "ty_le_dung_han" in self.values(Concept.INDICATOR))

    @property
    def denied_on_time(self) -> bool:
        """ "không nộp đúng hạn", not "nộp đúng hạn không"."""
        denied = next((place for place, mark in enumerate(self.told) if mark.concept is Concept.NOT), len(self.told))
        behind = self.told[denied + 1 :]
        said = any(mark.concept is Concept.ON_TIME or mark.value == "ty_le_dung_han" for mark in behind)
        return said and self.on_time and self.asks

    @cached_property
    def negated(self) -> bool:
        """Whether something is said not to have been handed in, and not merely asked ("nộp chưa")."""
        nots = [place for place, mark in enumerate(self.told) if mark.concept is Concept.NOT]
        return any(self.told[place + 1 : place + 5] and self._handing_after(place) for place in nots)

    @cached_property
    def status(self) -> Status | None:
        """The state asked for; of several, the one that says most."""
        stated = self.values(Concept.STATUS)
        again = any(mark.key in AGAIN for mark in self.told)
        if Status.RETURNED in stated and again and self.done and not self.has(Concept.NOT, Concept.REMIND):
            return Status.RESUBMITTED
        for status in (
            Status.RETURNED,
            Status.UNLINKED,
            Status.MORE_TIME_ASKED,
            Status.MORE_TIME,
            Status.PROMISED,
            Status.EXCUSED,
            Status.DRAFT,
            Status.WAITING,
            Status.APPROVED,
            Status.OVERDUE,
        ):
            if status in stated:
                return status
        if self.denied_on_time:
            return Status.LATE
        missing = self.negated or self.has(Concept.OWING) or self._not_yet
        if missing and again:
            return Status.RETURNED
        if Status.LATE in stated:
            return Status.OVERDUE if missing else Status.LATE
        if missing:
            return Status.MISSING
        if self.on_time:
            return Status.ON_TIME
        if again:
            return Status.RESUBMITTED
        made = self.has(Concept.START) and self.has(Concept.SCHOOLS)
        return Status.SUBMITTED if made or self.has(Concept.HAND_IN, Concept.ACKNOWLEDGE) else None

    @property
    def _not_yet(self) -> bool:
        """ "q3 ai chưa"."""
        return self.asks and self.concepts <= _WHOM and self.told[-1].key == "chua"

    @property
    def two_figures(self) -> bool:
        """ "hồ sơ tiếp nhận và hồ sơ trễ hạn": each is asked for."""
        places = [place for place, mark in enumerate(self.marks) if mark.concept is Concept.INDICATOR]
        return any(
            self.marks[one].value != self.marks[other].value
            and any(mark.key in _TOGETHER for mark in self.marks[one + 1 : other])
            for one, other in pairwise(places)
        )

    @property
    def unread(self) -> int:
        """A number is read in "sửa câu 3"."""
        of_question = self.has(Concept.EDIT)
        return sum(mark.concept is Concept.UNREAD and not (of_question and mark.key.isdecimal()) for mark in self.told)

    def _handing_after(self, place: int) -> bool:
        """A hand-in within a few words, before the question turns to something else."""
        for mark in self.told[place + 1 : place + 5]:
            if mark.concept in HANDED:
                return True
            if mark.concept in {Concept.INDICATOR, Concept.UNIT}:
                return False
        return False

    def _spots(self) -> Iterator[Spot]:
        """Of what is asked about."""
        asked = (mark for mark in self.marks if mark.start not in self._left_out)
        return (mark.figure for mark in asked if isinstance(mark.figure, Spot))

    def _named_by_a_date(self) -> str | None:
        """ "mn 8/3" is a school we do not know, not all of that level on a day; "20-10 nộp chưa" may be one we do."""
        if self.asks:
            return None
        for level, day in pairwise(self.marks):
            if level.concept is Concept.LEVEL and self.is_date(day):
                return self.raw(level, day)
        handed = self.has(Concept.HAND_IN) and self.has(Concept.NOT) and not self.has(Concept.SCHOOLS)
        first = self.opening
        return self.raw(first, first) if handed and first is not None and self.is_date(first) else None

    def _stranger(self) -> str | None:
        """A level, or "trường", with words behind it that are nobody's name: "th abc nộp chưa"; of two schools one
        may be known."""
        if (found := self.unread_after(Concept.LEVEL)) and not self.beside(Concept.UNREAD, Concept.WHICH):
            return self.raw(found[0], found[2])
        if self.units:
            return None
        if (dated := self._named_by_a_date()) is not None:
            return dated
        found = self.unread_after(Concept.SCHOOLS) if not self.beside(Concept.UNREAD, Concept.WHICH) else None
        return self.raw(found[1], found[2]) if found is not None and found[1] is not found[2] else None
