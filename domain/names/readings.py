"""What a name that was typed may turn out to mean."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from domain.folding import spelling
from domain.names.index import Called, Entry, NamedUnit, UnitNames

FEW = 5
"""So many are asked back at once."""
MANY = 60
"""So many are looked through at most, a few at a time."""


@dataclass(frozen=True, slots=True)
class Found:
    """One unit. `slip` tells that the name was not typed as it is written, `called` how the unit comes by it, and
    `known_as` the name that was recognised: the answer can say it."""

    unit: NamedUnit
    slip: bool = False
    called: Called = Called.TODAY
    known_as: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Several units, best first, or one that may not be meant; `name` is what was typed, as it is properly written.

    `others` are those for whom there was no room among the few."""

    name: str
    candidates: tuple[NamedUnit, ...]
    others: tuple[NamedUnit, ...] = ()

    @property
    def every(self) -> tuple[NamedUnit, ...]:
        return (*self.candidates, *self.others)


@dataclass(frozen=True, slots=True)
class Unknown:
    pass


Reading: TypeAlias = Found | Ask | Unknown


def one_or_ask(entries: Sequence[Entry], known: UnitNames, *, slip: bool = False) -> Found | Ask:
    """Of at least one entry; several names of one unit are one unit."""
    first = entries[0]
    if any(entry.unit.id != first.unit.id for entry in entries):
        return ask(entries, known)
    return Found(placed(first.unit, known), slip, first.called, first.text)


def ask(entries: Sequence[Entry], known: UnitNames, count: int | None = None) -> Ask:
    units = [placed(unit, known) for unit in {entry.unit.id: entry.unit for entry in entries}.values()]
    first = entries[0]
    name = first.first(count or len(first.key))
    return Ask(name, tuple(units[:FEW]), tuple(units[FEW:MANY]))


def together(readings: Iterable[Reading]) -> Reading:
    """One reading of several of the same words: where they differ, all that may be meant is asked."""
    found = [reading for reading in readings if not isinstance(reading, Unknown)]
    if len({_units(reading) for reading in found}) == 1:
        return found[0]
    every = tuple({unit.id: unit for reading in found for unit in _units_in_order(reading)}.values())
    if not every:
        return Unknown()
    name = next((one.name for one in found if isinstance(one, Ask)), every[0].name)
    return Ask(name, every[:FEW], every[FEW:MANY])


def as_json(reading: Reading) -> dict[str, object]:
    """As `python -m bot read unit` prints it."""
    match reading:
        case Found(unit):
            return {"unit": unit.name}
        case Ask(_, candidates):
            return {"ask": [unit.name for unit in candidates]}
        case Unknown():
            return {"unknown": True}


def _units_in_order(reading: Found | Ask) -> tuple[NamedUnit, ...]:
    return (reading.unit,) if isinstance(reading, Found) else reading.every


def _units(reading: Found | Ask) -> frozenset[int]:
    return frozenset(unit.id for unit in _units_in_order(reading))


def placed(unit: NamedUnit, known: UnitNames) -> NamedUnit:
    """With what tells it from its namesakes."""
    mine, *_ = known.entries[unit.id]
    name = spelling(unit.name)
    shared = any(other.unit.id != unit.id and spelling(other.unit.name) == name for other in known.bearing(mine.key))
    return replace(unit, place=known.place(unit), shared=shared)
