"""Formulas of XLSForm to the bot's own language of forms, and back, where both say the same."""

from collections.abc import Collection
from decimal import Decimal

from domain.forms.expressions import Answer, Arithmetic, Comparison, Expression, Number, Previous
from domain.formulas.tree import Joined, Literal, Node, Question, Sign

_TIGHT = {Sign.PLUS: 1, Sign.MINUS: 1, Sign.TIMES: 2}
_COMPARES = frozenset({Sign.EQUAL, Sign.LESS, Sign.AT_MOST, Sign.MORE, Sign.AT_LEAST})
LOOSEST = 0


def comparison(node: Node, numbers: Collection[str]) -> str | None:
    """In the bot's own language; None where it has no words for it. `numbers` are the questions that take numbers."""
    match node:
        case Joined(left, sign, right) if sign in _COMPARES:
            one, other = expression(left, numbers), expression(right, numbers)
            return None if one is None or other is None else f"{one} {sign.value} {other}"
        case _:
            return None


def expression(node: Node, numbers: Collection[str], around: int = LOOSEST) -> str | None:
    match node:
        case Literal(Decimal() as value):
            return f"{value:f}"
        case Question(name) if name in numbers:
            return name
        case Joined(left, sign, right) if sign in _TIGHT:
            tight = _TIGHT[sign]
            one, other = expression(left, numbers, tight), expression(right, numbers, tight + 1)
            return None if one is None or other is None else _bracketed(f"{one} {sign.value} {other}", tight, around)
        case _:
            return None


def formula_of(condition: Comparison) -> str | None:
    """As XLSForm writes it; None where it speaks of an earlier report, of which XLSForm knows nothing."""
    one, other = written(condition.left), written(condition.right)
    return None if one is None or other is None else f"{one} {condition.operator.value} {other}"


def written(said: Expression, around: int = LOOSEST) -> str | None:
    match said:
        case Number(value):
            return f"{value:f}"
        case Answer(field):
            return f"${{{field}}}"
        case Previous():
            return None
        case Arithmetic(left, sign, right):
            tight = _TIGHT[Sign(sign.value)]
            one, other = written(left, tight), written(right, tight + 1)
            return None if one is None or other is None else _bracketed(f"{one} {sign.value} {other}", tight, around)


def source_of(said: Expression, around: int = LOOSEST) -> str:
    """As a form file of the bot writes it."""
    match said:
        case Number(value):
            return f"{value:f}"
        case Answer(field):
            return field
        case Previous(field):
            return f"previous.{field}"
        case Arithmetic(left, sign, right):
            tight = _TIGHT[Sign(sign.value)]
            whole = f"{source_of(left, tight)} {sign.value} {source_of(right, tight + 1)}"
            return _bracketed(whole, tight, around)


def _bracketed(text: str, tight: int, around: int) -> str:
    """Brackets where the text would fall apart otherwise, so that it is read as it was built."""
    return f"({text})" if tight < around else text


def source_of_comparison(condition: Comparison) -> str:
    return f"{source_of(condition.left)} {condition.operator.value} {source_of(condition.right)}"
