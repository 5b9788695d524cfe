"""Stopped while something is under way: that is finished, and whoever comes next does the rest."""

import asyncio
import threading
from dataclasses import replace

from aiogram import Router

from domain.rights import May
from domain.screens import Answer, Screen
from handlers.filters import Typed
from handlers.turn import Turn
from storage.database import Database
from tests.bot.receptions import QUICK, note, noted, phone, polled, settled, states
from tests.sandboxed import Telegram, telegram
from tests.waiting import SOON

PATIENT = replace(QUICK, time=2 * SOON)


class Dawdler:
    """A handler that begins, and waits to be told to go on."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.go_on = threading.Event()

    def router(self) -> Router:
        router = Router()

        @router.message(Typed(), flags={"may": May.ENTER})
        def repeat(turn: Turn, text: str) -> Answer:
            note(turn.tx, text, turn.now)
            self.begun.set()
            assert self.go_on.wait(SOON)
            return Answer(Screen(f"Đã ghi {text}"))

        return router


def test_what_is_in_hand_at_the_end_is_finished_and_the_rest_is_answered_by_the_next(db: Database) -> None:
    dawdler = Dawdler()

    async def stopped_and_started(world: Telegram) -> tuple[list[str], list[str], list[str]]:
        hoa = await phone(world)
        # Before anybody polls, so that all three come at once.
        for _ in range(3):
            await hoa.says("412")
        async with polled(db, world, dawdler.router(), limits=PATIENT) as lanes:
            assert await asyncio.to_thread(dawdler.begun.wait, SOON)
            under_way = await looked()
            stopping = asyncio.create_task(lanes.stop(SOON))
            await asyncio.sleep(0)  # until nothing more is begun
            dawdler.go_on.set()
            await stopping
        left = await looked()
        async with polled(db, world, dawdler.router()):
            await hoa.hears(3)
            return under_way, left, await settled(db, 3)

    async def looked() -> list[str]:
        return await asyncio.to_thread(states, db)

    async def played() -> tuple[list[str], list[str], list[str]]:
        async with telegram() as world:
            return await stopped_and_started(world)

    under_way, left, done = asyncio.run(played())

    assert under_way == ["new", "new", "new"]
    assert left == ["answered", "new", "new"]
    assert done == ["answered"] * 3
    assert noted(db) == ["412"] * 3
