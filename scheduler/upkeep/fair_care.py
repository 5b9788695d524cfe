"""The round that works out what units are not to blame for, before anybody calls them late."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from storage.reporting import allowances, judging

NAME = "fairness"


async def judge(db: Database, now: Callable[[], datetime]) -> None:
    """Each deadline by itself, and of many units some at a time."""
    for deadline in await db.read(judging.due, now()):
        began = now()
        for share in await db.read(allowances.shares, deadline, began):
            await db.run(allowances.allow, deadline, share, began)
        await db.run(allowances.note_judged, deadline.id, began)
