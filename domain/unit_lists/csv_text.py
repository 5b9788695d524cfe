"""A text table as a sheet."""

import csv
from io import StringIO

from domain.sheets import Row, Sheet


def sheet_of(text: str) -> Sheet:
    """A text has one sheet, without a name. Raises csv.Error for what is no table."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter_of(text))
    rows = [Row(reader.line_num, tuple(cells)) for cells in reader if any(cell.strip() for cell in cells)]
    return Sheet("", tuple(rows))


def delimiter_of(text: str) -> str:
    """A Vietnamese Excel separates by semicolons, for its numbers have commas. Titles above the headings have none."""
    top = text[:4000]
    return max(",;\t", key=top.count)
