"""Brings the database up to this version, with the forms and days off that come along."""

import argparse

from bot.commands.opening import opened
from bot.commands.starting import guarded
from bot.settings import Settings
from storage.engine import migrate


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.set_defaults(run=guarded(_migrate))


def _migrate(_chosen: argparse.Namespace) -> int:
    settings = Settings()
    with opened(settings):
        print(f"The database is at revision {migrate.current(settings.database)}.")
    return 0
