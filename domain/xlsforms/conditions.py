"""The formulas of a survey to what a form file says: what is asked when, what is computed, what must hold."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from domain.forms.model import NUMERIC, Kind
from domain.formulas.reading import about, read_formula
from domain.formulas.tokens import FormulaError
from domain.formulas.tree import Call, Formula, Joined, Literal, Sign
from domain.formulas.writing import written
from domain.xlsforms import constraints, headings, native
from domain.xlsforms.book import Remark, Row, Table
from domain.xlsforms.constraints import Around
from domain.xlsforms.survey import Asked, place

MOST_DIGITS = 4
"""After the comma of a computed figure, as it is shown and handed in."""
_CURLY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"'})
"""What Excel makes of quotes as they are typed."""
NO_CALCULATION = "''"
"""Stands where XLSForm wants a calculation and only the bot's own language has one."""
_PIPED = re.compile(r"\$\{\s*([^{}]+?)\s*\}")


@dataclass(slots=True)
class Constrained:
    """What must hold of an answer, besides its bounds: `needs` of one rule, and the row that says so."""

    asked: Asked
    needs: list[str]


@dataclass(slots=True)
class Conditions:
    constrained: list[Constrained] = field(default_factory=list)
    wrong: list[Remark] = field(default_factory=list)


def read(table: Table, asked: list[Asked]) -> Conditions:
    """Adds to each question what its formulas come to."""
    reader = _Reader(table, asked)
    for number, one in enumerate(asked):
        reader.ask_if(number, one)
        if one.kind is Kind.COMPUTED:
            reader.compute(number, one)
        reader.note_certain(one)
    for one in asked:
        reader.constrain(one)
    return reader.found


class _Reader:
    def __init__(self, table: Table, asked: list[Asked]) -> None:
        self.found = Conditions()
        self._table = table
        self._places = {one.id: number for number, one in reversed(list(enumerate(asked)))}
        self._numbers = {one.id for one in asked if one.kind in NUMERIC - {Kind.COMPUTED}}
        self._certain: set[str] = set()

    def ask_if(self, number: int, one: Asked) -> None:
        own = headings.value(one.row, "chat_asked_if")
        parts = [(row, self._read(row, "relevant", text, None)) for row, text in one.under]
        if text := headings.value(one.row, "relevant"):
            parts.append((one.row, self._read(one.row, "relevant", text, one.id)))
        every = [(row, formula) for row, formula in parts if formula is not None]
        read = [formula.root for row, formula in every if self._above(number, row, "relevant", formula)]
        if own and parts:
            self._wrong(one.row, "chat_asked_if", "xlsform-asked-twice")
        elif own:
            one.keys["asked_if"] = own
        elif read:
            whole = read[0]
            for more in read[1:]:
                whole = Joined(whole, Sign.AND, more)
            one.keys["asked_if"] = native.comparison(whole, self._numbers) or f"= {written(whole)}"

    def compute(self, number: int, one: Asked) -> None:
        text, own = headings.value(one.row, "calculation"), headings.value(one.row, "chat_formula")
        # Stands for what is wrong, so that it is told once.
        one.keys["formula"] = "0"
        if own and text not in {"", NO_CALCULATION}:
            self._wrong(one.row, "chat_formula", "xlsform-computed-twice")
        if own:
            one.keys["formula"] = own
            self._numbers.add(one.id)
        elif not text:
            self._wrong(one.row, "calculation", "xlsform-calculation-missing")
        elif re.search(r"\bonce\s*\(", text):
            self._wrong(one.row, "calculation", "xlsform-once")
        else:
            formula = self._read(one.row, "calculation", text, one.id)
            if formula is not None and self._above(number, one.row, "calculation", formula):
                self._work_out(one, formula)

    def note_certain(self, one: Asked) -> None:
        """Whether there is an answer whenever the whole form is answered."""
        made_of = one.keys.get("formula") if one.kind is Kind.COMPUTED else None
        known = one.keys.get("required") is True
        if isinstance(made_of, str) and one.id in self._numbers:
            known = set(re.findall(r"[A-Za-z]\w*", made_of)) <= self._certain
        if known and "asked_if" not in one.keys:
            self._certain.add(one.id)

    def constrain(self, one: Asked) -> None:
        text = headings.value(one.row, "constraint")
        formula = self._read(one.row, "constraint", text, one.id) if text else None
        if formula is None or not self._known(one.row, "constraint", formula):
            return
        around = Around(self._numbers, self._certain)
        found = constraints.taken_apart(formula.root, one.id, one.kind, around)
        one.keys |= found.bounds
        if found.needs:
            self.found.constrained.append(Constrained(one, found.needs))

    def _work_out(self, one: Asked, formula: Formula) -> None:
        """The bot rounds what it computes: as the form says, else as finely as it can."""
        root, digits = formula.root, MOST_DIGITS
        match root:
            case Call("round", (inner, Literal(Decimal() as places))) if places in range(MOST_DIGITS + 1):
                root, digits = inner, int(places)
            case Call("round", (inner,)):
                root, digits = inner, 0
        plain = native.expression(root, self._numbers)
        one.keys["formula"] = f"= {formula.text}" if plain is None else plain
        one.keys["digits"] = MOST_DIGITS if plain is None else digits
        if plain is not None:
            self._numbers.add(one.id)

    def _read(self, row: Row, heading: str, text: str, own: str | None) -> Formula | None:
        straight = text.translate(_CURLY)
        try:
            return read_formula(straight if own is None else about(straight, own))
        except FormulaError as error:
            details: dict[str, str | int] = {"found": error.found, "letter": error.at + 1}
            self.found.wrong.append(Remark(place(self._table, row, heading), f"formula-{error.wrong.value}", details))
            return None

    def _above(self, number: int, row: Row, heading: str, formula: Formula) -> bool:
        """What is asked or computed is settled once, from the first question to the last."""
        below = [name for name in formula.questions if self._places.get(name, -1) >= number]
        for name in below:
            self._wrong(row, heading, "xlsform-question-below", name=name)
        return self._known(row, heading, formula) and not below

    def _known(self, row: Row, heading: str, formula: Formula) -> bool:
        unknown = [name for name in formula.questions if name not in self._places]
        for name in unknown:
            self._wrong(row, heading, "xlsform-question-unknown", name=name)
        return not unknown

    def _wrong(self, row: Row, heading: str, key: str, **details: str) -> None:
        self.found.wrong.append(Remark(place(self._table, row, heading), key, details))


def says_of(message: Mapping[str, str]) -> dict[str, str]:
    """`${a}` in a message is `{a}` in a rule."""
    return {language: _PIPED.sub(r"{\1}", text) for language, text in message.items()}


def names_in(message: Mapping[str, str]) -> Iterator[str]:
    for text in message.values():
        yield from _PIPED.findall(text)
