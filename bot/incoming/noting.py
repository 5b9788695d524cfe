"""Notes every few seconds that Telegram is heard, so that a silence is known for what it was once it is over."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from time import monotonic

from bot.keeping import keep_on
from handlers.patience import patiently
from storage.database import Database
from storage.incoming import deafness

EVERY = 15.0
LOOK = 0.5
"""Seconds between two looks while nothing is heard."""


@asynccontextmanager
async def noting(db: Database, now: Callable[[], datetime], hears: Callable[[], bool]) -> AsyncIterator[None]:
    keeping = asyncio.create_task(_keep(db, now, hears))
    try:
        yield
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)


async def _keep(db: Database, now: Callable[[], datetime], hears: Callable[[], bool]) -> None:
    last: float | None = None

    async def note() -> None:
        nonlocal last
        while not hears():  # noqa: ASYNC110 - that time has passed is told by nobody
            await asyncio.sleep(LOOK)
        await patiently(lambda: db.run(deafness.heard, now(), within=_since(last)))
        last = monotonic()

    await keep_on("hearing", note, every=EVERY)


def _since(moment: float | None) -> timedelta | None:
    return None if moment is None else timedelta(seconds=monotonic() - moment)
