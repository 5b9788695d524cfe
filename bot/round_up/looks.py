"""How the sheets look, and what all of them begin and end with."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.clock_face import local

TITLE, NOTE, HEADER = 0, 1, 3
LONGEST = 32_000
"""Letters a cell holds, and a little room."""
A4, A3 = 9, 8
WHOLE = 100
LINE = 15
"""Points."""
FEWEST_LINES = 2
WRAPPED = 1.1
"""What bold letters, and lines that end at a word, take more than letters do."""


class Looks:
    """The formats of one workbook: each is made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self.title = book.add_format({"bold": True, "font_size": 14})
        self.warning = book.add_format({"bold": True, "italic": True})
        heading = {"bold": True, "text_wrap": True, "valign": "top", "border": 1, "bg_color": "#E7E6E6"}
        self.heading = book.add_format(heading)
        self.bold = book.add_format({"bold": True, "top": 1})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.nothing = book.add_format({"italic": True, "align": "right"})
        self.lined = book.add_format({"border": 1, "border_color": "#BFBFBF"})
        self.number = book.add_format({"num_format": "#,##0.##########"})
        self.whole = book.add_format({"num_format": "#,##0"})
        self.bold_whole = book.add_format({"num_format": "#,##0", "bold": True, "top": 1})
        self.bold_number = book.add_format({"num_format": "#,##0.##########", "bold": True, "top": 1})
        self.moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm", "align": "left"})
        self.day = book.add_format({"num_format": "dd/mm/yyyy", "align": "left"})
        self._shares: dict[int, Format] = {}

    def share(self, shown: Decimal) -> Format:
        """With as many decimals as it takes to read as met or missed, as it is."""
        places = max(0, -int(shown.normalize().as_tuple().exponent))
        if places not in self._shares:
            pattern = "0." + "0" * places + "%" if places else "0%"
            self._shares[places] = self._book.add_format({"num_format": pattern})
        return self._shares[places]


def text(sheet: Worksheet, row: int, column: int, words: str, look: Format | None = None) -> None:
    sheet.write_string(row, column, words[:LONGEST], look)


def number(sheet: Worksheet, row: int, column: int, figure: Decimal, looks: Looks, *, bold: bool = False) -> None:
    whole = figure == figure.to_integral_value()
    if bold:
        sheet.write_number(row, column, float(figure), looks.bold_whole if whole else looks.bold_number)
    else:
        sheet.write_number(row, column, float(figure), looks.whole if whole else looks.number)


def share(sheet: Worksheet, row: int, column: int, percent: Decimal, looks: Looks) -> None:
    sheet.write_number(row, column, float(percent / WHOLE), looks.share(percent))


def moment(sheet: Worksheet, row: int, column: int, at: datetime, looks: Looks) -> None:
    sheet.write_datetime(row, column, local(at).replace(tzinfo=None), looks.moment)


def head(
    sheet: Worksheet, looks: Looks, title: str, notes: list[str], columns: list[str], widths: Sequence[int]
) -> None:
    text(sheet, TITLE, 0, title, looks.title)
    for place, note in enumerate(notes):
        text(sheet, NOTE + place, 0, note, looks.warning)
    lines = max(ceil(len(name) * WRAPPED / width) for name, width in zip(columns, widths, strict=True))
    sheet.set_row(HEADER, LINE * max(lines, FEWEST_LINES))
    for column, name in enumerate(columns):
        text(sheet, HEADER, column, name, looks.heading)


def finish(sheet: Worksheet, looks: Looks, last: int, widths: Sequence[int], *, fixed: int, paper: int = A4) -> None:
    """Filters over the rows, the head in sight, and pages that can be printed; `last` is the last row of the table."""
    sheet.autofilter(HEADER, 0, max(HEADER, last), len(widths) - 1)
    if last > HEADER:
        # Of empty cells, too, and without keeping a row in memory.
        lined = {"type": "no_errors", "format": looks.lined}
        sheet.conditional_format(HEADER + 1, 0, last, len(widths) - 1, lined)
    sheet.freeze_panes(HEADER + 1, fixed)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(paper)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&C&P/&N")
