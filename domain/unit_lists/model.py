"""What a list says, row by row, and what is wrong with a row."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.registry.units import Level, UnitKind
from domain.unit_lists.columns import Column

Details = Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class ListedRow:
    """The words of one row by their meaning, as they stand in the file; empty ones left out."""

    number: int
    cells: Mapping[Column, str]
    computed: bool = False


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """What one row says of one unit. None or empty: it says nothing about that, and nothing about it changes.

    `parent` is a name or a code. Levels that were only read from the name are not `levels_stated`."""

    row: int
    name: str
    kind: UnitKind
    levels: frozenset[Level]
    levels_stated: bool = False
    code: str | None = None
    ownership: str | None = None
    parent: str = ""
    head: str = ""
    aliases: tuple[str, ...] = ()
    opened: date | None = None


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is refused: the key of the text that says why, and what that text needs."""

    row: int
    name: str
    key: str
    details: Details = field(default_factory=dict)
