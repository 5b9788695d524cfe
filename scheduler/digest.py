"""The round that owes the morning's digest, on working days; what it says is written when it is sent."""

from collections.abc import Callable
from datetime import datetime

from domain.clock_face import local_date
from domain.deadlines import may_remind
from storage import calendars, notices
from storage.database import Database, Tx

NAME = "digest"


async def digest(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(owe_digest, now())


def owe_digest(tx: Tx, now: datetime) -> int:
    return notices.digest(tx, local_date(now), now) if may_remind(calendars.load(tx), now) else 0
