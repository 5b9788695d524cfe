"""When what was read falls due, as a plan lays it down: each day with its label, and what waits for its day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from domain.calendars.hanging import due_on
from domain.calendars.school_year import events_in
from domain.phrases.labels import HALF, YEAR, name_of_month
from domain.phrases.model import IGNORED, Every, Kind, Occurrence, Reading, SchoolEvent
from domain.phrases.moments import Label
from domain.planning.deadlines import OPENS_BEFORE
from domain.planning.plans import DueDate, Duty, DutyKind, TaskDue
from domain.proposals.model import ProposedDeadline
from domain.walks import dates
from domain.walks.steps import Way

LONGEST_LABEL, LONGEST_PERIOD = 60, 20
_NO_KIND = IGNORED | {Kind.ERROR}
_PERIODS: Mapping[DutyKind, str] = {
    DutyKind.PLAN: "YEAR",
    DutyKind.PERIODIC_REPORT: "BC",
    DutyKind.REGISTRATION: "DK",
    DutyKind.RESULT: "KQ",
    DutyKind.ACKNOWLEDGEMENT: "TN",
    DutyKind.AD_HOC: "DX",
}
"""What people ask for a deadline by that the document gives no label of its own."""


@dataclass(frozen=True, slots=True)
class _Round:
    """One of the times a year that a report comes round, where it goes with an event of the school year."""

    label: Label
    event: SchoolEvent

    @property
    def words(self) -> str:
        return self.label.words or ""


_ROUNDS: Mapping[Every, _Round] = {
    Every.HALF: _Round(HALF, SchoolEvent.TERM_1_END),
    Every.YEAR: _Round(YEAR, SchoolEvent.YEAR_END),
}
"""`6 tháng, một năm (lồng ghép trong báo cáo sơ kết học kỳ I và tổng kết năm học)`."""


def kind_of(reading: Reading) -> Kind:
    return Kind.UNSPECIFIED if reading.kind in _NO_KIND else reading.kind


def due_dates(way: Way, deadlines: Iterable[ProposedDeadline]) -> tuple[DueDate, ...]:
    """Of one duty. What the document gives no label is called by its year, or by its day where a year has several."""
    every = [due for one in deadlines for due in _due(way, one)]
    years = Counter(one.stated.year for one in every if one.stated is not None and not one.label)
    return tuple(
        replace(one, label=f"{one.stated:%d/%m}" if years[one.stated.year] > 1 else str(one.stated.year))
        if one.stated is not None and not one.label
        else one
        for one in every
    )


def with_periods(duties: Iterable[Duty]) -> Iterator[Duty]:
    """Each dated deadline is asked for by a period of its own: `Q1-2024` by its label, else `DK-2023` by its kind."""
    taken: set[str] = set()
    for duty in duties:
        due = []
        for one in duty.due:
            period = one.period or (_free(_PERIODS[duty.kind], one.stated.year, taken) if one.stated else "")
            taken.add(period)
            due.append(replace(one, period=period[:LONGEST_PERIOD]))
        yield replace(duty, due=tuple(due))


def _free(name: str, year: int, taken: set[str]) -> str:
    """`DK-2023`, `DK2-2023`: two audiences may have to do one thing by one day, each in its own way."""
    number = 1
    while (period := f"{name}{number if number > 1 else ''}-{year}") in taken:
        number += 1
    return period


def task_times(way: Way, reading: Reading) -> tuple[TaskDue, ...]:
    """None where there is neither a day nor anything it waits for."""
    if rounds := _rounds(reading):
        return tuple(
            TaskDue(None if (due := _on_event(way, reading, one)) is None else due.last_ok, one.words) for one in rounds
        )
    several = len(reading.occurrences) > 1
    return tuple(
        TaskDue(one.last_ok, _called(one, several=several)[:LONGEST_LABEL], one.start)
        for one in reading.occurrences
        if one.last_ok is not None
    )


def _due(way: Way, deadline: ProposedDeadline) -> Iterator[DueDate]:
    reading = deadline.reading
    if rounds := _rounds(reading):
        yield from (_of_round(way, deadline, one) for one in rounds)
    elif not reading.dated:
        label = deadline.label[:LONGEST_LABEL]
        yield DueDate(deadline.code, label, "", reading.phrase, None, None, None, kind=kind_of(reading))
    else:
        several = len(reading.occurrences) > 1
        for number, one in enumerate(reading.occurrences, 1):
            code = f"{deadline.code}-{number}" if several else deadline.code
            names = (_called(one, several=True), deadline.label) if several else (deadline.label, one.label_words)
            year = one.stated.year if one.stated is not None else 0
            period = f"{one.label}-{year}" if one.label else ""
            yield _dated(deadline, one, code, next(filter(None, names), ""), period)


def _dated(deadline: ProposedDeadline, one: Occurrence, code: str, label: str, period: str) -> DueDate:
    last = one.last_ok
    return DueDate(
        code=code,
        label=label[:LONGEST_LABEL],
        period=period,
        phrase=deadline.reading.phrase,
        stated=one.stated,
        last_ok=last,
        opens=None if last is None else last - OPENS_BEFORE,
        window=deadline.window,
        kind=kind_of(deadline.reading),
    )


def _of_round(way: Way, deadline: ProposedDeadline, one: _Round) -> DueDate:
    name = one.label.name
    code, period = f"{deadline.code}-{name}", f"{name}-{dates.context(way).year}"
    due = _on_event(way, deadline.reading, one)
    if due is not None:
        return _dated(deadline, due, code, one.words, period)
    kind = kind_of(deadline.reading)
    return DueDate(code, one.words, period, deadline.reading.phrase, None, None, None, kind=kind)


def _rounds(reading: Reading) -> list[_Round]:
    """Those of which the phrase names the event that each goes with: once the event has a day, so have they."""
    if reading.occurrences:
        return []
    named = events_in(reading.phrase)
    return [one for every, one in _ROUNDS.items() if every in reading.every and one.event in named]


def _on_event(way: Way, reading: Reading, one: _Round) -> Occurrence | None:
    day = way.around.events.get(one.event)
    return None if day is None else due_on(one.event, day, reading.phrase, dates.context(way))


def _called(one: Occurrence, *, several: bool) -> str:
    """One of several months is called by its month."""
    if one.label_words or not several or one.start is None or one.stated is None:
        return one.label_words or ""
    whole = one.start.day == 1 and (one.start.year, one.start.month) == (one.stated.year, one.stated.month)
    return name_of_month(one.start.month) if whole else ""
