"""How months, quarters, years and parts of them come to occurrences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from domain.phrases.days import checked, count_in, last_year_in, months_in, quarters_in, today, year_in, year_of
from domain.phrases.labels import label_in
from domain.phrases.line import bare
from domain.phrases.model import Context, Doubt, Every, Kind, Need, Occurrence
from domain.phrases.moments import Label, Outcome, before, month_end, months_later, over, quarter_of, until
from domain.phrases.said import Said

ALL_QUARTERS = [1, 2, 3, 4]
QUARTERLY = {3: "Q1", 6: "Q2", 9: "Q3", 12: "Q4"}
HALF_YEARLY = {6: "H1", 12: "Y"}
"""What is reported in a month, where only months like these are named."""
MIDDLE = 15
"""Civil Code 146: the beginning, middle and end of a month are its first, fifteenth and last day."""


def months(said: Said, context: Context) -> Outcome:
    """A month, months that follow one another (one stretch), or months apart (each an occurrence)."""
    named = months_in(said.one("tháng"))
    year = year_of(last_year_in(said.text, context), context, ends=named[-1])
    if len(named) == 1:
        return Outcome((_stretch(year, named, context),))
    if _joined(said) or _consecutive(named):
        return Outcome((_stretch(year, named, context),), kind=Kind.RANGE)
    return Outcome(tuple(_each(year, named, context)), kind=Kind.RECURRING)


def month_span(said: Said, context: Context) -> Outcome:
    """From one month to another, each with a year of its own or the last one's."""
    first, last = said.every("một tháng")
    last_year = year_of(year_in(last, context), context)
    (first_month,), (last_month,) = months_in(f"tháng {first}")[-1:], months_in(f"tháng {last}")[-1:]
    first_year = year_in(first, context) or last_year - (first_month > last_month)
    begins, ends = date(first_year, first_month, 1), month_end(last_year, last_month)
    vague = _point(first, begins, month_end(first_year, first_month)), _point(last, ends.replace(day=1), ends)
    doubt = Doubt.VAGUE if bare(first + last).count("giua") or _starts(last, "dau") else None
    return Outcome((over(vague[0] or begins, vague[1] or ends, context),), doubt)


def _point(text: str, begins: date, ends: date) -> date | None:
    """The day that "đầu", "giữa" or "cuối" before a month stands for."""
    if _starts(text, "dau"):
        return begins
    if _starts(text, "giua"):
        return begins.replace(day=MIDDLE)
    return ends if _starts(text, "cuoi") else None


def _starts(text: str, word: str) -> bool:
    return bare(text).startswith(word)


def months_of_every_year(said: Said, context: Context) -> Outcome:
    return replace(months(said, context), every=(Every.YEAR,), kind=Kind.RECURRING)


def quarters_of_every_year(said: Said, context: Context) -> Outcome:
    return replace(quarters(said, context), every=(Every.YEAR,), kind=Kind.RECURRING)


def quarter_span(said: Said, context: Context) -> Outcome:
    """From one quarter to another of a year."""
    first, last = (quarters_in(quarter)[0] for quarter in said.every("quý"))
    year = year_of(year_in(said.text, context), context, ends=3 * last)
    return Outcome((over(quarter_of(year, first)[0], quarter_of(year, last)[1], context),))


def quarters(said: Said, context: Context) -> Outcome:
    """Likewise; but whoever writes all four may mean each."""
    named = quarters_in(said.one("quý"))
    year = year_of(year_in(said.text, context), context, ends=3 * named[-1])
    if len(named) > 1 and not _joined(said) and (named == ALL_QUARTERS or not _consecutive(named)):
        occurrences = tuple(over(*quarter_of(year, one), context, label=Label(f"Q{one}")) for one in named)
        return Outcome(occurrences, Doubt.FEW_OR_SPAN if named == ALL_QUARTERS else None, kind=Kind.RECURRING)
    first, last = quarter_of(year, named[0])[0], quarter_of(year, named[-1])[1]
    return Outcome((over(first, last, context, label=_label(said)),), kind=Kind.RANGE if len(named) > 1 else None)


def _joined(said: Said) -> bool:
    """Whether first and last are named, and not each."""
    named = said.maybe("tháng") or said.one("quý")
    return re.search(r"\w ?- ?(?:0?[1-9]|1[0-2]|[ivtq])(?![0-9])|den", bare(named)) is not None


def _stretch(year: int, named: Sequence[int], context: Context) -> Occurrence:
    first_year = year - 1 if named[0] > named[-1] else year
    return over(date(first_year, named[0], 1), month_end(year, named[-1]), context)


def _each(last_year: int, named: Sequence[int], context: Context) -> Iterator[Occurrence]:
    """Months in order; those before a turn of the year are of the year before."""
    turns = [earlier > later for earlier, later in pairwise(named)]
    labels = HALF_YEARLY if list(named) == list(HALF_YEARLY) else QUARTERLY if set(named) <= set(QUARTERLY) else {}
    for at, month in enumerate(named):
        year = last_year - sum(turns[at:])
        label = Label(labels.get(month, f"T{month}"))
        yield over(date(year, month, 1), month_end(year, month), context, label=label)


def _consecutive(named: Sequence[int]) -> bool:
    return all(later - earlier in {1, -11} for earlier, later in pairwise(named))


def until_end(said: Said, context: Context) -> Outcome:
    """By the last day of what is named."""
    first, last = _named(said, context)
    del first
    return Outcome((until(last, context, label=_label(said)),))


def before_begin(said: Said, context: Context) -> Outcome:
    first, _ = _named(said, context)
    return Outcome((before(first, context),))


def before_end(said: Said, context: Context) -> Outcome:
    """Before the last day, or by it? Nobody can tell."""
    _, last = _named(said, context)
    return Outcome((before(last, context),), Doubt.VAGUE)


def from_now_until_end(said: Said, context: Context) -> Outcome:
    _, last = _named(said, context)
    if context.issued is None:
        return Outcome((until(last, context),), Doubt.MISSING, (Need.ISSUED,))
    return Outcome((over(context.issued, last, context),))


def whole(said: Said, context: Context) -> Outcome:
    first, last = _named(said, context)
    return Outcome((over(first, last, context, label=_label(said)),))


def _label(said: Said) -> Label:
    quarter = said.maybe("quý")
    named = quarters_in(quarter) if quarter else []
    return Label(f"Q{named[0]}", quarter) if len(named) == 1 else Label()


def _named(said: Said, context: Context) -> tuple[date, date]:
    """The first and last day of the month, quarter or year in the slots."""
    written = year_in(said.text, context)
    if month := said.maybe("tháng"):
        named = months_in(month)
        year = year_of(written, context, ends=named[-1])
        return date(year, named[0], 1), month_end(year, named[-1])
    if quarter := said.maybe("quý"):
        called = quarters_in(quarter)
        year = year_of(written, context, ends=3 * called[-1])
        return quarter_of(year, called[0])[0], quarter_of(year, called[-1])[1]
    year = year_of(written, context)
    return date(year, 1, 1), date(year, 12, 31)


def part_of_year(said: Said, context: Context) -> Outcome:
    """Six or nine months of a year, counted from its beginning or to its end."""
    label = label_in(said.text)
    first, last = {"H1": (1, 6), "H2": (7, 12), "M9": (1, 9)}[label.name or "H1"]
    year = year_of(year_in(said.text, context), context, ends=last)
    return Outcome((over(date(year, first, 1), month_end(year, last), context, label=label),))


def beginning(said: Said, context: Context) -> Outcome:
    first, _ = _named(said, context)
    return Outcome((until(first, context),), Doubt.VAGUE)


def middle(said: Said, context: Context) -> Outcome:
    """Civil Code 146 for months and years; of a quarter the middle of its middle month."""
    first, last = _named(said, context)
    if said.maybe("tháng"):
        day = first.replace(day=MIDDLE)
    elif said.maybe("quý"):
        day = date(first.year, first.month + 1, MIDDLE)
    else:
        day = date(last.year, 6, 30)
    return Outcome((until(day, context),), Doubt.VAGUE)


def end(said: Said, context: Context) -> Outcome:
    _, last = _named(said, context)
    return Outcome((until(last, context),))


def third_of_month(said: Said, context: Context) -> Outcome:
    """The first, second or last ten days; half a month."""
    first, last = _named(said, context)
    plain = bare(said.text)
    if "nua dau" in plain:
        days = (1, MIDDLE)
    elif "nua" in plain:
        days = (MIDDLE + 1, last.day)
    elif "thuong tuan" in plain or "10 ngay dau" in plain:
        days = (1, 10)
    elif "trung tuan" in plain or "10 ngay giua" in plain:
        days = (11, 20)
    else:
        days = (21, last.day)
    return Outcome((over(first.replace(day=days[0]), first.replace(day=days[1]), context),), Doubt.VAGUE)


def week_of_month(said: Said, context: Context) -> Outcome:
    """Weeks begin on Monday; the first is the one in which the month begins. Nobody writes which is meant: asked."""
    first, last = _named(said, context)
    weeks = [count_in(week) for week in said.every("thứ tự")] or [1]
    if both := said.maybe("tuần và tháng"):
        week, month, *year = (int(part) for part in both.split("/"))
        checked(1, month, None)
        first = date(year[0] if year else first.year, month, 1)
        weeks, last = [week], month_end(first.year, month)
    monday = first - timedelta(days=first.weekday())
    if said.says("tuan cuoi"):
        weeks = [(last - monday).days // 7 + 1]
    begins, ends = monday + timedelta(weeks=weeks[0] - 1), monday + timedelta(weeks=weeks[-1], days=-1)
    if begins > last:
        return Outcome((over(first, last, context),), Doubt.VAGUE)
    return Outcome((over(max(begins, first), min(ends, last), context),), Doubt.VAGUE)


def this_month(said: Said, context: Context) -> Outcome:
    day = today(context)
    year, month = months_later(day.year, day.month, 1 if said.says("thang sau", "thang toi") else 0)
    made = over(date(year, month, 1), month_end(year, month), context)
    return Outcome((replace(made, start=None) if said.says("cuoi", "het", "cham", "den") else made,))


def this_quarter(said: Said, context: Context) -> Outcome:
    day = today(context)
    year, month = months_later(day.year, day.month, 3 if said.says("quy sau", "quy toi", "qui sau", "qui toi") else 0)
    return Outcome((over(*quarter_of(year, (month + 2) // 3), context),))
