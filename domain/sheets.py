"""A workbook or a text table as somebody sent it, before anybody has asked what it means."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is where a person finds it in the file. Cells that compute something are named, and their text is empty:
    what they showed to whoever sent the file is not in it, or not to be trusted."""

    number: int
    cells: tuple[str, ...]
    computed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page. Rows that are empty are not among its rows; a cell merged over several rows is in each of them."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file was not read: the key of the text that says so, and what that text needs."""

    key: str
    details: Mapping[str, str | int] = field(default_factory=dict)


Brought: TypeAlias = tuple[Sheet, ...] | Unreadable
"""What came of reading a file."""
