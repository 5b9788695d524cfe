"""Whom something is laid on, as somebody types it: levels, one ownership, schools by name, those left out."""

import re
from dataclasses import dataclass

from domain.folding import fold
from domain.names.levels import LEVEL_WORDS, levels_in
from domain.proposals.model import Who
from domain.registry.units import Level

EVERYBODY = "tất cả các trường"
SCHOOLS = frozenset(Level)
_ALL = frozenset({"tat ca", "tat ca cac truong", "cac truong", "moi truong", "all", "all schools"})
_EXCEPT = re.compile(r"\b(?:trừ|ngoại trừ|except)\b", re.IGNORECASE)
_PARTS = re.compile(r"[,;]|\bvà\b|\band\b", re.IGNORECASE)
"""A stroke or an ampersand may be part of a name."""
_OWNED = (("ngoai cong lap", "private"), ("tu thuc", "private"), ("dan lap", "people-founded"), ("cong lap", "public"))
_OF_SCHOOLS = re.compile(r"\b(?:tat ca|cac|moi|nhung|truong|khoi|cap hoc|cap|don vi|co so giao duc)\b")


@dataclass(frozen=True, slots=True)
class Said:
    """`named` and `excepted` as they were typed; no level at all where only schools were named."""

    levels: frozenset[Level]
    ownership: str | None
    named: tuple[str, ...]
    excepted: tuple[str, ...]


def read(words: str) -> Said | None:
    """None where nothing of it says whom."""
    asked, *left_out = _EXCEPT.split(words, maxsplit=1)
    excepted = tuple(_named(left_out[0])) if left_out else ()
    ownership = next((kind for owned, kind in _OWNED if owned in fold(asked)), None)
    levels: frozenset[Level] = frozenset()
    named: list[str] = []
    everybody = fold(asked.strip(" .")) in _ALL
    for part in filter(_says_something, [] if everybody else _PARTS.split(asked)):
        found = _levels_alone(part)
        if found is None:
            named.append(" ".join(part.split()))
        levels |= found or frozenset()
    if everybody or (not levels and not named and (excepted or ownership)):
        levels = SCHOOLS
    return Said(levels, ownership, tuple(named), excepted) if levels or named else None


def _says_something(part: str) -> bool:
    return any(letter.isalnum() for letter in part)


def who(words: str) -> Who:
    """As a proposal has it."""
    said = read(words)
    return Who(words) if said is None else Who(words, tuple(sorted(said.levels)), said.ownership)


def _levels_alone(part: str) -> frozenset[Level] | None:
    """The levels, where nothing but levels is said: "TH Nhật Tân" names a school. Empty for words like "các trường"."""
    said = _OF_SCHOOLS.sub(" ", fold(part))
    for owned, _ in _OWNED:
        said = said.replace(owned, " ")
    said = said.strip(" .")
    if not said:
        return frozenset()
    found = levels_in(said)
    return found if found and _nothing_left(said) else None


def _nothing_left(said: str) -> bool:
    for level_words in LEVEL_WORDS.values():
        for word in sorted(map(fold, level_words), key=len, reverse=True):
            said = re.sub(rf"\b{re.escape(word)}\b", " ", said)
    return not said.strip(" -/&+")


def _named(words: str) -> list[str]:
    return [" ".join(part.split()) for part in _PARTS.split(words) if part.strip(" .")]
