"""What was read, as it was decided, made a plan that can be published."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from domain.audiences import SCHOOLS, Audience
from domain.deadlines import OPENS_BEFORE
from domain.phrases.model import IGNORED, Kind, Occurrence, Reading
from domain.plans import DueDate, Duty, PreparedPlan, Task, TaskDue
from domain.proposals.model import (
    Party,
    Proposal,
    ProposedDeadline,
    ProposedDuty,
    ProposedTask,
    Sign,
    Who,
)
from domain.targets import Operator, Target
from domain.walks import audiences, items
from domain.walks.amending import without_omitted
from domain.walks.decisions import Aspect
from domain.walks.steps import Way

LONGEST_SHORT, LONGEST_LABEL, LONGEST_PERIOD = 80, 60, 20
_OPERATORS = {
    Sign.GT: Operator.GT,
    Sign.GE: Operator.GE,
    Sign.EQ: Operator.EQ,
    Sign.LE: Operator.LE,
    Sign.LT: Operator.LT,
}
"""What figures can be held against; the other signs are for people to judge."""
_NO_KIND = IGNORED | {Kind.ERROR}


def plan_of(way: Way, code: str) -> PreparedPlan:
    """`code` is its own among all plans. Each duty has the form, the audience and the strictness chosen for it."""
    proposal = without_omitted(way)
    header = proposal.header
    first, last = _years(way, proposal)
    title = header.title.value if header.title else header.short_title
    return PreparedPlan(
        code=code,
        number=header.number.value if header.number else None,
        issued=header.issued.value.exact if header.issued else None,
        issued_words=_issued_words(proposal),
        title=title,
        short_title=(header.short_title or title)[:LONGEST_SHORT],
        year=first,
        last_year=last if last != first else None,
        duties=tuple(_duties(way, proposal)),
        targets=tuple(_targets(proposal)),
        tasks=tuple(_tasks(proposal)),
        basis="; ".join(f"{one.name} {one.number}".strip() for one in header.basis),
        recipients="; ".join(f"{one.name} ({one.purpose})" if one.purpose else one.name for one in proposal.recipients),
    )


def _years(way: Way, proposal: Proposal) -> tuple[int, int]:
    header = proposal.header
    if header.period is not None:
        return header.period.value.first, header.period.value.last
    year = header.issued.value.year if header.issued else way.around.today.year
    return year, year


def _issued_words(proposal: Proposal) -> str:
    issued = proposal.header.issued
    return "" if issued is None or issued.value.exact else issued.source.text


def _duties(way: Way, proposal: Proposal) -> Iterator[Duty]:
    """Those of units; what the office does itself is a task of it."""
    for duty in proposal.duties:
        due = _labelled([due for one in proposal.deadlines if one.duty == duty.code for due in _due(one)])
        if duty.whose is not Party.UNITS or not due:
            continue
        yield Duty(
            code=duty.code,
            kind=duty.kind,
            title=duty.title,
            form=items.form_of(way, duty),
            means="; ".join(f"{one.words} {one.link}".strip() for one in duty.means),
            audience=_audience(way, duty, proposal),
            due=due,
            inclusive=way.decisions.changed_to(duty.code, Aspect.INCLUSIVE) == items.YES,
        )


def _audience(way: Way, duty: ProposedDuty, proposal: Proposal) -> Audience:
    typed = way.decisions.changed_to(duty.code, Aspect.AUDIENCE)
    if typed is None and not way.narrowed(duty):
        typed = way.audience_typed
    said = None if typed is None else audiences.read(typed)
    if said is not None:
        return Audience(said.levels, said.ownership, named=frozenset(said.named), excepted=frozenset(said.excepted))
    whole = proposal.header.audience.value if proposal.header.audience else Who("")
    who = duty.who if duty.who.levels else whole
    return Audience(frozenset(who.levels) or SCHOOLS, who.ownership or (None if who is whole else whole.ownership))


def _labelled(every: list[DueDate]) -> tuple[DueDate, ...]:
    """What the document gives no label is called by its year, or by its day where a year has several of them."""
    years = Counter(one.stated.year for one in every if one.stated is not None and not one.label)
    return tuple(
        replace(one, label=f"{one.stated:%d/%m}" if years[one.stated.year] > 1 else str(one.stated.year))
        if one.stated is not None and not one.label
        else one
        for one in every
    )


def _due(deadline: ProposedDeadline) -> Iterator[DueDate]:
    reading = deadline.reading
    if not reading.dated:
        yield _undated(deadline, reading)
        return
    several = len(reading.occurrences) > 1
    for number, one in enumerate(reading.occurrences, 1):
        code = f"{deadline.code}-{number}" if several else deadline.code
        yield _dated(deadline, reading, one, code, _period(one, code))


def _dated(deadline: ProposedDeadline, reading: Reading, one: Occurrence, code: str, period: str) -> DueDate:
    last = one.last_ok
    label = one.label_words or deadline.label if len(reading.occurrences) > 1 else deadline.label or one.label_words
    return DueDate(
        code=code,
        label=(label or "")[:LONGEST_LABEL],
        period=period,
        phrase=reading.phrase,
        stated=one.stated,
        last_ok=last,
        opens=None if last is None else last - OPENS_BEFORE,
        window=deadline.window,
        kind=_kind(reading),
    )


def _undated(deadline: ProposedDeadline, reading: Reading) -> DueDate:
    label = deadline.label[:LONGEST_LABEL]
    return DueDate(deadline.code, label, "", reading.phrase, None, None, None, kind=_kind(reading))


def _period(one: Occurrence, code: str) -> str:
    """`Q1-2024`: what people ask for it by; its own code where it has no label."""
    year = one.stated.year if one.stated is not None else 0
    return f"{one.label or code}-{year}"[:LONGEST_PERIOD]


def _targets(proposal: Proposal) -> Iterator[Target]:
    for one in proposal.targets:
        operator = _OPERATORS.get(one.sign)
        if operator is not None and one.threshold is not None:
            words = (one.measure, one.wording, one.title)
            yield Target(one.code, one.indicator, operator, one.threshold, *words, one.whose)


def _tasks(proposal: Proposal) -> Iterator[Task]:
    """The rows of the annex, and after them what the text asks of the office itself, unless a row asks it as well."""
    yield from map(_task, proposal.tasks)
    titles = {duty.code: duty.title for duty in proposal.duties}
    rows = {one.source for one in proposal.tasks}
    for one in proposal.deadlines:
        if one.whose is Party.OFFICE and one.source not in rows:
            yield Task(
                code=one.code,
                area="",
                content=titles.get(one.duty, one.label),
                phrase=one.reading.phrase,
                kind=_kind(one.reading),
                due=_times(one.reading),
                office=True,
            )


def _task(one: ProposedTask) -> Task:
    return Task(
        code=one.code,
        area=one.group,
        content=one.content,
        product=one.product,
        lead="; ".join(one.leads),
        coordinating="; ".join(one.coordinating),
        phrase=one.phrase,
        kind=_kind(one.reading),
        due=_times(one.reading),
        office=one.whose is Party.OFFICE,
    )


def _times(reading: Reading) -> tuple[TaskDue, ...]:
    return tuple(
        TaskDue(one.last_ok, (one.label_words or "")[:LONGEST_LABEL], one.start)
        for one in reading.occurrences
        if one.last_ok is not None
    )


def _kind(reading: Reading) -> Kind:
    return Kind.UNSPECIFIED if reading.kind in _NO_KIND else reading.kind
