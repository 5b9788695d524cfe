"""Workbooks, row by row: what stands in a cell, never what a formula in it is said to come to."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell

from bot.sheets import limits, lines
from bot.sheets.lines import Refused
from bot.sheets.merged import Merged, merged_in

_ZEROS = re.compile("0+")
_COMPUTED = frozenset({"f", "e"})
"""Formulas, and what they come to when they fail."""


def told(content: bytes) -> Iterator[str]:
    merged = merged_in(content)
    book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
    counter = _Counter()
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    for sheet in shown[: limits.MOST_SHEETS]:
        yield lines.sheet(sheet.title)
        # The size a sheet declares is not to be trusted, and one row may be as wide as it likes.
        sheet.reset_dimensions()
        yield from _rows(sheet.iter_rows(), merged.get(sheet.title) or Merged(), counter)
    if not counter.rows:
        raise Refused("sheet-empty")


def _rows(rows: Iterable[tuple[Cell | MergedCell, ...]], merged: Merged, counter: "_Counter") -> Iterator[str]:
    for number, row in enumerate(rows, 1):
        cells, computed = _read(row)
        if not computed and not any(cells):
            continue
        merged.fill(number, cells)
        counter.count(cells)
        yield lines.row(number, cells, computed)


def _read(row: tuple[Cell | MergedCell, ...]) -> tuple[list[str], list[int]]:
    computed = []
    cells = []
    for place, cell in enumerate(row):
        if cell.value is None:
            cells.append("")
        elif cell.data_type in _COMPUTED:
            computed.append(place)
            cells.append("")
        else:
            cells.append(_text(cell))
    if len(cells) > limits.MOST_COLUMNS:
        if any(cells[limits.MOST_COLUMNS :]):
            raise Refused("sheet-too-wide", most=limits.MOST_COLUMNS)
        del cells[limits.MOST_COLUMNS :]
    return cells, computed


def _text(cell: Cell | MergedCell) -> str:
    """A number as the sheet shows it here: whole ones without a point, with the zeros its format puts before them,
    others with a comma; 1,234 is less than two, and whoever expects a count can ask."""
    value = cell.value
    if isinstance(value, str):
        return value
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, int | float) and "%" in cell.number_format:
        return f"{_with_comma(value * 100)}%"
    if isinstance(value, int | float) and value == int(value):
        return _padded(int(value), cell.number_format)
    return _with_comma(value) if isinstance(value, float) else str(value)


def _with_comma(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".").replace(".", ",")


def _padded(number: int, shown_as: str) -> str:
    return f"{number:0{len(shown_as)}d}" if _ZEROS.fullmatch(shown_as) else str(number)


class _Counter:
    """Over all sheets of a workbook."""

    def __init__(self) -> None:
        self.rows = 0
        self._letters = 0

    def count(self, cells: list[str]) -> None:
        self.rows += 1
        self._letters += sum(map(len, cells))
        if self.rows > limits.MOST_ROWS:
            raise Refused("sheet-too-long", most=limits.MOST_ROWS)
        if self._letters > limits.MOST_LETTERS:
            raise Refused("sheet-too-heavy")
