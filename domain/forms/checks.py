"""What a form file may get wrong though every single line of it is well formed."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import chain

from domain.forms.expressions import Arithmetic, Comparison, Condition, Making, Previous, TargetMissed, fields_of
from domain.forms.grammar import GrammarError, slots_of
from domain.forms.lines import Path
from domain.forms.model import EVIDENCE, NUMERIC, Kind
from domain.forms.specs import FieldSpec, FormSpec, RatioSpec, RuleSpec, SectionSpec
from domain.formulas.tree import Formula

FEWEST, MOST = 2, 40
"""Options of one question."""
_OF_KINDS: Mapping[str, Set[Kind]] = {
    "low": NUMERIC - {Kind.COMPUTED},
    "high": NUMERIC - {Kind.COMPUTED},
    "max_length": {Kind.TEXT},
    "most_files": EVIDENCE,
    "formula": {Kind.COMPUTED},
    "digits": {Kind.COMPUTED},
    "earliest": {Kind.DATE},
    "latest": {Kind.DATE},
}
"""What only questions of these kinds have."""
_OF_ANSWERS = ("nothing_allowed", "carry", "cumulative")
"""What can be said of a figure only where somebody answers it."""


@dataclass(frozen=True, slots=True)
class Problem:
    path: Path
    expected: str


def problems_of(spec: FormSpec) -> list[Problem]:
    known = _Known(spec)
    return list(
        chain(
            _repeated("fields", spec.fields),
            _repeated("rules", spec.rules),
            _repeated("ratios", spec.ratios),
            _repeated("sections", spec.sections),
            _sections(spec),
            *(_kind(place, field) for place, field in enumerate(spec.fields)),
            *(_bounds(place, field) for place, field in enumerate(spec.fields)),
            *(_options(place, field) for place, field in enumerate(spec.fields)),
            *(known.asked(place, field) for place, field in enumerate(spec.fields)),
            *(known.computed(place, field) for place, field in enumerate(spec.fields)),
            *(known.rule(place, rule) for place, rule in enumerate(spec.rules)),
            *(known.ratio(place, ratio) for place, ratio in enumerate(spec.ratios)),
        )
    )


def _repeated(table: str, specs: Sequence[FieldSpec | RuleSpec | RatioSpec | SectionSpec]) -> Iterator[Problem]:
    seen: set[str] = set()
    for place, spec in enumerate(specs):
        if spec.id in seen:
            yield Problem((table, place, "id"), f"expected an id of its own, {spec.id!r} stands above already")
        seen.add(spec.id)


def _bounds(place: int, field: FieldSpec) -> Iterator[Problem]:
    where = ("fields", place)
    if field.low is not None and field.high is not None and field.low > field.high:
        yield Problem((*where, "low"), f"expected low to be at most high, {field.low} > {field.high}")
    first, last = (bound.day if bound is not None else None for bound in (field.earliest, field.latest))
    if first is not None and last is not None and first > last:
        yield Problem((*where, "earliest"), f"expected earliest to be no later than latest, {first} > {last}")


def _kind(place: int, field: FieldSpec) -> Iterator[Problem]:
    where, kind = ("fields", place), field.kind.value
    for name, kinds in _OF_KINDS.items():
        if field.kind not in kinds and getattr(field, name) is not None:
            yield Problem((*where, name), f"expected no {name} on a question of kind {kind!r}")
    if field.kind is not Kind.COMPUTED:
        return
    if field.formula is None:
        yield Problem((*where, "id"), "expected a formula: a computed figure is made of other answers")
    for name in _OF_ANSWERS:
        if getattr(field, name):
            yield Problem((*where, name), f"expected no {name} on a question of kind {kind!r}")
    if place == 0:
        yield Problem((*where, "kind"), "expected the first question to be one that somebody answers")


def _sections(spec: FormSpec) -> Iterator[Problem]:
    """Each has questions, and they stand together."""
    ids = [section.id for section in spec.sections]
    ended: set[str] = set()
    before: str | None = None
    for place, field in enumerate(spec.fields):
        if field.section is not None and field.section not in ids:
            yield Problem(("fields", place, "section"), f"expected the id of a section, {field.section!r} is none")
        if before is not None and field.section != before:
            ended.add(before)
        if field.section in ended:
            wrong = f"expected the questions of section {field.section!r} to stand together, others are in between"
            yield Problem(("fields", place, "section"), wrong)
        before = field.section
    used = {field.section for field in spec.fields}
    for place, section in enumerate(ids):
        if section not in used:
            yield Problem(("sections", place, "id"), "expected at least one question in this section")


def _options(place: int, field: FieldSpec) -> Iterator[Problem]:
    where = ("fields", place)
    if field.kind not in {Kind.CHOICE, Kind.CHOICES}:
        if field.options:
            yield Problem((*where, "options"), f"expected no options on a question of kind {field.kind.value!r}")
    elif not FEWEST <= len(field.options) <= MOST:
        yield Problem((*where, "id"), f"expected {FEWEST} to {MOST} options, there are {len(field.options)}")
    ids = [option.id for option in field.options]
    for number, one in enumerate(ids):
        if one in ids[:number]:
            yield Problem((*where, "options", number, "id"), f"expected an id of its own, {one!r} stands above already")


class _Known:
    """Holds every mention of a field or ratio against those there are."""

    def __init__(self, spec: FormSpec) -> None:
        self._kinds = {field.id: field.kind for field in spec.fields}
        self._places = {field.id: place for place, field in reversed(list(enumerate(spec.fields)))}
        self._making = {field.id: field.formula for field in spec.fields if field.formula is not None}
        self._ratios = {ratio.id: ratio for ratio in spec.ratios}

    def asked(self, place: int, field: FieldSpec) -> Iterator[Problem]:
        """A question can depend only on those before it: what is asked is decided once, from the first to the last."""
        where = ("fields", place, "asked_if")
        match field.asked_if:
            case None:
                return
            case TargetMissed(ratio) if ratio is not None and ratio not in self._ratios:
                yield Problem(where, f"expected the id of a ratio of this form, {ratio!r} is none")
                return
            case condition:
                yield from self._mentions(where, condition)
        for name in self._needed_by(field.asked_if):
            if self._places.get(name, -1) >= place:
                yield Problem(where, f"expected questions that stand above this one, {name!r} does not")

    def computed(self, place: int, field: FieldSpec) -> Iterator[Problem]:
        if field.formula is None:
            return
        where = ("fields", place, "formula")
        yield from self._mentions(where, field.formula)
        for name in fields_of(field.formula):
            if self._places.get(name, -1) >= place:
                yield Problem(where, f"expected questions that stand above this one, {name!r} does not")

    def rule(self, place: int, rule: RuleSpec) -> Iterator[Problem]:
        where = ("rules", place)
        for need in rule.needs:
            yield from self._mentions((*where, "needs"), need)
        if not any(self._is_answered(name) for name in rule.fields()):
            yield Problem((*where, "needs"), "expected at least one question of this form, not only earlier reports")
        yield from self._slots((*where, "says", "vi"), rule.says.vi)
        yield from self._slots((*where, "says", "en"), rule.says.en)

    def ratio(self, place: int, ratio: RatioSpec) -> Iterator[Problem]:
        yield from self._mentions(("ratios", place, "numerator"), ratio.numerator)
        if ratio.denominator is not None:
            yield from self._mentions(("ratios", place, "denominator"), ratio.denominator)

    def _slots(self, where: Path, text: str) -> Iterator[Problem]:
        try:
            slots = slots_of(text)
        except GrammarError as error:
            yield Problem(where, f"between braces: {error}")
            return
        for slot in slots.values():
            yield from self._mentions(where, slot)

    def _mentions(self, where: Path, condition: Condition | Making) -> Iterator[Problem]:
        for name in chain(fields_of(condition), _earlier_of(condition)):
            kind = self._kinds.get(name)
            if kind is None:
                yield Problem(where, f"expected the id of a question of this form, {name!r} is none")
            elif kind not in NUMERIC and not isinstance(condition, Formula):
                yield Problem(where, f"expected a question that takes a number, {name!r} is of kind {kind.value!r}")

    def _is_answered(self, name: str) -> bool:
        """Whether somebody answers it, or anything above it that it is made of: what nobody answers nobody mends."""
        making = self._making.get(name)
        if making is None:
            return True
        above = (one for one in fields_of(making) if self._places.get(one, -1) < self._places[name])
        return any(self._is_answered(one) for one in above)

    def _needed_by(self, condition: Condition) -> Iterator[str]:
        if not isinstance(condition, TargetMissed):
            yield from fields_of(condition)
            return
        wanted = self._ratios.values() if condition.ratio is None else [self._ratios[condition.ratio]]
        yield from dict.fromkeys(chain.from_iterable(_fields_of_ratio(ratio) for ratio in wanted))


def _fields_of_ratio(ratio: RatioSpec) -> Iterable[str]:
    return chain(fields_of(ratio.numerator), () if ratio.denominator is None else fields_of(ratio.denominator))


def _earlier_of(condition: Condition | Making) -> Iterator[str]:
    match condition:
        case Previous(field):
            yield field
        case Arithmetic(left, _, right) | Comparison(left, _, right):
            yield from _earlier_of(left)
            yield from _earlier_of(right)
