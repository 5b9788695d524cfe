"""Puts a copy back that `backup` has made. What may have been said since is held until a person decides."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.audit_command import TOLD
from bot.commands.starting import complain, guarded
from bot.copies import restoring
from bot.copies.restoring import InTheWay
from bot.settings import Settings
from domain.clock_face import local
from storage.engine.copying import NotEmpty
from storage.engine.labels import NoCopy


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the copy; it stays as it is")
    parser.add_argument("--replace", action="store_true", help="the SQLite file that is there is moved aside")
    parser.set_defaults(run=guarded(_restore))


def _restore(chosen: argparse.Namespace) -> int:
    settings = Settings()
    try:
        with restoring.readied(chosen.file, datetime.now(UTC), beside=restoring.room_of(settings)) as ready:
            held = restoring.put_back(ready, settings, replace=chosen.replace)
    except (NoCopy, NotEmpty, InTheWay, OSError) as error:
        return complain(str(error))
    gap, flaw = ready.gap, ready.verdict.flaw
    print(f"Put back, as it was {local(gap.made):%H:%M %d/%m/%Y}. What came in since is not in it.")
    print("Everybody in office is told so, and asked to look whether what they did is there.")
    print(f"{held} messages were due by now and may have been said: they are held. See `python -m bot held`.")
    if flaw is not None:
        print(f"Its trace of changes: row {ready.verdict.at} {TOLD.get(flaw, 'is amiss')}.")
    return 0
