"""The closed little language of forms: sums and products of answers, compared. A value is exact, or not known yet.

What it has no words for a form may say in a formula of XLSForm, which knows nothing of what is not known yet: for it
what nobody has answered is an empty text.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from domain.formulas.tree import Formula
from domain.formulas.values import Value, truth
from domain.formulas.working import Known, worked_out
from domain.planning.targets import Operator


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


Condition: TypeAlias = Comparison | TargetMissed | Formula
Need: TypeAlias = Comparison | Formula
"""What a rule needs to hold."""
Making: TypeAlias = Expression | Formula
"""What a computed answer is made of."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known: numbers by field, now and in the last accepted report; which day it is, while somebody answers."""

    now: Mapping[str, Decimal]
    before: Mapping[str, Decimal]
    today: date | None = None
    said: Mapping[str, Decimal | str] = field(default_factory=dict)
    """Every answer that is settled, as formulas take it: empty where there is none, absent where there is none yet."""


def value_of(expression: Expression, facts: Facts) -> Decimal | None:
    """None while any number it needs is unknown."""
    match expression:
        case Answer(name):
            return facts.now.get(name)
        case Number(value):
            return value
        case Previous(name):
            return facts.before.get(name)
        case Arithmetic(left, sign, right):
            return _joined(value_of(left, facts), sign, value_of(right, facts))


def holds(need: Need, facts: Facts) -> bool | None:
    """None while it cannot be told."""
    if isinstance(need, Formula):
        return truth(formula_of(need, facts)) if settled(need, facts) else None
    one, other = value_of(need.left, facts), value_of(need.right, facts)
    return None if one is None or other is None else need.operator.holds(one, other)


def formula_of(formula: Formula, facts: Facts) -> Value:
    """What it comes to; what nobody has answered yet is as empty as what nobody wanted to answer."""
    return worked_out(formula, Known(facts.said, facts.today))


def settled(formula: Formula, facts: Facts) -> bool:
    """Whether every question it speaks of is answered, or will not be."""
    return all(name in facts.said for name in formula.questions)


def fields_of(condition: Condition | Making) -> Iterator[str]:
    """The fields of this form it speaks of, in its own order; those of earlier reports are not among them."""
    match condition:
        case Answer(name):
            yield name
        case Formula():
            yield from condition.questions
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
