"""The small language in which the tables of this package are written, and how it becomes patterns.

A row is Vietnamese as it is written, with diacritics; it is matched with all of them, without tones, or without any.
`[…]` may be left out, `(…|…)` is one of several, `<…>` is a slot of `slots`, `…` is anything short within the clause.
Two words are parted by a space; around anything else there may be a comma, a colon, or nothing.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from domain.phrases.line import bare

DIGIT = "0"
"""Stands, among the words of a pattern, for any number."""
COLON = ":"
"""Stands for the one of an hour: 15:30."""

_TOKEN = re.compile(r"[\[\]()|]|<[^>]+>|…|[^\s\[\]()|<>…]+")
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_LONE_Y = re.compile("^(qu|[hklmst])[yỳýỷỹỵ]$")
_Y_AS_I = str.maketrans("yỳýỷỹỵ", "iìíỉĩị")
_BETWEEN = r"(?: ?[:,(] ?| )?"
_WITHIN = " "
_GAP = r"[^;.]{0,60}?"
_ALIKE: Mapping[str, tuple[str, ...]] = {"hằng": ("hàng",), "tới": ("đến",), "hoàn": ("hòan",)}


@dataclass(frozen=True, slots=True)
class Leaf:
    """A slot given as a regular expression without groups, and the words (bare) it may begin with. Of `needs` it holds
    one somewhere; where they are not said, it is one that it begins with."""

    pattern: str
    first: frozenset[str]
    needs: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a pattern: the words it may begin with, whether it may be empty, whether it is a plain word.

    Where it stands, one word of each set of `needs` stands too.
    """

    pattern: str
    first: frozenset[str]
    optional: bool = False
    plain: bool = False
    needs: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """A row as a pattern, compiled when it is first needed: its slots are the groups, in order."""

    source: str
    slots: tuple[str, ...]
    first: frozenset[str]
    needs: tuple[frozenset[str], ...]

    def may_stand_among(self, words: frozenset[str]) -> bool:
        """Whether a text of these (bare) words can hold it: compiling the pattern costs more than reading a page."""
        return not any(map(words.isdisjoint, self.needs))

    def match(self, text: str, at: int) -> re.Match[str] | None:
        return _compiled(self.source).match(text, at)


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def variants(word: str) -> tuple[str, ...]:
    """A word as it may be typed: with its marks, without its tone, without any; the longest first."""
    spelled = {word, *_ALIKE.get(word, ())}
    spelled |= {one.translate(_Y_AS_I) for one in spelled if _LONE_Y.match(one)}
    toneless = {unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", one))) for one in spelled}
    return tuple(sorted(spelled | toneless | {bare(one) for one in spelled}, key=lambda one: (-len(one), one)))


def word(spelled: str) -> str:
    """The pattern of one word, which no letter touches."""
    return _untouched(_spellings(spelled))


def phrase(spelled: str) -> str:
    """The pattern of words that follow one another; `|` parts alternatives."""
    return _untouched("|".join(" ".join(f"(?:{_spellings(one)})" for one in way.split()) for way in spelled.split("|")))


def _spellings(spelled: str) -> str:
    return "|".join(map(re.escape, variants(spelled)))


def _untouched(ways: str) -> str:
    return rf"(?<![^\W\d_])(?:{ways})(?![^\W\d_])"


class Slots:
    """The named parts of phrases, compiled once each."""

    def __init__(self, leaves: Mapping[str, Leaf], composed: Mapping[str, str]) -> None:
        self._parts = {
            name: Part(leaf.pattern, leaf.first, needs=_one_of(leaf.needs or leaf.first))
            for name, leaf in leaves.items()
        }
        for name, row in composed.items():
            self._parts[name] = _Reader(row, self, ()).whole()

    def part(self, name: str) -> Part:
        return self._parts[name]

    def wording(self, row: str) -> Wording:
        reader = _Reader(row, self, [])
        whole = reader.whole()
        return Wording(whole.pattern, tuple(reader.taken), whole.first, whole.needs)


class _Reader:
    """Reads one row; where `taken` is a list the slots are captured and noted there."""

    def __init__(self, row: str, slots: Slots, taken: list[str] | tuple[str, ...]) -> None:
        self._tokens = _TOKEN.findall(row)
        self._at = 0
        self._slots = slots
        self.taken = taken

    def whole(self) -> Part:
        part = self._either()
        if self._at < len(self._tokens):
            raise ValueError(self._tokens)
        return part

    def _either(self) -> Part:
        ways = [self._sequence()]
        while self._next() == "|":
            self._at += 1
            ways.append(self._sequence())
        if len(ways) == 1:
            return ways[0]
        pattern = f"(?:{'|'.join(way.pattern for way in ways)})"
        first = frozenset[str]().union(*(way.first for way in ways))
        return Part(pattern, first, any(way.optional for way in ways), needs=_needs_of_either(ways))

    def _sequence(self) -> Part:
        parts: list[Part] = []
        while self._next() not in {None, "|", ")", "]"}:
            parts.append(self._one())
        first: frozenset[str] = frozenset()
        for part in parts:
            first |= part.first
            if not part.optional:
                break
        pattern = parts[0].pattern if parts else ""
        for before, part in pairwise(parts):
            pattern += (_WITHIN if before.plain and part.plain else _BETWEEN) + part.pattern
        needs = tuple(need for part in parts if not part.optional for need in part.needs)
        return Part(pattern, first, all(part.optional for part in parts), needs=needs)

    def _one(self) -> Part:
        part = self._tokens[self._at]
        self._at += 1
        match part[0]:
            case "[" | "(" as bracket:
                inner = self._either()
                self._at += 1
                may_lack = bracket == "["
                optional = may_lack or inner.optional
                return Part(f"(?:{inner.pattern}){'?' * may_lack}", inner.first, optional, needs=inner.needs)
            case "<":
                return self._slot(part[1:-1])
            case "…":
                return Part(_GAP, frozenset(), optional=True)
            case _:
                return _spelled(part)

    def _slot(self, name: str) -> Part:
        part = self._slots.part(name)
        if isinstance(self.taken, list):
            self.taken.append(name)
            return replace(part, pattern=f"({part.pattern})")
        return replace(part, pattern=f"(?:{part.pattern})")

    def _next(self) -> str | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None


def _one_of(words: frozenset[str]) -> tuple[frozenset[str], ...]:
    return (words,) if words else ()


def _needs_of_either(ways: Sequence[Part]) -> tuple[frozenset[str], ...]:
    """One word of what each way needs: its last of few spellings, for by its first it was already found."""
    if any(way.optional or not way.needs for way in ways):
        return ()
    return (frozenset[str]().union(*(min(reversed(way.needs), key=len) for way in ways)),)


def _spelled(part: str) -> Part:
    if part.isdecimal():
        return Part(rf"(?<!\d){part}(?!\d)", frozenset({DIGIT}), needs=(frozenset({DIGIT}),))
    if not part.isalpha():
        return Part(re.escape(part), frozenset())
    spelled = frozenset(bare(one) for one in variants(part))
    return Part(word(part), spelled, plain=True, needs=(spelled,))
