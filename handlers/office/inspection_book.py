"""The log of a year as a workbook: the quotas above, one row an inspection."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from io import BytesIO

from xlsxwriter import Workbook

from domain.office.inspections import Inspection
from domain.texts import Say
from handlers.papers.books import TEXT_ONLY
from handlers.rendering import plain

COLUMNS = (
    ("number", 6),
    ("unit", 32),
    ("kind", 14),
    ("day", 12),
    ("inspectors", 36),
    ("findings", 10),
    ("mended", 14),
    ("note", 60),
    ("draw", 10),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What goes into the workbook, all read in one transaction."""

    year: int
    inspections: Sequence[Inspection]
    quotas: Sequence[str]
    now: datetime


def workbook(facts: Facts, say: Say) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        sheet = book.add_worksheet(say("sheet-inspections"))
        bold = book.add_format({"bold": True})
        sheet.write_string(0, 0, unescape(say("inspection-book-title", year=str(facts.year), at=facts.now)), bold)
        for place, line in enumerate(facts.quotas):
            sheet.write_string(1 + place, 0, plain(line))
        header = 2 + len(facts.quotas)
        for column, (name, width) in enumerate(COLUMNS):
            sheet.write_string(header, column, say(f"column-inspection-{name}"), bold)
            sheet.set_column(column, column, width)
        for place, one in enumerate(facts.inspections):
            cells = (
                one.id,
                one.unit_name,
                say(f"inspection-kind-{one.kind}"),
                f"{one.day:%d/%m/%Y}",
                one.inspectors,
                one.findings,
                one.mended,
                one.note,
                "" if one.draw is None else f"#{one.draw}",
            )
            for column, cell in enumerate(cells):
                if isinstance(cell, int):
                    sheet.write_number(header + 1 + place, column, cell)
                else:
                    sheet.write_string(header + 1 + place, column, cell)
        sheet.freeze_panes(header + 1, 2)
    return content.getvalue()
