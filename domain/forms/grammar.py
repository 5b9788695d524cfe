"""Reads the little language of forms: `hs_dung_han <= hs_da_giai_quyet`, `previous.ccvc_tong * 120`, `missed`."""

import re
from decimal import Decimal

from domain.forms.expressions import (
    Answer,
    Arithmetic,
    Comparison,
    Condition,
    Expression,
    Making,
    Need,
    Number,
    Previous,
    Sign,
    TargetMissed,
)
from domain.formulas.reading import read_formula
from domain.planning.targets import Operator

EARLIER = "previous."
MISSED = "missed"
FORMULA = "="
"""What a formula of XLSForm begins with: `= selected(${kenh}, 'buu_chinh')`."""
RESERVED = frozenset({"previous", MISSED})

SLOT = re.compile(r"\{([^{}]*)\}")
"""An expression within a text of the form; its value is shown there."""

_TOKEN = re.compile(r"\s*(?:(\d+(?:\.\d+)?)|([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)?)|(<=|>=|[-<>=+*()]))")


class GrammarError(ValueError):
    """Says what was expected, and where."""


def read_condition(text: str) -> Condition:
    """A comparison or a formula, or `missed` (any target), or `missed` and the id of one ratio."""
    if text.split()[:1] != [MISSED]:
        return read_need(text)
    match text.split():
        case [_]:
            return TargetMissed()
        case [_, ratio]:
            return TargetMissed(ratio)
        case _:
            raise GrammarError(f"expected `{MISSED}` or `{MISSED} <ratio id>`, not {text!r}")


def read_need(text: str) -> Need:
    return read_formula(text[1:].strip()) if text.startswith(FORMULA) else read_comparison(text)


def read_making(text: str) -> Making:
    return read_formula(text[1:].strip()) if text.startswith(FORMULA) else read_expression(text)


def read_comparison(text: str) -> Comparison:
    reader = _Reader(text)
    left = reader.sum()
    operator = reader.operator()
    right = reader.sum()
    reader.end()
    return Comparison(left, operator, right)


def read_expression(text: str) -> Expression:
    reader = _Reader(text)
    expression = reader.sum()
    reader.end()
    return expression


def slots_of(text: str) -> dict[str, Expression]:
    """What stands between braces in a text, and what it means."""
    return {slot: read_expression(slot) for slot in SLOT.findall(text)}


class _Reader:
    """Recursive descent over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _tokens(text)
        self._at = 0

    def sum(self) -> Expression:
        left = self._product()
        while (sign := self._take("+", "-")) is not None:
            left = Arithmetic(left, Sign(sign), self._product())
        return left

    def operator(self) -> Operator:
        sign = self._take(*Operator)
        if sign is None:
            raise self._expected("one of " + " ".join(Operator))
        return Operator(sign)

    def end(self) -> None:
        if self._next() is not None:
            raise self._expected("nothing more")

    def _product(self) -> Expression:
        left = self._atom()
        while self._take("*") is not None:
            left = Arithmetic(left, Sign.TIMES, self._atom())
        return left

    def _atom(self) -> Expression:
        if self._take("(") is not None:
            inner = self.sum()
            if self._take(")") is None:
                raise self._expected("`)`")
            return inner
        token = self._next()
        if token is None or not token[0].isalnum():
            raise self._expected("a number, a field or `(`")
        self._at += 1
        return _leaf(token)

    def _take(self, *wanted: str) -> str | None:
        token = self._next()
        if token is None or token not in wanted:
            return None
        self._at += 1
        return token

    def _next(self) -> str | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _expected(self, what: str) -> GrammarError:
        found = self._next()
        return GrammarError(f"expected {what} in {self._text!r}, found {'its end' if found is None else repr(found)}")


def _leaf(token: str) -> Expression:
    if token[0].isdigit():
        return Number(Decimal(token))
    if token.startswith(EARLIER):
        return Previous(token.removeprefix(EARLIER))
    return Answer(token)


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    bare = text.rstrip()
    while at < len(bare):
        found = _TOKEN.match(bare, at)
        if found is None:
            raise GrammarError(
                f"expected numbers, fields, + - * ( ) and {' '.join(Operator)}, found {bare[at:].strip()!r}"
            )
        tokens.append(found[found.lastindex or 0])
        at = found.end()
    return tokens
