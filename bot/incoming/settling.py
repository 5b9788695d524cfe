"""Writes down what became of answers: one transaction for all that came in while the last one was being committed."""

import asyncio
import logging
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

logger = logging.getLogger(__name__)


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
            if await self._trouble_with([settled for settled, _ in batch]) is None:
                for _, done in batch:
                    _tell(done, None)
            else:
                await self._one_by_one(batch)

    async def _one_by_one(self, batch: Sequence[tuple[Settled, asyncio.Future[None]]]) -> None:
        """One that cannot be written down keeps none of the others; that it was said is noted all the same."""
        for settled, done in batch:
            trouble = await self._trouble_with([settled])
            if trouble is not None:
                logger.error(
                    "What became of an answer cannot be noted", extra={"update": settled.row}, exc_info=trouble
                )
                trouble = await self._trouble_with([Settled(settled.row)])
            _tell(done, trouble)

    async def _trouble_with(self, settled: Sequence[Settled]) -> BaseException | None:
        """Whoever waits for it has to hear of it: nobody else looks."""
        writing = asyncio.create_task(self._write_down(settled))
        await asyncio.wait([writing])
        return writing.exception()

    async def _write_down(self, settled: Sequence[Settled]) -> None:
        await patiently(lambda: self._db.run(_write, settled, self._now()))


def _tell(done: asyncio.Future[None], trouble: BaseException | None) -> None:
    if done.done():
        return
    if trouble is None:
        done.set_result(None)
    else:
        done.set_exception(trouble)


def _write(tx: Tx, settled: Sequence[Settled], now: datetime) -> None:
    inbox.answered(tx, [one.row for one in settled], now)
    for one in settled:
        if one.screen is not None:
            conversations.note_screen(tx, *one.screen)
        if one.closed is not None:
            there = registry.touch_address(tx, one.closed.channel, one.closed.chat_id, topic=one.closed.topic)
            registry.note_reach(tx, there.id, Reach(one.closed.why.value), now)
