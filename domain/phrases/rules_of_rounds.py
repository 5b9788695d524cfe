"""How what comes round comes to occurrences: every month, quarter, week; with a day, or without one."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from domain.phrases.days import (
    Unknown,
    checked,
    count_in,
    days_of_month,
    hour_in,
    months_in,
    weekday_in,
    year_in,
    year_of,
)
from domain.phrases.line import bare
from domain.phrases.model import Context, Doubt, Every, Need, Occurrence
from domain.phrases.moments import Label, Outcome, before, month_end, months_later, until, up_to_hour
from domain.phrases.rules_of_days import inclusive, strict
from domain.phrases.said import Said

Finding = Callable[[int, int], date]

EVERY_MONTH = tuple(range(1, 13))
_CYCLES = (
    (Every.NINE_MONTHS, re.compile(r"(?:0?9|chin) ?thang")),
    (Every.QUARTER, re.compile(r"(?<!\d)(?:0?3|ba) ?thang")),
    (Every.HALF, re.compile(r"(?:0?6|sau) ?thang|nua nam|ban nien")),
    (Every.SCHOOL_YEAR, re.compile("nam hoc")),
    (Every.TERM, re.compile("hoc k[iy]")),
    (Every.YEAR, re.compile(r"(?<!nua )(?<![a-z])nam(?! hoc)(?![a-z])|thuong nien")),
    (Every.QUARTER, re.compile(r"qu[iy](?![a-z])")),
    (Every.MONTH, re.compile(r"(?<!\d )(?<!\d)(?<!sau )(?<!chin )(?<!ba )thang")),
    (Every.WEEK, re.compile("(?<![a-z])tuan")),
    (Every.DAY, re.compile("(?<![a-z])ngay")),
)
_ORDER = list(Every)


def cycles_in(text: str) -> tuple[Every, ...]:
    plain = bare(text)
    return tuple(sorted({every for every, word in _CYCLES if word.search(plain)}, key=_ORDER.index))


def no_day(said: Said, context: Context) -> Outcome:
    """It comes round, and nobody says on which day: an officer has to."""
    return Outcome(doubt=Doubt.MISSING, needs=(Need.DAY,), every=cycles_in(said.text))


def monthly(said: Said, context: Context) -> Outcome:
    return _dated(said, context, Every.MONTH, [(month, 0, f"T{month}") for month in EVERY_MONTH])


def after_month(said: Said, context: Context) -> Outcome:
    """On a day of the month after the one that is reported; or of the next month only, where nothing says so."""
    made = _dated(said, context, Every.MONTH, [(month, 1, f"T{month}") for month in EVERY_MONTH])
    each = said.says("cua thang", "lien ke", "ke tiep", "tiep theo", "hang", "moi")
    return made if each else replace(made, doubt=made.doubt or Doubt.VAGUE)


def quarter_end_month(said: Said, context: Context) -> Outcome:
    return _dated(said, context, Every.QUARTER, [(3 * quarter, 0, f"Q{quarter}") for quarter in range(1, 5)])


def quarter_first_month(said: Said, context: Context) -> Outcome:
    """The first month of the quarter itself; said of the next quarter, of the one that follows."""
    later = 1 if said.says("quy sau", "qui sau", "tiep", "ke", "lien") else 0
    months = [(3 * quarter - 2 * (1 - later), later, f"Q{quarter}") for quarter in range(1, 5)]
    return _dated(said, context, Every.QUARTER, months)


def yearly(said: Said, context: Context) -> Outcome:
    """A day of every year: its occurrence in the year of the document."""
    try:
        made = strict(said, context) if said.strict else inclusive(said, context)
    except Unknown as unknown:
        return Outcome(doubt=Doubt.MISSING, needs=unknown.needs, every=(Every.YEAR,))
    return replace(made, every=(Every.YEAR,))


def last_day(said: Said, context: Context) -> Outcome:
    """The last day of every month or quarter."""
    every = _of_which(said)
    return _on(said, context, every, month_end)


def working_day(said: Said, context: Context) -> Outcome:
    """The last or the n-th working day of every month or quarter, or of one month."""
    calendar = context.calendar

    def found(year: int, month: int) -> date:
        if said.says("cuoi"):
            return calendar.last_working_on_or_before(month_end(year, month))
        nth = count_in(said.one("ngày làm việc nào").split()[-1]) if not said.says("dau tien") else 1
        return calendar.add_working_days(date(year, month, 1) - timedelta(days=1), nth)

    if month := said.maybe("tháng"):
        named, year = months_in(month), year_of(year_in(said.text, context), context, ends=months_in(month)[-1])
        return Outcome((_one(found(year, named[0]), said, context, Label()),))
    return _on(said, context, _of_which(said), found)


def weekly(said: Said, context: Context) -> Outcome:
    weekday = weekday_in(said.one("thứ"))
    try:
        year = year_of(year_in(said.text, context), context)
    except Unknown as unknown:
        return Outcome(doubt=Doubt.MISSING, needs=unknown.needs, every=(Every.WEEK,))
    first = date(year, 1, 1)
    day = first + timedelta(days=(weekday - first.weekday()) % 7)
    occurrences: list[Occurrence] = []
    while day.year == year:
        occurrences.append(_one(day, said, context, Label()))
        day += timedelta(weeks=1)
    return Outcome(tuple(occurrences), every=(Every.WEEK,))


def _of_which(said: Said) -> Every:
    if said.says("quy", "qui"):
        return Every.QUARTER
    return Every.MONTH if said.says("thang") else Every.YEAR


def _on(said: Said, context: Context, every: Every, found: Finding) -> Outcome:
    try:
        year = year_of(year_in(said.text, context), context)
    except Unknown as unknown:
        return Outcome(doubt=Doubt.MISSING, needs=unknown.needs, every=(every,))
    first = said.says("dau tien", "thu")
    months = {
        Every.MONTH: {month: f"T{month}" for month in EVERY_MONTH},
        Every.QUARTER: {3 * quarter - 2 * first: f"Q{quarter}" for quarter in range(1, 5)},
    }.get(every, {1 if first else 12: "Y"})
    return Outcome(
        tuple(_one(found(year, month), said, context, Label(label)) for month, label in months.items()), every=(every,)
    )


def _dated(said: Said, context: Context, every: Every, months: list[tuple[int, int, str]]) -> Outcome:
    """`months`: the month a label is due in, counted from the year and so many months later."""
    days = days_of_month(said.maybe("ngày số") or said.one("ngày số thôi"))
    for day in days:
        checked(day, 1, None)
    try:
        year = year_of(year_in(said.text, context), context)
    except Unknown as unknown:
        return Outcome(doubt=Doubt.MISSING, needs=unknown.needs, every=(every,))
    due = [(*months_later(year, month, later), label) for month, later, label in months]
    short = any(day > month_end(in_year, month).day for in_year, month, _ in due for day in days)
    occurrences = (
        _one(date(in_year, month, min(day, month_end(in_year, month).day)), said, context, Label(label))
        for in_year, month, label in due
        for day in days
    )
    return Outcome(tuple(occurrences), Doubt.SHORT_MONTH if short else None, every=(every,))


def _one(day: date, said: Said, context: Context, label: Label) -> Occurrence:
    if hour := said.maybe("giờ"):
        return up_to_hour(day, hour_in(hour).clock, context, label=label)
    return before(day, context, label=label) if said.strict else until(day, context, label=label)
