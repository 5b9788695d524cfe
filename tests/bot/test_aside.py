"""Answers that are worked out aside: nobody waits for them but who has asked."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

from aiogram import Router

from domain.rights import May
from domain.screens import Answer, Screen
from handlers.aside import Aside
from handlers.filters import Typed
from handlers.turn import Turn
from storage.database import Database
from tests.bot.receptions import QUICK, note, noted, phone, polled, settled
from tests.sandboxed import Telegram, telegram
from tests.waiting import SOON


@dataclass
class Desk:
    """Notes what it is told, and counts for as long as it is let. `failures` is how often that still fails."""

    failures: int = 0
    counting: threading.Event = field(default_factory=threading.Event)
    counted: threading.Event = field(default_factory=threading.Event)

    def router(self) -> Router:
        router = Router()

        @router.message(Typed(), flags={"may": May.ENTER})
        def hear(turn: Turn, text: str) -> Answer:
            if text.endswith("?"):
                return Aside(work=lambda snapshot: self.count(snapshot, text))
            note(turn.tx, text, turn.now)
            return Answer(Screen(f"Đã ghi {text}"))

        return router

    def count(self, turn: Turn, text: str) -> Answer:
        self.counting.set()
        if self.failures:
            self.failures -= 1
            raise KeyError("nothing a person should see")
        if text == "ghi?":
            note(turn.tx, text, turn.now)
        if text == "chậm?":
            time.sleep(0.2)
        assert self.counted.wait(SOON)
        return Answer(Screen("24 trường"))


def play(db: Database, desk: Desk, story: Callable[[Telegram], Awaitable[None]], *, seconds: float = 2 * SOON) -> None:
    async def played() -> None:
        limits = replace(QUICK, time=seconds)
        async with telegram() as world, polled(db, world, desk.router(), limits=limits):
            await story(world)

    asyncio.run(played())


def test_while_an_answer_is_worked_out_others_are_answered(db: Database) -> None:
    desk = Desk()

    async def story(world: Telegram) -> None:
        hoa, mai = await phone(world), await phone(world, "Cô Mai")
        await hoa.says("bao nhiêu trường?")
        assert await asyncio.to_thread(desk.counting.wait, SOON)

        await mai.says("412")

        assert await mai.hears(1) == ["Đã ghi 412"]
        assert await hoa.heard() == []
        desk.counted.set()
        assert await hoa.hears(1) == ["24 trường"]
        assert await settled(db, 2) == ["answered", "answered"]

    play(db, desk, story)


def test_work_that_fails_is_done_again_and_said_once(db: Database) -> None:
    desk = Desk(failures=1)
    desk.counted.set()

    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("bao nhiêu trường?")

        assert await hoa.hears(1) == ["24 trường"]
        assert await settled(db, 1) == ["answered"]

    play(db, desk, story)


def test_work_that_takes_too_long_is_given_up_with_an_apology(db: Database) -> None:
    desk = Desk()
    desk.counted.set()

    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("chậm?")

        [apology] = await hoa.hears(1)
        assert "#R-" in apology
        assert await settled(db, 1) == ["parked"]

    play(db, desk, story, seconds=0.1)


def test_work_can_write_nothing(db: Database) -> None:
    desk = Desk()

    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("ghi?")

        [apology] = await hoa.hears(1)
        assert "#R-" in apology
        assert noted(db) == []

    play(db, desk, story)
