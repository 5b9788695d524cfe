"""The unit names known, arranged once so that a name is found in a few look-ups however many there are.

An index is never changed: a change makes another, which shares with it all that has stayed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import Self

from domain.folding import Word, words
from domain.ids import UnitId
from domain.names.grouping import moved, without
from domain.names.levels import Kind, headings
from domain.names.writing import Key, key_of, name_key, name_words, numbers, place_key, without_office
from domain.registry.units import Level, UnitKind


class Called(StrEnum):
    """How a unit comes by a name."""

    TODAY = "today"
    ALIAS = "alias"
    """It goes by it besides: listed so, or confirmed by people."""
    FORMER = "former"
    MERGED = "merged"
    """A unit bore it that this one has succeeded."""


@dataclass(frozen=True, slots=True)
class OtherName:
    text: str
    called: Called


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """A unit with all it is known by. `place` is its authority's name, `shared` tells that another bears its name too:
    both are filled in where a unit is found."""

    id: UnitId
    name: str
    levels: frozenset[Level]
    kind: UnitKind = UnitKind.SCHOOL
    code: str | None = None
    ownership: str = Kind.PUBLIC
    parent: UnitId | None = None
    others: tuple[OtherName, ...] = ()
    place: str = ""
    shared: bool = False

    @property
    def full(self) -> str:
        """The name by which it alone is found."""
        return f"{self.name} ({self.place})" if self.shared and self.place else self.name


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A unit under one of its names: "Đoàn Thị Điểm" of "MN Đoàn Thị Điểm", without level and kind."""

    unit: NamedUnit
    key: Key
    text: str
    called: Called = Called.TODAY
    kinds: frozenset[Kind] = frozenset()

    @property
    def proper(self) -> tuple[Word, ...]:
        return proper_words(self.text)[0]

    def first(self, count: int) -> str:
        """The first words of the proper name as it is written."""
        proper = self.proper
        return self.text[proper[0].start : proper[min(count, len(proper)) - 1].end]


@dataclass(frozen=True, slots=True)
class UnitNames:
    """Every name by its key, each beginning of its key, its letters without spaces, its initials and its words; and
    every unit by its id and its code. `lengths` are the letters of names, by how many they are."""

    units: Mapping[UnitId, NamedUnit] = field(default_factory=dict)
    entries: Mapping[UnitId, tuple[Entry, ...]] = field(default_factory=dict)
    codes: Mapping[str, UnitId] = field(default_factory=dict)
    exact: Mapping[Key, tuple[Entry, ...]] = field(default_factory=dict)
    offices: Mapping[Key, tuple[Entry, ...]] = field(default_factory=dict)
    places: Mapping[Key, tuple[Entry, ...]] = field(default_factory=dict)
    aliases: Mapping[Key, tuple[Entry, ...]] = field(default_factory=dict)
    beginnings: Mapping[Key, tuple[Key, ...]] = field(default_factory=dict)
    letters: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    initials: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    sharing: Mapping[str, tuple[Key, ...]] = field(default_factory=dict)
    lengths: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    longest: int = 0

    @classmethod
    def of(cls, units: Iterable[tuple[UnitId, str, frozenset[Level]]]) -> Self:
        return cls().changed([NamedUnit(*unit) for unit in units])

    def changed(self, units: Collection[NamedUnit], gone: Iterable[UnitId] = ()) -> Self:
        """With these units as they are now, and without those gone."""
        left = {*(unit.id for unit in units), *gone}
        old = [entry for unit in left for entry in self.entries.get(unit, ())]
        new = {unit.id: _entries(unit) for unit in units}
        come = list(chain.from_iterable(new.values()))
        exact = moved(self.exact, _by_key(old), _by_key(come))
        fresh = list(dict.fromkeys(entry.key for entry in come if entry.key not in self.exact))
        dead = list(dict.fromkeys(entry.key for entry in old if entry.key not in exact))
        letters = moved(self.letters, _by_letters(dead), _by_letters(fresh))
        return type(self)(
            units={**without(self.units, left), **{unit.id: unit for unit in units}},
            entries={**without(self.entries, left), **new},
            codes=self._codes(left, units),
            exact=exact,
            offices=moved(self.offices, _by_office(old), _by_office(come)),
            places=moved(self.places, _by_place(old), _by_place(come)),
            aliases=moved(self.aliases, _by_alias(old), _by_alias(come)),
            beginnings=moved(self.beginnings, _by_beginning(dead), _by_beginning(fresh)),
            letters=letters,
            initials=moved(self.initials, _by_initials(dead), _by_initials(fresh)),
            sharing=moved(self.sharing, _by_word(dead), _by_word(fresh)),
            lengths=moved(self.lengths, *_by_length(self.letters, letters)),
            longest=max((self.longest, *map(len, fresh))),
        )

    def bearing(self, key: Key) -> tuple[Entry, ...]:
        return self.exact.get(key, ())

    def beginning(self, key: Key) -> Iterator[Entry]:
        return chain.from_iterable(self.exact[other] for other in self.beginnings.get(key, ()))

    def written_together(self, key: Key) -> tuple[Entry, ...]:
        """Spaces that were left out; a space in another place is a slip."""
        others = self.letters.get("".join(key), ())
        fewer = (other for other in others if len(other) > len(key) and numbers(other) == numbers(key))
        return tuple(entry for other in fewer for entry in self.exact[other])

    def coded(self, text: str) -> NamedUnit | None:
        unit = self.codes.get(text.strip().casefold())
        return None if unit is None else self.units[unit]

    def is_learned(self, text: str) -> bool:
        """Whether people have confirmed these words, or a list gives them."""
        return key_of(text) in self.aliases

    def place(self, unit: NamedUnit) -> str:
        parent = self.units.get(unit.parent) if unit.parent is not None else None
        return "" if parent is None else parent.name

    def _codes(self, left: Collection[UnitId], units: Iterable[NamedUnit]) -> dict[str, UnitId]:
        codes = {code: unit for code, unit in self.codes.items() if unit not in left}
        return codes | {unit.code.casefold(): unit.id for unit in units if unit.code}


@lru_cache(maxsize=10_000)
def proper_words(text: str) -> tuple[tuple[Word, ...], frozenset[Kind]]:
    """The words that count in a whole name behind level and kind, and the kind that stood before them."""
    everything = words(text)
    for heading in headings(everything):
        if proper := name_words(everything[heading.end :]):
            return proper, heading.kinds
    return everything, frozenset()


def _entries(unit: NamedUnit) -> tuple[Entry, ...]:
    names = (OtherName(unit.name, Called.TODAY), *unit.others)
    return tuple(entry for name in names if (entry := _entry(unit, name)).key)


def _entry(unit: NamedUnit, name: OtherName) -> Entry:
    proper, kinds = proper_words(name.text)
    owned = frozenset({Kind(unit.ownership)}) if unit.ownership in _OWNED else frozenset()
    return Entry(unit, name_key(proper), name.text, name.called, kinds | owned)


_OWNED = frozenset({Kind.PUBLIC, Kind.PRIVATE, Kind.FOUNDED})


def _by_key(entries: Iterable[Entry]) -> Iterator[tuple[Key, Entry]]:
    return ((entry.key, entry) for entry in entries)


def _by_office(entries: Iterable[Entry]) -> Iterator[tuple[Key, Entry]]:
    """An office also by the place it is for: "phường Tân Hưng"."""
    for entry in entries:
        if entry.unit.kind is UnitKind.AUTHORITY and (place := without_office(entry.key)) not in {entry.key, ()}:
            yield place, entry


def _by_place(entries: Iterable[Entry]) -> Iterator[tuple[Key, Entry]]:
    """An office by the bare name of its place, "Tân Hưng"; one word, or a number, would be found everywhere."""
    for entry in entries:
        if entry.unit.kind is UnitKind.AUTHORITY:
            place = place_key(words(entry.text))
            if len(place) > 1 and place != entry.key and not numbers(place):
                yield place, entry


def _by_alias(entries: Iterable[Entry]) -> Iterator[tuple[Key, Entry]]:
    return ((key_of(entry.text), entry) for entry in entries if entry.called is Called.ALIAS)


def _by_beginning(keys: Iterable[Key]) -> Iterator[tuple[Key, Key]]:
    return ((key[:count], key) for key in keys for count in range(1, len(key)))


def _by_letters(keys: Iterable[Key]) -> Iterator[tuple[str, Key]]:
    return (("".join(key), key) for key in keys)


def _by_initials(keys: Iterable[Key]) -> Iterator[tuple[str, Key]]:
    return (("".join(part[0] for part in key), key) for key in keys if len(key) > 1)


def _by_word(keys: Iterable[Key]) -> Iterator[tuple[str, Key]]:
    return ((word, key) for key in keys for word in set(key))


def _by_length(
    old: Mapping[str, tuple[Key, ...]], new: Mapping[str, tuple[Key, ...]]
) -> tuple[Iterator[tuple[int, str]], Iterator[tuple[int, str]]]:
    """The letters of names that have gone, and that have come."""
    return ((len(one), one) for one in old.keys() - new.keys()), ((len(one), one) for one in new.keys() - old.keys())
