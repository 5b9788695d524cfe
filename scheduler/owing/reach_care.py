"""The round that tells who looks after a unit that nobody there can be written to any more, and when that is over."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database, Tx
from storage.outgoing import lost_reach

NAME = "reach"


async def tell(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(owe, now())


def owe(tx: Tx, now: datetime) -> int:
    return lost_reach.tell_lost(tx, now) + lost_reach.tell_found(tx, now)
