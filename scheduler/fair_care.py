"""The round that works out what units are not to blame for, before anybody calls them late."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from storage.reporting import allowances, judging

NAME = "fairness"


async def judge(db: Database, now: Callable[[], datetime]) -> None:
    """Each deadline in a transaction of its own."""
    for deadline in await db.read(judging.due, now()):
        if await db.read(allowances.is_any, deadline, now()):
            await db.run(allowances.settle_all, deadline, now())
        else:
            await db.run(allowances.note_judged, deadline.id, now())
