"""How periods counted from something come to their end (Civil Code 147, 148.5), and what waits for an event."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from domain.phrases.days import Unknown, count_in, day_of, quarters_in, written_days, year_in, year_of
from domain.phrases.line import bare
from domain.phrases.model import Context, Doubt, Every, Kind, Need, Occurrence, SchoolEvent
from domain.phrases.moments import (
    Outcome,
    before,
    counted_to,
    days_after,
    month_end,
    months_later,
    quarter_of,
    until,
)
from domain.phrases.said import Said

HOURS_A_DAY = 24
_PAPER = "(?:(?:van ban|ke hoach|cong van|thong bao|cong dien|huong dan|chi dao)(?: nay)?)"
_SIGNED = "(?:k[iy] ban hanh|k[iy]|ban hanh|phat hanh)"
_OF_RECEIVING = re.compile(rf"(?<![a-z])(?:nhan duoc|nhan|tiep nhan)(?: {_PAPER})?\W*$")
_OF_ISSUING = re.compile(
    rf"(?:ngay|khi|luc|thoi diem) (?:(?:duoc )?{_SIGNED}|ra van ban)(?: {_PAPER})?\W*$"
    rf"|(?:ngay|khi) {_PAPER}(?: …)?(?: nay)? (?:duoc )?{_SIGNED}\W*$"
)
"""Of this document itself. What somebody else issues or receives is an event that has to be told."""
_EVENTS = (
    (SchoolEvent.OPENING, re.compile("khai giang|(?:dau|truoc) nam hoc")),
    (SchoolEvent.TERM_1_END, re.compile(r"(?:hoc k[iy]|hk) ?(?:i|1)(?![\w])")),
    (SchoolEvent.TERM_2_END, re.compile(r"(?:hoc k[iy]|hk) ?(?:ii|2)(?![\w])")),
    (SchoolEvent.YEAR_END, re.compile("nam hoc|be giang")),
)


def counted(said: Said, context: Context) -> Outcome:
    """So many days, working days, weeks or months after a day; the day itself is not counted."""
    count = count_in(said.one("số"))
    began = _beginning(said, context)
    if said.says(" gio "):
        # Hours run from a moment, and a document has only a day.
        whole_days = days_after(began, count // HOURS_A_DAY)
        return Outcome((until(whole_days, context),), Doubt.HOUR)
    return Outcome((_end(said, began, count, context),))


def _beginning(said: Said, context: Context) -> date:
    if written := said.maybe("ngày"):
        return day_of(written_days(written)[0], context)[0]
    return event_day(said, context)


def event_day(said: Said, context: Context) -> date:
    """The day of what a period is counted from."""
    told = _school_day(said, context) or context.event
    if told is not None:
        return told
    plain = bare(said.text)
    if _OF_RECEIVING.search(plain):
        return _known(context.received, Need.RECEIVED)
    if _OF_ISSUING.search(plain):
        return _known(context.issued, Need.ISSUED)
    raise Unknown(Need.EVENT)


def _known(day: date | None, need: Need) -> date:
    if day is None:
        raise Unknown(need)
    return day


def _end(said: Said, began: date, count: int, context: Context) -> Occurrence:
    if said.says("lam viec"):
        return until(context.calendar.add_working_days(began, count), context)
    if said.says("tuan"):
        return counted_to(days_after(began, 7 * count), context)
    if said.says("thang ke", "thang tu", "thang sau", "thang tinh"):
        year, month = months_later(began.year, began.month, count)
        return counted_to(date(year, month, min(began.day, month_end(year, month).day)), context)
    return counted_to(days_after(began, count), context)


def counted_back(said: Said, context: Context) -> Outcome:
    """So many days ahead of a day."""
    count = count_in(said.one("số"))
    day = _beginning(said, context)
    if said.says("lam viec"):
        return Outcome((until(context.calendar.add_working_days(day, -count), context),))
    return Outcome((until(days_after(day, -count * (7 if said.says("tuan") else 1)), context),))


def after_periods(said: Said, context: Context) -> Outcome:
    """So many days after each month, quarter or year ends."""
    count = count_in(said.one("số"))
    if quarter := said.maybe("quý"):
        year = year_of(year_in(said.text, context), context)
        one = quarters_in(quarter)[0]
        ended = quarter_of(year, one)[1]
        return Outcome((replace(_end(said, ended, count, context), label=f"Q{one}", label_words=quarter),))
    every = Every.QUARTER if said.says("quy", "qui") else Every.MONTH if said.says("thang") else Every.YEAR
    try:
        year = year_of(year_in(said.text, context), context)
    except Unknown as unknown:
        return Outcome(doubt=Doubt.MISSING, needs=unknown.needs, every=(every,))
    ends = [(month_end(year, month), label) for month, label in _ends(every)]
    made = (replace(_end(said, ended, count, context), label=label) for ended, label in ends)
    return Outcome(tuple(made), every=(every,))


def _ends(every: Every) -> list[tuple[int, str]]:
    match every:
        case Every.QUARTER:
            return [(3 * quarter, f"Q{quarter}") for quarter in range(1, 5)]
        case Every.MONTH:
            return [(month, f"T{month}") for month in range(1, 13)]
        case _:
            return [(12, "Y")]


def at_once(said: Said, context: Context) -> Outcome:
    """On the day the document arrives or is issued; on a day off, the next working day. Of anything else, when it
    happens."""
    plain = bare(said.text)
    if _OF_RECEIVING.search(plain) or _OF_ISSUING.search(plain):
        return Outcome((counted_to(event_day(said, context), context),))
    waiting = school_event(said, context) if _is_of_school(said) else Outcome()
    return replace(waiting, kind=Kind.EVENT)


def prolonged(said: Said, context: Context) -> Outcome:
    """So many days more than a deadline that stands elsewhere."""
    return replace(_or_missing(counted, said, context), amends=True)


def _or_missing(rule: Callable[[Said, Context], Outcome], said: Said, context: Context) -> Outcome:
    try:
        return rule(said, context)
    except Unknown as unknown:
        return Outcome(doubt=Doubt.MISSING, needs=unknown.needs)


def event(said: Said, context: Context) -> Outcome:
    """It opens when somebody says that the time has come."""
    return Outcome()


def school_event(said: Said, context: Context) -> Outcome:
    """A day of the school year, where its table has it."""
    day = _school_day(said, context) or context.event
    if day is None:
        return Outcome(doubt=Doubt.MISSING, needs=(Need.EVENT,))
    return Outcome((before(day, context) if said.strict else until(day, context),))


def _school_day(said: Said, context: Context) -> date | None:
    plain = bare(said.text)
    for one, words in _EVENTS:
        if words.search(plain):
            return context.school_events.get(one)
    return None


def _is_of_school(said: Said) -> bool:
    return any(words.search(bare(said.text)) for _, words in _EVENTS)


def nothing(said: Said, context: Context) -> Outcome:
    """The kind says it all."""
    return Outcome()


def unspecified(said: Said, context: Context) -> Outcome:
    return Outcome(doubt=Doubt.MISSING, needs=(Need.DAY,))


def years(said: Said, context: Context) -> Outcome:
    """The years a programme runs, where both are said."""
    return Outcome()
