"""How much portals may ask for: a pace for each key, and a narrow door to the database for all of them together.

While one thread of a process works, the others wait up to five milliseconds each time they want to go on, and a step
of somebody's form wants that dozens of times. So an answer is made in small slices, with longer rests between them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from math import ceil

from bot.portal.problems import BUSY, TOO_OFTEN, Trouble
from domain.ids import KeyId

A_SECOND = 2.0
AT_ONCE = 20
"""A portal that starts anew may ask for its pages in one go."""
ADMITTED = 32
"""Requests that are being answered, or wait for it."""
REST = 4
"""So many times as long as a slice took nobody is let in after it: portals take a fifth of one processor at most."""


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
    """One slice at a time goes through it, of whoever has waited longest."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._free = asyncio.Semaphore()
        self._admitted = 0

    @asynccontextmanager
    async def admitted(self) -> AsyncIterator[None]:
        """A whole request. Raises Trouble where too many are under way."""
        if self._admitted >= ADMITTED:
            raise Trouble(BUSY, Retry_After="1")
        self._admitted += 1
        try:
            yield
        finally:
            self._admitted -= 1

    @asynccontextmanager
    async def passed(self) -> AsyncIterator[None]:
        await self._free.acquire()
        began = self._clock()
        try:
            yield
        finally:
            rest = REST * (self._clock() - began)
            asyncio.get_running_loop().call_later(rest, self._free.release)
