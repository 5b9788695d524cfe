"""From days to occurrences: the last second on time, and the last working day up to it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from domain.calendars.calendar import ONE_DAY
from domain.clock_face import at, end_of_day, local_date
from domain.phrases.model import Context, Doubt, Every, Kind, Need, Occurrence

MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule made of its slots; `kind` only where it is another than the row of the table says."""

    occurrences: tuple[Occurrence, ...] = ()
    doubt: Doubt | None = None
    needs: tuple[Need, ...] = ()
    every: tuple[Every, ...] = ()
    amends: bool = False
    kind: Kind | None = None


NOTHING = Outcome()


@dataclass(frozen=True, slots=True)
class Label:
    """What a report is called: Q1, H1, M9, Y, T3, and the words it stands for."""

    name: str | None = None
    words: str | None = None


NO_LABEL = Label()


def until(day: date, context: Context, *, start: date | None = None, label: Label = NO_LABEL) -> Occurrence:
    """The whole of the day is on time."""
    return _occurrence(day, end_of_day(day), context, start=start, label=label)


def before(day: date, context: Context, *, label: Label = NO_LABEL) -> Occurrence:
    """The day itself is too late."""
    return _occurrence(day, end_of_day(day - ONE_DAY), context, label=label)


def up_to_hour(day: date, clock: time | None, context: Context, *, label: Label = NO_LABEL) -> Occurrence:
    """On time until this moment; at midnight the day before has just ended."""
    if clock is None:
        return until(day, context, label=label)
    if clock == MIDNIGHT:
        return before(day, context, label=label)
    return _occurrence(day, at(day, clock.hour, clock.minute), context, label=label)


def counted_to(day: date, context: Context, *, label: Label = NO_LABEL) -> Occurrence:
    """The end of a counted period: on a day off, the next working day (Civil Code 148.5)."""
    last = context.calendar.next_working_on_or_after(day)
    return _occurrence(day, end_of_day(last), context, label=label)


def over(first: date, last: date, context: Context, *, label: Label = NO_LABEL) -> Occurrence:
    return until(last, context, start=first, label=label)


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def quarter_of(year: int, quarter: int) -> tuple[date, date]:
    return date(year, 3 * quarter - 2, 1), month_end(year, 3 * quarter)


def months_later(year: int, month: int, count: int) -> tuple[int, int]:
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1


def _occurrence(
    stated: date, last_ok: datetime, context: Context, *, start: date | None = None, label: Label = NO_LABEL
) -> Occurrence:
    advised = context.calendar.last_working_on_or_before(local_date(last_ok))
    return Occurrence(start, stated, last_ok, advised, label.name, label.words)


def days_after(day: date, count: int) -> date:
    return day + timedelta(days=count)
