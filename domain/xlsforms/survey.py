"""Rows of a survey to questions, sections and lists, as a form file has them; formulas come when all rows are known."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.forms.model import Kind
from domain.forms.writing import Plain
from domain.xlsforms import choices, headings
from domain.xlsforms.book import Cell, Remark, Row, Table
from domain.xlsforms.sorts import Sort, Sorted, own_kind, sorted_by

LONGEST_SHORT = 40
FLAGS = {"nothing": "nothing_allowed", "carry": "carry", "cumulative": "cumulative"}
YES = frozenset({"yes", "true", "true()", "1", "x", "có"})
NO = frozenset({"", "no", "false", "false()", "0", "không"})
NUMBERS = {"digits": "digits", "files": "most_files"}


@dataclass(slots=True)
class Asked:
    """A question as far as its row tells by itself; `under` are the conditions of the groups around it."""

    row: Row
    kind: Kind
    keys: dict[str, Plain]
    under: tuple[tuple[Row, str], ...]

    @property
    def id(self) -> str:
        return str(self.keys["id"])


@dataclass(slots=True)
class Survey:
    asked: list[Asked] = field(default_factory=list)
    sections: list[dict[str, Plain]] = field(default_factory=list)
    rows_of_sections: list[Row] = field(default_factory=list)
    wrong: list[Remark] = field(default_factory=list)
    told: list[Remark] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    row: Row
    relevant: str
    section: str | None


def read(table: Table, lists: Mapping[str, choices.Choices]) -> Survey:
    reader = _Reader(table, lists)
    for row in table.rows:
        reader.take(row)
    reader.end()
    return reader.found


class _Reader:
    """One survey, from its first row to its last."""

    def __init__(self, table: Table, lists: Mapping[str, choices.Choices]) -> None:
        self.found = Survey()
        self._table = table
        self._lists = lists
        self._groups: list[_Group] = []
        self._notes: list[Row] = []
        self._opened = False
        """Whether the row before has begun a section."""

    def take(self, row: Row) -> None:
        written = headings.value(row, "type")
        sorted_ = sorted_by(written)
        match sorted_.sort:
            case Sort.BEGIN:
                self._begin(row)
            case Sort.END:
                self._end(row)
            case Sort.NOTE:
                self._note(row)
            case Sort.UNHEEDED:
                self.found.told.append(self._at(row, "type", "xlsform-type-unheeded", type=written))
            case Sort.REFUSED:
                key = "xlsform-type-refused" if written else "xlsform-type-missing"
                self.found.wrong.append(self._at(row, "type", key, type=written))
            case Sort.QUESTION | Sort.CALCULATION:
                self._ask(row, sorted_)

    def end(self) -> None:
        for group in self._groups:
            self.found.wrong.append(self._at(group.row, "type", "xlsform-group-open"))
        for note in self._notes:
            self.found.wrong.append(self._at(note, "type", "xlsform-note-last"))

    def _begin(self, row: Row) -> None:
        """A group with a heading is a section; one without only holds its questions under one condition."""
        title = headings.words(row, "label")
        around = next((group.section for group in reversed(self._groups) if group.section), None)
        if title and around:
            self.found.wrong.append(self._at(row, "label", "xlsform-group-within"))
        section = headings.value(row, "name") if title and not around else around
        self._groups.append(_Group(row, headings.value(row, "relevant"), section))
        if title and not around:
            self.found.sections.append({"id": section or "", "title": title})
            self.found.rows_of_sections.append(row)
            self._opened = True

    def _end(self, row: Row) -> None:
        if not self._groups:
            self.found.wrong.append(self._at(row, "type", "xlsform-group-not-begun"))
            return
        self._groups.pop()

    def _note(self, row: Row) -> None:
        """Said above the question that follows; the first one of a section is the section's own."""
        if "${" in "".join(headings.words(row, "label").values()):
            self.found.wrong.append(self._at(row, "label", "xlsform-label-value"))
        section = self.found.sections[-1] if self._opened and not headings.value(row, "relevant") else None
        self._opened = False
        if section is None:
            self._notes.append(row)
        else:
            section["note"] = headings.words(row, "label")

    def _ask(self, row: Row, sorted_: Sorted) -> None:
        self._opened = False
        kind = self._kind(row, sorted_)
        keys: dict[str, Plain] = {"id": headings.value(row, "name"), "kind": kind.value, **self._said(row, kind)}
        self._check(row, sorted_)
        if sorted_.choices is not None:
            keys |= self._choices(row, kind, sorted_.choices)
        if kind is not Kind.COMPUTED:
            keys["required"] = self._flag(row, "required")
        if section := next((group.section for group in reversed(self._groups) if group.section), None):
            keys["section"] = section
        keys |= self._of_ours(row)
        under = tuple((group.row, group.relevant) for group in self._groups if group.relevant)
        self.found.asked.append(Asked(row, kind, keys, under))

    def _kind(self, row: Row, sorted_: Sorted) -> Kind:
        if sorted_.kind is None:
            return Kind.COMPUTED
        named = headings.value(row, "chat_kind")
        kind = own_kind(named, sorted_.kind)
        if kind is None:
            self.found.wrong.append(self._at(row, "chat_kind", "xlsform-kind-unknown", kind=named))
        return kind or sorted_.kind

    def _check(self, row: Row, sorted_: Sorted) -> None:
        """What a row of its sort cannot say."""
        if sorted_.sort is Sort.QUESTION:
            if headings.value(row, "calculation"):
                self.found.wrong.append(self._at(row, "calculation", "xlsform-calculation-asked"))
            if not headings.words(row, "label"):
                self.found.wrong.append(self._at(row, "label", "xlsform-label-missing"))
        elif headings.value(row, "constraint"):
            self.found.wrong.append(self._at(row, "constraint", "xlsform-constraint-computed"))
        for spoken in ("label", "hint"):
            if "${" in "".join(headings.words(row, spoken).values()):
                self.found.wrong.append(self._at(row, spoken, "xlsform-label-value"))

    def _said(self, row: Row, kind: Kind) -> dict[str, Plain]:
        name = headings.value(row, "name") or "?"
        label = headings.words(row, "label") or {"vi": name, "en": name}
        short = headings.words(row, "chat_short") or {language: shortened(text) for language, text in label.items()}
        said: dict[str, Plain] = {"label": label, "short": short}
        for heading, key in (("chat_unit", "unit"), ("hint", "help")):
            if words := headings.words(row, heading):
                said[key] = words
        if units := headings.value(row, "chat_units"):
            said["units"] = [one.strip() for one in units.split(";") if one.strip()]
        if (note := self._noted(row)) and kind is not Kind.COMPUTED:
            said["note"] = note
        return said

    def _noted(self, row: Row) -> dict[str, str]:
        """What stands above the question: notes before it, one below the other."""
        notes = [headings.words(note, "label") for note in self._notes] + [headings.words(row, "chat_note")]
        told = [note for note in notes if note]
        if headings.value(row, "type").strip().lower() == "calculate":
            return {}
        asked_if = headings.value(row, "relevant")
        for one in self._notes:
            if headings.value(one, "relevant") not in {"", asked_if}:
                self.found.wrong.append(self._at(one, "relevant", "xlsform-note-condition"))
        self._notes = []
        return {one: "\n".join(note[one] for note in told) for one in ("vi", "en")} if told else {}

    def _choices(self, row: Row, kind: Kind, name: str) -> dict[str, Plain]:
        found = self._lists.get(name)
        if found is None:
            self.found.wrong.append(self._at(row, "type", "xlsform-list-unknown", list=name))
            return {}
        return {} if kind is Kind.YES_NO else {"options": found.options}

    def _of_ours(self, row: Row) -> dict[str, Plain]:
        found: dict[str, Plain] = {key: True for heading, key in FLAGS.items() if self._flag(row, f"chat_{heading}")}
        for heading, key in NUMBERS.items():
            if said := headings.value(row, f"chat_{heading}"):
                found[key] = int(said) if said.isascii() and said.isdigit() else said
        return found

    def _flag(self, row: Row, heading: str) -> bool:
        said = headings.value(row, heading).lower().replace(" ", "")
        if said not in YES | NO:
            key = "xlsform-required-formula" if heading == "required" else "xlsform-flag-unknown"
            self.found.wrong.append(self._at(row, heading, key))
        return said in YES

    def _at(self, row: Row, heading: str, key: str, **details: str) -> Remark:
        return Remark(place(self._table, row, heading), key, details)


def place(table: Table, row: Row, wanted: str) -> Cell:
    """The cell of a row that says it, else the one that would."""
    written = next((heading for heading in row.said if headings.base(heading) == wanted), None)
    return table.cell(row.number, written or headings.heading(table, wanted))


def shortened(text: str) -> str:
    """A name for a question that has none: as much of it as there is room for, whole words."""
    bare = text.split("\n", maxsplit=1)[0].strip().rstrip(":?.")
    if len(bare) <= LONGEST_SHORT:
        return bare
    return bare[:LONGEST_SHORT].rsplit(" ", 1)[0].rstrip(",;:(") + "…"
