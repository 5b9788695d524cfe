"""Changes of the tree of units, from a day on: rename, move, merge, split, close, found."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from domain.ids import UnitId
from domain.registry.units import Level, UnitKind


class Deed(StrEnum):
    """What is done to a unit."""

    RENAME = "rename"
    MOVE = "move"
    MERGE = "merge"
    SPLIT = "split"
    CLOSE = "close"
    FOUND = "found"


class Staff(StrEnum):
    """What becomes of those who work at an authority that ends."""

    GO_ON = "go-on"
    """In the same post, at the successor."""
    END = "end"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A unit that begins with a change. Without levels it teaches what the units before it taught."""

    name: str
    levels: frozenset[Level] = frozenset()
    kind: UnitKind = UnitKind.SCHOOL
    parent: UnitId | None = None
    ownership: str = "public"


Target: TypeAlias = UnitId | Newcomer


@dataclass(frozen=True, slots=True)
class Rename:
    unit: UnitId
    name: str


@dataclass(frozen=True, slots=True)
class Move:
    unit: UnitId
    to: UnitId


@dataclass(frozen=True, slots=True)
class Merge:
    """The units end; `into` goes on, or begins."""

    units: tuple[UnitId, ...]
    into: Target
    staff: Staff = Staff.GO_ON


@dataclass(frozen=True, slots=True)
class Split:
    """The unit ends, unless it is one of the parts; the first part takes over what is still open."""

    unit: UnitId
    into: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Close:
    """Without an heir nobody owes what the unit still owed."""

    unit: UnitId
    heir: UnitId | None = None
    staff: Staff = Staff.END


@dataclass(frozen=True, slots=True)
class Found:
    unit: Newcomer


Change: TypeAlias = Rename | Move | Merge | Split | Close | Found


@dataclass(frozen=True, slots=True)
class Known:
    """A unit as a change finds it. `above`: itself and every authority above it; `changed`: the day of the last change
    of name or parent; `children`: how many open units are directly below it."""

    id: UnitId
    name: str
    kind: UnitKind
    levels: frozenset[Level] = frozenset()
    ownership: str = "public"
    parent: UnitId | None = None
    above: frozenset[UnitId] = frozenset()
    opened: date | None = None
    closed: date | None = None
    changed: date | None = None
    children: int = 0

    @property
    def authority(self) -> bool:
        return self.kind is UnitKind.AUTHORITY


def named(change: Change) -> tuple[UnitId, ...]:
    """Every unit a change speaks of, each once."""
    match change:
        case Rename(unit):
            every: tuple[Target | None, ...] = (unit,)
        case Move(unit, to):
            every = (unit, to)
        case Merge(units, into):
            every = (*units, into, _parent(into))
        case Split(unit, into):
            every = (unit, *into, *map(_parent, into))
        case Close(unit, heir):
            every = (unit, heir)
        case Found(newcomer):
            every = (newcomer.parent,)
    return tuple(dict.fromkeys(one for one in every if one is not None and not isinstance(one, Newcomer)))


def _parent(target: Target) -> UnitId | None:
    return target.parent if isinstance(target, Newcomer) else None
