"""A receipt as a workbook: what was handed in, by whom and when, with every figure and the code that proves it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.clock_face import local
from domain.forms import echoes
from domain.forms.draft import Given
from domain.forms.model import Field, Form
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Obligation
from domain.reporting.reports import Report
from domain.texts import Say
from handlers.papers.books import TEXT_ONLY

FIGURES = 8
"""The row above the first figure."""


@dataclass(frozen=True, slots=True)
class Facts:
    """`timely` says how it came, judged on the first handing in."""

    report: Report
    obligation: Obligation
    deadline: Deadline
    form: Form
    name: str
    timely: str


def workbook(facts: Facts, say: Say) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        sheet = book.add_worksheet(say("sheet-receipt"))
        bold = book.add_format({"bold": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        _head(sheet, facts, say, bold)
        _figures(sheet, facts, say, bold, wrapped)
        sheet.set_column(0, 0, 6)
        sheet.set_column(1, 1, 62)
        sheet.set_column(2, 2, 40)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
    return content.getvalue()


def _head(sheet: Worksheet, facts: Facts, say: Say, bold: Format) -> None:
    report = facts.report
    sheet.write_string(0, 1, f"{facts.deadline.duty_title} · {facts.deadline.label}", bold)
    lines = (
        ("receipt-row-unit", facts.obligation.unit_name),
        ("receipt-row-at", f"{local(report.handed_at):%d/%m/%Y %H:%M} ({facts.timely})"),
        ("receipt-row-name", facts.name),
        ("receipt-row-version", str(report.version)),
        ("receipt-row-code", report.receipt),
    )
    for place, (key, text) in enumerate(lines):
        sheet.write_string(1 + place, 1, say(key))
        sheet.write_string(1 + place, 2, text, bold)
    sheet.write_string(6, 1, say("receipt-row-check", code=report.receipt))


def _figures(sheet: Worksheet, facts: Facts, say: Say, bold: Format, wrapped: Format) -> None:
    for column, name in enumerate(("number", "question", "answer")):
        sheet.write_string(FIGURES, column, say(f"column-{name}"), bold)
    for place, (field, given) in enumerate(_answered(facts)):
        row = FIGURES + 1 + place
        sheet.write_number(row, 0, facts.form.number(field.id))
        sheet.write_string(row, 1, field.label.of(say.language), wrapped)
        sheet.write_string(row, 2, _shown(field, given, say), wrapped)


def _answered(facts: Facts) -> Iterator[tuple[Field, Given]]:
    given = facts.report.answers
    return ((field, given[field.id]) for field in facts.form.fields if field.id in given)


def _shown(field: Field, given: Given, say: Say) -> str:
    if given.nothing_arose:
        return say("nothing-arose")
    if given.files:
        return say("form-files", count=len(given.files))
    if given.value is None:
        return say("form-file" if given.handle else "form-empty")
    return f"{echoes.shown(field, given)}{echoes.unit_after(field).of(say.language)}"
