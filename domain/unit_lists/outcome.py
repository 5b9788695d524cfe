"""What a list would change, unit by unit."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from domain.ids import UnitId
from domain.unit_lists.known import KnownUnit
from domain.unit_lists.model import BadRow, ListedUnit


class Aspect(StrEnum):
    """What may change about a unit."""

    NAME = "name"
    CODE = "code"
    LEVELS = "levels"
    OWNERSHIP = "ownership"
    PARENT = "parent"
    ALIASES = "aliases"
    OPENED = "opened"


@dataclass(frozen=True, slots=True)
class Row:
    """A unit that is new with this list, by its row."""

    number: int


Place: TypeAlias = UnitId | Row
"""A unit there is, or one that will be."""


@dataclass(frozen=True, slots=True)
class New:
    listed: ListedUnit
    parent: Place | None


@dataclass(frozen=True, slots=True)
class Changed:
    """`parent` is the one it has from now on, changed or not."""

    known: KnownUnit
    listed: ListedUnit
    parent: Place | None
    aspects: frozenset[Aspect]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`new` has parents before those below them. `twins` are new units that bear the name of one that is elsewhere:
    perhaps another school, perhaps one that moved and has no code to be known by."""

    new: tuple[New, ...]
    changed: tuple[Changed, ...]
    unchanged: int
    refused: tuple[BadRow, ...]
    twins: int = 0

    @property
    def counts(self) -> dict[str, int]:
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "unchanged": self.unchanged,
            "refused": len(self.refused),
        }
