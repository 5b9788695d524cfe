"""What follows from the answers so far: which questions are asked, open or wrong, and where to go on."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from domain.forms import computing, ratios, waiting
from domain.forms.draft import REVIEW, Draft, Given
from domain.forms.expressions import Comparison, Facts, TargetMissed, formula_of, holds
from domain.forms.faults import fault_of
from domain.forms.model import Field, Form, Kind, Rule
from domain.forms.notes import Note
from domain.formulas.tree import Formula
from domain.formulas.values import truth
from domain.formulas.working import NOTHING
from domain.planning.targets import Target


@dataclass(frozen=True)
class Filled:
    """`asked` are the questions somebody answers. `answers` are theirs, and the figures computed from them: what skip
    logic has removed is remembered, but not reported."""

    form: Form
    asked: tuple[Field, ...]
    answers: Mapping[str, Given]
    facts: Facts

    @cached_property
    def broken(self) -> tuple[Rule, ...]:
        """The hard rules that do not hold."""
        return tuple(rule for rule in self.form.rules if not rule.soft and self._breaks(rule))

    @cached_property
    def open(self) -> tuple[str, ...]:
        """Questions that want an answer and have none."""
        return tuple(field.id for field in self.asked if self._is_open(field))

    @cached_property
    def faults(self) -> Mapping[str, Note]:
        """Answers that were never good, or are not since the form changed."""
        answered = (field for field in self.asked if field.id in self.answers)
        found = ((field.id, fault_of(field, self.answers[field.id], self.facts.today)) for field in answered)
        return {field: fault for field, fault in found if fault is not None}

    @property
    def ready(self) -> bool:
        return not (self.open or self.broken or self.faults)

    @cached_property
    def left(self) -> int:
        """How many questions are still to be answered."""
        return sum(field.id not in self.answers for field in self.asked)

    def left_but(self, field_id: str) -> int:
        """How many are, apart from this one."""
        return self.left - (field_id not in self.answers)

    def related(self, field_id: str) -> tuple[Field, ...]:
        """Answered questions above it that hard rules compare it with."""
        compared = {one for rule in self.form.hard[field_id] for one in rule.fields if one in self.answers}
        place = self.form.places[field_id]
        return tuple(field for field in self.form.fields[:place] if field.id in compared)

    def supposing(self, field_id: str, number: Decimal) -> "Filled":
        """As if this number had been given: what a rule says names it before it is believed."""
        now, said = {**self.facts.now, field_id: number}, {**self.facts.said, field_id: number}
        return replace(self, facts=replace(self.facts, now=now, said=said))

    def asks(self, field_id: str) -> bool:
        return any(field.id == field_id for field in self.asked)

    def standing(self, at: str) -> str:
        """Where a draft that was left at `at` goes on: skip logic may have taken the question away meanwhile."""
        return at if at == REVIEW or self.asks(at) else self.next_after(at)

    def next_after(self, field_id: str) -> str:
        """The next question to be asked, or asked again; the review when there is none."""
        later = self.asked[bisect_right(self.asked, self.form.places[field_id], key=self._place) :]
        return next((field.id for field in later if self._wants_asking(field)), REVIEW)

    def first_to_ask(self) -> str:
        """The first question to be asked, or asked again; the review when there is none."""
        return next((field.id for field in self.asked if self._wants_asking(field)), REVIEW)

    def before(self, at: str) -> str | None:
        place = len(self.form.fields) if at == REVIEW else self.form.places[at]
        earlier = bisect_left(self.asked, place, key=self._place)
        return self.asked[earlier - 1].id if earlier else None

    def broken_at(self, field_id: str) -> Rule | None:
        return next((rule for rule in self.form.hard[field_id] if self._breaks(rule)), None)

    def doubted_at(self, field_id: str) -> Rule | None:
        """The first soft rule that the answer does not keep."""
        return next((rule for rule in self.form.soft[field_id] if self._breaks(rule)), None)

    def may_name_a_question(self, field_id: str, line: str) -> bool:
        """`2`, right after "which one is wrong, question 2 or 3?", is perhaps no answer."""
        rule = self.broken_at(field_id) if field_id in self.answers else None
        return rule is not None and line.strip() in {str(self.form.number(one)) for one in rule.fields}

    def _place(self, field: Field) -> int:
        return self.form.places[field.id]

    def _is_open(self, field: Field) -> bool:
        given = self.answers.get(field.id)
        return field.required and (given is None or given.empty)

    def _wants_asking(self, field: Field) -> bool:
        """Of a broken rule it is the last question that is asked again."""
        given = self.answers.get(field.id)
        if given is None or fault_of(field, given, self.facts.today) is not None:
            return True
        return any(rule.fields[-1] == field.id and self._breaks(rule) for rule in self.form.hard[field.id])

    def _breaks(self, rule: Rule) -> bool:
        return any(holds(need, self.facts) is False for need in rule.needs)


def fill(
    form: Form,
    answers: Mapping[str, Given],
    *,
    previous: Mapping[str, Given],
    targets: Sequence[Target],
    today: date | None = None,
) -> Filled:
    """Goes through the form once: what is asked or computed depends only on the questions above."""
    asked: list[Field] = []
    kept: dict[str, Given] = {}
    now: dict[str, Decimal] = {}
    said: dict[str, Decimal | str] = {}
    facts = Facts(now, ratios.numbers_of(previous), today, said)
    for field in form.fields:
        if field.asked_if is not None and not _is_asked(form, field, facts, answers, targets):
            said[field.id] = NOTHING
            continue
        if field.kind is Kind.COMPUTED:
            given = computing.computed(field, facts, answers)
        else:
            asked.append(field)
            given = answers.get(field.id)
        if form.in_formulas:
            computing.settle(said, field, given, facts)
        if given is not None:
            kept[field.id] = given
            if isinstance(given.value, Decimal):
                now[field.id] = given.value
    return Filled(form, tuple(asked), kept, facts)


def opening(
    form: Form, answers: Mapping[str, Given], *, previous: Mapping[str, Given], targets: Sequence[Target]
) -> str:
    """Where a new draft begins: at the first question without an answer, or at the review where all have one."""
    filled = fill(form, answers, previous=previous, targets=targets)
    return next((field.id for field in filled.asked if field.id not in filled.answers), REVIEW)


def awaited(draft: Draft, filled: Filled) -> str | None:
    """The question at which something asked back still waits for its yes or no."""
    return next((one.field for one in waiting.chain(draft.pending) if filled.asks(one.field)), None)


def to_mend(draft: Draft, filled: Filled) -> tuple[str, ...]:
    """The questions that came back, are still asked, and were not answered again."""
    return tuple(field.id for field in filled.asked if field.id in draft.mending and field.id not in draft.answers)


def comparable(form: Form, previous: Mapping[str, Given], *, same_year: bool) -> Mapping[str, Given]:
    """What of the last report may be shown beside this one: a figure counted from New Year only within its year."""
    if same_year:
        return previous
    return {field.id: previous[field.id] for field in form.fields if field.id in previous and not field.cumulative}


def _is_asked(form: Form, field: Field, facts: Facts, answers: Mapping[str, Given], targets: Sequence[Target]) -> bool:
    match field.asked_if:
        case Comparison() as comparison:
            return holds(comparison, facts) is True
        case TargetMissed(wanted):
            return ratios.misses(form, facts, targets, wanted)
        case Formula() as formula if facts.today is None and formula.knows_the_day:
            # A report of a day that nobody knows any more: what was answered was asked.
            return field.id in answers
        case Formula() as formula:
            return truth(formula_of(formula, facts))
        case None:
            return True
