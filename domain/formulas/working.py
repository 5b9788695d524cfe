"""What a formula comes to. The work is bounded by its length: there is nothing in it that goes round."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from domain.formulas.functions import FUNCTIONS
from domain.formulas.tree import Call, Formula, Joined, Literal, Negated, Node, Question, Sign, Today
from domain.formulas.values import CONTEXT, Value, equal, number, truth

NOTHING = ""
"""What nobody has answered."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is answered, by question, and what day it is, where somebody knows."""

    said: Mapping[str, Decimal | str] = field(default_factory=dict)
    today: date | None = None


def worked_out(formula: Formula, known: Known) -> Value:
    return _of(formula.root, known)


def _of(node: Node, known: Known) -> Value:
    match node:
        case Literal(value):
            return value
        case Question(name):
            return known.said.get(name, NOTHING)
        case Today():
            return NOTHING if known.today is None else known.today.isoformat()
        case Negated(of):
            return CONTEXT.minus(number(_of(of, known)))
        case Call(function, arguments):
            return FUNCTIONS[function].work([_of(one, known) for one in arguments])
        case Joined(left, Sign.AND, right):
            return truth(_of(left, known)) and truth(_of(right, known))
        case Joined(left, Sign.OR, right):
            return truth(_of(left, known)) or truth(_of(right, known))
        case Joined(left, sign, right):
            return _joined(_of(left, known), sign, _of(right, known))


def _joined(left: Value, sign: Sign, right: Value) -> Value:
    match sign:
        case Sign.EQUAL:
            return equal(left, right)
        case Sign.UNEQUAL:
            return not equal(left, right)
        case Sign.LESS | Sign.AT_MOST | Sign.MORE | Sign.AT_LEAST:
            return _compared(number(left), sign, number(right))
        case _:
            return _reckoned(number(left), sign, number(right))


def _compared(left: Decimal, sign: Sign, right: Decimal) -> bool:
    """Only numbers are more or less than one another."""
    if left.is_nan() or right.is_nan():
        return False
    if sign in {Sign.MORE, Sign.AT_LEAST}:
        left, right = right, left
    return left < right if sign in {Sign.LESS, Sign.MORE} else left <= right


def _reckoned(left: Decimal, sign: Sign, right: Decimal) -> Decimal:
    match sign:
        case Sign.PLUS:
            return CONTEXT.add(left, right)
        case Sign.MINUS:
            return CONTEXT.subtract(left, right)
        case Sign.TIMES:
            return CONTEXT.multiply(left, right)
        case Sign.DIV:
            return CONTEXT.divide(left, right)
        case _:
            return CONTEXT.remainder(left, right)
