"""Messages that are held since a copy was put back: how many of what; and what is to become of them."""

import argparse
from datetime import UTC, datetime

from bot.commands.opening import opened
from bot.commands.starting import guarded
from bot.settings import Settings
from storage.operations import restoring


def add_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--send", action="store_true", help="says them now, but for what has become moot")
    what.add_argument("--drop", action="store_true", help="they are never said: they were, before the bad day")
    parser.set_defaults(run=guarded(_held))


def _held(chosen: argparse.Namespace) -> int:
    with opened(Settings()) as db:
        waiting = db.read_now(restoring.held)
        for key, count in waiting.items():
            print(f"{count:6} {key}")
        if not waiting:
            print("Nothing is held.")
        elif chosen.send:
            print(f"{db.run_now(restoring.send, datetime.now(UTC))} messages will be said.")
        elif chosen.drop:
            print(f"{db.run_now(restoring.drop, datetime.now(UTC))} messages will not be said.")
        else:
            print("--send says them, --drop never does.")
    return 0
