"""Who takes turns: our program put together as in production, and the plainest that aiogram can do."""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiohttp import ClientSession
from pydantic import AnyHttpUrl, SecretStr

from benchmarks.district import Clock
from benchmarks.telegram import Telegram
from bot import catalogues
from bot.answering import Answering, answering
from bot.assembly import Base
from bot.health.watching import Watch
from bot.incoming.polling import Polling
from bot.settings import Settings
from domain.sending.urgency import Urgency
from scheduler.rounds import Pace, Rounds
from scheduler.sending.pace import Pacer
from scheduler.sending.paced_bot import make_bot
from scheduler.sending.request import AiohttpRequest
from scheduler.sending.sender import Sender
from storage.database import Database

UNHINDERED = 10_000
"""Messages a second: far more than anybody reaches here, so that the pacer holds up nobody."""
IN_FLIGHT = 30

NOTICE = (
    "🔔 <b>Báo cáo CCHC định kỳ · Quý I</b>\nTH Nhật Tân chưa nộp.\n"
    "Hạn theo kế hoạch: trước ngày 01/3 (Quý I). Ngày cuối cùng còn nhận: thứ Năm 29/02/2024.\n"
    "Còn 7 ngày, trong đó 5 ngày làm việc."
)
BUTTON = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="✍️ Nộp ngay", callback_data="o:812")]])


@asynccontextmanager
async def based(db: Database, telegram: Telegram, rate: int = UNHINDERED) -> AsyncIterator[Base]:
    with TemporaryDirectory(prefix="drum-bench-") as folder:
        settings = Settings(
            token=SecretStr(telegram.token), api=AnyHttpUrl(telegram.url), secret_file=Path(folder) / "secret"
        )
        yield Base(settings, Clock(), db, catalogues.speakers(), Pacer(rate), Watch(telegram.url, None), alone=True)


@asynccontextmanager
async def answers(db: Database, telegram: Telegram) -> AsyncIterator[Answering]:
    """Ours, as `run` puts it together: polls, stores, handles, commits, says, settles."""
    async with based(db, telegram) as base, answering(base) as desk:
        polling = asyncio.create_task(Polling(desk.house, desk.reception.lanes, allowed=desk.reception.allowed).run())
        try:
            yield desk
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)


@asynccontextmanager
async def echoes(telegram: Telegram) -> AsyncIterator[None]:
    """aiogram as it comes: says back what it hears, remembers nothing."""
    bot = _plain(telegram)
    dispatcher = Dispatcher()
    dispatcher.message.register(_echo)
    polling = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False, close_bot_session=True))
    try:
        yield
    finally:
        await dispatcher.stop_polling()
        await polling


async def _echo(message: Message) -> None:
    await message.answer(message.text or "")


def _plain(telegram: Telegram) -> Bot:
    return Bot(telegram.token, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))


class Stamping(Pacer):
    """Notes when each turn was taken: the request begins in the same step. (aiohttp's own traces cost more.)"""

    def __init__(self, rate: int, left: list[float]) -> None:
        super().__init__(rate)
        self._left = left

    async def turn(self, chat_id: int, urgency: Urgency) -> None:
        await super().turn(chat_id, urgency)
        self._left.append(monotonic())


@asynccontextmanager
async def deliverer(
    db: Database, telegram: Telegram, left: list[float], rate: int = UNHINDERED
) -> AsyncIterator[Rounds]:
    """Ours, with rounds that come only when they are called: claims, writes, sends, settles.

    `left` becomes the moments, in seconds, at which each message left."""
    async with based(db, telegram, rate) as base, ClientSession() as http:
        sender = Sender(make_bot(telegram.token, telegram.url, AiohttpRequest(http), Stamping(rate, left)))
        rounds = Rounds(db, sender, base.speakers, base.clock.now, Pace(rate=rate), holder="benchmark")
        try:
            yield rounds
        finally:
            await rounds.stop()


@asynccontextmanager
async def whole(db: Database, telegram: Telegram, rate: int) -> AsyncIterator[Rounds]:
    """Ours as `run` is: answers and delivers in one process, by one pacer. Rounds come when they are called."""
    async with based(db, telegram, rate) as base, answering(base) as desk, ClientSession() as http:
        sender = Sender(make_bot(telegram.token, telegram.url, AiohttpRequest(http), base.pacer))
        rounds = Rounds(db, sender, base.speakers, base.clock.now, Pace(rate=rate), holder="benchmark")
        polling = asyncio.create_task(Polling(desk.house, desk.reception.lanes, allowed=desk.reception.allowed).run())
        try:
            yield rounds
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)
            await rounds.stop()


async def send_bare(telegram: Telegram, chats: Sequence[int]) -> None:
    """aiogram as it comes: the same message to everybody, thirty at a time, nothing written down."""
    left = iter(chats)
    async with _plain(telegram) as bot:
        await asyncio.gather(*(_send_what_is_left(bot, left) for _ in range(IN_FLIGHT)))


async def send_bare_at(telegram: Telegram, rate: int, seconds: float) -> int:
    """The same at a pace: each leaves at its moment, whether the last was answered or not. Returns how many."""
    began = monotonic()
    sent = 0
    async with _plain(telegram) as bot, asyncio.TaskGroup() as under_way:
        for chat in islice(cycle(telegram.chats), int(rate * seconds)):
            under_way.create_task(_say(bot, chat))
            sent += 1
            await asyncio.sleep(began + sent / rate - monotonic())
    return sent


async def _send_what_is_left(bot: Bot, left: Iterator[int]) -> None:
    for chat in left:
        await _say(bot, chat)


async def _say(bot: Bot, chat: int) -> None:
    await bot.send_message(chat, NOTICE, parse_mode=ParseMode.HTML, reply_markup=BUTTON)
