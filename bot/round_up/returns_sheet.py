"""Who was late and by how much, and what was sent back, how often and why."""

from xlsxwriter.worksheet import Worksheet

from bot.round_up.facts import Facts
from bot.round_up.looks import HEADER, Looks, finish, head, moment, text
from domain.reporting.lateness import lateness
from storage.counting.round_up_rows import OfUnit

COLUMNS = (
    *(
        "number",
        "unit",
        "level",
        "standing",
        "last-day",
        "handed",
        "late-days",
        "late-hours",
        "late-working",
        "late-tolerated",
    ),
    *("returns", "returned-at", "returned-why"),
)
WIDTHS = [5, 32, 9, 18, 12, 17, 9, 9, 12, 16, 9, 17, 50]


class ReturnsSheet:
    def __init__(self, sheet: Worksheet, facts: Facts, looks: Looks) -> None:
        self._sheet, self._facts, self._looks = sheet, facts, looks
        self._row = HEADER
        head(sheet, looks, facts.title, facts.notes, [facts.say(f"column-{name}") for name in COLUMNS], WIDTHS)

    def add(self, unit: OfUnit) -> None:
        owed, looks = unit.obligation, self._looks
        own = owed.own(self._facts.deadline)
        past = None if owed.first_handed is None else lateness(own, owed.first_handed, self._facts.calendar)
        if past is None and not owed.returns:
            return
        self._row += 1
        row = self._row
        self._sheet.write_number(row, 0, row - HEADER)
        text(self._sheet, row, 1, owed.unit_name)
        text(self._sheet, row, 2, "-".join(sorted(owed.levels)))
        text(self._sheet, row, 3, self._facts.say(f"standing-{owed.standing}"))
        self._sheet.write_datetime(row, 4, own.last_day, looks.day)
        if owed.first_handed is not None:
            moment(self._sheet, row, 5, owed.first_handed, looks)
        if past is not None:
            for column, figure in enumerate((past.days, past.hours, past.working), 6):
                self._sheet.write_number(row, column, figure)
        if owed.first_handed is not None and own.tolerated(owed.first_handed):
            text(self._sheet, row, 9, self._facts.say("late-tolerated"))
        self._sheet.write_number(row, 10, owed.returns)
        if unit.returned is not None:
            moment(self._sheet, row, 11, unit.returned.at, looks)
            text(self._sheet, row, 12, unit.returned.reason, looks.wrapped)

    def close(self) -> None:
        finish(self._sheet, self._looks, self._row, WIDTHS, fixed=2)
