"""A sign of life every few seconds from whoever answers: what lies between two that are far apart was an outage, for
which no unit is late."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from bot.keeping import keep_on
from storage.database import Database, Tx
from storage.incoming import outages

logger = logging.getLogger(__name__)

EVERY = 5.0
"""Often: a clock that was pushed forward just before the program was killed would look like an outage."""


async def first_pulse(db: Database, now: Callable[[], datetime]) -> None:
    """Before anything is answered: what has piled up meanwhile is judged fairly, too."""
    if await db.run(outages.beat, now()):
        logger.warning("Nobody was answered for a while: no unit is late for it")


async def keep_pulse(db: Database, now: Callable[[], datetime]) -> None:
    """For ever."""
    before = monotonic()

    async def pulse() -> None:
        nonlocal before
        await db.run(_beat, now(), timedelta(seconds=monotonic() - before))
        before = monotonic()

    await asyncio.sleep(EVERY)
    await keep_on("pulse", pulse, every=EVERY)


def _beat(tx: Tx, now: datetime, waited: timedelta) -> None:
    outages.beat(tx, now, since=waited)
