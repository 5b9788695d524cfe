"""A reception of the test's own: plain handlers, a real database, the sandbox over HTTP."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files

from aiogram import Bot, Router
from aiogram.client.telegram import TelegramAPIServer
from sqlalchemy import select

from bot.incoming.house import House
from bot.incoming.lanes import Lanes
from bot.incoming.polling import Polling
from bot.incoming.reception import receiving
from bot.telegram_session import LeanSession
from domain.texts import Language, Say
from handlers.errors import Limits
from handlers.turn import Office
from scheduler.sending.pace import PAID_RATE, Pacer
from storage.database import Database, Tx
from storage.people import registry
from storage.tables.incoming import inbox
from storage.tables.registry import people
from tests.sandboxed import TOKEN, Json, Telegram
from tests.waiting import SOON, eventually

QUICK = Limits(delays=(0.05, 0.1), time=SOON, spinner=SOON)
"""Tries again soon; on a busy machine, too, every handler is in time, and what it says above a button is the first."""
LONGEST_TAP = 25.0


def office() -> Office:
    texts = files("domain").joinpath("locales", "vi", "door.ftl").read_text("utf-8")
    return Office({language: Say(language, [texts]) for language in Language})


def now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def house(db: Database, url: str) -> AsyncIterator[House]:
    session = LeanSession(api=TelegramAPIServer.from_base(url))
    try:
        yield House(Bot(TOKEN, session=session), session, db, office(), Pacer(PAID_RATE), now)
    finally:
        await session.close()


@asynccontextmanager
async def polled(db: Database, telegram: Telegram, *routers: Router, limits: Limits = QUICK) -> AsyncIterator[Lanes]:
    """Polls the sandbox and answers with these routers for as long as the test looks on."""
    async with (
        house(db, telegram.url) as ours,
        receiving(ours, routers, username="trong_truong_bot", limits=limits) as reception,
    ):
        polling = asyncio.create_task(Polling(ours, reception.lanes, allowed=reception.allowed, long_poll=1).run())
        try:
            yield reception.lanes
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Phone:
    """What one person does and sees."""

    telegram: Telegram
    person: int
    chat_id: int

    async def says(self, text: str) -> None:
        await self._post("messages", {"text": text})

    async def taps(self, label: str, *, wait: float = LONGEST_TAP) -> dict[str, Json]:
        return await self._post("taps", {"label": label, "wait": wait})

    async def taps_forged(self, message_id: int, data: str, *, wait: float = LONGEST_TAP) -> dict[str, Json]:
        return await self._post("taps", {"message_id": message_id, "data": data, "wait": wait})

    async def messages(self) -> list[dict[str, Json]]:
        return await self.telegram.shown(self.person, self.chat_id)

    async def heard(self) -> list[str]:
        """What the bot has said here, in order."""
        return [str(m["text"]) for m in await self.messages() if _from_bot(m) and "text" in m]

    async def hears(self, count: int) -> list[str]:
        """Waits until the bot has said so much."""
        return await eventually(self.heard, lambda heard: len(heard) >= count)

    async def _post(self, what: str, body: Json) -> dict[str, Json]:
        url = f"{self.telegram.url}/sandbox/people/{self.person}/chats/{self.chat_id}/{what}"
        async with self.telegram.session.post(url, json=body) as answer:
            told: dict[str, Json] = await answer.json()
            assert answer.ok, told
            return told


def _from_bot(message: dict[str, Json]) -> bool:
    match message.get("from"):
        case {"is_bot": True}:
            return True
    return False


async def phone(telegram: Telegram, name: str = "Cô Hoa") -> Phone:
    person = await telegram.person(name, started=False)
    return Phone(telegram, person, person)


def note(tx: Tx, what: str, at: datetime) -> None:
    """Leaves a trace in the database: what was handled, and whether it stayed."""
    registry.add_person(tx, what, Language.VI, at)


def noted_in(tx: Tx) -> list[str]:
    return list(tx.execute(select(people.c.name).order_by(people.c.id)).scalars())


def noted(db: Database) -> list[str]:
    return db.run_now(noted_in)


def states(db: Database) -> list[str]:
    """As it is committed, also while a handler holds up the writer."""
    return db.read_now(lambda tx: list(tx.execute(select(inbox.c.state).order_by(inbox.c.id)).scalars()))


async def settled(db: Database, count: int) -> list[str]:
    """Waits until so many updates are done with."""

    async def done() -> list[str]:
        return [state for state in await asyncio.to_thread(states, db) if state not in {"new", "handled"}]

    return await eventually(done, lambda found: len(found) >= count)
