"""What schools wrote in their own words, each text with where it comes from."""

from xlsxwriter.worksheet import Worksheet

from bot.round_up.facts import Facts
from bot.round_up.looks import HEADER, Looks, finish, head, text
from domain.counting.round_ups import subject_of
from domain.reporting.obligations import USABLE
from domain.reporting.reports import says_nothing
from storage.counting.round_up_rows import OfUnit

COLUMNS = ("number", "unit", "level", "subject", "question", "words", "receipt")
WIDTHS = [5, 32, 9, 22, 40, 80, 20]


class VoicesSheet:
    """Who wrote that there is nothing is left out."""

    def __init__(self, sheet: Worksheet, facts: Facts, looks: Looks) -> None:
        self._sheet, self._facts, self._looks = sheet, facts, looks
        self._row = HEADER
        self._fields = [(field, about) for field in facts.form.fields if (about := subject_of(field)) is not None]
        head(sheet, looks, facts.title, facts.notes, [facts.say(f"column-{name}") for name in COLUMNS], WIDTHS)

    def add(self, unit: OfUnit) -> None:
        owed, report, say = unit.obligation, unit.report, self._facts.say
        if report is None or owed.standing not in USABLE:
            return
        for field, about in self._fields:
            given = report.answers.get(field.id)
            if given is None or not isinstance(given.value, str) or says_nothing(given):
                continue
            self._row += 1
            row = self._row
            self._sheet.write_number(row, 0, row - HEADER)
            levels = "-".join(sorted(owed.levels))
            told = (owed.unit_name, levels, say(f"subject-{about}"), field.label.of(say.language), given.value.strip())
            for column, words in enumerate((*told, report.receipt), 1):
                text(self._sheet, row, column, words, self._looks.wrapped)

    def close(self) -> None:
        finish(self._sheet, self._looks, self._row, WIDTHS, fixed=2)
