"""Brings the database up to this version."""

import argparse

from bot.commands.starting import complain
from bot.settings import Settings
from storage import migrate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=_migrate)


def _migrate(_chosen: argparse.Namespace) -> int:
    url = Settings().database
    try:
        migrate.upgrade(url)
    except migrate.NewerThanCode as error:
        return complain(str(error))
    print(f"The database is at revision {migrate.current(url)}.")
    return 0
