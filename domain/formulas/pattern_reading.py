"""Reads a regular expression: letters, classes, groups, either-or, repetition, begin and end."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

DEEPEST = 20
MOST_REPEATED = 500

Test: TypeAlias = Callable[[str], bool]


class PatternError(ValueError):
    """What stands in the pattern and cannot be matched."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(found)


@dataclass(frozen=True, slots=True)
class One:
    """One letter that the test holds of."""

    test: Test


class Anchor(Enum):
    START = "^"
    END = "$"


@dataclass(frozen=True, slots=True)
class Sequence:
    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Either:
    ways: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    of: "Part"
    least: int
    most: int | None


Part: TypeAlias = One | Anchor | Sequence | Either | Repeated

CLASSES: Mapping[str, Test] = {
    "d": lambda one: "0" <= one <= "9",
    "w": lambda one: one.isascii() and (one.isalnum() or one == "_"),
    "s": lambda one: one in " \t\n\r\f\v",
}
CONTROL = {"t": "\t", "n": "\n", "r": "\r"}
QUANTIFIERS: Mapping[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}


def read(pattern: str) -> Part:
    reader = _Reader(pattern)
    whole = reader.either()
    reader.end()
    return whole


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0
        self._depth = 0

    def end(self) -> None:
        if self._at < len(self._pattern):
            raise self._wrong()

    def either(self) -> Part:
        ways = [self._sequence()]
        while self._take("|"):
            ways.append(self._sequence())
        return ways[0] if len(ways) == 1 else Either(tuple(ways))

    def _sequence(self) -> Part:
        parts: list[Part] = []
        while self._at < len(self._pattern) and self._next not in "|)":
            parts.append(self._repeated())
        return Sequence(tuple(parts))

    def _repeated(self) -> Part:
        part = self._one()
        quantifier = self._quantifier()
        if quantifier is None:
            return part
        # Whether it takes as few or as many as it can is all the same where the whole must match.
        self._take("?")
        if self._quantifier() is not None:
            raise self._wrong()
        return Repeated(part, *quantifier)

    def _quantifier(self) -> tuple[int, int | None] | None:
        if self._next in QUANTIFIERS:
            return QUANTIFIERS[self._read()]
        if self._next != "{":
            return None
        self._read()
        least, comma, most = self._until("}").partition(",")
        if not _is_count(least) or (most and not _is_count(most)):
            raise self._wrong()
        low, high = int(least), int(most) if most else None if comma else int(least)
        if low > MOST_REPEATED or (high is not None and not low <= high <= MOST_REPEATED):
            raise self._wrong()
        return low, high

    def _one(self) -> Part:
        letter = self._read()
        match letter:
            case "(":
                return self._group()
            case "[":
                return One(self._class())
            case ".":
                return One(lambda one: one not in "\n\r")
            case "^":
                return Anchor.START
            case "$":
                return Anchor.END
            case "\\":
                return One(self._escaped())
            case "*" | "+" | "?" | "{" | "}" | "]":
                raise PatternError(letter)
            case _:
                return One(letter.__eq__)

    def _group(self) -> Part:
        if self._take("?") and not self._take(":"):
            raise PatternError("(?" + self._next)
        self._depth += 1
        if self._depth > DEEPEST:
            raise PatternError("(" * DEEPEST)
        inner = self.either()
        if not self._take(")"):
            raise self._wrong()
        self._depth -= 1
        return inner

    def _class(self) -> Test:
        inverted = self._take("^")
        tests: list[Test] = []
        while not tests or self._next != "]":
            tests.append(self._member())
        self._read()
        held = tuple(tests)
        return lambda one: any(test(one) for test in held) is not inverted

    def _member(self) -> Test:
        """A letter, a range of letters, or a class within the class."""
        first = self._read()
        if first == "[" or (first == "&" and self._next == "&"):
            raise PatternError(first)
        if first == "\\":
            if self._next not in CONTROL and self._next.isalnum():
                return self._escaped()
            first = self._literal()
        if self._next != "-" or self._pattern[self._at + 1 : self._at + 2] == "]":
            return first.__eq__
        self._read()
        last = self._read()
        last = self._literal() if last == "\\" else last
        if last < first:
            raise PatternError(f"{first}-{last}")
        return lambda one: first <= one <= last

    def _escaped(self) -> Test:
        letter = self._next
        if letter.lower() in CLASSES:
            test = CLASSES[self._read().lower()]
            return test if letter.islower() else lambda one: not test(one)
        if letter in {"p", "P"}:
            return self._category()
        return self._literal().__eq__

    def _category(self) -> Test:
        r"""`\p{L}`: any letter of any script, as Vietnamese names need it."""
        inverted = self._read() == "P"
        if not self._take("{"):
            raise self._wrong()
        category = self._until("}")
        if not category.isalpha() or len(category) > 2:
            raise PatternError(f"\\p{{{category}}}")
        return lambda one: unicodedata.category(one).startswith(category) is not inverted

    def _literal(self) -> str:
        """What stands after a backslash and means itself, or a tab or a line's end."""
        letter = self._read()
        if letter in CONTROL:
            return CONTROL[letter]
        if letter.isalnum():
            raise PatternError("\\" + letter)
        return letter

    @property
    def _next(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _read(self) -> str:
        if self._at >= len(self._pattern):
            raise self._wrong()
        self._at += 1
        return self._pattern[self._at - 1]

    def _take(self, letter: str) -> bool:
        taken = self._next == letter
        self._at += taken
        return taken

    def _until(self, end: str) -> str:
        start = self._at
        self._at = self._pattern.find(end, start) + 1
        if self._at == 0:
            raise PatternError(self._pattern[start - 1 :])
        return self._pattern[start : self._at - 1]

    def _wrong(self) -> PatternError:
        return PatternError(self._pattern[max(0, self._at - 1) : self._at + 5] or self._pattern[-5:])


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 5
