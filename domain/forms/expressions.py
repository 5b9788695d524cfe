"""The closed little language of forms: sums and products of answers, compared. A value is exact, or not known yet."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from domain.targets import Operator


@dataclass(frozen=True, slots=True)
class Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to a field of this form."""

    field: str


@dataclass(frozen=True, slots=True)
class Previous:
    """What the same unit answered to it in its last accepted report."""

    field: str


class Sign(StrEnum):
    PLUS = "+"
    MINUS = "-"
    TIMES = "*"


@dataclass(frozen=True, slots=True)
class Arithmetic:
    left: "Expression"
    sign: Sign
    right: "Expression"


Expression: TypeAlias = Number | Answer | Previous | Arithmetic


@dataclass(frozen=True, slots=True)
class Comparison:
    left: Expression
    operator: Operator
    right: Expression


@dataclass(frozen=True, slots=True)
class TargetMissed:
    """Any target is missed by the answers so far; only the one measured by `ratio` where that is given."""

    ratio: str | None = None


Condition: TypeAlias = Comparison | TargetMissed


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known: numbers by field, now and in the last accepted report; which day it is, while somebody answers."""

    now: Mapping[str, Decimal]
    before: Mapping[str, Decimal]
    today: date | None = None


def value_of(expression: Expression, facts: Facts) -> Decimal | None:
    """None while any number it needs is unknown."""
    match expression:
        case Answer(field):
            return facts.now.get(field)
        case Number(value):
            return value
        case Previous(field):
            return facts.before.get(field)
        case Arithmetic(left, sign, right):
            return _joined(value_of(left, facts), sign, value_of(right, facts))


def holds(comparison: Comparison, facts: Facts) -> bool | None:
    """None while it cannot be told."""
    one, other = value_of(comparison.left, facts), value_of(comparison.right, facts)
    return None if one is None or other is None else comparison.operator.holds(one, other)


def fields_of(condition: Condition | Expression) -> Iterator[str]:
    """The fields of this form it speaks of, in its own order; those of earlier reports are not among them."""
    match condition:
        case Answer(field):
            yield field
        case Arithmetic(left, _, right) | Comparison(left, _, right):
            yield from fields_of(left)
            yield from fields_of(right)


def _joined(left: Decimal | None, sign: Sign, right: Decimal | None) -> Decimal | None:
    if left is None or right is None:
        return None
    match sign:
        case Sign.PLUS:
            return left + right
        case Sign.MINUS:
            return left - right
        case Sign.TIMES:
            return left * right
