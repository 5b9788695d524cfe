"""The round that writes down, part by part, what very many units owe and are to hear: a transaction for each part."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from storage.reporting import opening

NAME = "open"
PAUSE = 0.03
"""Seconds between two parts. Whoever is answered meanwhile writes three times, one after another: without it each of
them would wait for a part of its own where only one can write."""


async def open_parts(db: Database, now: Callable[[], datetime]) -> None:
    """Until nothing is left; others write between two parts."""
    while await db.run(opening.step, now()):
        await _let_others_write()


async def _let_others_write() -> None:
    await asyncio.sleep(PAUSE)
