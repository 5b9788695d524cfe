"""Many files come in on the last day: whoever only types or presses does not wait until they have been fetched."""

import asyncio
from dataclasses import replace

import pytest
from aiogram import Router
from aiogram.types import Message

from bot.incoming import parsing
from domain.papers import Parcel
from domain.rights import May
from domain.screens import Answer, Screen
from handlers.door import Door, choices_of
from handlers.errors import OuterDoor
from handlers.filters import Typed
from handlers.taking_turns import Handled
from handlers.turn import Turn
from storage.database import Database
from storage.incoming import storing
from storage.incoming.storing import Arrival
from tests.bot.receptions import QUICK, house, now
from tests.sandboxed import telegram

SENDS_A_FILE, TYPES = 41, 42
SHORTLY = 10.0
"""Seconds in which somebody who waits for nobody has been answered."""


def says(chat: int) -> Arrival:
    person = {"id": chat, "is_bot": False, "first_name": "Hoa"}
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person, "text": "412"}
    return parsing.arrival({"update_id": chat, "message": message})


def listening() -> Router:
    router = Router()

    @router.message(Typed(), flags={"may": May.ENTER})
    def hear(turn: Turn, text: str) -> Answer:
        return Answer(Screen(f"{turn.chat.chat_id}: {text}"))

    return router


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_a_file_that_is_long_on_its_way_takes_the_place_of_no_handler(db: Database) -> None:
    fetching, arrived = asyncio.Event(), asyncio.Event()

    async def bring(message: Message, _channel: str) -> Parcel | None:
        if message.chat.id == SENDS_A_FILE:
            fetching.set()
            await arrived.wait()
        return None

    async def story() -> None:
        async with telegram() as world, house(db, world.url) as ours:
            outer = OuterDoor(
                door=Door(choices_of([listening()]), db, ours.office, now, username="trong_truong_bot"),
                bot=ours.bot,
                db=db,
                office=ours.office,
                now=now,
                stop_spinner=lambda _: None,
                bring=bring,
                limits=replace(QUICK, at_once=1),
            )
            file, typed = await db.run(storing.store, 1, [says(SENDS_A_FILE), says(TYPES)], now())
            coming = asyncio.create_task(outer.turn(file))
            await fetching.wait()

            async with asyncio.timeout(SHORTLY):
                assert isinstance(await outer.turn(typed), Handled)

            arrived.set()
            assert isinstance(await coming, Handled)

    asyncio.run(story())
