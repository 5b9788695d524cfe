"""Lays what was decided over what was read. The proposal stays as it was: whatever was said can be taken back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from domain.phrases.model import Confidence, Kind, Need, Reading
from domain.proposals.model import (
    Doubt,
    DoubtKind,
    Found,
    Header,
    Issued,
    Period,
    Proposal,
    ProposedDeadline,
    ProposedDuty,
    ProposedTarget,
    ProposedTask,
    Source,
)
from domain.walks import answers, audiences, bars, dates
from domain.walks.answers import How
from domain.walks.decisions import HEADER, Aspect, Decisions
from domain.walks.steps import Around, Way

_HANGING = frozenset({Kind.EVENT, Kind.RELATIVE})
TYPED = Source("")
"""Of what somebody typed: it stands nowhere in the document."""


def way(proposal: Proposal, decisions: Decisions, around: Around) -> Way:
    """As it stands now: what was mended is mended, and what was left out is still there to be seen."""
    return Way(laid_over(proposal, decisions, around), decisions, around)


def laid_over(proposal: Proposal, decisions: Decisions, around: Around) -> Proposal:
    over = _Over(proposal, decisions, around)
    header = over.header()
    return replace(
        proposal,
        header=header,
        duties=tuple(map(over.duty, proposal.duties)),
        deadlines=tuple(map(over.deadline, proposal.deadlines)),
        targets=tuple(map(over.target, proposal.targets)),
        tasks=tuple(map(over.task, proposal.tasks)),
    )


class _Over:
    """One proposal with the decisions about it."""

    def __init__(self, proposal: Proposal, decisions: Decisions, around: Around) -> None:
        self._proposal = proposal
        self._decisions = decisions
        self._around = around
        self._answered = {
            doubt.code: (doubt, answer)
            for doubt in proposal.doubts
            if (answer := answers.given(doubt, decisions)) is not None
        }
        self._header = self._mended_header()
        self._context = dates.context_of(self._header, around)

    def header(self) -> Header:
        return self._header

    def duty(self, duty: ProposedDuty) -> ProposedDuty:
        title = self._changed(duty.code, Aspect.TITLE)
        audience = self._changed(duty.code, Aspect.AUDIENCE)
        means = self._changed(duty.code, Aspect.MEANS)
        who = duty.who if audience is None else audiences.who(audience)
        if audience is None and not duty.who.levels and not duty.who.words and self._header.audience is not None:
            who = self._header.audience.value
        return replace(
            duty,
            title=title or duty.title,
            who=who,
            means=duty.means if means is None else (replace(duty.means[0], words=means),) if duty.means else (),
        )

    def deadline(self, deadline: ProposedDeadline) -> ProposedDeadline:
        label = self._changed(deadline.code, Aspect.LABEL)
        window = self._changed(deadline.code, Aspect.WINDOW)
        return replace(
            deadline,
            label=deadline.label if label is None else label,
            window=deadline.window if window is None else dates.window(window, self._context),
            reading=self._reading(deadline.code, deadline.reading),
        )

    def target(self, target: ProposedTarget) -> ProposedTarget:
        title = self._changed(target.code, Aspect.TITLE)
        words = self._changed(target.code, Aspect.BAR) or self._chosen_bar(target)
        bar = None if words is None else bars.read(words)
        target = replace(target, title=title or target.title)
        if bar is None:
            return target
        measure = bar.measure or target.measure
        return replace(target, sign=bar.sign or target.sign, threshold=bar.threshold, bar=bar.words, measure=measure)

    def task(self, task: ProposedTask) -> ProposedTask:
        content = self._changed(task.code, Aspect.TITLE)
        lead = self._changed(task.code, Aspect.LEAD)
        reading = self._reading(task.code, task.reading)
        return replace(
            task,
            content=content or task.content,
            leads=task.leads if lead is None else (lead,),
            reading=reading,
            phrase=task.phrase if reading is task.reading else reading.phrase,
        )

    def _changed(self, code: str, aspect: Aspect) -> str | None:
        return self._decisions.changed_to(code, aspect)

    def _about(self, code: str) -> Iterable[tuple[Doubt, answers.Answer]]:
        return (pair for pair in self._answered.values() if code in pair[0].about)

    def _reading(self, code: str, reading: Reading) -> Reading:
        """By what was typed about it, by the answer to a doubt about it, by a day of issue that is known by now."""
        typed = self._changed(code, Aspect.DATE)
        if typed is not None:
            return dates.understood(typed, reading, self._context) or reading
        for doubt, answer in self._about(code):
            if (settled := self._settled(doubt, answer, reading)) is not None:
                return settled
        return self._known_by_now(reading)

    def _known_by_now(self, reading: Reading) -> Reading:
        """A day of issue that was typed, an event of the school year that somebody has dated."""
        waits_for_issue = Need.ISSUED in reading.needs and self._context.issued is not None
        hangs = reading.kind in _HANGING and not reading.dated and bool(self._context.school_events)
        if not (waits_for_issue or hangs):
            return reading
        now = dates.again(reading, self._context)
        return now if now.dated or waits_for_issue else reading

    def _settled(self, doubt: Doubt, answer: answers.Answer, reading: Reading) -> Reading | None:
        if doubt.kind not in answers.TAKES_A_DAY or doubt.kind is DoubtKind.NO_ISSUE_DATE:
            return None
        if answer.how is How.CHOICE and answers.settles_time(doubt, answer):
            return self._read_at(doubt.about[answer.place]) or reading
        match answer.how:
            case How.WORDS:
                return dates.understood(answer.words, reading, self._context)
            case How.CHOICE if not answers.one_each(doubt):
                return dates.understood(doubt.choices[answer.place], reading, self._context)
            case How.YES | How.CHOICE:
                return replace(reading, confidence=Confidence.SURE, doubt=None)
            case _:
                return None

    def _read_at(self, code: str) -> Reading | None:
        timed: tuple[ProposedDeadline | ProposedTask, ...] = (*self._proposal.deadlines, *self._proposal.tasks)
        return next((one.reading for one in timed if one.code == code), None)

    def _chosen_bar(self, target: ProposedTarget) -> str | None:
        for doubt, answer in self._about(target.code):
            if answer.how is How.CHOICE and not answers.one_each(doubt):
                return doubt.choices[answer.place]
            if answer.how is How.WORDS:
                return answer.words
        return None

    def _mended_header(self) -> Header:
        header = self._proposal.header
        said = {doubt.kind: answer.words for doubt, answer in self._answered.values() if answer.how is How.WORDS}
        number = self._changed(HEADER, Aspect.NUMBER)
        title = self._changed(HEADER, Aspect.TITLE)
        issued = dates.day(self._changed(HEADER, Aspect.ISSUED) or said.get(DoubtKind.NO_ISSUE_DATE, ""))
        year = self._changed(HEADER, Aspect.YEAR) or said.get(DoubtKind.NO_PERIOD)
        audience = Way(self._proposal, self._decisions, self._around).audience_typed
        return replace(
            header,
            number=header.number if number is None else _typed(number),
            title=header.title if title is None else _typed(title),
            short_title=self._changed(HEADER, Aspect.SHORT) or header.short_title,
            issued=header.issued if issued is None else _typed(_issued(issued)),
            period=header.period if year is None else _typed(_period(year)),
            audience=header.audience if audience is None else _typed(audiences.who(audience)),
        )


Value = TypeVar("Value")


def _typed(value: Value) -> Found[Value]:
    return Found(value, TYPED)


def _issued(day: date) -> Issued:
    return Issued(day.year, day.month, day.day)


def _period(words: str) -> Period:
    """`2024`, `2023-2025`; what is kept has been read before."""
    first, last = bars.years(words) or (0, 0)
    return Period(first, last)


def without_omitted(way: Way) -> Proposal:
    """What is to be published: without what was left out, and without duties of which nothing remains."""
    out = way.omitted
    proposal = way.proposal
    deadlines = tuple(one for one in proposal.deadlines if one.code not in out)
    owed = {one.duty for one in deadlines}
    bare = {one.duty for one in proposal.deadlines}
    return replace(
        proposal,
        deadlines=deadlines,
        duties=tuple(one for one in proposal.duties if one.code in owed or one.code not in bare),
        targets=tuple(one for one in proposal.targets if one.code not in out),
        tasks=tuple(one for one in proposal.tasks if one.code not in out),
    )
