"""An answer with a file: what is sent is fetched again for each try, from a database that may be away meanwhile."""

import asyncio

import pytest
from aiogram import Router

from domain.rights import May
from domain.screens import Answer, Screen
from handlers.filters import Typed
from handlers.turn import Turn
from storage.database import Database
from storage.outgoing import files
from tests.bot.receptions import phone, polled, settled, states
from tests.postgres import Server
from tests.sandboxed import telegram
from tests.waiting import eventually

AWAY = 2.5
"""Seconds: longer than transactions are tried again by themselves."""
REFUSED_BY = 0.2


def router() -> Router:
    router = Router()

    @router.message(Typed(), flags={"may": May.ENTER})
    def print_out(turn: Turn, text: str) -> Answer:
        return Answer(Screen(f"Bản in {text}", file=files.keep(turn.tx, "ban-in.txt", text.encode(), turn.now)))

    return router


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
def test_a_file_whose_database_is_away_when_it_is_tried_again_is_sent_once_it_is_back(
    db: Database, postgres: Server
) -> None:
    async def act() -> None:
        async with telegram() as world, polled(db, world, router()):
            await world.goes_wrong("429", method="sendDocument", times=1, seconds=1)
            hoa = await phone(world)
            await hoa.says("quý 1")
            await eventually(lambda: asyncio.to_thread(states, db), lambda found: found == ["handled"])
            await asyncio.sleep(REFUSED_BY)
            await asyncio.to_thread(postgres.stop)
            await asyncio.sleep(AWAY)
            await asyncio.to_thread(postgres.start)

            assert await settled(db, 1) == ["answered"]
            assert [one["caption"] for one in await hoa.messages() if "document" in one] == ["Bản in quý 1"]

    asyncio.run(act())
