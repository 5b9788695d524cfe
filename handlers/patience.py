"""Waits for a database that is down: nothing was done, and nothing is given up because of it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from storage.database import DatabaseDown

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
