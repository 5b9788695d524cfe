"""What the program keeps doing beside its answers: the same turn again and again, for as long as it runs.

This is an outer door: whoever began it looks at it only at the end, so what goes wrong in a turn ends that turn alone.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable

from storage.database import DatabaseDown

logger = logging.getLogger(__name__)


async def keep_on(name: str, turn: Callable[[], Awaitable[object]], *, every: float) -> None:
    """For ever: a turn at once, and so many seconds after the end of each another."""
    while True:
        try:
            await turn()
        except DatabaseDown as error:
            logger.warning("A keeper waits for the database", extra={"keeper": name, "error": type(error).__name__})
        except Exception:
            # The outer door: the next turn comes all the same.
            logger.exception("A keeper failed", extra={"keeper": name, "reference": secrets.token_hex(4)})
        await asyncio.sleep(every)
