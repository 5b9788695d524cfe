"""Waits for a database that is down: nothing was done, and nothing is given up because of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.database import CommitInDoubt, DatabaseDown

logger = logging.getLogger(__name__)

T = TypeVar("T")

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0


async def patiently(ask: Callable[[], Awaitable[T]]) -> T:
    """Asks until the database answers; only for what may be done twice."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await ask()
        except DatabaseDown as down:
            logger.warning("The database is down", extra={"error": type(down).__name__, "again_in": pause})
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE)


async def patiently_once(ask: Callable[[], Awaitable[bool]], done: Callable[[], Awaitable[bool]]) -> bool:
    """For what counts each time: where nobody could see it committed, `done` is asked before it is done again."""
    lost_sight = False

    async def attempt() -> bool:
        nonlocal lost_sight
        if lost_sight and await done():
            return True
        try:
            return await ask()
        except CommitInDoubt:
            lost_sight = True
            raise

    return await patiently(attempt)
