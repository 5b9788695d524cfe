"""Takes a formula apart: questions, numbers, texts, names and signs, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 2_000
"""Letters of one formula."""
MOST_TOKENS = 300

_TOKEN = re.compile(
    r"\$\{\s*(?P<question>[^{}]*?)\s*\}"
    r"|(?P<number>\d+(?:\.\d*)?|\.\d+)"
    r"|(?P<text>\"[^\"]*\"|'[^']*')"
    r"|(?P<name>[A-Za-z_][\w-]*(?::[A-Za-z_][\w-]*)?)"
    r"|(?P<sign><=|>=|!=|\.\.|//|[-+*/=<>(),.\[\]|@$])",
    re.ASCII,
)
_QUESTION = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_QUOTES = "\"'"


class Wrong(StrEnum):
    """What a formula may get wrong; the text that says so is called `formula-` and this."""

    EMPTY = "empty"
    LONG = "long"
    DEEP = "deep"
    QUOTE = "quote"
    """A text begins and does not end."""
    LETTER = "letter"
    """A sign that means nothing."""
    QUESTION = "question"
    """No name of a question between the braces."""
    PATH = "path"
    """Paths lead through a form; here questions are only named."""
    VALUE = "value"
    """A value was to come."""
    CLOSING = "closing"
    MORE = "more"
    """Something follows where the formula was at its end."""
    FUNCTION = "function"
    COUNT = "count"
    """A function with too few arguments, or too many."""
    PATTERN = "pattern"
    """A pattern that is no text between quotes, or holds what cannot be matched in bounded time."""
    FORMAT = "format"
    OWN = "own"
    """`.` where there is no question of its own."""
    SINGLE = "single"
    """`sum` adds up the answers of repeats; one question has one answer."""


class FormulaError(ValueError):
    """Why a formula is not taken; `found` is what stands there, `at` counts letters from 0."""

    def __init__(self, wrong: Wrong, found: str = "", at: int = 0) -> None:
        self.wrong = wrong
        self.found = found
        self.at = at
        super().__init__(f"expected a formula of the subset of XLSForm: {wrong} at letter {at + 1}, {found!r}")


class Sort(StrEnum):
    QUESTION = "question"
    NUMBER = "number"
    TEXT = "text"
    NAME = "name"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """`said` is the name, the figure, or the text without its quotes; it stands from `start` to `end`."""

    sort: Sort
    said: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    if len(text) > LONGEST:
        raise FormulaError(Wrong.LONG, str(len(text)))
    found = tuple(_tokens(text))
    if not found:
        raise FormulaError(Wrong.EMPTY)
    if len(found) > MOST_TOKENS:
        raise FormulaError(Wrong.LONG, str(len(text)))
    return found


def _tokens(text: str) -> Iterator[Token]:
    at = _past_spaces(text, 0)
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise FormulaError(Wrong.QUOTE if text[at] in _QUOTES else Wrong.LETTER, text[at:].strip()[:20], at)
        yield _token(found)
        at = _past_spaces(text, found.end())


def _token(found: re.Match[str]) -> Token:
    sort = Sort(found.lastgroup or "")
    said = found[sort]
    if sort is Sort.QUESTION and not _QUESTION.fullmatch(said):
        raise FormulaError(Wrong.PATH if "#" in said or "/" in said else Wrong.QUESTION, found[0], found.start())
    return Token(sort, said[1:-1] if sort is Sort.TEXT else said, found.start(), found.end())


def _past_spaces(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
