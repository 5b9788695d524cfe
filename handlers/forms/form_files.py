"""The workbook of a form, as its author opens it in Excel: headings that stay, our own columns told apart."""

from io import BytesIO

import xlsxwriter

from domain.xlsforms.drawing import Sheet, Workbook
from domain.xlsforms.headings import OWN
from handlers.papers.books import TEXT_ONLY

WIDTH, WIDE = 16, 48
LONG = frozenset({"label", "hint", "constraint_message", "chat_says", "chat_note", "constraint"})


def workbook(drawn: Workbook) -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, TEXT_ONLY)
    head = book.add_format({"bold": True, "bottom": 1})
    ours = book.add_format({"bold": True, "bottom": 1, "bg_color": "#DDEBF7"})
    cell = book.add_format({"text_wrap": True, "valign": "top"})
    for sheet in drawn.sheets:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 2)
        _write(page, sheet, head, ours, cell)
    book.close()
    return content.getvalue()


def _write(
    page: xlsxwriter.worksheet.Worksheet,
    sheet: Sheet,
    head: xlsxwriter.format.Format,
    ours: xlsxwriter.format.Format,
    cell: xlsxwriter.format.Format,
) -> None:
    for place, heading in enumerate(sheet.headings):
        page.set_column(place, place, WIDE if heading.partition("::")[0] in LONG else WIDTH)
        page.write_string(0, place, heading, ours if heading.startswith(OWN) else head)
    for number, row in enumerate(sheet.rows, 1):
        for place, heading in enumerate(sheet.headings):
            if said := row.get(heading):
                page.write_string(number, place, said, cell)
