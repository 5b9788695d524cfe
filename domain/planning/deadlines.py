"""Deadlines: five dates, none derived from another, and what they mean at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from domain.calendars.calendar import Calendar
from domain.clock_face import end_of_day, local_date
from domain.ids import DeadlineId, DutyId, PlanId, UnitId
from domain.links import links_in
from domain.phrases.model import Kind
from domain.refusals import Refusal

OPENS_BEFORE = timedelta(days=30)
"""How long before its last day a deadline is written down as obligations, where the plan does not say."""

DATED = frozenset({Kind.BEFORE, Kind.BY, Kind.ON, Kind.RANGE, Kind.MONTH, Kind.QUARTER, Kind.POINT})
"""Words of these kinds always name a day."""


def year_of(period: str) -> str:
    """The year the figures of a period are of: `2024` of `Q1-2024`."""
    return period.rpartition("-")[2]


@dataclass(frozen=True, slots=True)
class Window:
    """The days whose figures a report counts, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Deadline:
    """One occurrence of a duty. `stated` is the day in the document, `last_ok` the last second that is on time,
    `advised` the last working day up to it; `opens` is never before the plan was published. What comes after `last_ok`
    is late; up to `grace` nobody counts it as overdue, and after `locks` nothing is taken any more. `revision` grows
    whenever its date moves, which was last at `moved`: what was owed for an older one is stale."""

    id: DeadlineId
    duty: DutyId
    plan: PlanId
    authority: UnitId
    code: str
    duty_title: str
    label: str
    period: str
    phrase: str
    form: str
    stated: date
    last_ok: datetime
    advised: date
    opens: datetime
    locks: datetime | None
    window: Window | None
    kind: Kind = Kind.BY
    grace: datetime | None = None
    revision: int = 0
    moved: datetime | None = None
    means: str = ""
    asks: str = ""
    """The kind of its duty: a plan, a periodic report, a registration …"""
    called_off: datetime | None = None
    """Since when nobody owes it any more, if so."""
    called_off_why: str = ""

    @property
    def link(self) -> str:
        """How the document says it is handed in, where it names an address for it; shown letter by letter."""
        return self.means if links_in(self.means) else ""

    @property
    def name(self) -> str:
        """What it is called where nothing else says of which duty it is: a mere year says nothing."""
        return self.duty_title if self.label.isdecimal() else self.label

    @property
    def since(self) -> datetime:
        """From when on it has been as it is: what its ladder had before that reminds nobody."""
        return max(self.opens, self.moved or self.opens)

    @property
    def occasion(self) -> str:
        """What parts the reminders towards this date from those towards an earlier one."""
        return f"/rev:{self.revision}" if self.revision else ""

    @property
    def year(self) -> str:
        return year_of(self.period)

    @property
    def in_year(self) -> int:
        """That of its period, or else of the day it names."""
        return int(self.year) if self.year.isdecimal() else self.stated.year

    @property
    def last_day(self) -> date:
        return local_date(self.last_ok)

    @property
    def borne(self) -> datetime:
        """Up to this moment nobody is overdue."""
        return self.last_ok if self.grace is None else max(self.last_ok, self.grace)

    def passed(self, now: datetime) -> bool:
        # The last second is on time from its beginning to its end.
        return now.replace(microsecond=0) > self.last_ok

    def overdue(self, now: datetime) -> bool:
        """Passed, and no late handing in is put up with any longer: whoever still owes it is chased."""
        return now.replace(microsecond=0) > self.borne

    def tolerated(self, now: datetime) -> bool:
        """What is handed in now is late, and nobody is overdue."""
        return self.passed(now) and not self.overdue(now)

    def extended(self, last_ok: datetime | None) -> "Deadline":
        """As it is for a unit that was given more time: never less than all have, and not locked before it is over."""
        if last_ok is None or last_ok <= self.last_ok:
            return self
        locks = None if self.locks is None else max(self.locks, last_ok)
        return replace(self, last_ok=last_ok, advised=local_date(last_ok), locks=locks)

    def on_stated_day(self, handed: datetime) -> bool:
        """Late as the words are read, and on the very day they name: an officer may say that it counts."""
        return self.passed(handed) and handed.replace(microsecond=0) <= end_of_day(self.stated)

    def locked(self, now: datetime) -> bool:
        return self.locks is not None and now > self.locks

    def days_left(self, now: datetime) -> int:
        """Whole days from today to the last valid day; negative once it has passed."""
        return (self.last_day - local_date(now)).days

    def working_days_left(self, now: datetime, calendar: Calendar) -> int:
        """Working days after today, up to the last valid day."""
        return max(0, calendar.working_days_between(local_date(now) + timedelta(days=1), self.last_day))


@dataclass(frozen=True, slots=True)
class Undated:
    """What a duty asks without saying when: on request, always, on somebody else's schedule. Never overdue; an officer
    may give it a date."""

    id: DeadlineId
    duty: DutyId
    plan: PlanId
    authority: UnitId
    code: str
    duty_title: str
    kind: Kind
    label: str
    phrase: str


def current(deadlines: Iterable[Deadline], now: datetime) -> Deadline | None:
    """The one people mean when they name none: the next that is due, or else the last that was."""
    in_order = sorted(deadlines, key=lambda deadline: deadline.last_ok)
    ahead = [deadline for deadline in in_order if not deadline.passed(now)]
    return ahead[0] if ahead else (in_order[-1] if in_order else None)


def last_ok_before(stated: date) -> datetime:
    """`trước ngày X`: X itself is too late. The strict reading tells no school it has more time than the text gives."""
    return end_of_day(stated - timedelta(days=1))


def last_ok_by(stated: date) -> datetime:
    """`chậm nhất ngày X`: X counts."""
    return end_of_day(stated)


def refuse_unopened(deadline: Deadline, now: datetime) -> None:
    if now < deadline.opens:
        raise Refusal("deadline-unopened", duty=deadline.duty_title, label=deadline.label, opens=deadline.opens)
