"""From the words of a name to the unit it means, to the units it may mean, or to none."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz.distance import OSA

from domain.folding import Word, words
from domain.names.index import Entry, Key, NamedUnit, UnitNames, name_key, name_words
from domain.names.levels import heading_at, teaches
from domain.units import Level

# Below eight letters one wrong letter is as likely another school (Lê Lợi, Lê Lai): asked, not forgiven.
SURE_LENGTH = 8
TWO_SLIPS_LENGTH = 12
MANY = 3000


@dataclass(frozen=True, slots=True)
class Found:
    """One unit. `slip` tells that the name was not typed as it is written, so that the answer can say it."""

    unit: NamedUnit
    slip: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """Several units, or one that may not be meant; `name` is what was typed, as it is properly written."""

    name: str
    candidates: tuple[NamedUnit, ...]


@dataclass(frozen=True, slots=True)
class Unknown:
    pass


Reading: TypeAlias = Found | Ask | Unknown


def find_unit(text: str, known: UnitNames) -> Reading:
    """What a person means who was asked for a unit and typed this."""
    typed = words(text)
    levels, start = heading_at(typed, 0)
    name = typed[start:]
    plain = read_plainly(levels, name, known)
    return plain if not isinstance(plain, Unknown) else read_slips(levels, name, known)


def read_plainly(levels: frozenset[Level], name: Sequence[Word], known: UnitNames) -> Reading:
    """The name letter by letter (diacritics apart): the whole of it, then its beginning, then under another level."""
    counted = name_words(name)
    key = name_key(counted)
    same = _agreeing(known.exact.get(key) or known.run_together.get("".join(key), ()), counted)
    if of_level := [entry for entry in same if entry.unit.levels == levels] or _called(levels, same):
        return _one_or_ask(of_level)
    if longer := _called(levels, _agreeing(known.beginnings.get(key, ()), counted)):
        return _ask(longer, len(key))
    return _ask(same) if same else Unknown()


def read_slips(levels: frozenset[Level], name: Sequence[Word], known: UnitNames) -> Reading:
    """The name shortened ("ng hue", "cva"), or with a letter or two gone wrong."""
    key = name_key(name_words(name))
    if not key:
        return Unknown()
    if short := _called(levels, _shortened(levels, key, known)):
        return _one_or_ask(short, slip=True)
    near = _nearest(key, known)
    entries = [entry for other in near for entry in known.exact[other]]
    if not entries:
        return Unknown()
    called = _called(levels, entries)
    sure = len(near) == 1 and len(" ".join(key)) >= SURE_LENGTH
    return _one_or_ask(called, slip=True) if called and sure else _ask(called or entries)


def _agreeing(entries: Sequence[Entry], typed: Sequence[Word]) -> Sequence[Entry]:
    return [entry for entry in entries if entry.agrees_with(typed)] or entries


def _called(levels: frozenset[Level], entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if teaches(entry.unit.levels, levels)]


def _one_or_ask(entries: Sequence[Entry], *, slip: bool = False) -> Reading:
    return Found(entries[0].unit, slip) if len(entries) == 1 else _ask(entries)


def _ask(entries: Sequence[Entry], count: int | None = None) -> Ask:
    nearest = entries[0]
    return Ask(nearest.first(count or len(nearest.proper)), tuple(entry.unit for entry in entries))


def _shortened(levels: frozenset[Level], key: Key, known: UnitNames) -> list[Entry]:
    if not levels:
        return []
    if len(key) == 1:
        return list(known.initials.get(key[0], ())) if len(key[0]) >= len("cva") else []
    alike = {
        other for word in key if word.isalpha() for other in known.sharing.get(word, ()) if _abbreviates(key, other)
    }
    return [entry for other in sorted(alike) for entry in known.exact[other]]


def _abbreviates(key: Key, other: Key) -> bool:
    return len(key) == len(other) and all(full.startswith(short) for short, full in zip(key, other, strict=True))


def _nearest(key: Key, known: UnitNames) -> list[Key]:
    """The names fewest slips away, if few enough. Numbers are never a slip: Kim Đồng 1 is not Kim Đồng 2."""
    typed = " ".join(key)
    allowed = 2 if len(typed) >= TWO_SLIPS_LENGTH else 1
    candidates = {other for word in key for other in known.sharing.get(word, ())}
    if len(candidates) > MANY or len(typed) < len("an lac"):
        return []
    slips = {
        other: OSA.distance(typed, " ".join(other), score_cutoff=allowed)
        for other in candidates
        if _numbers(other) == _numbers(key)
    }
    least = min(slips.values(), default=allowed + 1)
    # A margin of one slip is no margin: everything that near is a candidate.
    return sorted(other for other, slip in slips.items() if slip <= min(least + 1, allowed)) if least <= allowed else []


def _numbers(key: Key) -> list[str]:
    return [part for part in key if part.isdecimal()]
