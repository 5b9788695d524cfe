"""Units × indicators × periods: a row for each unit and period, to be filtered and counted further."""

from xlsxwriter.worksheet import Worksheet

from bot.round_up.facts import Facts
from bot.round_up.looks import HEADER, Looks, finish, head, number, share, text
from domain.counting.figures import Figure
from domain.forms.model import Ratio
from domain.ids import DeadlineId
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import RECEIVED
from storage.counting.round_up_rows import InPeriod, OfUnit

COLUMNS = ("unit", "level", "period", "standing", "timely")
WIDTHS = [32, 9, 16, 18, 12]


class PeriodsSheet:
    def __init__(self, sheet: Worksheet, facts: Facts, looks: Looks) -> None:
        self._sheet, self._facts, self._looks = sheet, facts, looks
        self._row = HEADER
        say = facts.say
        names = [say(f"column-{name}") for name in COLUMNS]
        labels = [ratio.label.of(say.language) for ratio in facts.form.ratios]
        self._widths = [*WIDTHS, *[16] * len(labels)]
        head(sheet, looks, facts.title_over_periods, facts.notes, [*names, *labels], self._widths)

    def add(self, unit: OfUnit, periods: dict[DeadlineId, InPeriod]) -> None:
        """In order of time; a period in which the unit was not asked has no row."""
        for deadline in self._facts.periods:
            stood = periods.get(deadline.id)
            if stood is not None:
                self._one(unit, deadline, stood)

    def close(self) -> None:
        finish(self._sheet, self._looks, self._row, self._widths, fixed=1)

    def _one(self, unit: OfUnit, deadline: Deadline, stood: InPeriod) -> None:
        self._row += 1
        owed, say = unit.obligation, self._facts.say
        handed = stood.standing in RECEIVED
        timely = say("cell-late" if stood.late else "timely-on-time") if handed else ""
        levels = "-".join(sorted(owed.levels))
        told = (owed.unit_name, levels, deadline.label, say(f"standing-{stood.standing}"), timely)
        for column, words in enumerate(told):
            text(self._sheet, self._row, column, words)
        for column, ratio in enumerate(self._facts.form.ratios, len(COLUMNS)):
            figure = stood.figures.get(ratio.id)
            if figure is not None:
                self._figure(column, ratio, figure)

    def _figure(self, column: int, ratio: Ratio, figure: Figure) -> None:
        shown = figure.share.count() if ratio.denominator is None else figure.share.percent()
        if figure.nothing_arose or shown is None:
            text(self._sheet, self._row, column, self._facts.say("nothing-arose"), self._looks.nothing)
        elif ratio.denominator is None:
            number(self._sheet, self._row, column, shown, self._looks)
        else:
            share(self._sheet, self._row, column, shown, self._looks)
