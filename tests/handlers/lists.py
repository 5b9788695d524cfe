"""Lists of units as they are sent to the bot, and read back."""

from io import BytesIO

from openpyxl import load_workbook

from domain.ids import FileId
from domain.sheets import Brought, Row, Sheet
from domain.unit_lists.csv_text import sheet_of
from storage.outgoing import files
from tests.handlers.phones import Phone
from tests.office import Office


def sends_list(phone: Phone, text: str, name: str = "truong.csv") -> str:
    """A file with these rows."""
    return sends_file(phone, (sheet_of(text),), name)


def sends_file(phone: Phone, brought: Brought, name: str) -> str:
    """A file that is read as this, if it is read."""
    number = str(next(phone.line.messages))
    phone.line.edge.files[number] = brought
    return phone.sends(document={"file_id": number, "file_unique_id": number, "file_name": name})


def sheet_in(office: Office, phone: Phone) -> Sheet:
    """The workbook last sent to this phone, as the bot itself would be given it."""
    number = phone.chat.last().file
    assert number is not None
    kept = office.db.run_now(files.fetch, FileId(number))
    assert kept is not None
    page = load_workbook(BytesIO(kept[1])).worksheets[0]
    rows = [tuple(str(cell or "") for cell in row) for row in page.iter_rows(values_only=True)]
    return Sheet(page.title, tuple(Row(number, cells) for number, cells in enumerate(rows, 1)))
