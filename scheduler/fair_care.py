"""The round that works out what units are not to blame for, before anybody calls them late."""

from collections.abc import Callable
from datetime import datetime

from domain.planning.deadlines import Deadline
from storage.database import Database, Tx
from storage.planning import calendars
from storage.reporting import allowances, judging

NAME = "fairness"


async def judge(db: Database, now: Callable[[], datetime]) -> None:
    """Each deadline in a transaction of its own."""
    for deadline in await db.read(judging.due, now()):
        if await db.read(_is_any, deadline, now()):
            await db.run(_settle, deadline, now())
        else:
            await db.run(allowances.note_judged, deadline.id, now())


def _settle(tx: Tx, deadline: Deadline, now: datetime) -> None:
    allowances.settle_all(tx, deadline, calendars.load(tx), now)


def _is_any(tx: Tx, deadline: Deadline, now: datetime) -> bool:
    return allowances.is_any(tx, deadline, calendars.load(tx), now)
