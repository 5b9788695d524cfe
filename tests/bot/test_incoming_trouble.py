"""What goes wrong on the way: in handlers, in updates, at Telegram, in the database."""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from aiogram import Router

from domain.rights import May
from domain.screens import Answer, Screen
from handlers.errors import Limits
from handlers.filters import Typed
from handlers.turn import Turn
from storage.database import Database
from storage.incoming import inbox_care
from tests.bot.receptions import QUICK, note, noted, phone, polled, settled
from tests.databases import Template
from tests.sandboxed import Json, Telegram, telegram

LIMIT, TOO_LONG = 0.5, 0.6
"""Seconds; what is not slow on purpose keeps the first on a busy machine, too."""


class Mishaps:
    """A handler that fails on some words; `left` is how often it still will."""

    def __init__(self, left: int = 1000) -> None:
        self.left = left

    def router(self) -> Router:
        router = Router()

        @router.message(Typed(), flags={"may": May.ENTER})
        def repeat(turn: Turn, text: str) -> Answer:
            note(turn.tx, text, turn.now)
            if text == "bom" and self.left > 0:
                self.left -= 1
                raise KeyError("nothing a person should see")
            if text == "chậm":
                time.sleep(TOO_LONG)
            return Answer(Screen(f"Đã ghi {text}" if text != "hỏng" else "<b>hỏng"))

        return router


def play(
    db: Database, story: Callable[[Telegram], Awaitable[None]], *, limits: Limits = QUICK, mishaps: int = 1000
) -> None:
    async def played() -> None:
        async with telegram() as world, polled(db, world, Mishaps(mishaps).router(), limits=limits):
            await story(world)

    asyncio.run(played())


def test_a_handler_that_fails_once_is_tried_again(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("bom")

        assert await hoa.hears(1) == ["Đã ghi bom"]
        assert noted(db) == ["bom"]

    play(db, story, mishaps=1)


def test_a_handler_that_always_fails_is_given_up_with_an_apology_and_the_next_goes_on(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("bom")
        await hoa.says("412")

        apology, answer = await hoa.hears(2)
        [reference] = {record.reference for record in caplog.records if hasattr(record, "reference")}
        assert str(reference) in apology
        assert answer == "Đã ghi 412"
        assert noted(db) == ["412"]
        assert await settled(db, 2) == ["parked", "answered"]

    play(db, story)

    assert len([record for record in caplog.records if record.exc_info]) == 1


def test_a_handler_that_takes_too_long_is_given_up_and_what_it_did_undone(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("chậm")
        await hoa.says("412")

        apology, answer = await hoa.hears(2)
        assert "#R-" in apology
        assert answer == "Đã ghi 412"
        assert noted(db) == ["412"]

    play(db, story, limits=replace(QUICK, time=LIMIT))


def test_an_update_nobody_can_read_holds_up_nobody_and_its_person_is_told(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        chat: dict[str, Json] = {"id": hoa.person, "type": "private", "first_name": "Hoa"}
        await hoa.says("trước")
        await hoa.hears(1)

        await world.pushes({"message": {"message_id": 9, "date": "hôm qua", "chat": chat, "text": "098 765 4321"}})
        await hoa.says("412")

        _, apology, answer = await hoa.hears(3)
        assert "#R-" in apology
        assert answer == "Đã ghi 412"
        assert await settled(db, 3) == ["answered", "parked", "answered"]

    play(db, story)

    assert "098 765" not in caplog.text


@pytest.mark.parametrize(("kind", "mark"), [("429", ""), ("cut_before", "(gửi lại) "), ("500", "(gửi lại) ")])
def test_an_answer_that_is_not_taken_is_said_again_marked_where_it_may_have_arrived(
    db: Database, kind: str, mark: str
) -> None:
    async def story(world: Telegram) -> None:
        await world.goes_wrong(kind, method="sendMessage", times=1, seconds=0.2)
        hoa = await phone(world)

        await hoa.says("412")

        assert await hoa.hears(1) == [f"{mark}Đã ghi 412"]
        assert await settled(db, 1) == ["answered"]

    play(db, story)


def test_an_answer_in_doubt_is_said_twice_at_most_and_then_left_to_the_operator(db: Database) -> None:
    async def story(world: Telegram) -> None:
        await world.goes_wrong("cut_after", method="sendMessage", times=None)
        hoa = await phone(world)

        await hoa.says("412")

        assert await settled(db, 1) == ["unknown"]
        assert await hoa.heard() == ["Đã ghi 412", "(gửi lại) Đã ghi 412"]
        assert db.run_now(inbox_care.tally).repeated == 1

    play(db, story)


def test_a_message_that_arrived_is_not_repeated_because_its_receipt_is_unreadable(db: Database) -> None:
    async def story(world: Telegram) -> None:
        await world.goes_wrong("broken_body", method="sendMessage", times=1)
        hoa = await phone(world)

        await hoa.says("412")

        assert await settled(db, 1) == ["answered"]
        assert await hoa.heard() == ["Đã ghi 412"]

    play(db, story)


def test_somebody_who_blocks_the_bot_does_not_stop_their_lane(db: Database) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)
        await world.goes_wrong("blocked", method="sendMessage", chat_id=hoa.person, times=1)

        await hoa.says("412")
        await hoa.says("413")

        assert await hoa.hears(1) == ["Đã ghi 413"]
        assert await settled(db, 2) == ["answered", "answered"]

    play(db, story)


def test_an_answer_telegram_never_takes_is_replaced_by_an_apology(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def story(world: Telegram) -> None:
        hoa = await phone(world)

        await hoa.says("hỏng")

        [apology] = await hoa.hears(1)
        assert "#R-" in apology
        assert await settled(db, 1) == ["parked"]
        assert noted(db) == ["hỏng"]

    play(db, story)


def test_updates_that_arrive_while_the_database_cannot_write_are_answered_when_it_can(
    sqlite_template: Template,
) -> None:
    with sqlite_template.copied() as url:
        db = Database.open(url)
        other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None, check_same_thread=False)

        async def story(world: Telegram) -> None:
            hoa = await phone(world)
            other.execute("BEGIN IMMEDIATE")
            await hoa.says("412")
            await asyncio.sleep(0.5)
            silent = await hoa.heard()
            other.execute("ROLLBACK")

            assert silent == []
            assert await hoa.hears(1) == ["Đã ghi 412"]

        play(db, story)
        other.close()
        db.close_now()
