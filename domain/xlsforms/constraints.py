"""Takes a constraint apart: bounds, which the chat asks for before it keeps an answer, and rules, which it names."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from domain.forms.model import Kind
from domain.forms.writing import Plain
from domain.formulas.tree import Call, Joined, Literal, Negated, Node, Question, Sign, Today
from domain.formulas.tree import every as every_in
from domain.formulas.values import day
from domain.formulas.writing import written
from domain.xlsforms import native

MOST_LETTERS = 3_000
WHOLE = frozenset({Kind.INTEGER, Kind.MONEY})
MEASURED = WHOLE | {Kind.DECIMAL, Kind.PERCENT}
TURNED = {
    Sign.LESS: Sign.MORE,
    Sign.AT_MOST: Sign.AT_LEAST,
    Sign.MORE: Sign.LESS,
    Sign.AT_LEAST: Sign.AT_MOST,
}


@dataclass(frozen=True, slots=True)
class Around:
    """What else the form asks: `numbers` take numbers, and of these `certain` are answered whenever the form is."""

    numbers: Set[str]
    certain: Set[str]


@dataclass(slots=True)
class Constraint:
    """`bounds` are keys of a question in a form file; `needs` are what a rule needs, in the language of form files."""

    bounds: dict[str, Plain] = field(default_factory=dict)
    needs: list[str] = field(default_factory=list)


def taken_apart(root: Node, own: str, kind: Kind, around: Around) -> Constraint:
    found = Constraint()
    for part in _conjuncts(root):
        bound = _bound(part, own, kind)
        if bound is None or bound[0] in found.bounds:
            found.needs.append(_need(part, own, around))
        else:
            found.bounds[bound[0]] = bound[1]
    return found


def guarded(own: str, text: str) -> str:
    """A constraint says nothing of an answer that is empty."""
    return f"${{{own}}} = '' or {text}"


def _conjuncts(node: Node) -> Iterator[Node]:
    match node:
        case Joined(left, Sign.AND, right):
            yield from _conjuncts(left)
            yield from _conjuncts(right)
        case _:
            yield node


def _bound(part: Node, own: str, kind: Kind) -> tuple[str, Plain] | None:
    match part:
        case Joined(left, sign, Question(name)) if name == own and sign in TURNED:
            return _bound(Joined(Question(own), TURNED[sign], left), own, kind)
        case Joined(Question(name), sign, right) if name == own and sign in TURNED:
            return _of_day(sign, right) if kind is Kind.DATE else _of_number(sign, right, kind)
        case Joined(Call("string-length", (Question(name),)), Sign.AT_MOST, Literal(Decimal() as most)):
            fits = name == own and kind is Kind.TEXT and 1 <= most <= MOST_LETTERS and most == int(most)
            return ("max_length", int(most)) if fits else None
        case _:
            return None


def _of_number(sign: Sign, right: Node, kind: Kind) -> tuple[str, Plain] | None:
    value = _figure(right)
    if value is None or kind not in MEASURED:
        return None
    if sign in {Sign.MORE, Sign.LESS}:
        if kind not in WHOLE or value != int(value):
            return None
        value += 1 if sign is Sign.MORE else -1
    return "low" if sign in {Sign.MORE, Sign.AT_LEAST} else "high", value


def _of_day(sign: Sign, right: Node) -> tuple[str, Plain] | None:
    if sign not in {Sign.AT_LEAST, Sign.AT_MOST}:
        return None
    bound = _day_bound(right)
    return None if bound is None else ("earliest" if sign is Sign.AT_LEAST else "latest", bound)


def _day_bound(node: Node) -> str | None:
    """As a form file has it: `2024-01-31`, `today`, `today-30`."""
    match node:
        case Literal(str() as text) | Call("date", (Literal(str() as text),)):
            found = day(text)
            return found.isoformat() if isinstance(found, date) else None
        case Today():
            return "today"
        case Call("date", (inner,)):
            return _day_bound(inner)
        case Joined(Today(), Sign.PLUS | Sign.MINUS as sign, Literal(Decimal() as days)) if days == int(days) < 10_000:
            return f"today{sign.value}{int(days)}"
        case _:
            return None


def _figure(node: Node) -> Decimal | None:
    match node:
        case Literal(Decimal() as value):
            return value
        case Negated(Literal(Decimal() as value)):
            return -value
        case _:
            return None


def _need(part: Node, own: str, around: Around) -> str:
    bare = _without_guards(part, own, around)
    plain = None if bare is None else native.comparison(bare, around.numbers)
    return f"= {guarded(own, written(part, 2))}" if plain is None else plain


def _without_guards(part: Node, own: str, around: Around) -> Node | None:
    """The comparison within `${a} = '' or ${a} < .`, which is how the bot's own rules take what is not answered. None
    where it would be taken otherwise: of what may stay empty XLSForm holds that it compares with nothing."""
    *guards, bare = _disjuncts(part)
    names = {_unanswered(one) for one in guards}
    asked = {node.name for node in every_in(bare) if isinstance(node, Question)} - {own}
    return bare if names <= asked | {own} and asked - names <= around.certain else None


def _disjuncts(node: Node) -> list[Node]:
    match node:
        case Joined(left, Sign.OR, right):
            return [*_disjuncts(left), *_disjuncts(right)]
        case _:
            return [node]


def _unanswered(node: Node) -> str | None:
    """The question of which it says that it has no answer."""
    match node:
        case Joined(Question(name), Sign.EQUAL, Literal("")):
            return name
        case _:
            return None


def of_bounds(bounds: Mapping[str, Plain]) -> list[str]:
    """As XLSForm says them, about a question's own answer."""
    signs = {"low": ". >= {}", "high": ". <= {}", "max_length": "string-length(.) <= {}"}
    return [text.format(bounds[key]) for key, text in signs.items() if key in bounds]
