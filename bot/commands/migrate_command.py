"""Brings the database up to this version."""

import argparse

from bot.commands.starting import guarded
from bot.settings import Settings
from storage import migrate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=guarded(_migrate))


def _migrate(_chosen: argparse.Namespace) -> int:
    url = Settings().database
    migrate.upgrade(url)
    print(f"The database is at revision {migrate.current(url)}.")
    return 0
