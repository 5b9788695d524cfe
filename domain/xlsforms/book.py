"""What stands in the sheets of a workbook, cell by cell, and what is said of a cell."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from domain.sheets import Sheet

SURVEY, CHOICES, SETTINGS = "survey", "choices", "settings"
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True, slots=True)
class Cell:
    """As a person finds it: `survey!F7`, under the heading `constraint`."""

    sheet: str
    place: str
    heading: str = ""

    def __str__(self) -> str:
        return f"{self.sheet}!{self.place}" + (f" ({self.heading})" if self.heading else "")


@dataclass(frozen=True, slots=True)
class Remark:
    """The key of a text about a cell, and what it needs."""

    cell: Cell
    key: str
    details: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """What is written in one row, by heading; what is empty is not there."""

    number: int
    said: Mapping[str, str]

    def get(self, heading: str) -> str:
        return self.said.get(heading, "")


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet with headings in its first row; `computed` are cells with formulas of Excel."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    computed: tuple[Cell, ...] = ()

    def cell(self, row: int, heading: str = "") -> Cell:
        """The whole row where the heading is none of this sheet."""
        if heading not in self.headings:
            return Cell(self.name, str(row), heading)
        return Cell(self.name, f"{letters(self.headings.index(heading))}{row}", heading)

    def plain(self) -> list[dict[str, str]]:
        """For programs that count rows: one after another, the empty ones too."""
        filled = {row.number: dict(row.said) for row in self.rows}
        return [filled.get(number, {}) for number in range(2, max(filled, default=1) + 1)]


def tables(sheets: Iterable[Sheet]) -> dict[str, Table]:
    """By name in small letters, as XLSForm has it; sheets without a first row have no headings and hold nothing."""
    return {sheet.name.strip().lower(): _table(sheet) for sheet in sheets if sheet.rows and sheet.rows[0].number == 1}


def letters(place: int) -> str:
    """What Excel calls a column, counted from 0."""
    around, last = divmod(place, 26)
    return (letters(around - 1) if around else "") + chr(ord("A") + last)


def _table(sheet: Sheet) -> Table:
    headings = tuple(" ".join(clean(cell).split()) for cell in sheet.rows[0].cells)
    rows = (Row(row.number, dict(_said(headings, row.cells))) for row in sheet.rows[1:])
    computed = (
        Cell(sheet.name, f"{letters(place)}{row.number}", headings[place] if place < len(headings) else "")
        for row in sheet.rows
        for place in row.computed
    )
    return Table(sheet.name.strip().lower(), headings, tuple(row for row in rows if row.said), tuple(computed))


def _said(headings: tuple[str, ...], cells: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for heading, cell in zip(headings, cells, strict=False):
        if heading and (said := clean(cell)):
            yield heading, said


def clean(text: str) -> str:
    return text.translate(_SPACES).strip()
