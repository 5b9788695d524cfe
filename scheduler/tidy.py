"""The round that tidies: what was made for one moment does not stay for ever. What was said, and when, stays."""

from collections.abc import Callable
from datetime import datetime, timedelta

from storage import files, inbox_care
from storage.database import Database, Tx

NAME = "tidy"
FILES_KEPT = timedelta(days=7)


async def tidy(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(_tidy, now())


def _tidy(tx: Tx, now: datetime) -> None:
    files.tidy(tx, now - FILES_KEPT)
    inbox_care.tidy(tx, now)
