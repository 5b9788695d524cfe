"""The round that owes the digests of a working morning: to whoever looks after plans, and to groups where no board is
live; what they say is written when they are sent."""

from collections.abc import Callable
from datetime import datetime

from domain.clock_face import local_date
from domain.planning.rungs import may_remind
from domain.sending.digest_days import served
from storage.database import Database, Tx
from storage.outgoing import board_posts, notices
from storage.planning import calendars

NAME = "digest"


async def digest(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(owe_digest, now())


def owe_digest(tx: Tx, now: datetime) -> int:
    calendar, today = calendars.load(tx), local_date(now)
    if not may_remind(calendar, now):
        return 0
    return notices.digest(tx, today, now, served=served(calendar, today)) + board_posts.digest(tx, today, now)
