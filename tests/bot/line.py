"""aiogram's side of a Telegram of the test's own."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache

from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram_session import LeanSession
from domain.sending.outcomes import Outcome
from tests.sandboxed import TOKEN, Json, Telegram, telegram
from tests.waiting import SOON

HTML = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Nộp", callback_data="r:1")]])


@dataclass(frozen=True, slots=True)
class Line:
    telegram: Telegram
    session: LeanSession
    bot: Bot


@cache
def lean_session() -> LeanSession:
    """One for all tests, for what it knows of TLS takes long to read; each test closes its connections."""
    return LeanSession()


@asynccontextmanager
async def bot_at(url: str, token: str = TOKEN, *, patience: float = SOON) -> AsyncIterator[tuple[Bot, LeanSession]]:
    session = lean_session()
    session.timeout = patience
    session.api = TelegramAPIServer.from_base(url)
    try:
        async with await session.create_session():
            yield Bot(token, session=session, default=HTML), session
    finally:
        await session.close()


@asynccontextmanager
async def line(*, patience: float = SOON) -> AsyncIterator[Line]:
    async with telegram() as world, bot_at(world.url, patience=patience) as (bot, session):
        yield Line(world, session, bot)


def _patience(kind: str) -> float:
    """Only what never comes is not waited for."""
    return 0.3 if kind == "hang_after" else SOON


def called_while(kind: str, **how: Json) -> Outcome:
    async def story() -> Outcome:
        async with line(patience=_patience(kind)) as on:
            person = await on.telegram.person()
            await on.telegram.goes_wrong(kind, method="sendMessage", times=1, **how)
            return await on.session.call(on.bot, "sendMessage", {"chat_id": person, "text": "Câu 3 trên 8"})

    return asyncio.run(story())


def asked_while(kind: str, **how: Json) -> BaseException | None:
    """What aiogram's own way of sending raises when this goes wrong."""

    async def story() -> BaseException | None:
        async with line(patience=_patience(kind)) as on:
            person = await on.telegram.person()
            await on.telegram.goes_wrong(kind, method="sendMessage", times=1, **how)
            asked = asyncio.create_task(on.bot.send_message(person, "Câu 3 trên 8"))
            await asyncio.wait([asked])
            return asked.exception()

    return asyncio.run(story())


def on_the_line(story: Callable[[Line], Awaitable[Outcome]]) -> Outcome:
    async def told() -> Outcome:
        async with line() as on:
            return await story(on)

    return asyncio.run(told())
