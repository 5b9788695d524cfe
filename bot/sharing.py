"""Several processes send by one bot: together they keep its pace, and when Telegram wants silence all are silent.

Once a second each tells the others what it sends, and hears what they send. So within a second of a sudden burst the
sum may be above the pace, and Telegram may say so: then all pause.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.keeping import keep_on
from scheduler.sending.pace import Pacer
from storage.database import Database
from storage.outgoing import senders

EVERY = 1.0


class Sharing:
    def __init__(self, db: Database, pacer: Pacer, holder: str, now: Callable[[], datetime]) -> None:
        self._db = db
        self._pacer = pacer
        self._holder = holder
        self._now = now
        self._turns = pacer.turns

    async def keep(self) -> None:
        """Exchanges news for ever."""
        # While the database is down, nothing can be handled or claimed either.
        await keep_on("sharing", self.exchange, every=EVERY)

    async def exchange(self) -> None:
        busy, self._turns = self._pacer.turns - self._turns, self._pacer.turns
        refused = self._pacer.refused_for()
        until = self._now() + timedelta(seconds=refused) if refused > 0 else None
        others = await self._db.run(senders.note, self._holder, busy=busy, refused_until=until, now=self._now())
        self._pacer.leave_room(others.count, others.busy)
        if others.refused_until is not None and others.refused_until > self._now():
            self._pacer.pause((others.refused_until - self._now()).total_seconds())
