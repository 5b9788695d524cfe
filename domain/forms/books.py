"""A form as a workbook: which cell answers which question, and what was written there since it was sent out."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.forms import echoes, words
from domain.forms.cells import Cell, Cells
from domain.forms.draft import Given
from domain.forms.model import Field, Form
from domain.forms.notes import Note
from domain.ids import ObligationId
from domain.sheets import Row, Sheet

NUMBER, QUESTION, LAST, ANSWER, HOW, SENT = range(6)
"""The columns. `SENT`, which is hidden, has what stood beside the question when the workbook was made: what is still
the same was not written by whoever sends it back."""
FEWEST = 5
ENDING = ".xlsx"
_MARK = re.compile(r"tt-form:(\d{1,10}):([a-z][a-z0-9_]*):(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Mark:
    """In the first row, which is hidden: what the workbook belongs to. Programs that save it anew keep it."""

    obligation: ObligationId
    form_code: str
    form_version: int

    @property
    def text(self) -> str:
        return f"tt-form:{self.obligation}:{self.form_code}:{self.form_version}"


@dataclass(frozen=True, slots=True)
class Written:
    """`cells` are the answers that were written; `sent` is what stood there before, by field."""

    cells: Cells
    sent: Mapping[str, str]


def is_worth_one(form: Form) -> bool:
    return len([field for field in form.fields if is_fillable(field)]) >= FEWEST


def is_fillable(field: Field) -> bool:
    """Files are sent in the chat, and nobody writes what is computed."""
    return not (field.computed or field.takes_files)


def mark_of(sheets: Sequence[Sheet]) -> Mark | None:
    """None for any other workbook."""
    cells = (cell for sheet in sheets for row in sheet.rows[:1] for cell in row.cells)
    found = next((mark for cell in cells if (mark := _MARK.fullmatch(cell.strip()))), None)
    return None if found is None else Mark(ObligationId(int(found[1])), found[2], int(found[3]))


def written(form: Form, sheets: Sequence[Sheet]) -> Written:
    cells, wrong, sent = list[Cell](), list[Note](), dict[str, str]()
    for field, row in _answers(form, sheets):
        sent[field.id] = _at(row, SENT)
        number = str(form.number(field.id))
        if ANSWER in row.computed:
            wrong.append(Note("form-book-formula", {"number": number}))
        elif (text := _at(row, ANSWER)) and text != sent[field.id]:
            cells.append(Cell(field, text))
    return Written(Cells(tuple(cells), tuple(wrong)), sent)


def shown(field: Field, given: Given | None) -> str:
    """An answer as it stands in its cell, and is read back from there."""
    if given is None or given.empty or given.files:
        return ""
    if given.nothing_arose:
        return words.NOTHING
    if field.numeric and given.number is not None:
        return f"{given.number:f}".replace(".", ",")
    return echoes.shown(field, given)


def _answers(form: Form, sheets: Sequence[Sheet]) -> Iterator[tuple[Field, Row]]:
    """By their numbers, wherever rows were moved to; each question once."""
    seen: set[str] = set()
    for row in (row for sheet in sheets for row in sheet.rows):
        number = _at(row, NUMBER)
        if not (number.isascii() and number.isdigit() and 0 < int(number) <= len(form.fields)):
            continue
        field = form.fields[int(number) - 1]
        if field.id not in seen and is_fillable(field):
            seen.add(field.id)
            yield field, row


def _at(row: Row, column: int) -> str:
    return row.cells[column].strip() if column < len(row.cells) else ""
