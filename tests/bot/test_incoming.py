"""From Telegram's queue to the answer on the phone, with handlers made for the test."""

import asyncio
from collections.abc import Awaitable, Callable

from aiogram import Router

from domain import actions
from domain.rights import May
from domain.screens import Answer, Button, Screen
from handlers.filters import Command, Pressed, Typed
from handlers.turn import Turn
from storage.database import Database
from tests.bot.receptions import note, noted, phone, polled, settled
from tests.sandboxed import Telegram, telegram

ENTER = {"may": May.ENTER}


def echo() -> Router:
    router = Router()

    @router.message(Command("start"), flags=ENTER)
    def start(turn: Turn) -> Answer:
        return Answer(Screen("Chào thầy/cô", ((Button("Nộp", actions.MyDuties()), Button("Lạ", actions.Home())),)))

    @router.callback_query(Pressed(actions.MyDuties), flags=ENTER)
    def hand_in(turn: Turn, action: actions.MyDuties) -> Answer:
        note(turn.tx, "nộp", turn.now)
        return Answer(toast="Đã nộp")

    @router.message(Typed(), flags=ENTER)
    def repeat(turn: Turn, text: str) -> Answer:
        note(turn.tx, text, turn.now)
        return Answer(Screen(f"Đã ghi {text}"))

    return router


def play(db: Database, story: Callable[[Telegram], Awaitable[None]], *routers: Router) -> None:
    """Plays a story while the bot polls."""

    async def played() -> None:
        async with telegram() as world, polled(db, world, *(routers or (echo(),))):
            await story(world)

    asyncio.run(played())


def test_what_is_typed_is_answered(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("412")

        assert await hoa.hears(1) == ["Đã ghi 412"]

    play(db, story)


def test_what_one_person_types_is_handled_and_answered_in_order(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        for number in range(12):
            await hoa.says(str(number))

        assert await hoa.hears(5) == [f"Đã ghi {number}" for number in range(5)]
        await settled(db, 5)
        assert noted(db) == [str(number) for number in range(len(noted(db)))]

    play(db, story)
