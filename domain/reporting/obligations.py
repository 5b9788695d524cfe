"""Obligations: one unit × one deadline, frozen when the deadline opens, and how far each has come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from domain.folding import fold
from domain.ids import DeadlineId, ObligationId, ReportId, UnitId
from domain.planning.deadlines import Deadline
from domain.registry.units import Level


class Standing(StrEnum):
    """How far an obligation has come."""

    OWED = "owed"
    SUBMITTED = "submitted"
    ENDORSED = "endorsed"
    """An office in between has agreed; the authority of the plan has yet to decide."""
    RETURNED = "returned"
    ACCEPTED = "accepted"
    EXCUSED = "excused"


OWING = frozenset({Standing.OWED, Standing.RETURNED})
"""The ball is with the unit: it is reminded, and is missing while nothing was ever handed in."""
WAITING = frozenset({Standing.SUBMITTED, Standing.ENDORSED})
"""The ball is with the offices."""
RECEIVED = WAITING | {Standing.RETURNED, Standing.ACCEPTED}
USABLE = WAITING | {Standing.ACCEPTED}
"""What does not keep the checks of its form is never handed in."""


@dataclass(frozen=True, slots=True)
class Obligation:
    """Name and levels are those of the day the deadline opened. `first_handed` decides lateness, `returns` quality."""

    id: ObligationId
    deadline: DeadlineId
    unit: UnitId
    unit_name: str
    levels: frozenset[Level]
    standing: Standing
    returns: int
    first_handed: datetime | None
    report: ReportId | None
    amending: ReportId | None = None
    """A version that is to take the place of the accepted one, and waits to be looked at."""
    empty: bool = False
    last_ok: datetime | None = None
    """Its own last moment, where this unit was given more time."""

    @property
    def owing(self) -> bool:
        return self.standing in OWING

    @property
    def waiting(self) -> ReportId | None:
        """The version that waits for a decision."""
        return self.report if self.standing in WAITING else self.amending

    def may_be_reopened(self, report: ReportId) -> bool:
        """What is in force can still be sent back, unless a change of it waits: that is decided first."""
        return self.standing is Standing.ACCEPTED and self.report == report and self.amending is None

    @property
    def usable(self) -> bool:
        """In time is one thing, of use another: something is in it, its checks hold, and it was not sent back."""
        return self.standing in USABLE and not self.empty

    def own(self, deadline: Deadline) -> Deadline:
        """The deadline as it is for this unit."""
        return deadline.extended(self.last_ok)


class Absent(NamedTuple):
    """A unit on a list. `reached`: somebody of it can be written to; `heir`: who owes it now, where it is no more.

    A tuple, as there may be thousands."""

    obligation: ObligationId
    unit_name: str
    level: Level
    reached: bool
    heir: str | None = None
    last_ok: datetime | None = None
    """Its own last moment, where it was given more time."""
    returns: int = 0
    handed: datetime | None = None

    def late_by(self, deadline: Deadline, now: datetime) -> timedelta:
        """At its first handing in, or by now; negative while it has time."""
        return (self.handed or now) - deadline.extended(self.last_ok).last_ok

    def has_more_time(self, deadline: Deadline, now: datetime) -> bool:
        """Overdue for all, and for this unit not yet."""
        return deadline.overdue(now) and not deadline.extended(self.last_ok).overdue(now)


@dataclass(frozen=True, slots=True)
class Returned:
    """A unit whose reports were returned, and how often in all."""

    unit_name: str
    returns: int


@dataclass(frozen=True, slots=True)
class CameBack:
    """How often reports were returned, and those of how many units."""

    times: int = 0
    units: int = 0

    def __add__(self, other: "CameBack") -> "CameBack":
        return CameBack(self.times + other.times, self.units + other.units)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts as DHIS2 defines them: expected, received, received on time; excused units are not expected. `usable`: not
    empty, and not sent back; `endorsed`: for the authority to decide, an office in between having agreed."""

    expected: int = 0
    received: int = 0
    on_time: int = 0
    accepted: int = 0
    returned: int = 0
    usable: int = 0
    endorsed: int = 0

    @property
    def missing(self) -> int:
        return self.expected - self.received

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.expected + other.expected,
            self.received + other.received,
            self.on_time + other.on_time,
            self.accepted + other.accepted,
            self.returned + other.returned,
            self.usable + other.usable,
            self.endorsed + other.endorsed,
        )


@dataclass(frozen=True, slots=True)
class Progress:
    """How a deadline stands: in all, and by the level a unit is listed under; `excused` units are in no tally."""

    total: Tally
    by_level: Mapping[Level, Tally]
    excused: int = 0


ORDER = (Level.NT, Level.MG, Level.MN, Level.TH, Level.THCS, Level.THPT, Level.GDTX, Level.GDNN, Level.PB)


def place(level: Level, name: str) -> tuple[int, str]:
    """In lists: by level, then by name, Đ beside D, whatever a database makes of it."""
    return ORDER.index(level), fold(name)


def in_order(units: Iterable[Absent]) -> list[Absent]:
    return sorted(units, key=lambda one: place(one.level, one.unit_name))


def listed_under(levels: frozenset[Level]) -> Level:
    """Lists name a unit of several levels once, under its lowest."""
    return min(levels, key=ORDER.index)


def percent(part: int, whole: int) -> int | None:
    """Whole percents, rounded down, so that 61 of 62 never reads as all; None of none."""
    return None if whole == 0 else part * 100 // whole
