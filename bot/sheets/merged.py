"""Cells merged over several rows: a list says `Phường Tân Mỹ` once beside the eight schools that are meant."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from zipfile import ZipFile

from openpyxl.reader.workbook import WorkbookParser
from openpyxl.utils import column_index_from_string

from bot.sheets import limits

_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})"')
_CORNER = re.compile(r"([A-Z]+)(\d+)")
_CHUNK = 1024 * 1024
_LONGEST = 200
"""No such tag is longer: so much of each chunk is looked at again with the next."""


@dataclass
class Merged:
    """The columns that are merged downwards, by the row in which they begin."""

    begins: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _held: dict[int, tuple[str, int]] = field(default_factory=dict)

    def fill(self, number: int, cells: list[str]) -> None:
        """Rows are given from the top down."""
        for column, (text, last) in list(self._held.items()):
            if number > last:
                del self._held[column]
            elif column < len(cells):
                cells[column] = cells[column] or text
            else:
                cells.extend([""] * (column - len(cells)) + [text])
        for column, last in self.begins.get(number, ()):
            if column < len(cells):
                self._held[column] = (cells[column], last)


def merged_in(content: bytes) -> dict[str, Merged]:
    """By the name of the sheet. The library tells of them only when it keeps every cell in memory."""
    with ZipFile(BytesIO(content)) as package:
        parser = WorkbookParser(package, "xl/workbook.xml")
        parser.parse()
        return {sheet.name: _merged(package, rel.target) for sheet, rel in parser.find_sheets()}


def _merged(package: ZipFile, part: str) -> Merged:
    begins: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for cells in islice(_ranges(package, part), limits.MOST_MERGED):
        first, last = (_CORNER.fullmatch(corner) for corner in cells.split(":"))
        if first and last and int(first[2]) < int(last[2]):
            begins[int(first[2])].append((column_index_from_string(first[1]) - 1, int(last[2])))
    return Merged(dict(begins))


def _ranges(package: ZipFile, part: str) -> Iterator[str]:
    if part not in package.namelist():
        return
    with package.open(part) as source:
        rest = b""
        while chunk := source.read(_CHUNK):
            seen = rest + chunk
            end = 0
            for found in _MERGED.finditer(seen):
                yield found[1].decode()
                end = found.end()
            rest = seen[max(end, len(seen) - _LONGEST) :]
