"""Annex tables: rows of work in groups, whatever the columns are called and in whatever order they stand."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from domain.documents.columns import Column, columns_of, is_heading
from domain.documents.debris import squeezed
from domain.documents.model import LooseTable, Table
from domain.documents.target_columns import heading_of, heads_targets
from domain.proposals.loose import tabulated
from domain.proposals.model import Source
from domain.proposals.outline import Annex

_HEADING_WITHIN = 6
_GROUP_NUMBER = re.compile(r"(?P<number>[IVXL]+|[A-HĐ])(?:[.)/]\s*|\s+|$)")
_ROW_NUMBER = re.compile(r"(?P<number>\d+(?:\.\d+)*)[.)]?$")
_SUM = re.compile(r"(?:tổng (?:số|cộng|có)|cộng)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:tổng|gồm|có)[^.\d]{0,30}?(?P<count>\d{1,3})\s*(?:\([^)]*\)\s*)?(?:nhiệm vụ|công việc|nội dung|đầu việc)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Row:
    """One piece of work. Lines within a cell are kept apart."""

    code: str
    group: str
    cells: dict[Column, str]
    source: Source

    def cell(self, column: Column) -> str:
        return squeezed(self.cells.get(column, ""))

    def items(self, column: Column) -> tuple[str, ...]:
        """Of a cell that names several: on lines, after bullets, between semicolons."""
        return tuple(_items(self.cells.get(column, "")))


@dataclass(slots=True)
class Read:
    rows: list[Row] = field(default_factory=list)
    unread: list[Source] = field(default_factory=list)
    """Tables whose columns are not known."""
    counts: list[tuple[int, int, Source]] = field(default_factory=list)
    """How many rows a table says it has, and how many were found."""


def read_annexes(annexes: Sequence[Annex], year: int | None) -> Read:
    """`year` is that of the plan."""
    read = Read()
    reader: _Reader | None = None
    codes: set[str] = set()
    for annex in annexes:
        table = tabulated(annex.table) if isinstance(annex.table, LooseTable) else annex.table
        if table is None:
            read.unread.append(_beginning(annex))
            continue
        at, columns = _headed(table)
        if Column.TIME not in columns and any(map(heads_targets, table.rows[:_HEADING_WITHIN])):
            # Figures to be reached, and nothing to be done: `domain.proposals.target_tables`.
            reader = None
            if heading_of(table, year) is None:
                read.unread.append(Source(squeezed(" | ".join(table.rows[0])), annex.place))
            continue
        if not columns or not (reader and annex.carried and columns == reader.columns):
            # Without headings of its own it may go on with the one before.
            width = len(table.rows[0])
            columns = columns or (reader.columns if reader and len(reader.columns) == width else ())
            if not columns:
                continue
            reader = _Reader(annex.place, columns, table.rows[:at], codes) if at or reader is None else reader
        read.rows += reader.rows(table.rows[at:])
        if counted := _COUNTED.search(_after(table, annex)):
            read.counts.append((int(counted["count"]), reader.total, Source(annex.after, annex.place)))
    return read


def _beginning(annex: Annex) -> Source:
    lines = annex.table.lines if isinstance(annex.table, LooseTable) else ()
    return Source(squeezed(" ".join(lines[:2])), annex.place)


def _after(table: Table, annex: Annex) -> str:
    last = " ".join(filter(None, table.rows[-1]))
    return f"{last if _SUM.match(last) else ''} {annex.after}"


def _headed(table: Table) -> tuple[int, tuple[Column | None, ...]]:
    """Where the rows begin, and what the columns hold. Headings may stand in two rows, one over the other."""
    for number, row in enumerate(table.rows[:_HEADING_WITHIN]):
        columns = columns_of(row)
        below = columns_of(table.rows[number + 1]) if number + 1 < len(table.rows) else ()
        if sum(one is not None for one in below) >= 2 and not is_heading(below):
            both = tuple(
                _nearer(one, other, cell)
                for one, other, cell in zip(columns, below, table.rows[number + 1], strict=True)
            )
            if is_heading(both):
                return number + 2, both
        if is_heading(columns):
            return number + 1, columns
    return 0, ()


def _nearer(above: Column | None, below: Column | None, cell: str) -> Column | None:
    """`Chủ trì` below `Phân công thực hiện`."""
    return below if below and cell else above


@dataclass(slots=True)
class _Reader:
    place: str
    columns: tuple[Column | None, ...]
    headings: Sequence[tuple[str, ...]]
    """They may be repeated at the top of each page."""
    codes: set[str]
    _group: str = ""
    _group_number: str = ""
    _groups: int = 0
    _last: int = 0
    _found: list[Row] = field(default_factory=list)

    @property
    def total(self) -> int:
        return len(self._found)

    def rows(self, rows: Sequence[Sequence[str]]) -> list[Row]:
        """Those of a table, or of the part of it on a page."""
        before = len(self._found)
        for cells in rows:
            self._take(cells)
        return self._found[before:]

    def _take(self, row: Sequence[str]) -> None:
        cells = {column: cell.strip() for column, cell in zip(self.columns, row, strict=False) if column}
        said = [cell for cell in row if cell.strip()]
        if not said or _SUM.match(said[0]) or tuple(row) in self.headings or _is_numbering(row):
            return
        number = squeezed(cells.get(Column.NUMBER, ""))
        content = cells.get(Column.CONTENT, "")
        if self._is_group(number, said):
            self._enter(said, number)
        elif not number and self._found and (not content or content[:1].islower()):
            self._carry_on(cells)
        else:
            self._add(number, cells, row)

    def _is_group(self, number: str, said: Sequence[str]) -> bool:
        """A row of one cell, wherever that stands; or of a number that is none of a row, and a title."""
        if len(said) == 1:
            return not said[0][:1].isdigit() and not said[0][:1].islower()
        return len(said) == 2 and number == squeezed(said[0]) and bool(_GROUP_NUMBER.fullmatch(number))

    def _enter(self, said: Sequence[str], number: str) -> None:
        title = squeezed(said[-1])
        found = _GROUP_NUMBER.match(title) if len(said) == 1 else None
        self._groups += 1
        self._group_number = (found["number"] if found else number if len(said) > 1 else "").rstrip(".)/")
        self._group = (title[found.end() :] if found else title).rstrip(":")
        self._last = 0

    def _carry_on(self, cells: dict[Column, str]) -> None:
        """A row that was broken by the end of a page."""
        last = self._found[-1]
        for column, cell in cells.items():
            if cell:
                last.cells[column] = (
                    f"{last.cells.get(column, '')}{' ' if cell[:1].islower() else chr(10)}{cell}".strip()
                )

    def _add(self, number: str, cells: dict[Column, str], row: Sequence[str]) -> None:
        found = _ROW_NUMBER.match(number)
        own = found["number"] if found else str(self._last + 1)
        if own.isdigit():
            if int(own) <= self._last and not self._group_number:
                self._groups += 1
            self._last = int(own)
        if group := squeezed(cells.get(Column.GROUP, "")):
            self._group = group
        code = self._free_code(own)
        source = Source(" | ".join(squeezed(cell) for cell in row if cell.strip()), f"{self.place}, {code}")
        self._found.append(Row(code, self._group, cells, source))

    def _free_code(self, own: str) -> str:
        """As the document numbers it, with the number of its group where there is one."""
        prefix = self._group_number or (str(self._groups) if self._groups > 1 else "")
        wanted = f"{prefix}.{own}" if prefix and not own.startswith(f"{prefix}.") else own
        code, again = wanted, 1
        while code in self.codes:
            again += 1
            code = f"{wanted}-{again}"
        self.codes.add(code)
        return code


def _is_numbering(row: Sequence[str]) -> bool:
    """`(1) (2) (3)` below the headings."""
    said = [cell.strip(" ()") for cell in row if cell.strip()]
    return len(said) > 2 and said == [str(number) for number in range(1, len(said) + 1)]


def _items(cell: str) -> Iterator[str]:
    held = ""
    for line in re.split(r"\n|;\s*", cell):
        piece = squeezed(line)
        if held and piece[:1].islower():
            held += f" {piece}"
            continue
        if held:
            yield held
        held = piece.lstrip("-+• ").rstrip(",.")
    if held:
        yield held
