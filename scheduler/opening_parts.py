"""The round that writes down, part by part, what very many units owe and are to hear: a transaction for each part."""

from collections.abc import Callable
from datetime import datetime

from storage import opening
from storage.database import Database

NAME = "open"


async def open_parts(db: Database, now: Callable[[], datetime]) -> None:
    """Until nothing is left; others write between two parts."""
    while await db.run(opening.step, now()):
        pass
