"""How much portals may ask for: a pace for each key, and a narrow door to the database for all of them together."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from math import ceil

from bot.portal.problems import BUSY, TOO_OFTEN, Trouble
from domain.ids import KeyId

A_SECOND = 2.0
AT_ONCE = 20
"""A portal that starts anew may ask for its pages in one go."""
INSIDE = 1
"""Of the readers of the database portals take one, and leave the others to people."""
WAITING = 32


class Rate:
    """A bucket for each key, filled again at a steady pace. In this process alone: each `serve` has its own."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._full_at: dict[KeyId, float] = {}

    def take(self, key: KeyId) -> None:
        """Raises Trouble, with the seconds to wait, where the bucket is empty."""
        now = self._clock()
        full_at = max(now, self._full_at.get(key, now)) + 1 / A_SECOND
        late = full_at - now - AT_ONCE / A_SECOND
        if late > 0:
            raise Trouble(TOO_OFTEN, Retry_After=str(ceil(late)))
        self._full_at[key] = full_at


class Door:
    """So many are inside at a time, and so many wait; whoever else comes is sent away."""

    def __init__(self) -> None:
        self._free = asyncio.Semaphore(INSIDE)
        self._waiting = 0

    @asynccontextmanager
    async def passed(self) -> AsyncIterator[None]:
        if self._waiting >= WAITING:
            raise Trouble(BUSY, Retry_After="1")
        self._waiting += 1
        try:
            await self._free.acquire()
        finally:
            self._waiting -= 1
        try:
            yield
        finally:
            self._free.release()
