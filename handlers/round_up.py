"""The workbook of one deadline: units × questions, missing units kept as rows, totals that say over how many."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.clock_face import local
from domain.deadlines import Deadline
from domain.forms import ratios
from domain.forms.draft import Given
from domain.forms.model import Form
from domain.ids import ObligationId
from domain.obligations import Obligation
from domain.reports import Report
from domain.targets import Target
from domain.texts import Say

# A school's name or sentence that begins with = is text, never a formula.
TEXT_ONLY = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
TITLE, NOTE, HEADER = 0, 1, 3
FIXED = 5
"""Columns before the first question: number, unit, level, standing, handed in."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What goes into the workbook, all read in one transaction."""

    deadline: Deadline
    form: Form
    owed: Sequence[Obligation]
    current: Mapping[ObligationId, Report]
    targets: Sequence[Target]
    now: datetime


def workbook(facts: Facts, say: Say) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        _figures(book, facts, say)
        _ratios(book, facts, say)
    return content.getvalue()


def _figures(book: Workbook, facts: Facts, say: Say) -> None:
    sheet = book.add_worksheet(say("sheet-figures"))
    bold, wrapped = book.add_format({"bold": True}), book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    _heading(sheet, facts, say, bold)
    for column, text in enumerate([*_fixed(say), *(field.label.of(say.language) for field in facts.form.fields)]):
        sheet.write_string(HEADER, column, text, wrapped)
    for place, obligation in enumerate(facts.owed):
        _unit_row(sheet, HEADER + 1 + place, place + 1, obligation, facts, say)
    _totals(sheet, HEADER + 1 + len(facts.owed), facts, say, bold)
    sheet.freeze_panes(HEADER + 1, 2)
    sheet.autofilter(HEADER, 0, HEADER + len(facts.owed), FIXED + len(facts.form.fields) - 1)
    sheet.set_column(0, 0, 5)
    sheet.set_column(1, 1, 28)
    sheet.set_column(2, FIXED - 1, 14)
    sheet.set_column(FIXED, FIXED + len(facts.form.fields), 18)


def _heading(sheet: Worksheet, facts: Facts, say: Say, bold: Format) -> None:
    deadline = facts.deadline
    sheet.write_string(TITLE, 0, f"{deadline.duty_title} · {deadline.label}", bold)
    sheet.write_string(NOTE, 0, say("sheet-note", received=len(facts.current), expected=len(facts.owed), at=facts.now))


def _fixed(say: Say) -> list[str]:
    return [say(f"column-{name}") for name in ("number", "unit", "level", "standing", "handed")]


def _unit_row(sheet: Worksheet, row: int, number: int, obligation: Obligation, facts: Facts, say: Say) -> None:
    report = facts.current.get(obligation.id)
    sheet.write_number(row, 0, number)
    sheet.write_string(row, 1, obligation.unit_name)
    sheet.write_string(row, 2, "-".join(sorted(obligation.levels)))
    sheet.write_string(row, 3, say(f"standing-{obligation.standing}"))
    if report is None:
        return
    sheet.write_string(row, 4, f"{local(report.handed_at):%d/%m/%Y %H:%M}")
    for place, field in enumerate(facts.form.fields):
        _cell(sheet, row, FIXED + place, report.answers.get(field.id), say)


def _cell(sheet: Worksheet, row: int, column: int, given: Given | None, say: Say) -> None:
    """`Không phát sinh`, 0 and a question that was not asked are three different things to see."""
    if given is None:
        return
    if given.nothing_arose:
        sheet.write_string(row, column, say("nothing-arose"))
    elif isinstance(given.value, Decimal):
        sheet.write_number(row, column, float(given.value))
    elif given.files:
        sheet.write_string(row, column, say("form-files", count=len(given.files)))
    elif given.value is not None:
        sheet.write_string(row, column, given.value)


def _totals(sheet: Worksheet, row: int, facts: Facts, say: Say, bold: Format) -> None:
    sheet.write_string(row, 1, say("row-total", received=len(facts.current), expected=len(facts.owed)), bold)
    for place, field in enumerate(facts.form.fields):
        given = [report.answers[field.id] for report in facts.current.values() if field.id in report.answers]
        numbers = [one.number for one in given if one.number is not None]
        if field.numeric and numbers:
            sheet.write_number(row, FIXED + place, float(sum(numbers)), bold)


def _ratios(book: Workbook, facts: Facts, say: Say) -> None:
    """Sums over sums, beside each target of the plan."""
    sheet = book.add_worksheet(say("sheet-ratios"))
    bold = book.add_format({"bold": True})
    _heading(sheet, facts, say, bold)
    for column, name in enumerate(("ratio", "value", "target", "met", "units")):
        sheet.write_string(HEADER, column, say(f"column-{name}"), bold)
    answers = [report.answers for report in facts.current.values()]
    for place, one in enumerate(ratios.rolled_up(facts.form, answers, facts.targets)):
        _ratio_row(sheet, HEADER + 1 + place, one, facts, say)
    sheet.freeze_panes(HEADER + 1, 1)
    sheet.set_column(0, 0, 60)
    sheet.set_column(1, 4, 18)


def _ratio_row(sheet: Worksheet, row: int, one: ratios.Row, facts: Facts, say: Say) -> None:
    sheet.write_string(row, 0, one.ratio.label.of(say.language))
    if one.shown is None:
        sheet.write_string(row, 1, say("nothing-arose"))
    else:
        sheet.write_number(row, 1, float(one.shown))
    if one.target is not None:
        sheet.write_string(row, 2, f"{one.target.operator.value} {one.target.threshold:f} {one.target.measure}")
        sheet.write_string(
            row, 3, say("target-unknown" if one.met is None else "target-met" if one.met else "target-missed")
        )
    sheet.write_string(row, 4, f"{len(facts.current)}/{len(facts.owed)}")
