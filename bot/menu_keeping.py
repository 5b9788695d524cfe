"""Keeps the menus of commands as they should be: told at the start, and again to whoever has got another role since."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.methods import SetMyCommands

from domain.texts import Speakers
from handlers import menus
from storage import colleagues
from storage.database import Database, DatabaseDown

logger = logging.getLogger(__name__)

EVERY = 30.0


async def keep_menus(bot: Bot, db: Database, speakers: Speakers, now: Callable[[], datetime]) -> None:
    """For ever. A menu that could not be set is tried again the next time: nothing waits for it."""
    said: set[str] = set()
    while True:
        try:
            for menu in menus.at_start(speakers, await db.read(colleagues.overseers, now())):
                await _tell(bot, menu, said)
        except (AiogramError, DatabaseDown) as error:
            logger.warning("A menu could not be set", extra={"error": type(error).__name__})
        await asyncio.sleep(EVERY)


async def _tell(bot: Bot, menu: SetMyCommands, said: set[str]) -> None:
    told = menu.model_dump_json(exclude_none=True)
    if told not in said:
        await bot(menu)
        said.add(told)
