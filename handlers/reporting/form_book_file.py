"""A form as a workbook: what is answered, what it was last time, what each question takes; answers may be written."""

from dataclasses import dataclass
from io import BytesIO
from math import ceil

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.forms import books, echoes
from domain.forms.answers import Filled
from domain.forms.books import ANSWER, HOW, LAST, NUMBER, QUESTION, SENT, Mark
from domain.forms.faults import limits
from domain.forms.model import Field, Kind, Section
from domain.texts import Say, grouped
from handlers.papers.books import TEXT_ONLY
from handlers.reporting.desk import Desk

MARK, TITLE, UNIT, HELP, HEADER = range(5)
WIDTHS = {NUMBER: 6, QUESTION: 58, LAST: 16, ANSWER: 30, HOW: 44, SENT: 4}
LINE = 16.0
"""The height of one, in points."""
LONGEST_LIST = 255
"""Excel takes no longer list of answers to choose from."""


@dataclass(frozen=True, slots=True)
class _Looks:
    bold: Format
    heading: Format
    wrapped: Format
    answer: Format


def workbook(desk: Desk, filled: Filled, say: Say) -> bytes:
    content = BytesIO()
    with Workbook(content, TEXT_ONLY) as book:
        sheet = book.add_worksheet(say("sheet-form"))
        looks = _Looks(
            book.add_format({"bold": True}),
            book.add_format({"bold": True, "bg_color": "#E7EDF5", "text_wrap": True, "valign": "top"}),
            book.add_format({"text_wrap": True, "valign": "top"}),
            # As text: what is typed is what is read, whatever a program would make of 1.234 or 100%.
            book.add_format(
                {"num_format": "@", "locked": False, "border": 1, "bg_color": "#FFFBE6", "text_wrap": True}
            ),
        )
        _head(sheet, desk, say, looks)
        last = _questions(sheet, desk, filled, say, looks)
        _lay_out(sheet, last)
    return content.getvalue()


def _head(sheet: Worksheet, desk: Desk, say: Say, looks: _Looks) -> None:
    mark = Mark(desk.obligation.id, desk.form.code, desk.form.version)
    sheet.write_string(MARK, NUMBER, mark.text)
    sheet.set_row(MARK, None, None, {"hidden": True})
    sheet.write_string(TITLE, QUESTION, desk.title, looks.bold)
    sheet.write_string(UNIT, QUESTION, desk.obligation.unit_name, looks.bold)
    sheet.write_string(HELP, QUESTION, say("book-help"), looks.wrapped)
    sheet.set_row(HELP, _height((QUESTION, say("book-help"))))
    for column, name in ((NUMBER, "number"), (QUESTION, "question"), (LAST, "last"), (ANSWER, "answer"), (HOW, "how")):
        sheet.write_string(HEADER, column, say(f"column-{name}"), looks.heading)


def _questions(sheet: Worksheet, desk: Desk, filled: Filled, say: Say, looks: _Looks) -> int:
    row, section = HEADER, None
    for field in (field for field in desk.form.fields if books.is_fillable(field)):
        row += 1
        if (begun := desk.form.section_of(field)) is not None and begun != section:
            row = _section(sheet, row, begun, say, looks)
            section = begun
        sheet.write_number(row, NUMBER, desk.form.number(field.id), looks.wrapped)
        how, label = _how(field, say), field.label.of(say.language)
        sheet.write_string(row, QUESTION, label, looks.wrapped)
        sheet.write_string(row, LAST, books.shown(field, desk.draft.previous.get(field.id)), looks.wrapped)
        present = books.shown(field, filled.answers.get(field.id))
        sheet.write_string(row, ANSWER, present, looks.answer)
        sheet.write_string(row, HOW, how, looks.wrapped)
        sheet.write_string(row, SENT, present)
        _choices(sheet, row, field, say)
        sheet.set_row(row, _height((QUESTION, label), (HOW, how), (ANSWER, present)))
    return row


def _height(*texts: tuple[int, str]) -> float:
    """Programs do not make room by themselves for text that is longer than its column."""
    lines = (sum(ceil(max(len(line), 1) / WIDTHS[column]) for line in text.split("\n")) for column, text in texts)
    return LINE * max(lines)


def _section(sheet: Worksheet, row: int, section: Section, say: Say, looks: _Looks) -> int:
    title = section.title.of(say.language)
    note = "" if section.note is None else f"\n{section.note.of(say.language)}"
    sheet.write_string(row, QUESTION, f"{title}{note}", looks.heading)
    return row + 1


def _how(field: Field, say: Say) -> str:
    """The unit, the bounds, the choices, and whether it may stay empty."""
    parts = [] if field.help is None else [field.help.of(say.language)]
    if field.numeric:
        held = limits(field)
        key = "book-number" if field.kind in {Kind.INTEGER, Kind.MONEY} else "book-decimal"
        unit = echoes.unit_after(field).of(say.language).strip()
        parts.insert(0, say(key, low=grouped(held.low), high=grouped(held.high), unit=unit))
    elif field.kind is Kind.DATE:
        parts.insert(0, say("book-day"))
    elif field.kind is Kind.CHOICES:
        parts.insert(0, say("book-choices", names="; ".join(one.label.of(say.language) for one in field.options)))
    elif field.kind is Kind.TEXT:
        parts.insert(0, say("book-text", most=field.max_length))
    if field.nothing_allowed:
        parts.append(say("book-nothing"))
    if field.asked_if is not None:
        parts.append(say("book-perhaps"))
    return " ".join(parts)


def _choices(sheet: Worksheet, row: int, field: Field, say: Say) -> None:
    names = [one.label.of(say.language) for one in field.options]
    if field.kind is Kind.TEXT:
        rule = {"validate": "length", "criteria": "<=", "value": field.max_length, "error_type": "warning"}
        sheet.data_validation(row, ANSWER, row, ANSWER, rule)
    elif field.chooses and field.kind is not Kind.CHOICES and len(",".join(names)) <= LONGEST_LIST:
        sheet.data_validation(row, ANSWER, row, ANSWER, {"validate": "list", "source": names})


def _lay_out(sheet: Worksheet, last: int) -> None:
    for column, width in WIDTHS.items():
        sheet.set_column(column, column, width, None, {"hidden": column == SENT})
    sheet.ignore_errors({"number_stored_as_text": f"A1:F{last + 1}"})
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.freeze_panes(HEADER + 1, QUESTION)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
