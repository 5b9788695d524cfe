"""What was read, as it was decided, made a plan that can be published."""

from collections.abc import Iterator

from domain.planning.audiences import SCHOOLS, Audience
from domain.planning.plans import Duty, PreparedPlan, Task
from domain.planning.targets import Operator, Sign, Target, WordedTarget
from domain.proposals import citations
from domain.proposals.model import Party, Proposal, ProposedDuty, ProposedTask, Who
from domain.walks import audiences, items
from domain.walks.amending import without_omitted
from domain.walks.decisions import Aspect
from domain.walks.due_dates import due_dates, kind_of, task_times, with_periods
from domain.walks.parting import parted
from domain.walks.steps import Way

LONGEST_SHORT = 80
_OPERATORS = {
    Sign.GT: Operator.GT,
    Sign.GE: Operator.GE,
    Sign.EQ: Operator.EQ,
    Sign.LE: Operator.LE,
    Sign.LT: Operator.LT,
}
"""What figures can be held against; the other signs are for people to judge."""


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
        duties=tuple(with_periods(_duties(way, proposal))),
        targets=tuple(_targets(proposal)),
        worded=tuple(_worded(proposal)),
        tasks=tuple(_tasks(way, proposal)),
        basis="; ".join(map(citations.told, header.basis)),
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
    for whole in proposal.duties:
        deadlines = [one for one in proposal.deadlines if one.duty == whole.code]
        if whole.whose is not Party.UNITS or not deadlines:
            continue
        for duty in parted(way, whole, proposal):
            yield Duty(
                code=duty.code,
                kind=duty.kind,
                title=duty.title,
                form=items.form_of(way, whole),
                means="; ".join(f"{one.words} {one.link}".strip() for one in duty.means),
                audience=_audience(way, whole, duty.who, proposal),
                due=due_dates(way, deadlines),
                inclusive=way.decisions.changed_to(whole.code, Aspect.INCLUSIVE) == items.YES,
            )


def _audience(way: Way, duty: ProposedDuty, who: Who, proposal: Proposal) -> Audience:
    typed = way.decisions.changed_to(duty.code, Aspect.AUDIENCE)
    if typed is None and not way.narrowed(duty):
        typed = way.audience_typed
    said = None if typed is None else audiences.read(typed)
    if said is not None:
        return Audience(said.levels, said.ownership, named=frozenset(said.named), excepted=frozenset(said.excepted))
    whole = proposal.header.audience.value if proposal.header.audience else Who("")
    meant = who if who.levels else whole
    ownership = meant.ownership or (None if meant is whole else whole.ownership)
    return Audience(frozenset(meant.levels) or SCHOOLS, ownership)


def _targets(proposal: Proposal) -> Iterator[Target]:
    for one in proposal.targets:
        operator = _OPERATORS.get(one.sign)
        if operator is not None and one.threshold is not None:
            words = (one.measure, one.wording, one.title)
            yield Target(one.code, one.indicator, operator, one.threshold, *words, one.whose)


def _worded(proposal: Proposal) -> Iterator[WordedTarget]:
    """The others: no figure says whether they were met."""
    for one in proposal.targets:
        if one.sign not in _OPERATORS or one.threshold is None:
            yield WordedTarget(one.code, one.title, one.sign, one.bar, one.wording, one.whose)


def _tasks(way: Way, proposal: Proposal) -> Iterator[Task]:
    """The rows of the annex, and after them what the text asks of the office itself, unless a row asks it as well."""
    yield from (_task(way, one) for one in proposal.tasks)
    titles = {duty.code: duty.title for duty in proposal.duties}
    rows = {one.source for one in proposal.tasks}
    for one in proposal.deadlines:
        if one.whose is Party.OFFICE and one.source not in rows:
            yield Task(
                code=one.code,
                area="",
                content=titles.get(one.duty, one.label),
                phrase=one.reading.phrase,
                kind=kind_of(one.reading),
                due=task_times(way, one.reading),
                office=True,
            )


def _task(way: Way, one: ProposedTask) -> Task:
    return Task(
        code=one.code,
        area=one.group,
        content=one.content,
        product=one.product,
        lead="; ".join(one.leads),
        coordinating="; ".join(one.coordinating),
        phrase=one.phrase,
        kind=kind_of(one.reading),
        due=task_times(way, one.reading),
        office=one.whose is Party.OFFICE,
        levels=frozenset(one.who.levels) if one.who is not None else frozenset(),
    )
