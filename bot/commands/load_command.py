"""Takes units, changes of units, a plan or a form from a file into the database."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bot.commands import load_changes, load_form, load_units
from bot.commands.opening import opened
from bot.commands.starting import complain, guarded, text_of
from bot.settings import Settings
from domain.planning.plan_files import load_plan
from storage.planning import calendars, preparing
from storage.units import tree


def add_arguments(parser: argparse.ArgumentParser) -> None:
    things = parser.add_subparsers(dest="thing", required=True, metavar="units|changes|plan|form")
    load_units.add_arguments(
        things.add_parser("units", help="a list of units (xlsx or csv): new ones, and what changed")
    )
    load_changes.add_arguments(
        things.add_parser("changes", help="renames, moves, mergers … of units (xlsx or csv), from the days they name")
    )
    load_form.add_arguments(
        things.add_parser("form", help="a form (TOML, or a workbook drawn as XLSForm): asked from the next draft on")
    )
    plan = things.add_parser("plan", help="a plan (TOML): prepared, to be published in the chat")
    plan.add_argument("file", type=Path)
    plan.add_argument("--authority", required=True, help="the name of the authority that issued it")
    plan.set_defaults(run=guarded(_plan))


def _plan(chosen: argparse.Namespace) -> int:
    prepared = load_plan(text_of(chosen.file), chosen.file.name)
    with opened(Settings()) as db:
        authority = db.run_now(tree.unit_named, chosen.authority)
        if authority is None:
            return complain(f"No unit is called {chosen.authority!r}.")
        calendar = db.run_now(calendars.load)
        db.run_now(preparing.prepare, prepared, authority=authority, calendar=calendar, now=datetime.now(UTC))
    count = sum(len(duty.due) for duty in prepared.duties)
    print(f"{prepared.short_title}: prepared, {count} deadlines. Publish it in the chat.")
    return 0
