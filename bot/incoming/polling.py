"""Asks Telegram for updates and lets it forget only those that are in the inbox.

Asking from a number on makes Telegram forget all below it. After a quiet week it numbers anew, from anywhere, and would
forget updates nobody has seen: so a number is asked for only until an empty answer shows that it has done its work.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import timedelta
from time import monotonic

from aiogram.exceptions import (
    AiogramError,
    TelegramConflictError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)

from bot.incoming import parsing
from bot.incoming.house import House
from bot.incoming.lanes import Lanes
from bot.incoming.parsing import NotAnUpdate
from bot.settings import TokenRefused
from handlers.patience import patiently
from storage.engine.crashpoints import here
from storage.incoming import inbox_care, storing
from storage.incoming.storing import Arrival

logger = logging.getLogger(__name__)

LONG_POLL = 25
OFFSET_LIFE = timedelta(hours=24)
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
CONFLICT_PAUSE = 5.0
STANDING_BY = 5.0
SLACK = 5.0
"""Seconds a long poll may take beyond what was asked for."""


async def always() -> bool:
    return True


class Polling:
    """`may_poll` is asked before each poll: of several processes one polls, as Telegram answers only one."""

    def __init__(
        self,
        house: House,
        lanes: Lanes,
        *,
        allowed: Sequence[str],
        long_poll: int = LONG_POLL,
        may_poll: Callable[[], Awaitable[bool]] = always,
    ) -> None:
        self._bot = house.bot
        self._session = house.session
        self._db = house.db
        self._now = house.now
        self._lanes = lanes
        self._allowed = allowed
        self._long_poll = long_poll
        self._may_poll = may_poll
        self._offset: int | None = None
        self._heard = monotonic()
        self._hears = False
        self._standing_by = False

    def hears(self) -> bool:
        """Telegram has answered, and not long ago."""
        return self._hears and not self._standing_by and monotonic() - self._heard < self._long_poll + SLACK

    def age(self) -> float | None:
        """Seconds since Telegram last answered: a bot that has not heard from it for minutes is deaf. None where
        another process polls."""
        return None if self._standing_by else monotonic() - self._heard

    async def run(self) -> None:
        """Polls until cancelled; raises TokenRefused."""
        since = self._now() - OFFSET_LIFE
        last = await patiently(lambda: self._db.read(inbox_care.last_update_id, self._bot.id, since=since))
        self._offset = None if last is None else last + 1
        pause = FIRST_PAUSE
        while True:
            if not await self._may_poll():
                await self._stand_by()
                continue
            self._standing_by = False
            try:
                arrivals = _arrivals(await self._fetch())
            except (TelegramUnauthorizedError, TelegramNotFound) as error:
                raise TokenRefused from error
            except (AiogramError, NotAnUpdate) as error:
                await asyncio.sleep(_rest(error, pause))
                pause = min(pause * 2, LONGEST_PAUSE)
            else:
                pause = FIRST_PAUSE
                await self._take(arrivals)

    async def _stand_by(self) -> None:
        if not self._standing_by:
            logger.info("Another process polls; this one stands by")
        self._standing_by = True
        await asyncio.sleep(STANDING_BY)
        self._heard = monotonic()

    async def _fetch(self) -> Sequence[Mapping[str, object]]:
        return await self._session.fetch_updates(self._bot, self._offset, self._long_poll, self._allowed)

    async def _take(self, arrivals: Sequence[Arrival]) -> None:
        self._heard, self._hears = monotonic(), True
        if not arrivals:
            self._offset = None
            return
        here("A1")
        rows = await patiently(lambda: self._db.run(storing.store, self._bot.id, arrivals, self._now()))
        here("A2")
        self._lanes.put(rows)
        self._offset = max(arrival.update_id for arrival in arrivals) + 1


def _arrivals(updates: Sequence[Mapping[str, object]]) -> list[Arrival]:
    """Without those that have no number: nothing can be done about them, and they must not hold up the others."""
    arrivals = []
    for update in updates:
        try:
            arrivals.append(parsing.arrival(update))
        except NotAnUpdate:
            logger.error("Telegram sent something without a number", extra={"fields": sorted(update)})
    if updates and not arrivals:
        raise NotAnUpdate("nothing of an answer could be used")
    return arrivals


def _rest(error: Exception, pause: float) -> float:
    """How long to wait before asking again; uneven, so that two that met do not meet again."""
    match error:
        case TelegramConflictError():
            logger.error("Another program polls with the token of this bot; one of the two has to stop")
            pause = CONFLICT_PAUSE
        case TelegramRetryAfter():
            pause = error.retry_after
        case _:
            logger.warning("No updates from Telegram", extra={"error": type(error).__name__, "again_in": pause})
    return pause * random.uniform(1.0, 1.5)  # noqa: S311 - no secret depends on it
