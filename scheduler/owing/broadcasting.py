"""The round that owes people what an office writes to many units: part by part, so that nobody waits for it."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from storage.outgoing import broadcasts

NAME = "broadcast"


async def broadcast(db: Database, now: Callable[[], datetime]) -> None:
    """Until nothing is left; others write between two parts."""
    while await db.run(broadcasts.step, now()):
        pass
