"""The way to Telegram of a bot that draws: a file that waits as what stands on it is drawn right before it is sent."""

import asyncio
from collections.abc import Mapping

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.studio.studio import NotDrawn, NotYet, Studio
from bot.telegram_session import NO_FILES, Files, LeanSession
from domain.sending.outcomes import Broken, NotSent, Outcome

PATIENCE = 1.0
"""So long people wait without being told that something is coming."""
BUSY_FOR = 4.0
"""The chat shows for five seconds what the bot is doing."""
ACTIONS = {"sendPhoto": "upload_photo", "sendDocument": "upload_document"}


class DrawingSession(LeanSession):
    """Drawing takes seconds: it holds up no transaction and no other answer."""

    def __init__(self, api: TelegramAPIServer, studio: Studio, *, patience: float = PATIENCE) -> None:
        super().__init__(api)
        self._studio = studio
        self._patience = patience

    async def close(self) -> None:
        await self._studio.close()
        await super().close()

    async def call(self, bot: Bot, method: str, params: Mapping[str, object], files: Files = NO_FILES) -> Outcome:
        if files:
            try:
                files = await self._in_good_time(bot, method, params, files)
            except NotDrawn as why:
                return Broken(str(why))
            except NotYet:
                return NotSent("The database is down")
        return await super().call(bot, method, params, files)

    async def _in_good_time(self, bot: Bot, method: str, params: Mapping[str, object], files: Files) -> Files:
        """Drawn; while that takes long the chat shows that a file is on its way."""
        drawing = asyncio.create_task(self._drawn(files))
        try:
            await asyncio.wait({drawing}, timeout=self._patience)
            while not drawing.done():
                await self._show_busy(bot, method, params)
                await asyncio.wait({drawing}, timeout=BUSY_FOR)
            return await drawing
        finally:
            drawing.cancel()

    async def _drawn(self, files: Files) -> Files:
        return {field: (name, await self._studio.drawn(name, content)) for field, (name, content) in files.items()}

    async def _show_busy(self, bot: Bot, method: str, params: Mapping[str, object]) -> None:
        """Best effort: whatever comes of it, the file comes."""
        where = {name: params[name] for name in ("chat_id", "message_thread_id") if name in params}
        await super().call(bot, "sendChatAction", {**where, "action": ACTIONS[method]})
