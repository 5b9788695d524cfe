"""A person's own calendar: what they owe and by when, and what has changed since their calendar was told last.

Calendars know an entry by its uid and believe the highest sequence: one that has moved, or is not to be done any more,
has to be told once more and not only left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from domain.clock_face import LAST_SECOND, local, local_date

TOLD_FOR = timedelta(days=120)
"""How long a calendar is told that an entry has been cancelled: it may look only now and then."""
ALARM = time(7, 30)
EARLY = 3
"""Days before, for the first of the two alarms; the other is on the last working day."""


@dataclass(frozen=True, slots=True)
class Due:
    """Something to be done. `at` is the last moment, where it is not the end of the day."""

    uid: str
    title: str
    day: date
    at: datetime | None
    advised: date


@dataclass(frozen=True, slots=True)
class Entry:
    """As the calendar is told it."""

    due: Due
    sequence: int
    cancelled: bool
    changed_at: datetime


def due(uid: str, title: str, last_ok: datetime, advised: date) -> Due:
    ends = local(last_ok).time().replace(microsecond=0) == LAST_SECOND
    return Due(uid, title, local_date(last_ok), None if ends else last_ok, advised)


def compared(told: Iterable[Entry], owed: Iterable[Due], now: datetime) -> list[Entry]:
    """What is to be told now: new entries, changed ones with a higher sequence, and those that are owed no more."""
    before = {entry.due.uid: entry for entry in told}
    present = {one.uid: one for one in owed}
    entries = [_present(before.get(uid), one, now) for uid, one in sorted(present.items())]
    gone = (entry for uid, entry in sorted(before.items()) if uid not in present)
    return [*entries, *(_gone(entry, now) for entry in gone)]


def _present(before: Entry | None, one: Due, now: datetime) -> Entry:
    if before is None:
        return Entry(one, 0, cancelled=False, changed_at=now)
    if before.due == one and not before.cancelled:
        return before
    return Entry(one, before.sequence + 1, cancelled=False, changed_at=now)


def _gone(before: Entry, now: datetime) -> Entry:
    if before.cancelled:
        return before
    return replace(before, sequence=before.sequence + 1, cancelled=True, changed_at=now)


def shown(entries: Iterable[Entry], now: datetime) -> list[Entry]:
    """Without what was cancelled long ago."""
    return [entry for entry in entries if not entry.cancelled or now - entry.changed_at <= TOLD_FOR]


def alarms(one: Due) -> list[date]:
    """The days on whose mornings a telephone rings, each once."""
    return sorted({one.day - timedelta(days=EARLY), min(one.advised, one.day)})
