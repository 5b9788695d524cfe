"""Waiting for a fact, not for time: it ends as soon as the fact is there, and gives up late, on the busiest machine."""

import asyncio
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import TypeVar

T = TypeVar("T")

SOON = 30.0
"""Seconds until what must come is given up. What must not happen is waited for shortly, and not by this."""
LOOK = 0.02


async def eventually(look: Callable[[], Awaitable[T]], enough: Callable[[T], bool], within: float = SOON) -> T:
    """Looks until it has seen enough; what it saw last where that does not happen."""
    until = monotonic() + within
    while True:
        seen = await look()
        if enough(seen) or monotonic() > until:
            return seen
        await asyncio.sleep(LOOK)
