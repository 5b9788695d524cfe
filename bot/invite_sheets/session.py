"""The way to Telegram of a bot that prints: a file that waits as a recipe is drawn right before it is sent."""

import asyncio
from collections.abc import Mapping

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from bot.invite_sheets.drawing import drawn
from bot.telegram_session import NO_FILES, Files, LeanSession
from domain.outcomes import Outcome
from domain.texts import Speakers


class DrawingSession(LeanSession):
    """Drawing takes seconds: it has a thread of its own, and holds up no transaction and no other answer."""

    def __init__(self, api: TelegramAPIServer, speakers: Speakers) -> None:
        super().__init__(api)
        self._speakers = speakers

    async def call(self, bot: Bot, method: str, params: Mapping[str, object], files: Files = NO_FILES) -> Outcome:
        if files:
            files = {
                field: await asyncio.to_thread(drawn, name, content, self._speakers)
                for field, (name, content) in files.items()
            }
        return await super().call(bot, method, params, files)
