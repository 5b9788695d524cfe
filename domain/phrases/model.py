"""What a phrase about time comes to: a kind, its occurrences, and what has to be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType

from domain.calendars.calendar import Calendar
from domain.clock_face import end_of_day, local_date


class Kind(StrEnum):
    BEFORE = "before"
    BY = "by"
    ON = "on"
    RANGE = "range"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    RECURRING = "recurring"
    RELATIVE = "relative"
    EVENT = "event"
    ON_REQUEST = "on_request"
    ON_SCHEDULE = "on_schedule_of_authority"
    ONGOING = "ongoing"
    UNSPECIFIED = "unspecified"
    HORIZON = "horizon"
    CITATION = "citation"
    POINT = "point"
    ERROR = "error"


IGNORED = frozenset({Kind.HORIZON, Kind.CITATION})
"""Dates that are nobody's deadline: of a cited document, of a programme that runs for years, of a school year."""
UNDATED = frozenset({Kind.EVENT, Kind.ON_REQUEST, Kind.ON_SCHEDULE, Kind.ONGOING, Kind.UNSPECIFIED})
"""Kinds that name no day of their own."""


class Confidence(StrEnum):
    SURE = "sure"
    ASK = "ask"


class Need(StrEnum):
    """What has to be known before the days can be told."""

    ISSUED = "issued"
    RECEIVED = "received"
    EVENT = "event"
    DAY = "day"
    YEAR = "year"


class Doubt(StrEnum):
    """Why a reading is asked back although its days could be told."""

    MISSING = "missing"
    VAGUE = "vague"
    WEEKDAY = "weekday"
    HOUR = "hour"
    SHORT_MONTH = "short-month"
    SEVERAL = "several"
    LUNAR = "lunar"
    FEW_OR_SPAN = "few-or-span"
    YEAR_ASSUMED = "year-assumed"
    FRACTION = "fraction"
    UNREAD = "unread"


class Every(StrEnum):
    """How often something comes round; no day is implied."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine months"
    YEAR = "year"
    TERM = "term"
    SCHOOL_YEAR = "school year"


class SchoolEvent(StrEnum):
    OPENING = "opening"
    TERM_1_END = "term 1 end"
    TERM_2_END = "term 2 end"
    YEAR_END = "year end"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One time at which something falls due. `stated` is the day the words come to, `last_ok` the last second on time,
    `advised` the last working day up to it. `label` is Q1, H1, M9, Y, T3; `label_words` is how the text has it."""

    start: date | None = None
    stated: date | None = None
    last_ok: datetime | None = None
    advised: date | None = None
    label: str | None = None
    label_words: str | None = None

    @property
    def all_day(self) -> bool:
        """Whether the whole last day is on time, rather than a part of it up to an hour."""
        return self.last_ok is not None and self.last_ok == end_of_day(local_date(self.last_ok))

    @property
    def last_day(self) -> date | None:
        return None if self.last_ok is None else local_date(self.last_ok)


@dataclass(frozen=True, slots=True)
class Impossible:
    """A day that no calendar has: the fault is the key of the text that says so."""

    fault: str
    details: Mapping[str, str | int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Reading:
    """`phrase` are the exact words. A reading to be asked back says why (`doubt`) and what is missing (`needs`)."""

    kind: Kind
    phrase: str
    occurrences: tuple[Occurrence, ...] = ()
    confidence: Confidence = Confidence.SURE
    doubt: Doubt | None = None
    needs: tuple[Need, ...] = ()
    every: tuple[Every, ...] = ()
    amends: bool = False
    error: Impossible | None = None

    @property
    def ignored(self) -> bool:
        return self.kind in IGNORED

    @property
    def dated(self) -> bool:
        """Whether a last day can be told for each of its occurrences."""
        return bool(self.occurrences) and all(one.last_ok is not None for one in self.occurrences)

    @property
    def sure(self) -> bool:
        return self.confidence is Confidence.SURE

    @property
    def only(self) -> Occurrence | None:
        """Its occurrence, where there is just one."""
        return self.occurrences[0] if len(self.occurrences) == 1 else None


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase in a longer text, and where it stands there."""

    start: int
    end: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Context:
    """What the document around a phrase tells: `year` is its title's or the nearest heading's, `event` the day of
    whatever a period is counted from, `school_events` the dated table of the school year."""

    issued: date | None = None
    received: date | None = None
    year: int | None = None
    event: date | None = None
    calendar: Calendar = field(default_factory=Calendar)
    school_events: Mapping[SchoolEvent, date] = field(default_factory=lambda: MappingProxyType({}))
