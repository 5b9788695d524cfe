"""Writes the workbook: the rows are read once, a few hundred at a time, and each sheet takes of them what it tells."""

from pathlib import Path

from xlsxwriter import Workbook

from bot.round_up import summary_sheet
from bot.round_up.facts import Facts
from bot.round_up.figures_sheet import FiguresSheet
from bot.round_up.looks import Looks
from bot.round_up.periods_sheet import PeriodsSheet
from bot.round_up.returns_sheet import ReturnsSheet
from bot.round_up.voices_sheet import VoicesSheet
from domain.counting.round_up_files import Asked
from domain.forms import ratios
from domain.reporting.obligations import USABLE
from domain.texts import Say
from handlers.papers.books import TEXT_ONLY
from storage.counting import round_up_rows
from storage.database import Tx
from storage.planning import calendars, deadlines, plans
from storage.reporting import form_uses, forms

SHEETS = ("summary", "figures", "periods", "returns", "voices")


def write(tx: Tx, asked: Asked, say: Say, path: Path) -> Facts:
    facts = _facts(tx, asked, say)
    # Rows leave memory as soon as the next begins.
    options = {**TEXT_ONLY, "in_memory": False, "constant_memory": True, "tmpdir": str(path.parent)}
    with Workbook(str(path), options) as book:
        looks = Looks(book)
        summary, figures, periods, returns, voices = (book.add_worksheet(say(f"sheet-{name}")) for name in SHEETS)
        running = ratios.Running(facts.form, facts.targets)
        sheets = (
            FiguresSheet(figures, facts, looks),
            ReturnsSheet(returns, facts, looks),
            VoicesSheet(voices, facts, looks),
        )
        over_time = PeriodsSheet(periods, facts, looks)
        ids, indicators = [one.id for one in facts.periods], [one.id for one in facts.form.ratios]
        for units in round_up_rows.each(tx, asked.deadline, asked.parts, asked.whom):
            stood = round_up_rows.over_periods(tx, [one.obligation.unit for one in units], ids, indicators)
            for unit in units:
                for sheet in sheets:
                    sheet.add(unit)
                over_time.add(unit, stood.get(unit.obligation.unit, {}))
                if unit.report is not None and unit.obligation.standing in USABLE:
                    running.add(unit.report.answers)
        for one in (*sheets, over_time):
            one.close()
        summary_sheet.write(summary, facts, looks, running.rows())
    return facts


def _facts(tx: Tx, asked: Asked, say: Say) -> Facts:
    deadline = deadlines.one(tx, asked.deadline)
    alike = [one for one in deadlines.of_plan(tx, deadline.plan) if one.duty == deadline.duty and not one.called_off]
    return Facts(
        deadline=deadline,
        form=forms.one(tx, deadline.form, form_uses.read_with(tx, deadline)),
        targets=plans.targets_of(tx, deadline.plan),
        periods=[one for one in alike if one.opens <= asked.at],
        calendar=calendars.load(tx),
        covered=round_up_rows.covered(tx, asked.deadline, asked.parts, asked.whom),
        called=asked.called,
        at=asked.at,
        say=say,
    )
