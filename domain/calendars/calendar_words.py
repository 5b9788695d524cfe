"""What is typed about the calendar: a day off, a Saturday worked, any other day, a year confirmed, a school event."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from domain.calendars.calendar import Mark
from domain.calendars.school_year import event_in, school_year_at, school_year_in
from domain.folding import fold
from domain.phrases.model import SchoolEvent
from domain.refusals import Refusal

LONGEST_SPAN = 31
"""Days that are marked at once: more is a slip of the finger."""
_RECENT = timedelta(days=60)
"""A day without a year is the next one there is, unless it has only just been."""


@dataclass(frozen=True, slots=True)
class MarkDays:
    mark: Mark
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class ConfirmYear:
    year: int


@dataclass(frozen=True, slots=True)
class DateEvent:
    """No `day`: the event is not dated any more."""

    event: SchoolEvent
    school_year: int
    day: date | None


Wish: TypeAlias = MarkDays | ConfirmYear | DateEvent

_DAY = r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}|\d{2}))?(?!\d)"
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_LONG = re.compile(r"\b(\d{1,2}) (?:thang) (\d{1,2})(?: nam (\d{4}))?\b")
_DAYS = re.compile(rf"(?<!\d){_DAY}")
_FROM = re.compile(rf"(?<![\d/.-])(\d{{1,2}})\s*(?:-|–|den(?: ngay)?|to)\s*(?:ngay )?{_DAY}")
_JOINED = re.compile(r"^\s*(?:-|–|den(?: het)?(?: ngay)?|to|until)?\s*$")
_CONFIRM = re.compile(r"^(?:xac nhan|confirm)(?: (?:lich|nam|year|calendar))* (20\d\d)$")
_UNDO = re.compile(r"^(?:bo|xoa|huy|go|remove|drop)\b|\bkhong (?:nghi|lam bu)\b")
_WORK = re.compile(r"\b(?:lam bu|lam viec|di lam|work(?:ing)?)\b")
_OFF = re.compile(r"\b(?:nghi|off|holiday)\b")


def read(typed: str, today: date) -> Wish | None:
    """None for what is about something else. Raises Refusal for a day there is not, and for two wishes in one line."""
    said = _LONG.sub(_short, fold(typed).strip(" .!"))
    if confirmed := _CONFIRM.fullmatch(said):
        return ConfirmYear(int(confirmed[1]))
    if (event := event_in(said)) is not None and not _OFF.search(said):
        return _dated(event, said, today)
    if (mark := _mark(said)) is None or (span := _span(said, today)) is None:
        return None
    first, last = span
    if not 0 <= (last - first).days < LONGEST_SPAN:
        raise Refusal("calendar-span", first=first, last=last, most=LONGEST_SPAN)
    return MarkDays(mark, first, last)


def read_day(typed: str, today: date) -> date | None:
    """One day and nothing else; None where there is none. Raises Refusal for a day there is not."""
    span = _span(_LONG.sub(_short, fold(typed)), today)
    return None if span is None or span[0] != span[1] else span[0]


def _short(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return "/".join(filter(None, (day, month, year)))


def _mark(said: str) -> Mark | None:
    off, work = _OFF.search(said), _WORK.search(said)
    if _UNDO.search(said):
        return Mark.PLAIN
    if off and work:
        raise Refusal("calendar-one-at-a-time")
    if off:
        return Mark.OFF
    return Mark.WORK if work else None


def _dated(event: SchoolEvent, said: str, today: date) -> DateEvent | None:
    named = school_year_in(said)
    if _UNDO.search(said):
        return DateEvent(event, school_year_at(today) if named is None else named, None)
    # The years of the school year are no days.
    span = _span(re.sub(r"(?:nam hoc|school year)\s*20\d\d(?:\s*[-–/]\s*20\d\d)?", " ", said), today)
    if span is None or span[0] != span[1]:
        return None
    return DateEvent(event, school_year_at(span[0]) if named is None else named, span[0])


def _span(said: str, today: date) -> tuple[date, date] | None:
    """The first day and the last; the same where there is one; None where there is none, or a list of them."""
    said = _ISO.sub(lambda found: f"{found[3]}/{found[2]}/{found[1]}", said)
    if short := _FROM.search(said):
        last = _day((short[2], short[3], short[4]), None, today)
        return _day((short[1], short[3], str(last.year)), None, today), last
    found = list(_DAYS.finditer(said))
    if len(found) == 2 and _JOINED.match(said[found[0].end() : found[1].start()]):
        last = _day(found[1].groups(), None, today)
        return _day(found[0].groups(), last.year, today), last
    if len(found) > 1:
        raise Refusal("calendar-one-at-a-time")
    if not found:
        return None
    only = _day(found[0].groups(), None, today)
    return only, only


def _day(parts: tuple[str | None, ...], year: int | None, today: date) -> date:
    day, month, said = (None if part is None else int(part) for part in parts)
    if said is not None and said < 100:
        said += 2000
    try:
        if said is not None or year is not None:
            return date(said or year or 0, month or 0, day or 0)
        near = date(today.year, month or 0, day or 0)
        return near if near >= today - _RECENT else date(today.year + 1, month or 0, day or 0)
    except ValueError:
        raise Refusal("calendar-no-such-day", day=f"{day}/{month}" + (f"/{said}" if said else "")) from None
