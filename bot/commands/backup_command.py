"""Makes a copy of the whole database in one file, beside whoever works with it; or looks through one."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.audit_command import TOLD
from bot.commands.starting import complain, guarded
from bot.copies import making, restoring
from bot.settings import Settings
from domain.clock_face import local
from storage.engine.labels import NoCopy

MEGABYTE = 1024 * 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="where to; in a folder that is there, a file named by the hour")
    parser.add_argument("--keep", type=_some, metavar="N", help="of the copies in that folder, the N newest stay")
    parser.add_argument(
        "--check", action="store_true", help="looks through a copy that is there, as putting it back does"
    )
    parser.set_defaults(run=guarded(_backup))


def _some(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text} is no number of copies to keep")
    return int(text)


def _backup(chosen: argparse.Namespace) -> int:
    now = datetime.now(UTC)
    try:
        if chosen.check:
            return _look_through(chosen.file, now)
        to = making.place_for(chosen.file, now)
        making.make(Settings(), to, now)
    except (NoCopy, OSError) as error:
        return complain(str(error))
    print(f"{to} ({to.stat().st_size / MEGABYTE:.1f} MB)")
    print("It holds everything, the secret too: keep it elsewhere, where nobody reads it.")
    if chosen.keep and chosen.file.is_dir():
        for old in making.forget_old(chosen.file, chosen.keep):
            print(f"Forgotten: {old}")
    return 0


def _look_through(copy: Path, now: datetime) -> int:
    with restoring.readied(copy, now) as ready:
        print(f"Made {local(ready.gap.made):%H:%M %d/%m/%Y}; it can be put back.")
        if ready.verdict.flaw is not None:
            return complain(f"Its trace of changes: row {ready.verdict.at} {TOLD.get(ready.verdict.flaw, 'is amiss')}.")
        print(f"Its trace of changes: {ready.verdict.head.seq} rows, one whole chain.")
    return 0
