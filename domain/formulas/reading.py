"""Reads a formula by precedence, as XPath has it: `or`, `and`, `= !=`, `< <= > >=`, `+ -`, `* div mod`, a sign."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from domain.formulas import days, patterns
from domain.formulas.functions import FUNCTIONS
from domain.formulas.tokens import FormulaError, Sort, Token, Wrong, tokens_of
from domain.formulas.tree import Call, Formula, Joined, Literal, Negated, Node, Question, Sign, Today

DEEPEST = 20
"""Brackets within brackets."""
LEVELS = (
    {Sign.OR},
    {Sign.AND},
    {Sign.EQUAL, Sign.UNEQUAL},
    {Sign.LESS, Sign.AT_MOST, Sign.MORE, Sign.AT_LEAST},
    {Sign.PLUS, Sign.MINUS},
    {Sign.TIMES, Sign.DIV, Sign.MOD},
)
SIGNS = frozenset(Sign)
PATHS = frozenset({"/", "//", "..", "[", "]", "|", "@", "$"})
ONCE = re.compile(r"once\s*\(")
ABOUT_ITSELF = ("string-length", "normalize-space")
"""Without an argument these speak of the question they belong to."""


@lru_cache(maxsize=1024)
def read_formula(text: str) -> Formula:
    """Remembered: a form is read anew in every turn. Raises FormulaError."""
    return Formula(text, _Reader(tokens_of(text)).whole())


def about(text: str, own: str) -> str:
    """The same formula where `.` and what depends on the question it belongs to name that question."""
    parts, at, tokens = [], 0, tokens_of(text)
    for place, token in enumerate(tokens):
        said, end = _about_itself(tokens[place : place + 3], own)
        if said is not None and token.start >= at:
            parts += [text[at : token.start], said]
            at = end
    return "".join([*parts, text[at:]])


def _about_itself(tokens: Sequence[Token], own: str) -> tuple[str | None, int]:
    first = tokens[0]
    following = [one.said for one in tokens[1:]]
    if first.sort is Sort.SIGN and first.said == ".":
        return f"${{{own}}}", first.end
    if first.sort is Sort.NAME and first.said == "once" and following[:1] == ["("]:
        return f"coalesce(${{{own}}}, ", tokens[1].end
    if first.sort is Sort.NAME and first.said in ABOUT_ITSELF and following == ["(", ")"]:
        return f"{first.said}(${{{own}}})", tokens[2].end
    return None, first.end


class _Reader:
    """Recursive descent over the tokens of one formula."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    def whole(self) -> Node:
        node = self._level(0)
        if (more := self._next()) is not None:
            raise _wrong(Wrong.PATH if _is(more, *PATHS) else Wrong.MORE, more)
        return node

    def _level(self, level: int) -> Node:
        if level == len(LEVELS):
            return self._signed()
        left = self._level(level + 1)
        while (sign := self._sign(level)) is not None:
            left = Joined(left, sign, self._level(level + 1))
        return left

    def _sign(self, level: int) -> Sign | None:
        """Where a sign may stand `and` is one, though it is written like a name."""
        token = self._next()
        if token is None or token.sort not in {Sort.SIGN, Sort.NAME} or token.said not in SIGNS:
            return None
        sign = Sign(token.said)
        if sign not in LEVELS[level]:
            return None
        self._at += 1
        return sign

    def _signed(self) -> Node:
        negative = False
        while self._take("-"):
            negative = not negative
        value = self._value()
        return Negated(value) if negative else value

    def _value(self) -> Node:
        token = self._next()
        if token is None:
            raise FormulaError(Wrong.VALUE, "", self._tokens[-1].end)
        self._at += 1
        match token.sort:
            case Sort.QUESTION:
                return Question(token.said)
            case Sort.NUMBER:
                return Literal(Decimal(token.said))
            case Sort.TEXT:
                return Literal(token.said)
            case Sort.NAME:
                return self._call(token)
            case Sort.SIGN:
                return self._bracket(token)

    def _bracket(self, token: Token) -> Node:
        if token.said != "(":
            wrong = Wrong.OWN if token.said == "." else Wrong.PATH if token.said in PATHS else Wrong.VALUE
            raise _wrong(wrong, token)
        self._deeper(token)
        inner = self._level(0)
        self._close()
        return inner

    def _call(self, name: Token) -> Node:
        if not self._take("("):
            raise _wrong(Wrong.PATH, name)
        self._deeper(name)
        arguments = [] if self._take(")") else self._arguments()
        function = FUNCTIONS.get(name.said)
        if name.said == "today" and not arguments:
            return Today()
        if function is None:
            raise _wrong(Wrong.COUNT if name.said == "today" else Wrong.FUNCTION, name)
        if not function.least <= len(arguments) <= function.most:
            raise _wrong(Wrong.COUNT, name)
        _check(name, arguments)
        return Call(name.said, tuple(arguments))

    def _arguments(self) -> list[Node]:
        found = [self._level(0)]
        while self._take(","):
            found.append(self._level(0))
        self._close()
        return found

    def _deeper(self, token: Token) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise _wrong(Wrong.DEEP, token)

    def _close(self) -> None:
        token = self._next()
        if token is None or not self._take(")"):
            raise (
                FormulaError(Wrong.CLOSING)
                if token is None
                else _wrong(Wrong.PATH if _is(token, *PATHS) else Wrong.CLOSING, token)
            )
        self._depth -= 1

    def _take(self, sign: str) -> bool:
        token = self._next()
        taken = token is not None and _is(token, sign)
        self._at += taken
        return taken

    def _next(self) -> Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None


def _check(name: Token, arguments: Sequence[Node]) -> None:
    """What must be known before anybody has answered anything."""
    match name.said, arguments:
        case "regex", [_, Literal(str(pattern))]:
            patterns.check(pattern, name.start)
        case "regex", _:
            raise _wrong(Wrong.PATTERN, name)
        case "format-date", [_, Literal(str(layout))]:
            if (unknown := days.unknown_in(layout)) is not None:
                raise FormulaError(Wrong.FORMAT, unknown, name.start)
        case "format-date", _:
            raise _wrong(Wrong.FORMAT, name)
        case "sum", [argument] if not isinstance(argument, Question):
            raise _wrong(Wrong.SINGLE, name)
        case _:
            return


def _is(token: Token, *signs: str) -> bool:
    return token.sort is Sort.SIGN and token.said in signs


def _wrong(wrong: Wrong, token: Token) -> FormulaError:
    return FormulaError(wrong, token.said, token.start)
