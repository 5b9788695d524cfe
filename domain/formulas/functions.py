"""What a formula may call. All of them are finite and cheap, and none fails: what makes no sense comes to an empty text
or to what is not a number, where ODK stops with an error."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_FLOOR, Decimal

from domain.formulas import days, patterns
from domain.formulas.values import CONTEXT, NOT_A_NUMBER, Value, day, number, text, truth

LONGEST_TEXT = 10_000
MOST_PLACES = 30
HALF = Decimal("0.5")
MANY = sys.maxsize

Arguments = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Function:
    """Takes at least and at most so many arguments."""

    least: int
    most: int
    work: Callable[[Arguments], Value]


def _round(of: Arguments) -> Value:
    """The half goes up, also below zero: -0.5 is 0. With places below zero tens and hundreds are rounded to."""
    value = number(of[0])
    places = number(of[1]) if len(of) == 2 else Decimal(0)
    if not value.is_finite():
        return value
    if not places.is_finite() or abs(places) > MOST_PLACES:
        return NOT_A_NUMBER
    shift = int(places)
    scaled = CONTEXT.add(CONTEXT.scaleb(value, shift), HALF)
    return CONTEXT.scaleb(scaled.to_integral_value(ROUND_FLOOR), -shift)


def _int(of: Arguments) -> Value:
    value = number(of[0])
    return value.to_integral_value(ROUND_DOWN) if value.is_finite() else value


def _power(of: Arguments) -> Value:
    return CONTEXT.power(number(of[0]), number(of[1]))


def _known(of: Arguments) -> list[Decimal]:
    """What is not answered is no number, and left out."""
    return [found for one in of if not (found := number(one)).is_nan()]


def _sum(of: Arguments) -> Value:
    return CONTEXT.plus(sum(_known(of), Decimal(0)))


def _substr(of: Arguments) -> Value:
    """Counted from 0, from the end where below zero, the last one not included."""
    said = text(of[0])
    start, end = _place(of[1], len(said)), _place(of[2], len(said)) if len(of) == 3 else len(said)
    return said[start:end]


def _place(value: Value, length: int) -> int:
    found = number(value)
    if found.is_nan():
        return 0
    place = int(min(max(found, Decimal(-length)), Decimal(length)))
    return place if place >= 0 else length + place


def _translate(of: Arguments) -> Value:
    said, old, new = (text(one) for one in of)
    table: dict[int, str | None] = {}
    for place, letter in enumerate(old):
        table.setdefault(ord(letter), new[place] if place < len(new) else None)
    return said.translate(table)


def _selected_at(of: Arguments) -> Value:
    chosen, place = text(of[0]).split(), number(of[1])
    return chosen[int(place)] if place.is_finite() and 0 <= place < len(chosen) else ""


def _coalesce(of: Arguments) -> Value:
    return of[0] if text(of[0]) else of[1]


def _date(of: Arguments) -> Value:
    found = day(of[0])
    return "" if found is None else found.isoformat()


def _joined(parts: Iterable[Value], between: str = "") -> str:
    """Cut where a formula would make a book of it."""
    return between.join(text(one) for one in parts)[:LONGEST_TEXT]


def _texts(work: Callable[[str, str], Value]) -> Function:
    return Function(2, 2, lambda of: work(text(of[0]), text(of[1])))


FUNCTIONS: Mapping[str, Function] = {
    "if": Function(3, 3, lambda of: of[1] if truth(of[0]) else of[2]),
    "coalesce": Function(2, 2, _coalesce),
    "true": Function(0, 0, lambda _: True),
    "false": Function(0, 0, lambda _: False),
    "not": Function(1, 1, lambda of: not truth(of[0])),
    "boolean": Function(1, 1, lambda of: truth(of[0])),
    "boolean-from-string": Function(1, 1, lambda of: text(of[0]).lower() in {"true", "1"}),
    "number": Function(1, 1, lambda of: number(of[0])),
    "int": Function(1, 1, _int),
    "round": Function(1, 2, _round),
    "abs": Function(1, 1, lambda of: abs(number(of[0]))),
    "pow": Function(2, 2, _power),
    "sum": Function(1, 1, _sum),
    "min": Function(1, MANY, lambda of: min(_known(of), default=NOT_A_NUMBER)),
    "max": Function(1, MANY, lambda of: max(_known(of), default=NOT_A_NUMBER)),
    "string": Function(1, 1, lambda of: text(of[0])),
    "string-length": Function(1, 1, lambda of: Decimal(len(text(of[0])))),
    "normalize-space": Function(1, 1, lambda of: " ".join(text(of[0]).split())),
    "concat": Function(0, MANY, _joined),
    "join": Function(1, MANY, lambda of: _joined(of[1:], text(of[0]))),
    "substr": Function(2, 3, _substr),
    "substring-before": _texts(lambda one, part: one.partition(part)[0] if part and part in one else ""),
    "substring-after": _texts(lambda one, part: one.partition(part)[2] if part else one),
    "translate": Function(3, 3, _translate),
    "contains": _texts(lambda one, part: part in one),
    "starts-with": _texts(lambda one, part: one.startswith(part)),
    "ends-with": _texts(lambda one, part: one.endswith(part)),
    "regex": _texts(lambda one, pattern: patterns.matches(pattern, one)),
    "selected": _texts(lambda chosen, one: one.strip() in chosen.split()),
    "selected-at": Function(2, 2, _selected_at),
    "count-selected": Function(1, 1, lambda of: Decimal(len(text(of[0]).split()))),
    "date": Function(1, 1, _date),
    "decimal-date-time": Function(1, 1, lambda of: number(_date(of))),
    "format-date": Function(2, 2, lambda of: days.formatted(of[0], of[1])),
}
