"""Keeps the index of unit names as the database has them: read aside from the turns that ask it."""

import asyncio
import gc
import logging

from storage.database import Database, DatabaseDown
from storage.engine.shelves import NameShelf

logger = logging.getLogger(__name__)

EVERY = 1.0
MANY = 10


async def keep_names(db: Database, names: NameShelf) -> None:
    """For ever. A turn that comes sooner reads the little that is new by itself."""
    while True:
        try:
            await _read_on(db, names)
        except DatabaseDown as error:
            logger.warning("Unit names could not be read", extra={"error": type(error).__name__})
        await asyncio.sleep(EVERY)


async def _read_on(db: Database, names: NameShelf) -> None:
    stretches = 0
    while await db.read(names.catch_up):
        stretches += 1
    if stretches > MANY:
        # It stays as long as the process: nothing in it needs to be looked through for garbage.
        gc.freeze()
