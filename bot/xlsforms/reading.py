"""The text of a form file from a workbook, or everything that stands in the way, with its cell."""

from bot.sheets.reading import read_sheets
from bot.xlsforms import checking
from domain.forms.model import Words
from domain.sheets import Unreadable
from domain.texts import Language, Speakers
from domain.xlsforms import reading
from domain.xlsforms.book import tables
from domain.xlsforms.reading import Drawn, Refused


async def read_form(content: bytes, source: str, speakers: Speakers) -> Drawn | Refused | Unreadable:
    """`source` is said at the head of the form file."""
    sheets = await read_sheets(content)
    if isinstance(sheets, Unreadable):
        return sheets
    read = reading.read(sheets, _default(speakers), source)
    if isinstance(read, Refused):
        return read
    return Refused(wrong) if (wrong := checking.wrong(tables(sheets))) else read


def _default(speakers: Speakers) -> Words:
    """What is said of an answer that breaks a constraint without a message of its own."""
    said = {language: speakers[language]("xlsform-message-default") for language in Language}
    return Words(said[Language.VI], said[Language.EN])
