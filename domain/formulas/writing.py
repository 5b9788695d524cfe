"""Writes a formula out again, with brackets only where it would be read otherwise without them."""

from decimal import Decimal

from domain.formulas.tree import Call, Joined, Literal, Negated, Node, Question, Sign, Today
from domain.formulas.values import Value

TIGHT = {
    Sign.OR: 1,
    Sign.AND: 2,
    **dict.fromkeys((Sign.EQUAL, Sign.UNEQUAL), 3),
    **dict.fromkeys((Sign.LESS, Sign.AT_MOST, Sign.MORE, Sign.AT_LEAST), 4),
    **dict.fromkeys((Sign.PLUS, Sign.MINUS), 5),
    **dict.fromkeys((Sign.TIMES, Sign.DIV, Sign.MOD), 6),
}
NEGATED = 7


def written(node: Node, around: int = 0) -> str:
    """What comes of reading it is the same node again."""
    match node:
        case Literal(value):
            return _literal(value)
        case Question(name):
            return f"${{{name}}}"
        case Today():
            return "today()"
        case Call(function, arguments):
            return f"{function}({', '.join(written(one) for one in arguments)})"
        case Negated(of):
            text, tight = f"-{written(of, NEGATED)}", NEGATED
        case Joined(left, sign, right):
            tight = TIGHT[sign]
            text = f"{written(left, tight)} {sign.value} {written(right, tight + 1)}"
    return f"({text})" if tight < around else text


def _literal(value: Value) -> str:
    if isinstance(value, Decimal):
        return f"{value:f}"
    text = str(value)
    return f'"{text}"' if "'" in text else f"'{text}'"
