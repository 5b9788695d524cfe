"""Writes down what became of notices: one transaction for all that came in within a moment."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime

from scheduler.sending.upshots import Upshot
from storage.database import CommitInDoubt, Database, DatabaseDown, Tx
from storage.engine.crashpoints import here
from storage.incoming import conversations
from storage.outgoing import boards, outbox
from storage.people import registry

logger = logging.getLogger(__name__)

GATHERING = 0.2
ENOUGH = 30
"""Upshots gather for so many seconds, or until they are so many: what is sent and not yet written down is said twice
after a kill. A second try does not wait: after a kill, nobody would know of it."""
AGAIN = 0.5


class Settling:
    """`durable` is told of each upshot once it is written down."""

    def __init__(self, db: Database, now: Callable[[], datetime], durable: Callable[[Upshot], None]) -> None:
        self._db = db
        self._now = now
        self._durable = durable
        self._waiting: list[Upshot] = []
        self._commits: asyncio.Task[None] | None = None
        self._enough = asyncio.Event()

    def add(self, upshot: Upshot) -> None:
        self._waiting.append(upshot)
        if self._commits is None or self._commits.done():
            self._commits = asyncio.create_task(self._commit())
        if len(self._waiting) >= ENOUGH or any(one.doubts for one in upshot.settled):
            self._enough.set()

    async def close(self) -> None:
        """What has gathered is written down at once."""
        self._enough.set()
        if self._commits is not None:
            await self._commits

    async def _commit(self) -> None:
        while self._waiting:
            await self._gathered()
            batch, self._waiting = self._waiting, []
            if await self._trouble_with(batch) is not None:
                await self._one_by_one(batch)
            for upshot in batch:
                self._durable(upshot)

    async def _one_by_one(self, batch: Sequence[Upshot]) -> None:
        """One that cannot be written down keeps none of the others; what became of its notices is noted even so."""
        for upshot in batch:
            trouble = await self._trouble_with([upshot])
            if trouble is not None:
                told = {"notices": [settled.id for settled in upshot.settled]}
                logger.error("What became of a notice cannot be noted", extra=told, exc_info=trouble)
                await self._trouble_with([Upshot(upshot.settled)])

    async def _trouble_with(self, batch: Sequence[Upshot]) -> BaseException | None:
        writing = asyncio.create_task(self._write_down(batch))
        await asyncio.wait([writing])
        return writing.exception()

    async def _gathered(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(GATHERING):
                await self._enough.wait()
        self._enough.clear()

    async def _write_down(self, batch: Sequence[Upshot]) -> None:
        """May be done twice: the fence lets only the first count."""
        while True:
            try:
                return await self._db.run(_write, batch, self._now())
            except (DatabaseDown, CommitInDoubt) as error:
                logger.warning("Outcomes wait for the database", extra={"error": type(error).__name__})
            await asyncio.sleep(AGAIN)


def _write(tx: Tx, batch: Sequence[Upshot], now: datetime) -> None:
    outbox.settle(tx, [settled for upshot in batch for settled in upshot.settled], now)
    for upshot in batch:
        if upshot.closed is not None:
            registry.note_reach(tx, *upshot.closed, now)
        if (shown := upshot.shown) is not None:
            boards.note_shown(tx, shown.notice, shown.digest, now, finished=shown.finished)
        if upshot.screen is not None:
            conversations.note_screen(tx, *upshot.screen)
    here("B3")
