"""What a document holds."""

from dataclasses import dataclass
from typing import TypeAlias

PAGE = "\f"
"""Begins the first line of a page."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has as many cells. What is merged downwards stands in each of its rows, what is merged sideways in the
    first of its cells; lines within a cell are kept apart."""

    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class LooseTable:
    """A table that lost its borders: its lines as they were printed, the cells of a row one after another. A form feed
    begins a line that is the first of a page; a space, one before which a cell was empty."""

    lines: tuple[str, ...]


Block: TypeAlias = Paragraph | Table | LooseTable


@dataclass(frozen=True, slots=True)
class Document:
    blocks: tuple[Block, ...]

    @property
    def empty(self) -> bool:
        return not self.blocks
