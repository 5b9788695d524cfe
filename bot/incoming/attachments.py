"""Files people send, fetched and read before the transaction that answers them, where their sender may send one.

Nothing is written here: killed at any point, the update is still new, and all of it is done again.
"""

import asyncio
import logging

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Document, Message

from bot.incoming.house import House
from bot.sheets import limits
from bot.sheets.reading import read_sheets
from domain.papers import Parcel
from domain.sheets import Brought, Unreadable
from handlers import listing

logger = logging.getLogger(__name__)

AT_ONCE = 2
"""So many files are held in memory and read at a time."""
_TOO_BIG = Unreadable("sheet-too-big", {"most": limits.MOST_BYTES // limits.MEGABYTE})


class Attachments:
    def __init__(self, house: House) -> None:
        self._house = house
        self._free = asyncio.Semaphore(AT_ONCE)

    async def bring(self, message: Message) -> Parcel | None:
        """None where nobody may have it read. What goes wrong on the way is raised, and the update tried again."""
        if message.document is None or message.chat.type != "private" or message.from_user is None:
            return None
        if not await self._house.db.read(listing.welcome, message.from_user.id, self._house.now()):
            return None
        if (message.document.file_size or 0) > limits.MOST_BYTES:
            return Parcel(_TOO_BIG)
        async with self._free:
            content = await self._fetch(message.document)
            return Parcel(_TOO_BIG if content is None else await self._read(content))

    async def _fetch(self, document: Document) -> bytes | None:
        try:
            return await self._house.session.fetch_file(self._house.bot, document.file_id, most=limits.MOST_BYTES)
        except TelegramBadRequest as error:
            if "too big" in error.message:
                return None
            raise

    async def _read(self, content: bytes) -> Brought:
        brought = await read_sheets(content)
        if isinstance(brought, Unreadable):
            logger.info("A file is not read", extra={"why": brought.key, "bytes": len(content)})
        return brought
