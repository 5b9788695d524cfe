"""Files and documents people send, fetched and read before the transaction that answers them, where their sender may
send one.

Nothing is written here: killed at any point, the update is still new, and all of it is done again.
"""

import asyncio
import logging

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Document, Message

from bot.documents.reading import read_document
from bot.incoming.house import House
from bot.paper_templates import reading as templates
from bot.sheets import limits
from bot.sheets.reading import read_sheets
from bot.xlsforms.reading import may_be_one, read_form
from domain.paper_templates.model import WITHOUT_FIELDS, SentTemplate
from domain.papers import SHORTEST_PART, FormSheet, Paper, Parcel, Pasting, digest_of
from domain.proposals.model import Proposal
from domain.sheets import Brought, Unreadable
from domain.xlsforms.headings import are_of_a_form
from handlers.forms import form_sheets
from handlers.papers import templating
from handlers.papers.templating import Wanted
from handlers.plans import proposing
from handlers.registry import listing
from handlers.reporting import form_books

logger = logging.getLogger(__name__)

AT_ONCE = 2
"""So many files are held in memory and read at a time."""
LONGEST_NAME = 200
_TOO_BIG = Unreadable("sheet-too-big", {"most": limits.MOST_BYTES // limits.MEGABYTE})


class Attachments:
    def __init__(self, house: House) -> None:
        self._house = house
        self._free = asyncio.Semaphore(AT_ONCE)

    async def bring(self, message: Message, channel: str) -> Parcel | None:
        """None where nobody may have it read. What goes wrong on the way is raised, and the update tried again."""
        if message.chat.type != "private" or message.from_user is None:
            return None
        if message.document is not None:
            return await self._file(message.document, message.from_user.id, message.caption or "")
        return await self._text(message.text or "", message.from_user.id, channel)

    async def _file(self, document: Document, sender: int, caption: str) -> Parcel | None:
        listed = await self._house.db.read(listing.welcome, sender, self._house.now())
        planned = await self._house.db.read(proposing.welcome, sender, self._house.now())
        name = _name(document)
        filled = await self._house.db.read(form_books.welcome, sender, name, self._house.now())
        drawn = may_be_one(name) and await self._house.db.read(form_sheets.welcome, sender, self._house.now())
        if not listed and not planned and not filled and not drawn:
            return None
        if (document.file_size or 0) > limits.MOST_BYTES:
            return _too_big(document, listed=listed, planned=planned)
        async with self._free:
            content = await self._fetch(document)
            if content is None:
                return _too_big(document, listed=listed, planned=planned)
            template = await self._template(name, content, sender, caption)
            if template is not None and template.read != WITHOUT_FIELDS:
                return Parcel(form=template)
            sheet = await self._sheets(content) if listed or filled else None
            if form_books.is_one(sheet):
                return Parcel(sheet)
            other = isinstance(sheet, tuple) and not are_of_a_form(sheet)
            if drawn and not other and (form := await self._form(name, content)) is not None:
                return Parcel(form=form)
            if not listed:
                # Whatever else it is, whoever only reports has no list to send.
                sheet = None
            wanted = planned and not (sheet is not None and listing.surely(sheet))
            paper = await self._paper(document, content) if wanted else None
            if template is not None and not (paper is not None and proposing.holds_plan(paper)):
                return Parcel(form=template)
            return Parcel(sheet, paper)

    async def _text(self, text: str, sender: int, channel: str) -> Parcel | None:
        """Short lines are answers, and cost nothing: nobody is looked up for them."""
        if len(text) < SHORTEST_PART and "\n" not in text:
            return None
        now = self._house.now()
        pasting: Pasting | None = await self._house.db.read(proposing.pasting, sender, text, now, channel)
        if pasting is None:
            return None
        content = pasting.text.encode()
        async with self._free:
            read = await self._read(content)
        return Parcel(paper=Paper("", digest_of(content), read, pasting.parts, pasting.continues))

    async def _fetch(self, document: Document) -> bytes | None:
        try:
            return await self._house.session.fetch_file(self._house.bot, document.file_id, most=limits.MOST_BYTES)
        except TelegramBadRequest as error:
            if "too big" in error.message:
                return None
            raise

    async def _sheets(self, content: bytes) -> Brought:
        brought = await read_sheets(content)
        if isinstance(brought, Unreadable):
            logger.info("A file is not read", extra={"why": brought.key, "bytes": len(content)})
        return brought

    async def _form(self, name: str, content: bytes) -> FormSheet | None:
        read = await read_form(content, name, self._house.office.speakers)
        return None if read is None else FormSheet(name, read)

    async def _template(self, name: str, content: bytes, sender: int, caption: str) -> SentTemplate | None:
        if not templates.may_be_one(name):
            return None
        wanted = await self._house.db.read(templating.welcome, sender, caption, self._house.now())
        if wanted is Wanted.NEVER:
            return None
        read = await templates.read_template(content, surely=wanted is Wanted.SURELY)
        return None if read is None else SentTemplate(name, content, read)

    async def _paper(self, document: Document, content: bytes) -> Paper:
        return Paper(_name(document), digest_of(content), await self._read(content))

    async def _read(self, content: bytes) -> Proposal | Unreadable:
        context = await self._house.db.read(proposing.context, self._house.now())
        read = await read_document(content, context)
        if isinstance(read, Unreadable):
            logger.info("A document is not read", extra={"why": read.key, "bytes": len(content)})
        return read


def _name(document: Document) -> str:
    return (document.file_name or "")[:LONGEST_NAME]


def _too_big(document: Document, *, listed: bool, planned: bool) -> Parcel:
    paper = Paper(_name(document), b"", _TOO_BIG) if planned else None
    return Parcel(_TOO_BIG if listed else None, paper)
