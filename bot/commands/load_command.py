"""Takes units or a plan from a file into the database."""

import argparse
import csv
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from bot.commands.opening import opened
from bot.commands.starting import Unreadable, complain, guarded, text_of
from bot.settings import Settings
from domain.ids import UnitId
from domain.people import Role
from domain.plan_files import load_plan
from domain.unit_files import ListedUnit, UnitFileError, load_units
from storage import calendars, invites, plans, tree
from storage.database import Tx

Code = tuple[str, str, str]
"""Unit, head, and the code that makes one of the other."""


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
    listed = load_units(text_of(chosen.file), chosen.file.name)
    with _invites(chosen.invites) as written, opened(settings) as db:
        adding = _Adding(chosen.file.name, settings.secret() if written else None, datetime.now(UTC))
        added, codes = db.run_now(adding.add, listed)
        if written:
            _write_invites(written, codes)
    print(f"{added} units are new, {len(listed) - added} were known.")
    return 0


@dataclass(frozen=True, slots=True)
class _Adding:
    """Without a secret nobody is invited: a code that nobody sees is of no use."""

    source: str
    secret: bytes | None
    now: datetime

    def add(self, tx: Tx, listed: list[ListedUnit]) -> tuple[int, list[Code]]:
        codes = []
        added = 0
        for unit in listed:
            if tree.unit_named(tx, unit.name) is not None:
                continue
            self._refuse_code(tx, unit)
            new = tree.NewUnit(unit.name, unit.levels, unit.kind, unit.code, unit.ownership)
            unit_id = tree.add_unit(tx, new, parent=self._parent(tx, unit))
            added += 1
            if unit.head and self.secret is not None:
                invitation = invites.Invitation(unit_id, Role.HEAD, unit.head)
                code = invites.issue(tx, invitation, secret=self.secret, by=None, now=self.now)
                codes.append((unit.name, unit.head, code))
        return added, codes

    def _refuse_code(self, tx: Tx, unit: ListedUnit) -> None:
        if unit.code and tree.unit_coded(tx, unit.code) is not None:
            raise UnitFileError(f"{self.source}:{unit.line}: {unit.name}: another unit has the code {unit.code}")

    def _parent(self, tx: Tx, unit: ListedUnit) -> UnitId | None:
        if not unit.parent:
            return None
        parent = tree.unit_named(tx, unit.parent)
        if parent is None:
            raise UnitFileError(f"{self.source}:{unit.line}: {unit.name}: no unit before it is called {unit.parent}")
        return parent


@contextmanager
def _invites(file: Path | None) -> Iterator[IO[str] | None]:
    """Opened before anything is done: codes that cannot be written down are lost."""
    if file is None:
        yield None
        return
    try:
        # Whoever has a code can take the post: for the operator's eyes alone, and never over what was there.
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8-sig", newline="") as written:
            yield written
    except BaseException:
        file.unlink()
        raise


def _write_invites(file: IO[str], codes: list[Code]) -> None:
    table = csv.writer(file)
    table.writerow(["Đơn vị", "Hiệu trưởng", "Mã mời"])
    table.writerows(codes)


def _plan(chosen: argparse.Namespace) -> int:
    prepared = load_plan(text_of(chosen.file), chosen.file.name)
    with opened(Settings()) as db:
        authority = db.run_now(tree.unit_named, chosen.authority)
        if authority is None:
            return complain(f"No unit is called {chosen.authority!r}.")
        calendar = db.run_now(calendars.load)
        db.run_now(plans.prepare, prepared, authority=authority, calendar=calendar, now=datetime.now(UTC))
    count = sum(len(duty.due) for duty in prepared.duties)
    print(f"{prepared.short_title}: prepared, {count} deadlines. Publish it in the chat.")
    return 0
