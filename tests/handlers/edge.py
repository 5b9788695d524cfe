"""What comes with a message before it is answered, as the edge brings it: what the test says is in a file or a text."""

from collections.abc import Callable, Sequence

from aiogram.types import Message as Sent

from domain.papers import Blank, Paper, Parcel, Pasting, digest_of
from domain.proposals.model import Proposal
from domain.sheets import Brought, Unreadable
from handlers.forms import form_sheets
from handlers.plans import proposing
from handlers.registry import listing
from handlers.reporting import form_books
from tests.office import Office

Read = Proposal | Unreadable


def no_document(_: str) -> Read:
    return Unreadable("sheet-other")


class Edge:
    """`files`, `papers` and `forms` are what was read of files, by their ids; `reads` is how a pasted text is read."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self.files: dict[str, Brought] = {}
        self.papers: dict[str, Read] = {}
        self.forms: dict[str, Blank] = {}
        self.reads: Callable[[str], Read] = no_document

    async def bring(self, sent: Sent, channel: str) -> Parcel | None:
        if sent.chat.type != "private" or sent.from_user is None:
            return None
        sender, now, db = sent.from_user.id, self._office.now, self._office.db
        if sent.document is None:
            pasting = await db.read(proposing.pasting, sender, sent.text or "", now, channel)
            return None if pasting is None else Parcel(paper=self._pasted(pasting))
        number = sent.document.file_id
        listed = await db.read(listing.welcome, sender, now)
        filled = await db.read(form_books.welcome, sender, sent.document.file_name or "", now)
        sheet = self.files.get(number) if listed or filled else None
        if form_books.is_one(sheet):
            return Parcel(sheet)
        form = self.forms.get(number)
        if form is not None and await db.read(form_sheets.welcome, sender, now):
            return Parcel(form=form)
        sheet = sheet if listed else None
        read = self.papers.get(number) if await db.read(proposing.welcome, sender, now) else None
        paper = None if read is None else Paper(sent.document.file_name or "", digest_of(repr(read).encode()), read)
        return Parcel(sheet, paper)

    def _pasted(self, pasting: Pasting) -> Paper:
        digest = digest_of(pasting.text.encode())
        return Paper("", digest, self.reads(pasting.text), pasting.parts, pasting.continues)


def parts_of(text: str, longest: int) -> Sequence[str]:
    """As Telegram parts what is too long for one message."""
    return [text[at : at + longest] for at in range(0, len(text), longest)]
