"""What a first kill left half said is taken up by few at a time, so that a second kill can silence few."""

import asyncio

from aiogram import Router
from sqlalchemy import func, select

from bot.incoming.answers import FEW
from handlers import calls
from handlers.calls import Call, Method
from storage.database import Database, Tx
from storage.incoming import inbox, storing
from storage.incoming.storing import Arrival
from storage.tables.incoming import inbox as rows
from tests.bot.receptions import now, phone, polled, states
from tests.sandboxed import Telegram, telegram
from tests.waiting import eventually

CROWD = 8


def test_few_second_tries_are_counted_before_they_are_made(db: Database) -> None:
    async def story(world: Telegram) -> list[int]:
        await asyncio.to_thread(db.run_now, leave_half_said, [await a_chat(world) for _ in range(CROWD)])
        await world.goes_wrong("slow", method="sendMessage", seconds=0.2)
        counted: list[int] = []

        async def look() -> list[str]:
            counted.append(await db.read(under_way))
            return await asyncio.to_thread(states, db)

        async with polled(db, world, Router()):
            seen = await eventually(look, lambda found: found.count("answered") >= CROWD)
        assert seen.count("answered") >= CROWD
        return counted

    async def played() -> list[int]:
        async with telegram() as world:
            return await story(world)

    counted = asyncio.run(played())

    assert max(counted) == FEW


async def a_chat(world: Telegram) -> int:
    hoa = await phone(world)
    await hoa.says("chào")
    return hoa.chat_id


def leave_half_said(tx: Tx, chats: list[int]) -> None:
    """As a process does that dies between its commit and its answers."""
    for number, chat in enumerate(chats):
        arrival = Arrival(number, str(chat), "{}", "digest")
        [row] = storing.store(tx, 1234567890, [arrival], now())
        answer = calls.pack([Call(Method.SEND, {"chat_id": chat, "text": "Đã ghi"})])
        inbox.finish(tx, row, answer, now(), held_until=now())


def under_way(tx: Tx) -> int:
    """Tries counted and not settled."""
    query = select(func.count()).where(rows.c.said_tries > 1, rows.c.done_at.is_(None))
    return tx.execute(query).scalar_one()
