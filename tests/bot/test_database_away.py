"""A database that goes away for longer than a transaction waits for it: every answer is said all the same."""

import asyncio

import pytest
from aiogram import Router

from bot import console
from handlers.turn import Office as Answering
from storage.database import Database
from tests.ailing import Ailing
from tests.bot.receptions import phone, polled, settled
from tests.bot.test_incoming_trouble import Mishaps
from tests.bot.test_second_kill import a_chat, leave_half_said
from tests.handlers.phones import SPEAKERS
from tests.office import SECRET, Office
from tests.sandboxed import Telegram, telegram
from tests.waiting import eventually

pytestmark = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


def test_a_second_try_that_was_counted_unseen_is_made(db: Database) -> None:
    ailing = Ailing.beside(db)

    async def story(world: Telegram) -> tuple[list[str], list[str]]:
        chat = await a_chat(world)
        await asyncio.to_thread(db.run_now, leave_half_said, [chat])
        ailing.loses_sight_of("count")
        async with polled(ailing, world, Router()):
            done = await settled(db, 2)
            shown = await world.shown(chat)
        return done, [str(one["text"]) for one in shown if "Đã ghi" in str(one["text"])]

    async def played() -> tuple[list[str], list[str]]:
        async with telegram() as world:
            return await story(world)

    done, said = asyncio.run(played())

    assert done == ["answered", "answered"]
    assert said == ["(gửi lại) Đã ghi"]
    ailing.close_now()


def test_an_answer_in_doubt_is_said_again_where_leave_for_it_was_given_unseen(db: Database) -> None:
    ailing = Ailing.beside(db)

    async def played() -> tuple[list[str], list[str]]:
        async with telegram() as world, polled(ailing, world, Mishaps().router()):
            await world.goes_wrong("cut_before", method="sendMessage", times=1)
            ailing.loses_sight_of("count")
            hoa = await phone(world)
            await hoa.says("412")
            return await settled(db, 1), await hoa.heard()

    done, said = asyncio.run(played())

    assert (done, said) == (["answered"], ["(gửi lại) Đã ghi 412"])
    ailing.close_now()


def test_a_terminal_loses_no_line_and_goes_on_being_told(db: Database) -> None:
    office = Office.at_work(db)
    ailing = Ailing.beside(db)
    shown: list[str] = []

    async def talk() -> list[str]:
        ailing.is_down_for("store")
        ailing.is_down_for("_take", times=2)
        ailing.is_down_for("release")
        answering = Answering(SPEAKERS, SECRET)
        async with console.opened(ailing, answering, lambda: office.now, chat=7, shows=shown.append) as line:
            await line.says("/start")
            await eventually(seen, bool)
            return await eventually(left, lambda found: found == ["release"])

    async def seen() -> list[str]:
        return shown

    async def left() -> list[str]:
        return ailing.still_down_for()

    down = asyncio.run(talk())

    assert "1. Đồng ý  2. Không đồng ý" in shown[0]
    assert down == ["release"]
    ailing.close_now()
