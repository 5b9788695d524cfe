"""A version number that can be waited on."""

import asyncio


class Watch:
    """Counts changes, also for the one above it; `stamp` is the count above at the last change here."""

    __slots__ = ("_waiting", "above", "stamp", "version")

    def __init__(self, above: "Watch | None" = None) -> None:
        self.version = 0
        self.above = above
        self.stamp = above.version if above is not None else 0
        self._waiting: set[asyncio.Future[None]] | None = None

    def bump(self) -> None:
        self.version += 1
        if self.above is not None:
            self.above.bump()
            self.stamp = self.above.version
        if self._waiting is None:
            return
        for waiter in self._waiting:
            if not waiter.done():
                waiter.set_result(None)
        self._waiting = None

    async def beyond(self, version: int, seconds: float) -> bool:
        """Whether the version passed `version` before `seconds` were over."""
        loop = asyncio.get_running_loop()
        until = loop.time() + seconds
        while self.version <= version:
            left = until - loop.time()
            if left <= 0:
                return False
            waiter: asyncio.Future[None] = loop.create_future()
            if self._waiting is None:
                self._waiting = set()
            self._waiting.add(waiter)
            await asyncio.wait([waiter], timeout=left)
            if self._waiting is not None:
                self._waiting.discard(waiter)
        return True
