"""The round that changes units on their day, at midnight; and passes on what comes back to units that have ended."""

from collections.abc import Callable
from datetime import datetime

from storage.database import Database
from storage.units import asked_changes, open_work

NAME = "unit-changes"


async def carry_out(db: Database, now: Callable[[], datetime]) -> None:
    """A transaction each: one that cannot be carried out keeps none of the others."""
    moment = now()
    if await db.read(open_work.is_left):
        await db.run(open_work.pass_on_left, moment)
    for change in await db.read(asked_changes.due, moment):
        await db.run(asked_changes.carry_out_due, change, moment)
