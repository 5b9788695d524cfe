"""A database for one short command, beside a program that may be running."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from bot.furnishing import furnished
from bot.settings import Settings
from storage.database import Database


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    db = furnished(settings.database, settings.forms, datetime.now(UTC))
    try:
        yield db
    finally:
        db.close_now()
