"""Tables in plain text: cells parted by tabs or bars, or printed one after another without any border."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from domain.documents.columns import FIRST_WORDS, Column, column_of, columns_of, is_heading
from domain.documents.debris import squeezed
from domain.documents.model import LooseTable, Table
from domain.folding import fold

Of = TypeVar("Of")

_FEWEST_CELLS = 3
_LONGEST_HEADING = 4
"""Lines that headings printed without borders may take."""
_LONGEST_GROUP = 150
_RULE = re.compile(r"[|+:\-=\s]*")
_AFTER = re.compile(r"(?:Nơi nhận|NƠI NHẬN|Tổng (?:số|có|cộng)|TỔNG|Ghi chú|PHỤ LỤC|Phụ lục|Trên đây)")
_NUMBERED = re.compile(r"(?:\d+(?:\.\d+)*[.)]?|[IVX]+[.)]?|[A-Z][.)])(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Run(Generic[Of]):
    """A table, and how many of the lines are in it."""

    table: Of
    length: int


def table_at(lines: Sequence[str]) -> Run[Table] | None:
    """A table that begins with the first of the lines, its cells parted by tabs or bars."""
    mark = "|" if lines[0].count("|") >= _FEWEST_CELLS - 1 else "\t"
    width = len(_cells(lines[0], mark))
    if width < _FEWEST_CELLS:
        return None
    rows: list[list[str]] = []
    length = 0
    for line in _those_inside(lines, mark):
        length += 1
        cells = _cells(line, mark)
        if rows and len(rows[-1]) < width and not _NUMBERED.match(cells[0]) and len(rows[-1]) + len(cells) <= width + 1:
            # A cell of several lines: the row goes on below.
            rows[-1][-1] = f"{rows[-1][-1]}\n{cells[0]}".strip("\n")
            rows[-1] += cells[1:]
        elif not _RULE.fullmatch("".join(cells)):
            rows.append(cells)
    if len(rows) < 2:
        return None
    widest = max(map(len, rows))
    return Run(Table(tuple((*row, *("",) * (widest - len(row))) for row in rows)), length)


def _those_inside(lines: Sequence[str], mark: str) -> Iterator[str]:
    """A line with one cell is inside where the next has several: it names a group, or carries on a cell."""
    for number, line in enumerate(lines):
        is_row = mark in line.strip(" ")
        before_row = any(mark in following.strip(" ") for following in lines[number + 1 : number + 3])
        if not is_row and (not before_row or len(line) > _LONGEST_GROUP or _AFTER.match(line.strip())):
            return
        yield line


def _cells(line: str, mark: str) -> list[str]:
    inner = line.strip(" ")
    if mark == "|":
        inner = inner.removeprefix("|").removesuffix("|")
    return [squeezed(cell) for cell in inner.split(mark)]


def loose_table_at(lines: Sequence[str]) -> Run[LooseTable] | None:
    """A table without borders, from its headings on."""
    if column_of(lines[0].split()[0]) is not Column.NUMBER:
        return None
    used = heading_lines(lines)
    if not used:
        return None
    end = next((at for at, line in enumerate(lines) if at >= used and _AFTER.match(line.strip())), len(lines))
    return Run(LooseTable(tuple(lines[:end])), end)


def heading_lines(lines: Sequence[str]) -> int:
    """How many of the first lines are headings, 0 if none are. Their last words may stand in a line of their own."""
    for used in range(1, min(_LONGEST_HEADING, len(lines)) + 1):
        if is_heading(columns_of(headings_in(" ".join(lines[:used])))):
            rest = [line for line in lines[used : used + 2] if _ends_heading(line)]
            return used + len(rest)
    return 0


def _ends_heading(line: str) -> bool:
    """`thành`, of `Thời gian hoàn / thành`."""
    return line.strip()[:1].islower() and len(line.split()) <= 3


def headings_in(text: str) -> list[str]:
    """The headings in `STT Nhiệm vụ Sản phẩm Chủ trì Thời gian hoàn thành`: each begins with a capital letter."""
    shouted = text.isupper()
    found: list[str] = []
    for word in text.split():
        begins = fold(word) in FIRST_WORDS if shouted else word[:1].isupper()
        if begins or not found:
            found.append(word)
        else:
            found[-1] += f" {word}"
    return found
