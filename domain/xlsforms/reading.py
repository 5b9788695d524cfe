"""A workbook to the text of a form file; or everything that stands in the way, with its cell, at once."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from pydantic import ValidationError

from domain.forms.checks import problems_of
from domain.forms.lines import Path
from domain.forms.model import NUMERIC, Kind, Words
from domain.forms.specs import FormSpec
from domain.forms.writing import Plain, form_file
from domain.sheets import Sheet
from domain.xlsforms import choices, conditions, headings, rules, survey
from domain.xlsforms.book import CHOICES, SETTINGS, SURVEY, Cell, Remark, Row, Table, tables
from domain.xlsforms.constraints import MOST_LETTERS
from domain.xlsforms.survey import Asked, place

REFUSED_SHEETS = ("external_choices", "entities", "osm")
LARGEST_VERSION = 2_147_483_647
HEADINGS = {
    "id": "name",
    "kind": "type",
    "short": "chat_short",
    "unit": "chat_unit",
    "help": "hint",
    "asked_if": "relevant",
    "formula": "calculation",
    "digits": "calculation",
    "most_files": "chat_files",
    "options": "type",
    "section": "type",
    **dict.fromkeys(("low", "high", "max_length", "earliest", "latest"), "constraint"),
    **{key: f"chat_{heading}" for heading, key in survey.FLAGS.items()},
}
"""Under which heading a key of a form file is drawn, where it is not its own."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """`text` is the form file; `told` what of the workbook the chat does not heed."""

    text: str
    told: tuple[Remark, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """In the order of the workbook."""

    wrong: tuple[Remark, ...]


def read(sheets: Iterable[Sheet], default: Words, source: str) -> Drawn | Refused:
    """`default` is said of an answer that breaks a constraint without a message."""
    found = tables(sheets)
    missing = [name for name in (SURVEY, SETTINGS) if name not in found]
    if missing:
        return Refused(tuple(Remark(Cell(name, "A1"), "xlsform-sheet-missing", {"sheet": name}) for name in missing))
    reader = _Reader(found, default)
    form = reader.form()
    wrong = sorted((*reader.wrong, *reader.amiss(form)), key=_order)
    if wrong:
        return Refused(tuple(remark for place, remark in enumerate(wrong) if remark not in wrong[:place]))
    return Drawn(form_file(form, told=source), tuple(reader.told))


class _Reader:
    def __init__(self, found: Mapping[str, Table], default: Words) -> None:
        self._tables = found
        self._survey = found[SURVEY]
        self._choices = found.get(CHOICES, Table(CHOICES, (), ()))
        self._lists = choices.read(self._choices)
        self._read = survey.read(self._survey, self._lists)
        self._conditions = conditions.read(self._survey, self._read.asked)
        self._rules = rules.read(
            self._survey,
            found.get("chat_rules"),
            self._conditions.constrained,
            {one.id: one for one in self._read.asked},
            default,
        )

    @property
    def wrong(self) -> Iterator[Remark]:
        for name in REFUSED_SHEETS:
            if name in self._tables and self._tables[name].rows:
                yield Remark(Cell(name, "A1"), "xlsform-sheet-refused", {"sheet": name})
        for table in self._heeded:
            yield from headings.refusals(table)
            yield from (Remark(cell, "xlsform-cell-computed") for cell in table.computed)
        yield from chain(choices.wrong(self._choices), self._read.wrong, self._conditions.wrong, self._rules.wrong)

    @property
    def told(self) -> Iterator[Remark]:
        for table in self._heeded:
            yield from headings.remarks(table)
        if not headings.value(self._settings, "version"):
            yield Remark(self._setting("version"), "xlsform-version-missing")
        yield from chain(self._read.told, self._rules.told, self._below_zero(), self._bounds_said())

    @property
    def _heeded(self) -> list[Table]:
        return [table for name, table in self._tables.items() if name in headings.HEEDED]

    @property
    def _settings(self) -> Row:
        rows = self._tables[SETTINGS].rows
        return rows[0] if rows else Row(2, {})

    def form(self) -> dict[str, Plain]:
        settings = self._settings
        title = headings.words(settings, "form_title")
        english = headings.spoken(settings, "chat_title").get("en")
        form: dict[str, Plain] = {
            "code": headings.value(settings, "form_id"),
            "version": _number(headings.value(settings, "version") or "1"),
            "title": {**title, "en": english} if title and english else title,
        }
        if note := headings.words(settings, "chat_note"):
            form["note"] = note
        if self._read.sections:
            form["sections"] = self._read.sections
        form["fields"] = [self._field(one) for one in self._read.asked]
        if self._rules.rules:
            form["rules"] = self._rules.rules
        if "chat_ratios" in self._tables:
            form["ratios"] = list(rules.ratios(self._tables["chat_ratios"]))
        return form

    def _field(self, one: Asked) -> dict[str, Plain]:
        """XLSForm bounds no text; the chat needs a bound, and takes its widest."""
        longest: dict[str, Plain] = {"max_length": MOST_LETTERS} if one.kind is Kind.TEXT else {}
        return {**longest, **one.keys}

    def amiss(self, form: Mapping[str, Plain]) -> Iterator[Remark]:
        """What form files are checked for, whoever wrote them."""
        known = {remark.cell for remark in self.wrong}
        for path, expected in _problems(form):
            if (cell := self._cell(path)) not in known:
                yield Remark(cell, "xlsform-house", {"expected": expected})

    def _cell(self, path: Path) -> Cell:
        match path:
            case ("fields", int(number), "options", int(option), *_) if cell := self._option(number, option):
                return cell
            case ("fields", int(number), str(key), *_):
                return place(self._survey, self._read.asked[number].row, HEADINGS.get(key, key))
            case ("sections", int(number), *_):
                return place(self._survey, self._read.rows_of_sections[number], "name")
            case ("rules", int(number), *_):
                return self._rules.cells[number]
            case ("ratios", int(number), *_):
                table = self._tables["chat_ratios"]
                return table.cell(table.rows[number].number, "name")
            case (str(key), *_):
                return self._setting({"code": "form_id", "title": "form_title"}.get(key, key))
            case _:
                return Cell(SURVEY, "A1")

    def _option(self, number: int, option: int) -> Cell | None:
        named = headings.value(self._read.asked[number].row, "type").split()
        found = self._lists.get(named[-1]) if named else None
        return None if found is None else place(self._choices, found.rows[option], "name")

    def _setting(self, wanted: str) -> Cell:
        table = self._tables[SETTINGS]
        known = headings.heading(table, wanted)
        return table.cell(2, known) if known in table.headings else Cell(SETTINGS, "A2", wanted)

    def _below_zero(self) -> Iterator[Remark]:
        """Once: it is the same of every other."""
        figures = (one for one in self._read.asked if one.kind in NUMERIC and one.kind is not Kind.COMPUTED)
        first = next((one for one in figures if "low" not in one.keys), None)
        if first is not None:
            yield Remark(place(self._survey, first.row, "constraint"), "xlsform-from-zero")

    def _bounds_said(self) -> Iterator[Remark]:
        """Of bounds the bot speaks in its own words, which name them."""
        ruled = {one.asked.id for one in self._conditions.constrained}
        for one in self._read.asked:
            if one.id not in ruled and headings.words(one.row, "constraint_message"):
                yield Remark(place(self._survey, one.row, "constraint_message"), "xlsform-message-own")


def _number(text: str) -> Plain:
    return int(text) if text.isascii() and text.isdigit() else text


def _problems(form: Mapping[str, Plain]) -> Iterator[tuple[Path, str]]:
    try:
        spec = FormSpec.model_validate(form)
    except ValidationError as error:
        for one in error.errors():
            yield one["loc"], _expected(one["msg"])
        return
    if spec.version > LARGEST_VERSION:
        yield ("version",), f"expected at most {LARGEST_VERSION}"
    yield from ((one.path, one.expected) for one in problems_of(spec))


def _expected(message: str) -> str:
    return message.removeprefix("Value error, ").replace("Input should be", "expected")


def _order(remark: Remark) -> tuple[int, str, int, str]:
    sheets = (SETTINGS, SURVEY, CHOICES)
    at = sheets.index(remark.cell.sheet) if remark.cell.sheet in sheets else len(sheets)
    digits = "".join(one for one in remark.cell.place if one.isdigit())
    column = remark.cell.place.rstrip("0123456789").rjust(3)
    return at, remark.cell.sheet, int(digits or 0), column
