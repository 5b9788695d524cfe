"""The shape of a form file, checked by pydantic as it comes in; what depends on several places is for `checks`."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, PlainValidator, StringConstraints
from pydantic import Field as Limited

from domain.forms.expressions import Condition, Expression, Making, Need, fields_of
from domain.forms.grammar import RESERVED, read_condition, read_expression, read_making, read_need, slots_of
from domain.forms.model import (
    LONGEST_TEXT,
    MOST_FILES,
    DayBound,
    Field,
    Form,
    Kind,
    Option,
    Ratio,
    Rule,
    Section,
    Words,
    made_of,
)
from domain.forms.picking import DONG, YES_OR_NO

Read = TypeVar("Read")


def _reading(read: Callable[[str], Read]) -> Callable[[object], Read]:
    def reader(value: object) -> Read:
        if not isinstance(value, str):
            raise ValueError("expected a text between quotes")
        return read(value)

    return reader


def _day_bound(value: object) -> DayBound:
    """`2026-01-01`, `today`, `today-30`."""
    if isinstance(value, date):
        return DayBound(value)
    from_today = _FROM_TODAY.fullmatch(value) if isinstance(value, str) else None
    if from_today is not None:
        return DayBound(days_from_today=int((from_today["days"] or "0").replace(" ", "")))
    try:
        return DayBound(date.fromisoformat(str(value)))
    except ValueError:
        raise ValueError("expected a day as in 2026-01-31, `today`, or as in `today-30`") from None


_FROM_TODAY = re.compile(r"today(?P<days> ?[+-] ?\d{1,4})?")


def _not_reserved(name: str) -> str:
    if name in RESERVED:
        raise ValueError(f"expected another id than {name!r}, which has a meaning of its own in conditions")
    return name


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40), AfterValidator(_not_reserved)]
_AS_DRAWN = StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_]*$", max_length=40)
Name = Annotated[str, _AS_DRAWN, AfterValidator(_not_reserved)]
"""Of a question: also as forms drawn in Excel have it."""
Choice = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*$", max_length=40)]
Formula = Annotated[Expression, PlainValidator(_reading(read_expression))]
Made = Annotated[Making, PlainValidator(_reading(read_making))]
Needed = Annotated[Need, PlainValidator(_reading(read_need))]
Bound = Annotated[DayBound, PlainValidator(_day_bound)]
Asked = Annotated[Condition, PlainValidator(_reading(read_condition))]


class Spec(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WordsSpec(Spec):
    vi: Text
    en: Text

    def built(self) -> Words:
        return Words(self.vi, self.en)


class OptionSpec(Spec):
    id: Choice
    label: WordsSpec

    def built(self) -> Option:
        return Option(self.id, self.label.built())


class SectionSpec(Spec):
    id: Id
    title: WordsSpec
    note: WordsSpec | None = None

    def built(self) -> Section:
        return Section(self.id, self.title.built(), _built(self.note))


class FieldSpec(Spec):
    id: Name
    kind: Kind
    label: WordsSpec
    short: WordsSpec
    unit: WordsSpec | None = None
    units: tuple[Text, ...] = ()
    help: WordsSpec | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    max_length: Annotated[int, Limited(ge=1, le=3000)] | None = None
    required: bool = True
    nothing_allowed: bool = False
    carry: bool = False
    cumulative: bool = False
    asked_if: Asked | None = None
    options: tuple[OptionSpec, ...] = ()
    most_files: Annotated[int, Limited(ge=1, le=MOST_FILES)] | None = None
    formula: Made | None = None
    digits: Annotated[int, Limited(ge=0, le=4)] | None = None
    earliest: Bound | None = None
    latest: Bound | None = None
    section: str | None = None
    note: WordsSpec | None = None

    def built(self) -> Field:
        return Field(
            id=self.id,
            kind=self.kind,
            label=self.label.built(),
            short=self.short.built(),
            unit=_built(self.unit) or (DONG if self.kind is Kind.MONEY else None),
            units=self._units_typed(),
            help=_built(self.help),
            low=self.low,
            high=self.high,
            max_length=self.max_length or LONGEST_TEXT,
            required=self.required and self.kind is not Kind.COMPUTED,
            nothing_allowed=self.nothing_allowed,
            carry=self.carry,
            cumulative=self.cumulative,
            asked_if=self.asked_if,
            options=YES_OR_NO if self.kind is Kind.YES_NO else tuple(option.built() for option in self.options),
            most_files=self.most_files or 1,
            formula=self.formula,
            digits=2 if self.digits is None else self.digits,
            earliest=self.earliest,
            latest=self.latest,
            section=self.section,
            note=_built(self.note),
        )

    def _units_typed(self) -> tuple[str, ...]:
        """People type the unit as it stands beside the question, too."""
        shown = (self.unit.vi, self.unit.en) if self.unit else ()
        return tuple(dict.fromkeys((*shown, *self.units)))


class RuleSpec(Spec):
    id: Text
    needs: Annotated[tuple[Needed, ...], BeforeValidator(_as_list), Limited(min_length=1)]
    says: WordsSpec
    soft: bool = False

    def fields(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(field for need in self.needs for field in fields_of(need)))

    def built(self, places: Mapping[str, int], behind: Mapping[str, tuple[str, ...]]) -> Rule:
        """What nobody answers cannot be mended: in its place stand the questions it is made of."""
        answered = {one for field in self.fields() for one in behind.get(field, (field,))}
        fields = tuple(sorted(answered, key=places.__getitem__))
        slots = {**slots_of(self.says.vi), **slots_of(self.says.en)}
        return Rule(self.id, self.needs, self.says.built(), fields, slots, self.soft)


class RatioSpec(Spec):
    id: Id
    label: WordsSpec
    numerator: Formula
    denominator: Formula | None = None

    def built(self) -> Ratio:
        return Ratio(self.id, self.label.built(), self.numerator, self.denominator)


class FormSpec(Spec):
    code: Id
    version: Annotated[int, Limited(ge=1)]
    title: WordsSpec
    note: WordsSpec | None = None
    fields: Annotated[tuple[FieldSpec, ...], Limited(min_length=1)]
    rules: tuple[RuleSpec, ...] = ()
    ratios: tuple[RatioSpec, ...] = ()
    sections: tuple[SectionSpec, ...] = ()

    def built(self) -> Form:
        places = {field.id: place for place, field in enumerate(self.fields)}
        fields = tuple(field.built() for field in self.fields)
        behind = made_of(fields)
        return Form(
            code=self.code,
            version=self.version,
            title=self.title.built(),
            note=_built(self.note),
            sections=tuple(section.built() for section in self.sections),
            fields=fields,
            rules=tuple(rule.built(places, behind) for rule in self.rules),
            ratios=tuple(ratio.built() for ratio in self.ratios),
        )


def _built(spec: WordsSpec | None) -> Words | None:
    return None if spec is None else spec.built()
