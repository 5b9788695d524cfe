"""Writes down what became of answers: one transaction for all that came in while the last one was being committed."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.channels import TELEGRAM
from domain.ids import AddressId, InboxId
from domain.persons.people import Reach
from domain.sending.outcomes import Reason
from handlers.patience import patiently
from storage.database import Database, Tx
from storage.engine.crashpoints import here
from storage.incoming import conversations, inbox
from storage.people import registry


@dataclass(frozen=True, slots=True)
class Closed:
    """A chat, or a topic of it, that could not be written to."""

    chat_id: int
    topic: int
    why: Reason
    channel: str = TELEGRAM


@dataclass(frozen=True, slots=True)
class Settled:
    """An answer that has been said, or never can be: the live screen it became, and the chat it found closed."""

    row: InboxId
    screen: tuple[AddressId, int] | None = None
    closed: Closed | None = None


class Settling:
    def __init__(self, db: Database, now: Callable[[], datetime]) -> None:
        self._db = db
        self._now = now
        self._waiting: list[tuple[Settled, asyncio.Future[None]]] = []
        self._commits: asyncio.Task[None] | None = None

    async def settle(self, settled: Settled) -> None:
        """Returns once it is durable."""
        done = asyncio.get_running_loop().create_future()
        self._waiting.append((settled, done))
        if self._commits is None or self._commits.done():
            self._commits = asyncio.create_task(self._commit())
        await done

    async def close(self) -> None:
        if self._commits is not None:
            await self._commits

    async def _commit(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            here("A5")
            await self._write_down([settled for settled, _ in batch])
            for _, done in batch:
                if not done.done():
                    done.set_result(None)

    async def _write_down(self, settled: Sequence[Settled]) -> None:
        await patiently(lambda: self._db.run(_write, settled, self._now()))


def _write(tx: Tx, settled: Sequence[Settled], now: datetime) -> None:
    inbox.answered(tx, [one.row for one in settled], now)
    for one in settled:
        if one.screen is not None:
            conversations.note_screen(tx, *one.screen)
        if one.closed is not None:
            there = registry.touch_address(tx, one.closed.channel, one.closed.chat_id, topic=one.closed.topic)
            registry.note_reach(tx, there.id, Reach(one.closed.why.value), now)
