"""An authority's workbook, and its report to sign, from the shell: of one deadline and every unit that owes it."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bot import catalogues
from bot.commands.moments import moment
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.official_papers import drawing, rounding_up
from bot.round_up import book
from bot.settings import Settings
from domain.buttons.parts import EVERYTHING
from domain.counting.official_papers import OfficialPaper
from domain.counting.round_up_files import Asked, Kind
from domain.folding import fold
from domain.paper_templates.fields import Field
from domain.paper_templates.model import Filled
from domain.planning.deadlines import Deadline
from domain.planning.plans import Plan
from domain.texts import Language, Speakers
from storage.counting import paper_templates, round_up_rows
from storage.counting.paper_templates import Template
from storage.counting.round_up_rows import Covered
from storage.database import Tx
from storage.planning import deadlines, plans


class Unclear(Exception):
    """No deadline is meant, or several."""


class _Made(NamedTuple):
    """A report, of how many units, after which template of the office, if it has one."""

    written: OfficialPaper | Filled
    covered: Covered
    template: Template | None


def add_arguments(things: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    for kind, about in (("xlsx", "the workbook of a deadline"), ("docx", "the report of a deadline, to be signed")):
        thing = things.add_parser(kind, help=about)
        thing.add_argument("--plan", default="", help="its number, or words of its title; where there are several")
        thing.add_argument("--period", required=True, help="Q1-2024, or as the plan calls it: “Quý I”")
        thing.add_argument("--now", type=moment, help="the time it is made as of, ISO; now, if not given")
        thing.add_argument("file", type=Path, help=f"to be written: .{kind}")
        if kind == "xlsx":
            thing.add_argument("--language", type=Language, default=Language.VI, choices=list(Language))
        thing.set_defaults(run=guarded(_workbook if kind == "xlsx" else _paper))


def _workbook(chosen: argparse.Namespace) -> int:
    speakers, now = catalogues.speakers(), chosen.now or datetime.now(UTC)

    def write(tx: Tx) -> tuple[int, int]:
        deadline = _meant(tx, chosen.plan, chosen.period)
        asked = Asked(Kind.WORKBOOK, deadline.id, EVERYTHING, chosen.language, now)
        covered = book.write(tx, asked, speakers[chosen.language], chosen.file).covered
        return covered.counted, covered.expected

    try:
        with opened(Settings()) as db:
            counted, expected = db.read_now(write)
    except Unclear as unclear:
        return complain(str(unclear))
    return _told(chosen.file, counted, expected)


def _paper(chosen: argparse.Namespace) -> int:
    speakers, now = catalogues.speakers(), chosen.now or datetime.now(UTC)
    try:
        with opened(Settings()) as db:
            made = db.read_now(_made, chosen.plan, chosen.period, speakers, now)
    except Unclear as unclear:
        return complain(str(unclear))
    chosen.file.write_bytes(drawing.draw(made.written))
    counted, expected, template = made.covered.counted, made.covered.expected, made.template
    if template is not None and counted < expected and not template.says_what_is_missing:
        lacks = f"the template {template.file_name} has no {Field.REMARK.written}"
        print(f"{chosen.file}: {lacks}: that units are missing stands at the top", file=sys.stderr)
    return _told(chosen.file, counted, expected)


def _made(tx: Tx, plan: str, period: str, speakers: Speakers, now: datetime) -> _Made:
    deadline = _meant(tx, plan, period)
    covered = round_up_rows.covered(tx, deadline.id, EVERYTHING)
    if not covered.counted:
        raise Unclear(f"No unit has figures for {deadline.label} yet: there is nothing to report.")
    template = paper_templates.in_force(tx, deadline.authority)
    number = None if template is None else template.id
    asked = Asked(Kind.PAPER, deadline.id, EVERYTHING, Language.VI, now, template=number)
    return _Made(rounding_up.written(tx, asked, speakers), covered, template)


def _meant(tx: Tx, words: str, period: str) -> Deadline:
    """Raises Unclear, with what there is to choose from."""
    there = [(plan, one) for plan in plans.in_force(tx) for one in deadlines.of_plan(tx, plan.id) if not one.called_off]
    found = [(plan, one) for plan, one in there if _is_plan(plan, words) and _is_period(one, period)]
    found = [(plan, one) for plan, one in found if round_up_rows.covered(tx, one.id, EVERYTHING).owed]
    if len(found) == 1:
        return found[0][1]
    told = [f"  --plan {(plan.number or plan.short_title)!r} --period {one.period}" for plan, one in found or there]
    head = "Several deadlines are meant:" if found else "No deadline that has opened is meant. There are:"
    raise Unclear("\n".join([head, *told]))


def _is_plan(plan: Plan, words: str) -> bool:
    return fold(words) in fold(f"{plan.number or ''} {plan.title} {plan.short_title}")


def _is_period(deadline: Deadline, period: str) -> bool:
    return period.upper() == deadline.period or fold(period) == fold(deadline.label)


def _told(file: Path, counted: int, expected: int) -> int:
    """Whoever runs it by a clock sees in the log that units are missing; the file itself says so, too."""
    print(f"{file}: {counted}/{expected}", file=sys.stdout if counted == expected else sys.stderr)
    return 0
