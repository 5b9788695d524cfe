"""What a document leaves open, or says in two ways: each with all the places it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeAlias

from domain.phrases.model import Kind, Need, Reading
from domain.proposals.annexes import Read
from domain.proposals.citations import citations_in
from domain.proposals.dues import FRAME
from domain.proposals.indicators import key_words, overlap
from domain.proposals.model import (
    Doubt,
    DoubtKind,
    Header,
    Period,
    ProposedDeadline,
    ProposedDuty,
    ProposedTask,
    Source,
)
from domain.proposals.outline import Outline
from domain.proposals.timing import Timing

_ALIKE = 0.8
_FEWEST_WORDS = 6
_AT_ONCE = timedelta(days=2)
"""What is due so soon after a document was issued is as good as due."""
_ASKED = frozenset({Kind.UNSPECIFIED, Kind.RECURRING, Kind.YEAR})
"""Kinds that somebody has to give a day to; what is done on request or always needs none."""


Timed: TypeAlias = ProposedDeadline | ProposedTask


@dataclass(frozen=True, slots=True)
class Findings:
    outline: Outline
    header: Header
    duties: Sequence[ProposedDuty]
    deadlines: Sequence[ProposedDeadline]
    tasks: Sequence[ProposedTask]
    annexes: Read
    timing: Timing

    @property
    def timed(self) -> Sequence[Timed]:
        return (*self.deadlines, *self.tasks)


def doubts_in(found: Findings) -> Iterator[Doubt]:
    yield from _of_header(found)
    yield from _of_days(found.deadlines)
    yield from _at_issue(found)
    yield from _body_and_annex(found)
    yield from _phases(found)
    yield from _counts(found.annexes)
    yield from _cited_twice(found.outline)


def _of_header(found: Findings) -> Iterator[Doubt]:
    header = found.header
    if header.number is None:
        yield Doubt("", DoubtKind.NO_NUMBER, (), ())
    if header.issuer is None:
        yield Doubt("", DoubtKind.NO_ISSUER, (), ())
    if header.issued is None or header.issued.value.exact is None:
        waiting = [one for one in found.timed if Need.ISSUED in one.reading.needs]
        sources = [header.issued.source] if header.issued else []
        sources += [one.source for one in waiting]
        yield Doubt("", DoubtKind.NO_ISSUE_DATE, tuple(one.code for one in waiting), tuple(sources))
    if header.period is None:
        yield Doubt("", DoubtKind.NO_PERIOD, (), (header.title.source,) if header.title else ())
    if header.audience is None or not header.audience.value.levels:
        yield Doubt("", DoubtKind.NO_AUDIENCE, (), (header.audience.source,) if header.audience else ())


def _of_days(deadlines: Iterable[ProposedDeadline]) -> Iterator[Doubt]:
    for one in deadlines:
        reading = one.reading
        if reading.kind is Kind.ERROR:
            yield Doubt("", DoubtKind.IMPOSSIBLE_DATE, (one.code,), (one.source,), (one.phrase,))
        elif not reading.occurrences and reading.kind in _ASKED:
            yield Doubt("", DoubtKind.UNDATED, (one.code,), (one.source,), (one.phrase,))
        elif not reading.sure and reading.needs != (Need.ISSUED,):
            yield Doubt("", DoubtKind.UNSURE_DATE, (one.code,), (one.source,), (one.phrase,))


def _at_issue(found: Findings) -> Iterator[Doubt]:
    issued = found.header.issued.value.exact if found.header.issued else None
    if issued is None:
        return
    late = [one for one in found.timed if (last := _last_day(one.reading)) is not None and last <= issued + _AT_ONCE]
    if late:
        yield Doubt(
            *("", DoubtKind.DUE_AT_ISSUE, tuple(one.code for one in late), tuple(one.source for one in late)),
            tuple(one.phrase for one in late),
        )


def _body_and_annex(found: Findings) -> Iterator[Doubt]:
    """The dated one first: it is taken while nobody has chosen."""
    titles = {duty.code: duty.title for duty in found.duties}
    for deadline in found.deadlines:
        said = key_words(titles.get(deadline.duty, ""))
        for task in found.tasks:
            same = len(said) >= _FEWEST_WORDS and overlap(said, key_words(task.content)) >= _ALIKE
            if same and task.phrase and not _agree(deadline.reading, task.reading):
                pair: tuple[Timed, Timed] = (deadline, task)
                sides = sorted(pair, key=lambda side: not side.reading.occurrences)
                yield Doubt(
                    *("", DoubtKind.DATES_DIFFER, tuple(side.code for side in sides)),
                    *(tuple(side.source for side in sides), tuple(side.phrase for side in sides)),
                )


def _agree(one: Reading, other: Reading) -> bool:
    return one.kind is other.kind and [o.stated for o in one.occurrences] == [o.stated for o in other.occurrences]


def _phases(found: Findings) -> Iterator[Doubt]:
    phases = [one for one in found.deadlines if not one.duty]
    for one, following in pairwise(phases):
        end, start = _last_day(one.reading), following.reading.occurrences and following.reading.occurrences[0].start
        if end and start and start <= end:
            yield _side_by_side(DoubtKind.PHASES_OVERLAP, one, following)
    for phase in phases:
        for deadline in found.deadlines:
            if (
                deadline.duty
                and _stated(deadline.reading) == _stated(phase.reading)
                and deadline.reading.kind is Kind.BEFORE
            ):
                yield _side_by_side(DoubtKind.DUE_BEFORE_PHASE_ENDS, deadline, phase)
    if found.header.period is not None:
        yield from _frames(found, found.header.period.value)


def _frames(found: Findings, period: Period) -> Iterator[Doubt]:
    """`phát động từ nay đến ngày 31/10/2023`, of a plan for three years."""
    for passage in found.outline.passages:
        if not FRAME.search(passage.text):
            continue
        for one in found.timing.find(passage.text):
            last = _last_day(one.reading)
            if one.reading.kind is Kind.RANGE and last and last.year < period.last:
                source = Source(passage.text, passage.place)
                sources = (source, found.header.period.source) if found.header.period else (source,)
                years = f"{period.first} - {period.last}"
                yield Doubt("", DoubtKind.PHASE_SHORTER_THAN_PLAN, (), sources, (one.reading.phrase, years))


def _counts(annexes: Read) -> Iterator[Doubt]:
    for said, counted, source in annexes.counts:
        if said != counted:
            yield Doubt("", DoubtKind.COUNT_DIFFERS, (), (source,), (str(said), str(counted)))
    for source in annexes.unread:
        yield Doubt("", DoubtKind.TABLE_UNREAD, (), (source,))


def _cited_twice(outline: Outline) -> Iterator[Doubt]:
    days: defaultdict[str, dict[date, Source]] = defaultdict(dict)
    for passage in outline.passages:
        for citation in citations_in(passage.text, Source(passage.text, passage.place)):
            if citation.day is not None:
                days[citation.name].setdefault(citation.day, citation.source)
    for name, sources in days.items():
        if len(sources) > 1:
            choices = tuple(f"{name} ngày {day:%d/%m/%Y}" for day in sources)
            yield Doubt("", DoubtKind.CITED_TWICE, (), tuple(sources.values()), choices)


def _side_by_side(kind: DoubtKind, one: ProposedDeadline, other: ProposedDeadline) -> Doubt:
    return Doubt("", kind, (one.code, other.code), (one.source, other.source), (one.phrase, other.phrase))


def _last_day(reading: Reading) -> date | None:
    days = [one.last_day for one in reading.occurrences if one.last_day is not None]
    return max(days) if days else None


def _stated(reading: Reading) -> date | None:
    return reading.only.stated if reading.only else None
