"""Puts together all that turns stored updates into answers, and takes it down without leaving anything half done."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiogram import Router

from bot.incoming.answers import Answers
from bot.incoming.attachments import Attachments
from bot.incoming.house import House
from bot.incoming.lanes import GRACE, Lanes
from handlers.door import Door, choices_of
from handlers.errors import DEFAULT_LIMITS, Limits, OuterDoor
from storage.incoming import inbox_care


@dataclass(frozen=True, slots=True)
class Reception:
    """`allowed` are the kinds of update that have a handler: what polling asks for, and the webhook is set to."""

    lanes: Lanes
    allowed: tuple[str, ...]


@asynccontextmanager
async def receiving(
    house: House,
    routers: Iterable[Router],
    *,
    username: str,
    limits: Limits = DEFAULT_LIMITS,
    alone: bool = False,
    grace: float = GRACE,
) -> AsyncIterator[Reception]:
    """`alone`: no other process uses this database, so whatever is held was held by one that is dead."""
    door = Door(choices_of(routers), house.db, house.office, house.now, username=username)
    answers = Answers(house)
    outer = OuterDoor(
        door=door,
        bot=house.bot,
        db=house.db,
        office=house.office,
        now=house.now,
        stop_spinner=answers.stop_spinner,
        bring=Attachments(house).bring,
        limits=limits,
    )
    lanes = Lanes(db=house.db, door=outer, answers=answers, now=house.now, channel=house.channel)
    if alone:
        await house.db.run(inbox_care.release, house.now())
    upkeep = [asyncio.create_task(lanes.sweep()), asyncio.create_task(answers.keep_held())]
    try:
        yield Reception(lanes, door.kinds)
    finally:
        await lanes.stop(grace)
        for task in upkeep:
            task.cancel()
        await asyncio.gather(*upkeep, return_exceptions=True)
        await answers.close()
