"""Units × questions: every unit a row, whether it handed in or not; totals that say over how many."""

from collections.abc import Iterator
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from bot.round_up.facts import Facts
from bot.round_up.looks import A3, HEADER, Looks, finish, head, moment, number, text
from domain.forms import echoes
from domain.forms.draft import Given
from domain.forms.model import Field, Kind
from domain.reporting.obligations import USABLE
from storage.counting.round_up_rows import OfUnit

FIXED = ("number", "unit", "level", "standing", "handed")
WIDTHS = [5, 32, 9, 18, 17]


class FiguresSheet:
    def __init__(self, sheet: Worksheet, facts: Facts, looks: Looks) -> None:
        self._sheet, self._facts, self._looks = sheet, facts, looks
        self._fields = [field for field in facts.form.fields if field.kind is not Kind.TEXT]
        self._totals: dict[str, tuple[Decimal, int, int]] = {}
        self._row = HEADER
        say = facts.say
        names = [*(say(f"column-{name}") for name in FIXED), *(field.label.of(say.language) for field in self._fields)]
        self._widths = [*WIDTHS, *[14] * len(self._fields)]
        head(sheet, looks, facts.title, facts.notes, names, self._widths)

    def add(self, unit: OfUnit) -> None:
        self._row += 1
        owed, say = unit.obligation, self._facts.say
        self._sheet.write_number(self._row, 0, self._row - HEADER)
        text(self._sheet, self._row, 1, owed.unit_name)
        text(self._sheet, self._row, 2, "-".join(sorted(owed.levels)))
        text(self._sheet, self._row, 3, say(f"standing-{owed.standing}"))
        if owed.first_handed is not None:
            moment(self._sheet, self._row, 4, owed.first_handed, self._looks)
        if unit.report is None or owed.standing not in USABLE:
            return
        for column, field in self._columns():
            given = unit.report.answers.get(field.id)
            if given is not None:
                self._cell(column, field, given)
                self._count(field, given)

    def close(self) -> None:
        last, bold = self._row, self._looks.bold
        row = last + 1
        say, covered = self._facts.say, self._facts.covered
        text(self._sheet, row, 1, say("row-total", counted=covered.counted, expected=covered.expected), bold)
        # Row by row: what was written leaves memory as soon as a later row begins.
        summed = [(column, self._totals[one.id]) for column, one in self._columns() if one.id in self._totals]
        for column, (total, _, _) in summed:
            number(self._sheet, row, column, total, self._looks, bold=True)
        for column, (_, units, _) in summed:
            text(self._sheet, row + 1, column, say("cell-units", stated=units, expected=covered.expected))
        for column, (_, _, nothing) in summed:
            if nothing:
                text(self._sheet, row + 2, column, say("cell-nothing", count=nothing), self._looks.wrapped)
        finish(self._sheet, self._looks, last, self._widths, fixed=2, paper=A3)

    def _columns(self) -> Iterator[tuple[int, Field]]:
        return enumerate(self._fields, len(FIXED))

    def _cell(self, column: int, field: Field, given: Given) -> None:
        """`Không phát sinh`, 0 and a question that was not asked are three different things to see."""
        say = self._facts.say
        if given.nothing_arose:
            text(self._sheet, self._row, column, say("nothing-arose"), self._looks.nothing)
        elif isinstance(given.value, Decimal):
            number(self._sheet, self._row, column, given.value, self._looks)
        elif given.files:
            text(self._sheet, self._row, column, say("form-files", count=len(given.files)))
        elif given.value is not None:
            text(self._sheet, self._row, column, echoes.shown(field, given), self._looks.wrapped)

    def _count(self, field: Field, given: Given) -> None:
        if not field.numeric or field.kind is Kind.PERCENT or given.number is None:
            return
        total, units, nothing = self._totals.get(field.id, (Decimal(0), 0, 0))
        self._totals[field.id] = (total + given.number, units + 1, nothing + given.nothing_arose)
