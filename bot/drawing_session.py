"""The way to Telegram of a bot that draws: a file that waits as what stands on it is drawn right before it is sent."""

import asyncio
from collections.abc import Mapping
from importlib import import_module

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.drawn_files import drawn
from bot.telegram_session import NO_FILES, Files, LeanSession
from domain.counting import round_up_books
from domain.sending.outcomes import Outcome
from domain.texts import Speakers
from storage.database import Database

PATIENCE = 1.0
"""So long people wait without being told that something is coming."""
BUSY_FOR = 4.0
"""The chat shows for five seconds what the bot is doing."""
ACTIONS = {"sendPhoto": "upload_photo", "sendDocument": "upload_document"}


class DrawingSession(LeanSession):
    """Drawing takes seconds: it has a thread of its own, and holds up no transaction and no other answer."""

    def __init__(self, api: TelegramAPIServer, speakers: Speakers, db: Database, *, patience: float = PATIENCE) -> None:
        super().__init__(api)
        self._speakers = speakers
        self._db = db
        self._patience = patience

    async def call(self, bot: Bot, method: str, params: Mapping[str, object], files: Files = NO_FILES) -> Outcome:
        if files:
            drawing = asyncio.create_task(self._drawn(files))
            await asyncio.wait({drawing}, timeout=self._patience)
            while not drawing.done():
                await self._show_busy(bot, method, params)
                await asyncio.wait({drawing}, timeout=BUSY_FOR)
            files = drawing.result()
        return await super().call(bot, method, params, files)

    async def _drawn(self, files: Files) -> Files:
        return {field: await self._one(name, content) for field, (name, content) in files.items()}

    async def _one(self, name: str, content: bytes) -> tuple[str, bytes]:
        """A workbook reads its rows as it is written; whatever else there is stands on what was kept."""
        asked = round_up_books.read(content)
        if asked is None:
            return await asyncio.to_thread(drawn, name, content, self._speakers)
        say = self._speakers[asked.language]
        book: bytes = await self._db.read(import_module("bot.round_up.book").written, asked, say)
        return name, book

    async def _show_busy(self, bot: Bot, method: str, params: Mapping[str, object]) -> None:
        """Best effort: whatever comes of it, the file comes."""
        where = {name: params[name] for name in ("chat_id", "message_thread_id") if name in params}
        await super().call(bot, "sendChatAction", {**where, "action": ACTIONS[method]})
