"""How single days, lists of days and ranges come to occurrences."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from domain.calendars.calendar import ONE_DAY
from domain.phrases.atoms import DAY, ITEM
from domain.phrases.days import (
    Hour,
    Unreal,
    Written,
    day_of,
    days_of_month,
    filled,
    hour_in,
    today,
    weekday_in,
    written_days,
    year_in,
)
from domain.phrases.labels import label_in
from domain.phrases.line import bare
from domain.phrases.model import Context, Doubt, Need, Occurrence
from domain.phrases.moments import Label, Outcome, before, over, until, up_to_hour
from domain.phrases.said import Said

AMBIGUOUS = frozenset({"24/7"})
"""More often a manner of speaking than a day."""
_ITEM = re.compile(ITEM)
_DAY = re.compile(DAY)
_DAYS = frozenset({"ngày", "các ngày", "nhãn và ngày", "ngày có nhãn", "nhãn (ngày)"})
_IN_BRACKETS = re.compile(rf"\( ?({DAY}) ?\)")
_TO = re.compile(r"(?<![a-z])(?:den|toi|to|until)(?![a-z])| - ")
_TO_BEFORE = re.compile("(?:den|toi) truoc")
OVER_NEW_YEAR = timedelta(days=184)
"""A range whose first day leaves its year out may begin in the year before; half a year is the longest believed."""
Making = Callable[[date, Label], Occurrence]


def strict(said: Said, context: Context) -> Outcome:
    return _each(said, context, lambda day, label: before(day, context, label=label))


def inclusive(said: Said, context: Context) -> Outcome:
    return _each(said, context, lambda day, label: until(day, context, label=label))


def on_days(said: Said, context: Context) -> Outcome:
    made = _each(said, context, lambda day, label: until(day, context, start=day, label=label))
    return replace(made, doubt=Doubt.FRACTION) if said.text in AMBIGUOUS else made


def at_hour(said: Said, context: Context) -> Outcome:
    """Before an hour and by an hour are the same moment."""
    hour = hour_in(said.maybe("giờ") or said.one("đồng hồ"))
    made = _each(said, context, lambda day, label: up_to_hour(day, hour.clock, context, label=label))
    return _doubting(made, hour)


def at_last_hour(said: Said, context: Context) -> Outcome:
    """From one hour to another of a day."""
    day, doubt = day_of(written_days(said.one("ngày"))[0], context)
    hour = hour_in(said.every("đồng hồ")[-1])
    return Outcome((replace(up_to_hour(day, hour.clock, context), start=day),), hour.doubt or doubt)


def amending(said: Said, context: Context) -> Outcome:
    return replace(strict(said, context) if said.strict else inclusive(said, context), amends=True)


def amending_at_hour(said: Said, context: Context) -> Outcome:
    return replace(at_hour(said, context), amends=True)


def no_day(said: Said, context: Context) -> Outcome:
    """The day was left blank."""
    return Outcome(doubt=Doubt.MISSING, needs=(Need.DAY,))


def span(said: Said, context: Context) -> Outcome:
    """From one day to another; what the first leaves out it takes from the second."""
    last_written = written_days(said.one("ngày"))[0]
    last, doubt = day_of(last_written, context)
    first_written = _like(written_days(said.one("đầu khoảng"))[0], last)
    first, first_doubt = day_of(first_written, context)
    if first > last and first_written.year == last.year and written_days(said.one("đầu khoảng"))[0].year is None:
        earlier, first_doubt = day_of(replace(first_written, year=last.year - 1), context)
        first = earlier if last - earlier < OVER_NEW_YEAR else first
    if first > last:
        raise Unreal("phrase-range-backwards", first=f"{first:%d/%m/%Y}", last=f"{last:%d/%m/%Y}")
    ended, hour_doubt = _ending(said, last, context)
    return Outcome((replace(ended, start=first),), hour_doubt or doubt or first_doubt)


def _ending(said: Said, last: date, context: Context) -> tuple[Occurrence, Doubt | None]:
    """The end of a range: the whole of its last day, an hour of it, or the day before."""
    at = bare(said.text)
    to = _TO.search(at)
    hours = said.every("giờ")
    if hours and to is not None and at.rfind(bare(hours[-1])) > to.start():
        end = hour_in(hours[-1])
        return up_to_hour(last, end.clock, context), end.doubt
    return before(last, context) if _TO_BEFORE.search(at) else until(last, context), None


def _like(first: Written, last: date) -> Written:
    month = last.month if first.month is None else first.month
    return replace(first, month=month, year=last.year if first.year is None else first.year)


def from_now(said: Said, context: Context) -> Outcome:
    """From the day of the document, which is asked where it is not known."""
    last, doubt = day_of(written_days(said.one("ngày"))[0], context)
    ended, hour_doubt = _ending(said, last, context)
    if context.issued is None:
        return Outcome((ended,), Doubt.MISSING, (Need.ISSUED,))
    return Outcome((replace(ended, start=context.issued),), doubt or hour_doubt)


def from_day(said: Said, context: Context) -> Outcome:
    """A beginning without an end."""
    first, _ = day_of(written_days(said.one("ngày"))[0], context)
    return Outcome((Occurrence(start=first),), Doubt.MISSING, (Need.DAY,))


def after_day(said: Said, context: Context) -> Outcome:
    """The day itself is too early."""
    day, _ = day_of(written_days(said.one("ngày"))[0], context)
    return Outcome((Occurrence(start=day + ONE_DAY),), Doubt.MISSING, (Need.DAY,))


def this_week(said: Said, context: Context) -> Outcome:
    monday = _monday(said, context)
    return Outcome((over(monday, monday + timedelta(days=6), context),))


def _monday(said: Said, context: Context) -> date:
    day = today(context)
    return day - timedelta(days=day.weekday() - (7 if said.says("tuan sau", "tuan toi") else 0))


def weekday_ahead(said: Said, context: Context) -> Outcome:
    """A weekday of this week or the next."""
    day = _monday(said, context) + timedelta(days=weekday_in(said.one("thứ")))
    if hour := said.maybe("giờ"):
        read = hour_in(hour)
        return Outcome((up_to_hour(day, read.clock, context),), read.doubt)
    return Outcome((before(day, context) if said.strict else until(day, context),))


def days_of_a_month(said: Said, context: Context) -> Outcome:
    """The same day of several months: ngày 15 các tháng 3, 6, 9, 12."""
    days = days_of_month(said.one("ngày số"))
    months = days_of_month(said.one("các tháng"))
    year = year_in(said.maybe("năm ấy") or "", context)
    written = [Written(day, month, year) for month in months for day in days]
    return _made(((one, _month_label(one.month, months)) for one in written), context, said)


def _month_label(month: int | None, months: list[int]) -> Label:
    quarterly = set(months) <= {3, 6, 9, 12} and len(months) > 2
    return Label(f"Q{(month or 0) // 3}" if quarterly else f"T{month}")


def _made(written: Iterator[tuple[Written, Label]], context: Context, said: Said) -> Outcome:
    occurrences: list[Occurrence] = []
    for one, label in written:
        day, _ = day_of(one, context)
        occurrences.append(before(day, context, label=label) if said.strict else until(day, context, label=label))
    return Outcome(tuple(occurrences))


def _each(said: Said, context: Context, make: Making) -> Outcome:
    written = _items(next(text for slot, text in said.slots if slot in _DAYS and text is not None))
    years = [day.year for day, _ in written if day.year is not None]
    days = filled(tuple(day for day, _ in written), year=years[-1] if years and written[-1][0].year else None)
    occurrences: list[Occurrence] = []
    doubts: list[Doubt] = []
    for day, (_, label) in zip(days, written, strict=True):
        found, doubt = day_of(day, context)
        occurrences.append(make(found, label))
        doubts.extend([doubt] if doubt else [])
    if said.says(" hoac "):
        doubts.append(Doubt.SEVERAL)
    return Outcome(tuple(occurrences), doubts[0] if doubts else None)


def _items(text: str) -> list[tuple[Written, Label]]:
    items: list[tuple[Written, Label]] = []
    for item in _ITEM.finditer(_IN_BRACKETS.sub(r": \1", text)):
        if day := _DAY.search(item[0]):
            label = label_in(_aside(item[0], day))
            items.extend((one, label) for one in written_days(item[0][day.start() :]))
    return items


def _aside(item: str, day: re.Match[str]) -> str:
    """What stands around a day: (Quý I), báo cáo năm, 9T."""
    return f"{item[: day.start()]} {item[day.end() :]}"


def _doubting(made: Outcome, hour: Hour) -> Outcome:
    return replace(made, doubt=made.doubt or hour.doubt)
