"""What a form is: questions, rules between answers, ratios made of them. Its words are data, in both languages."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from itertools import chain

from domain.folding import fold
from domain.forms.expressions import Condition, Expression, Making, Need, fields_of
from domain.formulas.tree import Formula
from domain.texts import Language


@dataclass(frozen=True, slots=True)
class Words:
    """A text of a form in each language of the bot."""

    vi: str
    en: str

    def of(self, language: Language) -> str:
        return self.vi if language is Language.VI else self.en


class Kind(StrEnum):
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENT = "percent"
    MONEY = "money"
    """Whole đồng."""
    TEXT = "text"
    DATE = "date"
    DOCUMENT = "document"
    """An https link, or a file handed in."""
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of the options; the others take one."""
    PHOTO = "photo"
    FILE = "file"
    """Evidence: pictures, or files of any kind; one or several, or where they can be seen."""
    COMPUTED = "computed"
    """Made of other answers: shown and handed in, asked of nobody."""


LONGEST_TEXT = 500
"""Letters of a text, where a form does not say otherwise."""
MOST_FILES = 10
"""As many as Telegram sends at once."""
NUMERIC = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.PERCENT, Kind.MONEY, Kind.COMPUTED})
CHOOSING = frozenset({Kind.YES_NO, Kind.CHOICE, Kind.CHOICES})
EVIDENCE = frozenset({Kind.PHOTO, Kind.FILE})


@dataclass(frozen=True, slots=True)
class Option:
    """An answer to choose."""

    id: str
    label: Words


@dataclass(frozen=True, slots=True)
class DayBound:
    """A day, or so many days from the one on which it is asked."""

    day: date | None = None
    days_from_today: int = 0

    def on(self, today: date | None) -> date | None:
        """None while it is not known which day it is."""
        if self.day is not None or today is None:
            return self.day
        return today + timedelta(days=self.days_from_today)


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that belong together, under a heading; `note` is said once, above the first of them."""

    id: str
    title: Words
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `short` names it where room is scarce; `units` are the words people type after the number."""

    id: str
    kind: Kind
    label: Words
    short: Words
    unit: Words | None = None
    units: tuple[str, ...] = ()
    help: Words | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    max_length: int = LONGEST_TEXT
    required: bool = True
    nothing_allowed: bool = False
    """Whether `không phát sinh` is an answer: it counts as 0 in sums, and is told apart from 0 everywhere else."""
    carry: bool = False
    """Whether the last accepted value of the unit is offered as the answer."""
    cumulative: bool = False
    """Counted from the start of the year: a value of another year says nothing about this one."""
    asked_if: Condition | None = None
    options: tuple[Option, ...] = ()
    most_files: int = 1
    formula: Making | None = None
    """What a computed one is made of."""
    digits: int = 2
    """After the decimal comma of a computed one, at most."""
    earliest: DayBound | None = None
    latest: DayBound | None = None
    section: str | None = None
    note: Words | None = None
    """Said above the question, where there is more to say than it asks."""

    @property
    def chooses(self) -> bool:
        return self.kind in CHOOSING

    @property
    def numeric(self) -> bool:
        return self.kind in NUMERIC

    @property
    def computed(self) -> bool:
        return self.kind is Kind.COMPUTED

    @property
    def takes_files(self) -> bool:
        """Several of them; a document is one."""
        return self.kind in EVIDENCE


@dataclass(frozen=True, slots=True)
class Rule:
    """What answers must be to one another. A hard rule must hold; a soft one is asked back once, then believed."""

    id: str
    needs: tuple[Need, ...]
    says: Words
    """What is wrong, both values named; `{expression}` stands for its value."""
    fields: tuple[str, ...]
    slots: Mapping[str, Expression]
    """What the texts between braces stand for."""
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Ratio:
    """A figure made of answers. Without a denominator it is a plain count."""

    id: str
    label: Words
    numerator: Expression
    denominator: Expression | None = None


@dataclass(frozen=True, slots=True)
class Form:
    code: str
    version: int
    title: Words
    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    note: Words | None = None
    sections: tuple[Section, ...] = ()
    places: Mapping[str, int] = field(init=False, repr=False, compare=False)
    """Where each field stands, counted from 0: a question keeps its number whatever is skipped."""
    hard: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    """The hard rules that speak of each field."""
    measured: Mapping[str, Ratio] = field(init=False, repr=False, compare=False)
    """The ratios by the indicator they measure."""
    soft: Mapping[str, tuple[Rule, ...]] = field(init=False, repr=False, compare=False)
    headed: Mapping[str, Section] = field(init=False, repr=False, compare=False)
    """The sections by their ids."""
    called: Mapping[str, Field] = field(init=False, repr=False, compare=False)
    """The questions by their names, folded."""
    in_formulas: bool = field(init=False, repr=False, compare=False)
    """Whether any formula has to be told the answers."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {one.id: place for place, one in enumerate(self.fields)})
        object.__setattr__(self, "hard", self._rules_by_field(soft=False))
        object.__setattr__(self, "measured", {ratio.id: ratio for ratio in self.ratios})
        object.__setattr__(self, "headed", {section.id: section for section in self.sections})
        object.__setattr__(self, "soft", self._rules_by_field(soft=True))
        object.__setattr__(self, "in_formulas", any(isinstance(one, Formula) for one in self._conditions()))
        object.__setattr__(self, "called", {fold(name): one for one in self.fields for name in _names(one)})

    def field(self, field_id: str) -> Field:
        return self.fields[self.places[field_id]]

    def section_of(self, field: Field) -> Section | None:
        return None if field.section is None else self.headed.get(field.section)

    def in_section(self, section: str) -> tuple[Field, ...]:
        return tuple(one for one in self.fields if one.section == section)

    def begins_section(self, field: Field) -> bool:
        return field.section is not None and self.in_section(field.section)[0].id == field.id

    def number(self, field_id: str) -> int:
        """The number people call a question by, counted from 1."""
        return self.places[field_id] + 1

    def _conditions(self) -> Iterator[Condition | Making | None]:
        for one in self.fields:
            yield one.asked_if
            yield one.formula
        for rule in self.rules:
            yield from rule.needs

    def _rules_by_field(self, *, soft: bool) -> Mapping[str, tuple[Rule, ...]]:
        rules = [rule for rule in self.rules if rule.soft is soft]
        return {one.id: tuple(rule for rule in rules if one.id in rule.fields) for one in self.fields}


def made_of(fields: Iterable[Field]) -> dict[str, tuple[str, ...]]:
    """The questions that each computed figure comes down to: what is wrong with it is mended there."""
    found: dict[str, tuple[str, ...]] = {}
    for computed in fields:
        if computed.formula is not None:
            every = (found.get(one, (one,)) for one in fields_of(computed.formula))
            found[computed.id] = tuple(dict.fromkeys(chain.from_iterable(every)))
    return found


def _names(field: Field) -> tuple[str, ...]:
    return field.label.vi, field.label.en, field.short.vi, field.short.en
