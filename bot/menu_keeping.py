"""Keeps the menus of commands as they should be: told at the start, and again to whoever has got another role since."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeAlias

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError
from aiogram.methods import DeleteMyCommands, SetMyCommands

from bot.keeping import keep_on
from domain.texts import Speakers
from handlers import menus
from storage.database import Database
from storage.people import colleagues

logger = logging.getLogger(__name__)

EVERY = 30.0
MOST = 300
"""Calls in one round: more would hold up nothing, but Telegram would ask for patience."""
LATELY = timedelta(days=30)
"""So long ago a post may have ended while no program ran to take its menu away."""

Menu: TypeAlias = SetMyCommands | DeleteMyCommands
Ask: TypeAlias = Callable[[Menu], Awaitable[bool]]
"""What asks it of Telegram: a `Bot`."""


async def keep_menus(bot: Bot, db: Database, speakers: Speakers, now: Callable[[], datetime]) -> None:
    """For ever. What could not be set is tried again the next time: nothing waits for it."""
    keeper = MenuKeeper(bot, db, speakers, now)

    async def turn() -> None:
        try:
            await keeper.keep()
        except AiogramError as error:
            logger.warning("A menu could not be set", extra={"error": type(error).__name__})

    await keep_on("menus", turn, every=EVERY)


class MenuKeeper:
    """Knows what it has told Telegram, so that only what has changed since is told."""

    def __init__(self, ask: Ask, db: Database, speakers: Speakers, now: Callable[[], datetime]) -> None:
        self._ask = ask
        self._db = db
        self._speakers = speakers
        self._now = now
        self._for_all = False
        self._told: dict[int, str | None] = {}

    async def keep(self) -> int:
        """How many calls it took."""
        calls = 0
        if not self._for_all:
            for one in menus.for_all(self._speakers):
                await self._ask(one)
                calls += 1
            self._for_all = True
        wanted = await self._wanted()
        for chat, menu in islice(wanted.items(), MOST):
            await self._tell(chat, menu)
            calls += 1
        return calls

    async def _wanted(self) -> Mapping[int, Menu]:
        """What is not as it should be, by chat: a menu of one's own, or none for whoever had one."""
        now = self._now()
        readers = await self._db.read(colleagues.readers, now)
        own = {one.chat_id: menu for one in readers if (menu := menus.own(one, self._speakers)) is not None}
        left = await self._db.read(colleagues.left_since, now - LATELY)
        had = {chat for chat, told in self._told.items() if told is not None} | (left - self._told.keys())
        wanted: dict[int, Menu] = {
            chat: menu for chat, menu in own.items() if self._told.get(chat) != menu.model_dump_json(exclude_none=True)
        }
        return wanted | {chat: menus.none_of_its_own(chat) for chat in sorted(had - own.keys())}

    async def _tell(self, chat: int, menu: Menu) -> None:
        try:
            await self._ask(menu)
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            # That chat is gone: asking again and again would keep the others waiting.
            logger.info("A chat takes no menu", extra={"error": type(error).__name__})
        self._told[chat] = menu.model_dump_json(exclude_none=True) if isinstance(menu, SetMyCommands) else None
