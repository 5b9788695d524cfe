"""Changes of many units from one file: all that will happen is printed, and nothing is written without `--yes`."""

import argparse
import asyncio
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from html import unescape
from pathlib import Path

from bot import catalogues
from bot.commands.opening import opened
from bot.commands.starting import Unreadable, complain, guarded
from bot.settings import Settings
from bot.sheets.reading import read_sheets
from domain.registry.change_files import ChangeFileError, ListedChange, read_changes
from domain.registry.unit_effects import Effect, told
from domain.sheets import Unreadable as NoSheet
from domain.texts import Language, Say
from storage.units import change_lists
from storage.units.change_lists import Taken
from storage.units.listed_changes import RowRefused

_TAG = re.compile(r"<[^>]*>")
Rows = list[tuple[int, Sequence[str]]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="columns: đơn vị, việc, đến / tên mới, từ ngày, trực thuộc, cấp học")
    parser.add_argument("--yes", action="store_true", help="carry it out; without it nothing is written")
    parser.set_defaults(run=guarded(_changes))


def _changes(chosen: argparse.Namespace) -> int:
    say, source, now = catalogues.speakers()[Language.EN], chosen.file.name, datetime.now(UTC)
    try:
        listed = read_changes(_rows(chosen.file, say), source)
        taken = _taken(source, listed, now, write=chosen.yes)
    except ChangeFileError as error:
        return complain(str(error))
    except RowRefused as refused:
        why = _plain(say(refused.refusal.key, **refused.refusal.details))
        return complain(f"{refused.place.source}:{refused.place.line}: {why}\nNothing has been changed.")
    _print(say, taken)
    print(f"{len(listed)} changes: {_what_became(taken)}" if chosen.yes else "Nothing has been written: add --yes.")
    return 0


def _taken(source: str, listed: Sequence[ListedChange], now: datetime, *, write: bool) -> Taken:
    with opened(Settings()) as db:
        return db.run_now(change_lists.take if write else change_lists.preview, source, listed, now)


def _rows(file: Path, say: Say) -> Rows:
    try:
        brought = asyncio.run(read_sheets(file.read_bytes()))
    except OSError as error:
        raise Unreadable(f"{file}: {error.strerror}") from error
    if isinstance(brought, NoSheet):
        raise Unreadable(f"{file}: {_plain(say(brought.key, **brought.details))}")
    return [(row.number, row.cells) for row in (brought[0].rows if brought else ())]


def _print(say: Say, taken: Taken) -> None:
    _print_all(say, taken.done)
    for day, effects in taken.later:
        print(f"\nOn {day:%d/%m/%Y}, were it today:")
        _print_all(say, effects)
    print()


def _print_all(say: Say, effects: Iterable[Effect]) -> None:
    for effect in effects:
        print(_plain(told(say, effect)))


def _what_became(taken: Taken) -> str:
    days: list[date] = [day for day, _ in taken.later]
    if not days:
        return "carried out."
    waiting = ", ".join(f"{day:%d/%m/%Y}" for day in days)
    return f"carried out, or left to their day ({waiting})."


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html))
