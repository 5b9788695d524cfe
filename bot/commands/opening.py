"""A database for one short command, beside a program that may be running."""

from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import Settings
from storage import migrate
from storage.database import Database


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    migrate.upgrade(settings.database)
    db = Database.open(settings.database)
    try:
        yield db
    finally:
        db.close_now()
