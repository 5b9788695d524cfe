"""`invite sheets`: a page for each school of an authority, with a code on it, to be printed and sent by post."""

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from bot import catalogues
from bot.commands.check_command import Wrong, bot_name
from bot.commands.named import unit_called
from bot.commands.opening import opened
from bot.commands.starting import Unreadable, complain
from bot.invite_sheets.drawing import draw
from bot.settings import Settings
from domain.buttons.staff_actions import SheetFile
from domain.ids import UnitId
from domain.persons.invite_sheets import Recipe, Sheet
from domain.persons.people import REPORTING, Role
from domain.registry.units import UnitKind
from domain.texts import Language
from storage.database import Tx
from storage.people import invite_sheets
from storage.people.invite_sheets import Coded


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for."""

    authority: UnitId
    role: Role
    only_missing: bool
    valid: timedelta
    now: datetime


def run(chosen: argparse.Namespace) -> int:
    role = chosen.role or Role.HEAD
    file = _file(chosen.to)
    if file is None:
        return complain("Say which file to write: --to FILE.docx or --to FILE.pdf.")
    if role not in REPORTING:
        return complain(f"Schools have no {role}.")
    settings = Settings()
    try:
        bot = (chosen.bot or bot_name(settings)).lstrip("@")
    except Wrong as wrong:
        return complain(f"{wrong}. Or say --bot USERNAME.")
    with opened(settings) as db:
        place = unit_called(db, chosen.unit)
        if place.kind is not UnitKind.AUTHORITY:
            return complain(f"{place.name} is no authority: there are no schools below it.")
        order = Order(place.unit, role, chosen.only_missing, chosen.days, datetime.now(UTC))
        with _opened(chosen.to) as written:
            coded = db.run_now(_issue, order, settings.secret())
            sheets = tuple(Sheet(one.school.name, one.code) for one in coded)
            recipe = Recipe(place.name, role, bot, order.now + order.valid, Language.VI, sheets)
            if sheets:
                written.write(draw(recipe, file, catalogues.speakers()))
    if not sheets:
        chosen.to.unlink()
        return complain("Somebody has joined at every school: no sheets are needed.")
    print(f"{len(sheets)} sheets in {chosen.to}. Invites to the same posts given out before no longer work.")
    return 0


def _issue(tx: Tx, order: Order, secret: bytes) -> list[Coded]:
    """All of them or none: a sheet whose code is not known is waste paper."""
    wanted = invite_sheets.schools(tx, order.authority, only_missing=order.only_missing)
    return invite_sheets.issue_all(tx, wanted, order.role, secret=secret, by=None, now=order.now, valid=order.valid)


def _file(to: Path | None) -> SheetFile | None:
    suffix = "" if to is None else to.suffix.casefold().lstrip(".")
    return SheetFile(suffix) if suffix in set(SheetFile) else None


@contextmanager
def _opened(file: Path) -> Iterator[IO[bytes]]:
    """Before any code is made, for the operator's eyes alone, and never over what was there."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error
    try:
        with os.fdopen(handle, "wb") as written:
            yield written
    except BaseException:
        file.unlink()
        raise
