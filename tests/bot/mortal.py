"""Bots that die at a crash point, each a process of its own: forked by the test of kills."""

import asyncio

from aiogram import Router

from bot.incoming.polling import Polling
from bot.incoming.reception import receiving
from domain.rights import May
from domain.screens import Answer, Screen
from handlers.filters import Typed
from handlers.turn import Turn
from storage.database import Database
from storage.engine import crashpoints
from tests.bot.receptions import QUICK, house, note


def _router() -> Router:
    router = Router()

    @router.message(Typed(), flags={"may": May.ENTER})
    def repeat(turn: Turn, text: str) -> Answer:
        note(turn.tx, text, turn.now)
        return Answer(Screen(f"Đã ghi {text}"))

    return router


async def live(database: str, telegram: str) -> None:
    db = Database.open(database)
    async with (
        house(db, telegram) as ours,
        receiving(ours, [_router()], username="trong_truong_bot", limits=QUICK, alone=True) as reception,
    ):
        await Polling(ours, reception.lanes, allowed=reception.allowed, long_poll=1).run()


def live_until_killed(database: str, telegram: str, point: str) -> None:
    crashpoints.arm({point: 1.0} if point else {}, seed=1)
    asyncio.run(live(database, telegram))
