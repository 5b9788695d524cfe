"""The register of a year as a workbook: one row an initiative, and the units that have none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import unescape
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.clock_face import local
from domain.forms import echoes
from domain.forms.model import Form
from domain.office.initiatives import Initiative
from domain.texts import Say
from handlers.papers.books import TEXT_ONLY
from storage.units.reaching import Reached

TITLE, NOTE, HEADER = 0, 1, 3
AFTER = ("state", "degree", "words", "review", "returns", "registered")
WIDE = 40


@dataclass(frozen=True, slots=True)
class Facts:
    """What goes into the workbook, all read in one transaction."""

    year: int
    form: Form
    initiatives: Sequence[Initiative]
    missing: Sequence[Reached]
    now: datetime


def workbook(facts: Facts, say: Say) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        bold = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _register(book.add_worksheet(say("sheet-register")), facts, say, bold, wrapped)
        _missing(book.add_worksheet(say("sheet-register-missing")), facts, say, bold)
    return content.getvalue()


def _register(sheet: Worksheet, facts: Facts, say: Say, bold: Format, wrapped: Format) -> None:
    _heading(sheet, facts, say, bold)
    named = [field.short.of(say.language) for field in facts.form.fields]
    headings = [say("column-number"), say("column-unit"), *named, *(say(f"column-register-{one}") for one in AFTER)]
    for column, text in enumerate(headings):
        sheet.write_string(HEADER, column, text, bold)
    for place, one in enumerate(facts.initiatives):
        _row(sheet, HEADER + 1 + place, one, facts, say, wrapped)
    sheet.freeze_panes(HEADER + 1, 3)
    sheet.autofilter(HEADER, 0, HEADER + len(facts.initiatives), len(headings) - 1)
    sheet.set_column(0, 0, 6)
    sheet.set_column(1, len(headings) - 1, 24)
    sheet.set_column(2, 3, WIDE)


def _row(sheet: Worksheet, row: int, one: Initiative, facts: Facts, say: Say, wrapped: Format) -> None:
    sheet.write_number(row, 0, one.id)
    sheet.write_string(row, 1, one.unit_name)
    column = 2
    for field in facts.form.fields:
        given = one.answers.get(field.id)
        if given is not None:
            sheet.write_string(row, column, echoes.shown(field, given), wrapped)
        column += 1
    sheet.write_string(row, column, say(f"initiative-state-{one.state}"))
    if one.degree is not None:
        sheet.write_number(row, column + 1, one.degree)
    sheet.write_string(row, column + 2, one.words or "", wrapped)
    sheet.write_string(row, column + 3, say(f"initiative-review-{one.review}"))
    sheet.write_number(row, column + 4, one.returns)
    sheet.write_string(row, column + 5, f"{local(one.registered_at):%d/%m/%Y %H:%M}")


def _missing(sheet: Worksheet, facts: Facts, say: Say, bold: Format) -> None:
    _heading(sheet, facts, say, bold)
    for column, name in enumerate(("number", "unit", "level")):
        sheet.write_string(HEADER, column, say(f"column-{name}"), bold)
    for place, unit in enumerate(facts.missing):
        sheet.write_number(HEADER + 1 + place, 0, place + 1)
        sheet.write_string(HEADER + 1 + place, 1, unit.name)
        sheet.write_string(HEADER + 1 + place, 2, "-".join(sorted(unit.levels)))
    sheet.set_column(1, 1, WIDE)


def _heading(sheet: Worksheet, facts: Facts, say: Say, bold: Format) -> None:
    sheet.write_string(TITLE, 0, unescape(say("register-book-title", year=str(facts.year))), bold)
    missing = len(facts.missing)
    sheet.write_string(NOTE, 0, say("register-book-note", count=len(facts.initiatives), missing=missing, at=facts.now))
