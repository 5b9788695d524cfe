"""Takes units or a plan from a file into the database."""

import argparse
import csv
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.opening import opened
from bot.commands.starting import complain, guarded
from bot.settings import Settings
from domain.forms.files import FormFileError
from domain.ids import UnitId
from domain.people import Role
from domain.plan_files import load_plan
from domain.refusals import Refusal
from domain.unit_files import ListedUnit, UnitFileError, load_units
from storage import calendars, invites, plans, registry
from storage.database import Tx


def add_arguments(parser: argparse.ArgumentParser) -> None:
    things = parser.add_subparsers(dest="thing", required=True, metavar="units|plan")
    units = things.add_parser("units", help="a list of units (CSV); those known by name stay as they are")
    units.add_argument("file", type=Path)
    units.add_argument("--invites", type=Path, help="write a one-time code for each new unit's head into this file")
    units.set_defaults(run=guarded(_units))
    plan = things.add_parser("plan", help="a plan (TOML): prepared, to be published in the chat")
    plan.add_argument("file", type=Path)
    plan.add_argument("--authority", required=True, help="the name of the authority that issued it")
    plan.set_defaults(run=guarded(_plan))


def _units(chosen: argparse.Namespace) -> int:
    settings = Settings()
    try:
        listed = load_units(chosen.file.read_text("utf-8-sig"), chosen.file.name)
    except UnitFileError as error:
        return complain(str(error))
    with opened(settings) as db:
        added, codes = db.run_now(_add, listed, settings.secret(), datetime.now(UTC))
    if chosen.invites:
        _write_invites(chosen.invites, codes)
    print(f"{added} units are new, {len(listed) - added} were known.")
    return 0


def _add(tx: Tx, listed: list[ListedUnit], secret: bytes, now: datetime) -> tuple[int, list[tuple[str, str, str]]]:
    codes = []
    added = 0
    for unit in listed:
        if registry.unit_named(tx, unit.name) is not None:
            continue
        new = registry.NewUnit(unit.name, unit.levels, unit.kind, unit.code, unit.ownership)
        unit_id = registry.add_unit(tx, new, parent=_parent(tx, unit))
        added += 1
        if unit.head:
            invitation = invites.Invitation(unit_id, Role.HEAD, unit.head)
            codes.append((unit.name, unit.head, invites.issue(tx, invitation, secret=secret, by=None, now=now)))
    return added, codes


def _parent(tx: Tx, unit: ListedUnit) -> UnitId | None:
    if not unit.parent:
        return None
    parent = registry.unit_named(tx, unit.parent)
    if parent is None:
        raise Refusal("unit-unknown", name=unit.parent)
    return parent


def _write_invites(file: Path, codes: list[tuple[str, str, str]]) -> None:
    # Whoever has a code can take the post: for the operator's eyes alone.
    file.touch(mode=0o600)
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        table = csv.writer(opened)
        table.writerow(["Đơn vị", "Hiệu trưởng", "Mã mời"])
        table.writerows(codes)


def _plan(chosen: argparse.Namespace) -> int:
    try:
        prepared = load_plan(chosen.file.read_text("utf-8"), chosen.file.name)
    except FormFileError as error:
        return complain(str(error))
    with opened(Settings()) as db:
        authority = db.run_now(registry.unit_named, chosen.authority)
        if authority is None:
            return complain(f"No unit is called {chosen.authority!r}.")
        calendar = db.run_now(calendars.load)
        try:
            db.run_now(plans.prepare, prepared, authority=authority, calendar=calendar, now=datetime.now(UTC))
        except Refusal:
            return complain(f"The plan {prepared.code} has been loaded before.")
    count = sum(len(duty.due) for duty in prepared.duties)
    print(f"{prepared.short_title}: prepared, {count} deadlines. Publish it in the chat.")
    return 0
