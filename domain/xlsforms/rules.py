"""What must hold between answers, from constraints and from the sheets of ours, as a form file has it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.forms.expressions import Comparison
from domain.forms.grammar import SLOT, GrammarError, read_comparison, read_expression
from domain.forms.model import NUMERIC, Words
from domain.forms.writing import Plain
from domain.xlsforms import headings, native
from domain.xlsforms.book import Cell, Remark, Row, Table
from domain.xlsforms.conditions import Constrained, names_in, says_of
from domain.xlsforms.survey import YES, Asked, place


@dataclass(slots=True)
class Rules:
    """`cells` is where each of the rules stands."""

    rules: list[dict[str, Plain]] = field(default_factory=list)
    cells: list[Cell] = field(default_factory=list)
    wrong: list[Remark] = field(default_factory=list)
    told: list[Remark] = field(default_factory=list)


def read(
    survey: Table,
    own: Table | None,
    constrained: Sequence[Constrained],
    asked: Mapping[str, Asked],
    default: Words,
) -> Rules:
    """`default` is said where a constraint has no message."""
    reader = _Reader(survey, asked, default)
    apart = [] if own is None else [*_rows_of(own)]
    taken = {need for row in apart for need in row.needs if not row.soft}
    reader.constraints(constrained, taken)
    if own is not None:
        drawn = {need for one in constrained for need in one.needs}
        reader.rows_of_ours(own, apart, drawn)
    return reader.found


def ratios(table: Table) -> Iterator[dict[str, Plain]]:
    for row in table.rows:
        name, label = headings.value(row, "name"), headings.words(row, "label")
        found: dict[str, Plain] = {"id": name, "label": label, "numerator": headings.value(row, "chat_numerator")}
        if denominator := headings.value(row, "chat_denominator"):
            found["denominator"] = denominator
        yield found


@dataclass(frozen=True, slots=True)
class _RowOfOurs:
    row: Row
    needs: tuple[str, ...]
    soft: bool


def _rows_of(table: Table) -> Iterator[_RowOfOurs]:
    for row in table.rows:
        needs = (one.strip() for one in headings.value(row, "chat_needs").splitlines())
        soft = headings.value(row, "chat_soft").lower() in YES
        yield _RowOfOurs(row, tuple(_normal(one) for one in needs if one), soft)


class _Reader:
    def __init__(self, survey: Table, asked: Mapping[str, Asked], default: Words) -> None:
        self.found = Rules()
        self._survey = survey
        self._asked = asked
        self._default = default

    def constraints(self, constrained: Sequence[Constrained], taken: set[str]) -> None:
        """Those of which a sheet of ours says more are left to it."""
        for one in constrained:
            if needs := [need for need in one.needs if need not in taken]:
                self._constraint(one.asked, needs)

    def rows_of_ours(self, table: Table, apart: Sequence[_RowOfOurs], drawn: set[str]) -> None:
        for one in apart:
            cell = table.cell(one.row.number, headings.heading(table, "chat_needs"))
            if not one.soft and any(_is_drawn(need) and need not in drawn for need in one.needs):
                self.found.wrong.append(
                    Remark(cell, "xlsform-rules-differ", {"rule": headings.value(one.row, "chat_rule")})
                )
            rule: dict[str, Plain] = {"id": headings.value(one.row, "chat_rule"), "needs": list(one.needs)}
            soft: dict[str, Plain] = {"soft": True} if one.soft else {}
            self._add({**rule, **soft, "says": headings.words(one.row, "chat_says")}, cell)

    def _constraint(self, asked: Asked, needs: list[str]) -> None:
        row = asked.row
        message = headings.words(row, "constraint_message")
        cell = place(self._survey, row, "constraint")
        if not message:
            self.found.told.append(Remark(cell, "xlsform-message-missing"))
        self._check(row, message)
        says = says_of(message) or {"vi": self._default.vi, "en": self._default.en}
        own = headings.words(row, "chat_says")
        if own and piped(own) == message:
            says = own
        rule: dict[str, Plain] = {"id": headings.value(row, "chat_rule") or f"{asked.id}_rule", "needs": needs}
        self._add({**rule, "says": says}, cell)

    def _check(self, row: Row, message: Mapping[str, str]) -> None:
        """Only figures can be named in a message."""
        cell = place(self._survey, row, "constraint_message")
        for name in dict.fromkeys(names_in(message)):
            one = self._asked.get(name)
            if one is None:
                self.found.wrong.append(Remark(cell, "xlsform-question-unknown", {"name": name}))
            elif one.kind not in NUMERIC:
                self.found.wrong.append(Remark(cell, "xlsform-message-value", {"name": name}))
        if any("{" in text.replace("${", "") for text in message.values()):
            self.found.wrong.append(Remark(cell, "xlsform-message-braces"))

    def _add(self, rule: dict[str, Plain], cell: Cell) -> None:
        self.found.rules.append(rule)
        self.found.cells.append(cell)


def piped(says: Mapping[str, str]) -> dict[str, str]:
    """`{a - b}` in a rule is `${a} - ${b}` in a message: both figures, as other programs cannot tell the difference."""
    return {language: SLOT.sub(lambda slot: _piped(slot[1]), text) for language, text in says.items()}


def _piped(slot: str) -> str:
    try:
        return native.written(read_expression(slot)) or "…"
    except GrammarError:
        return "…"


def _normal(need: str) -> str:
    """As a constraint that says the same comes out."""
    found = _comparison(need)
    return need if found is None else native.source_of_comparison(found)


def _is_drawn(need: str) -> bool:
    found = _comparison(need)
    return found is not None and native.formula_of(found) is not None


def _comparison(need: str) -> Comparison | None:
    try:
        return read_comparison(need)
    except GrammarError:
        return None
