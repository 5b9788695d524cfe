"""What goes into the template of an office: the very words and tables of the bot's own report, each by its field."""

from decimal import Decimal

from domain.counting.official_papers import Block
from domain.counting.round_ups import Subject
from domain.forms import ratios
from domain.paper_templates.fields import Field, key
from domain.paper_templates.model import Filling
from domain.planning.targets import Share
from domain.texts import grouped
from handlers.papers import paper, paper_tables
from handlers.papers.paper import Facts
from handlers.papers.paper_words import OnPaper, clean

_ABOUT = {
    Field.HIGHLIGHTS: Subject.HIGHLIGHTS,
    Field.SOLUTIONS: Subject.SOLUTIONS,
    Field.DIFFICULTIES: Subject.DIFFICULTIES,
    Field.PROPOSALS: Subject.PROPOSALS,
}


def filling(facts: Facts, say: OnPaper) -> Filling:
    rolled = facts.rolled
    values = {**_of_paper(facts, say), **_of_plan(facts, say), **_counts(facts, say)}
    values[Field.MISSED] = paper.missed(rolled, say)
    return Filling(values, _parts(facts, rolled, say), _figures(facts, rolled, say))


def _of_paper(facts: Facts, say: OnPaper) -> dict[Field, str]:
    """What stands around a report: who writes to whom, about what, and who signs."""
    return {
        Field.ABOVE: clean(facts.above),
        Field.ISSUER: clean(facts.issuer),
        Field.NUMBER: paper.number(facts, say),
        Field.DAY: paper.day(facts, say),
        Field.SUBJECT: paper.subject(facts, say),
        Field.REMARK: paper.remark(facts, say),
        Field.BASIS: paper.basis(facts, say),
        Field.HANDED_IN: paper.received(facts, say),
        Field.CLOSING: paper.closing(facts, say),
        Field.RECIPIENTS: "\n".join(paper.recipients(facts, say)),
        Field.SIGNER: "\n".join(paper.signer(facts, say)),
    }


def _of_plan(facts: Facts, say: OnPaper) -> dict[Field, str]:
    deadline = facts.round_up.deadline
    return {
        Field.PLAN: clean(facts.plan.short_title),
        Field.PLAN_TITLE: clean(facts.plan.title),
        Field.PLAN_NUMBER: clean(facts.plan.number or ""),
        Field.PERIOD: clean(deadline.label),
        Field.DUE: say("paper-due", last=deadline.last_day),
        Field.AS_OF: say("paper-as-of", at=facts.now),
    }


def _counts(facts: Facts, say: OnPaper) -> dict[Field, str]:
    of = facts.round_up
    received, expected = len(of.counted), len(of.expected)
    rate = Share(Decimal(received), Decimal(expected)).percent()
    return {
        Field.WHOSE: say(f"paper-whose-{paper.how_much(of)}", **facts.counts),
        Field.RECEIVED: grouped(Decimal(received)),
        Field.EXPECTED: grouped(Decimal(expected)),
        Field.MISSING: grouped(Decimal(expected - received)),
        Field.RATE: "" if rate is None else f"{grouped(rate)}%",
        Field.LATE: grouped(Decimal(facts.late)),
        Field.RETURNED: grouped(Decimal(facts.returned)),
    }


def _figures(facts: Facts, rolled: tuple[ratios.Row, ...], say: OnPaper) -> dict[str, str]:
    """As the tables have them; an answer comes before a ratio of the same name."""
    made = {key(row.ratio.id): paper_tables.shown(row, say) for row in reversed(rolled) if row.share is not None}
    return {**made, **{key(one.field.id): grouped(one.total) for one in facts.round_up.totals}}


def _parts(facts: Facts, rolled: tuple[ratios.Row, ...], say: OnPaper) -> dict[Field, tuple[Block, ...]]:
    return {
        Field.CHART: (paper.chart(facts, say),),
        Field.MISSING_UNITS: tuple(paper.missing_units(facts, say)),
        Field.TARGETS: (paper_tables.of_targets(rolled, say),) if rolled else (),
        Field.WORDED: tuple(paper.worded(facts, say)),
        Field.TASKS: tuple(paper.areas(facts, say)),
        **{field: tuple(paper.voices(facts, about, say)) for field, about in _ABOUT.items()},
        Field.UNITS: (paper_tables.of_units(facts.round_up, say),),
        Field.TOTALS: (paper_tables.of_totals(facts.round_up, say),),
    }
