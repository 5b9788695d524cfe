"""The unit names known, arranged once so that a sentence is searched in a few look-ups however many there are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self, TypeVar

from domain.folding import Word, words
from domain.ids import UnitId
from domain.names.levels import heading_at
from domain.units import Level

Key = tuple[str, ...]
K = TypeVar("K")
V = TypeVar("V")

_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


@dataclass(frozen=True, slots=True)
class NamedUnit:
    id: UnitId
    name: str
    levels: frozenset[Level]


@dataclass(frozen=True, slots=True)
class Entry:
    """A unit and its proper name, the part after level and type: "Đoàn Thị Điểm" of "MN Đoàn Thị Điểm"."""

    unit: NamedUnit
    key: Key
    proper: tuple[Word, ...]

    def first(self, count: int) -> str:
        """The first words of the proper name as it is written."""
        return self.unit.name[self.proper[0].start : self.proper[count - 1].end]

    def agrees_with(self, typed: Sequence[Word]) -> bool:
        """Whether the diacritics that were typed, if any, are those of the name."""
        return all(not one.marked or one.spelling == own.spelling for one, own in zip(typed, self.proper, strict=False))


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Every name by its key, by each beginning of its key, by its initials and by each of its words."""

    exact: Mapping[Key, tuple[Entry, ...]]
    beginnings: Mapping[Key, tuple[Entry, ...]]
    run_together: Mapping[str, tuple[Entry, ...]]
    initials: Mapping[str, tuple[Entry, ...]]
    sharing: Mapping[str, tuple[Key, ...]]
    longest: int

    @classmethod
    def of(cls, units: Iterable[tuple[UnitId, str, frozenset[Level]]]) -> Self:
        entries = [_entry(NamedUnit(*unit)) for unit in units]
        exact = _grouped((entry.key, entry) for entry in entries)
        return cls(
            exact=exact,
            beginnings=_grouped((entry.key[:count], entry) for entry in entries for count in range(2, len(entry.key))),
            run_together=_grouped(("".join(entry.key), entry) for entry in entries),
            initials=_grouped(("".join(part[0] for part in entry.key), entry) for entry in entries),
            sharing=_grouped((word, key) for key in exact for word in set(key)),
            longest=max((len(key) for key in exact), default=0),
        )


def name_words(text: Sequence[Word]) -> tuple[Word, ...]:
    """The words that count in a name: "số 1" is 1."""
    return tuple(
        word
        for word, following in zip(text, (*text[1:], None), strict=False)
        if not (word.key == "so" and following is not None and following.key.isdecimal())
    )


def name_key(text: Sequence[Word]) -> Key:
    return tuple(_ROMAN.get(word.key, word.key) for word in text)


def _entry(unit: NamedUnit) -> Entry:
    everything = words(unit.name)
    proper = name_words(everything[heading_at(everything, 0)[1] :]) or everything
    return Entry(unit, name_key(proper), proper)


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
