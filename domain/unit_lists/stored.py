"""The rows of a list as they are kept until somebody says whether to write them: the words, not what they came to."""

from collections.abc import Iterable
from typing import TypeAlias

from domain.unit_lists.columns import Column
from domain.unit_lists.model import ListedRow

PackedRow: TypeAlias = list[int | dict[str, str] | bool]


def pack(rows: Iterable[ListedRow]) -> list[PackedRow]:
    return [[row.number, {column.value: text for column, text in row.cells.items()}, row.computed] for row in rows]


def unpack(packed: object) -> list[ListedRow]:
    if not isinstance(packed, list):
        raise TypeError("No list of rows")
    return [_row(one) for one in packed]


def _row(packed: object) -> ListedRow:
    match packed:
        case [int(number), dict(cells), bool(computed)]:
            return ListedRow(number, {Column(column): str(text) for column, text in cells.items()}, computed)
    raise TypeError("No row of a list")
