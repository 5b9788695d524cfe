"""Keeps the index of unit names as the database has them: read aside from the turns that ask it."""

import gc
from functools import partial

from bot.keeping import keep_on
from storage.database import Database
from storage.engine.shelves import NameShelf

EVERY = 1.0
MANY = 10


async def keep_names(db: Database, names: NameShelf) -> None:
    """For ever. A turn that comes sooner reads the little that is new by itself."""
    await keep_on("names", partial(_read_on, db, names), every=EVERY)


async def _read_on(db: Database, names: NameShelf) -> None:
    stretches = 0
    while await db.read(names.catch_up):
        stretches += 1
    if stretches > MANY:
        # It stays as long as the process: nothing in it needs to be looked through for garbage.
        gc.freeze()
