"""What buttons do about days off and worked, about events of the school year, and about a calendar of one's own.

Days travel as numbers: 20261124.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from domain.actions import Action
from domain.calendars.calendar import Mark
from domain.ids import UnitId
from domain.phrases.model import SchoolEvent

NO_DAY = 0


def packed(day: date) -> int:
    return day.year * 10_000 + day.month * 100 + day.day


def unpacked(number: int) -> date | None:
    """None for what is no day."""
    try:
        return date(number // 10_000, number // 100 % 100, number % 100)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class ShowCalendar(Action):
    code: ClassVar[str] = "cal"


@dataclass(frozen=True, slots=True)
class PickMonth(Action):
    """Asks in which month the day is that is to be marked so."""

    code: ClassVar[str] = "cam"
    mark: Mark
    year: int


@dataclass(frozen=True, slots=True)
class PickDay(Action):
    code: ClassVar[str] = "cad"
    mark: Mark
    year: int
    month: int


@dataclass(frozen=True, slots=True)
class PickMarked(Action):
    """Asks which of the days off and worked is to be as any other."""

    code: ClassVar[str] = "cap"
    year: int


@dataclass(frozen=True, slots=True)
class AskMark(Action):
    """Shows what would follow; `MarkThem` does it."""

    code: ClassVar[str] = "caq"
    mark: Mark
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class MarkThem(Action):
    code: ClassVar[str] = "cax"
    mark: Mark
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ConfirmYear(Action):
    code: ClassVar[str] = "cay"
    year: int


@dataclass(frozen=True, slots=True)
class ShowEvents(Action):
    code: ClassVar[str] = "ev"
    unit: UnitId
    school_year: int


@dataclass(frozen=True, slots=True)
class AskEvent(Action):
    """The next typed line is its day."""

    code: ClassVar[str] = "evq"
    unit: UnitId
    school_year: int
    event: SchoolEvent


@dataclass(frozen=True, slots=True)
class DateEvent(Action):
    """`day` may be none: it is not dated any more."""

    code: ClassVar[str] = "evx"
    unit: UnitId
    school_year: int
    event: SchoolEvent
    day: int = NO_DAY


@dataclass(frozen=True, slots=True)
class OwnCalendar(Action):
    code: ClassVar[str] = "oc"


@dataclass(frozen=True, slots=True)
class OwnCalendarFile(Action):
    code: ClassVar[str] = "ocf"


@dataclass(frozen=True, slots=True)
class MakeFeed(Action):
    """A new link to one's own calendar; the old one is dead."""

    code: ClassVar[str] = "ocn"


@dataclass(frozen=True, slots=True)
class RevokeFeed(Action):
    code: ClassVar[str] = "ocx"


OF_CALENDARS: tuple[type[Action], ...] = (
    ShowCalendar, PickMonth, PickDay, PickMarked, AskMark, MarkThem, ConfirmYear, ShowEvents, AskEvent, DateEvent,
    OwnCalendar, OwnCalendarFile, MakeFeed, RevokeFeed,
)  # fmt: skip
