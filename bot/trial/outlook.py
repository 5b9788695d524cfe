"""What the trial's database says, read and never written: what comes next, and whether the bot has come to rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.buttons.parts import EVERYTHING
from domain.calendars.calendar import Calendar
from domain.clock_face import at, local_date
from domain.ids import UnitId
from domain.planning import rungs
from domain.planning.deadlines import Deadline
from domain.planning.ladders import Course
from domain.planning.rungs import REMINDING_HOUR, REMINDING_MINUTE
from domain.reporting.obligations import Tally
from storage.database import Tx
from storage.operations import rounds
from storage.outgoing import outbox
from storage.planning import calendars, deadlines, ladders
from storage.reporting import obligations, queue
from storage.units import tree

DIGEST_AHEAD = timedelta(days=7)
DIGEST_AFTER = timedelta(days=30)
MORNING_ROUNDS = ("remind", "digest", "receipts")


class What(StrEnum):
    """What somebody is going to hear."""

    AHEAD = "ahead"
    LAST_DAY = "last-day"
    OVERDUE = "overdue"
    OPENS = "opens"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True)
class Coming:
    at: datetime
    what: What
    label: str = ""
    days: int = 0


@dataclass(frozen=True, slots=True)
class Outlook:
    """`morning` is the next at which the bot looks whether it has something to say."""

    coming: tuple[Coming, ...]
    morning: datetime

    def stops(self) -> Iterator[datetime]:
        yield self.morning
        yield from (one.at for one in self.coming)


def look_ahead(tx: Tx, authority: str, now: datetime) -> Outlook:
    """By time; what falls on one moment stands together."""
    calendar = calendars.load(tx)
    unit = tree.unit_named(tx, authority)
    known = [] if unit is None else deadlines.of_authorities(tx, [unit])
    tallies = {one.id: obligations.progress(tx, one.id).total for one in known}
    climbed = ladders.of(tx, known)
    coming = [entry for one in known for entry in _of(one, climbed.of(one), tallies[one.id], calendar, now)]
    morning = _next_morning(calendar, now)
    if unit is not None and _digest_speaks(tx, unit, [(one, tallies[one.id]) for one in known], morning):
        coming.append(Coming(morning, What.DIGEST))
    return Outlook(tuple(sorted(coming, key=lambda entry: entry.at)), morning)


def _of(deadline: Deadline, course: Course, tally: Tally, calendar: Calendar, now: datetime) -> Iterator[Coming]:
    if deadline.opens > now:
        yield Coming(deadline.opens, What.OPENS, deadline.label)
    elif tally.missing + tally.returned == 0:
        return
    for step in rungs.ladder(deadline, course, calendar):
        if step.at > max(now, deadline.opens):
            yield _rung(deadline, step.days, step.at)


def _rung(deadline: Deadline, days: int, moment: datetime) -> Coming:
    """Of a rung that was moved from a day off the days are counted from where it stands now."""
    left = deadline.days_left(moment)
    if days == 0:
        return Coming(moment, What.LAST_DAY, deadline.label, left)
    return Coming(moment, What.AHEAD if days > 0 else What.OVERDUE, deadline.label, abs(left))


def _next_morning(calendar: Calendar, now: datetime) -> datetime:
    today = at(local_date(now), REMINDING_HOUR, REMINDING_MINUTE)
    if today > now and calendar.is_working(local_date(now)):
        return today
    return at(calendar.next_working_after(local_date(now)), REMINDING_HOUR, REMINDING_MINUTE)


def _digest_speaks(tx: Tx, unit: UnitId, known: Sequence[tuple[Deadline, Tally]], morning: datetime) -> bool:
    if any(tally.missing and _near(deadline, morning) for deadline, tally in known):
        return True
    return bool(known) and queue.count_waiting(tx, {unit: EVERYTHING}) > 0


def _near(deadline: Deadline, morning: datetime) -> bool:
    return deadline.opens <= morning and -DIGEST_AHEAD <= morning - deadline.last_ok <= DIGEST_AFTER


@dataclass(frozen=True, slots=True)
class Unrest:
    """What is unfinished. `looked`: since that moment the bot has asked itself whom it owes something."""

    looked: bool
    unsaid: int

    @property
    def busy(self) -> bool:
        return not self.looked or self.unsaid > 0


def unrest(tx: Tx, since: datetime, now: datetime) -> Unrest:
    begun = (rounds.last_began(tx, name) for name in MORNING_ROUNDS)
    looked = all(began is not None and began >= since for began in begun)
    return Unrest(looked, outbox.waiting(tx, now))
