"""Files that mean harm, or are no lists at all: made here, byte by byte, each small enough to send."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
HEADINGS = ("Tên trường", "Mã")


def workbook(*rows: tuple[str, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    return saved(book)


def saved(book: Workbook) -> bytes:
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def with_parts(parts: Mapping[str, bytes], content: bytes | None = None) -> bytes:
    """A workbook in which these parts are others, or more."""
    changed = BytesIO()
    with (
        ZipFile(BytesIO(content or workbook(HEADINGS, ("TH A", "1")))) as old,
        ZipFile(changed, "w", ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return changed.getvalue()


def sheet(rows: str) -> bytes:
    return with_parts({SHEET: f"{HEAD}<sheetData>{rows}</sheetData></worksheet>".encode()})


def bomb(megabytes: int) -> bytes:
    """Spaces, which pack to a thousandth."""
    return with_parts({SHEET: b" " * (megabytes * 1024 * 1024)})


def liar() -> bytes:
    """A part that unpacks to 20 megabytes and declares a hundred bytes."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(b" " * 20_000_000) + packer.flush()
    content = bytearray(with_parts({SHEET: packed}))
    return bytes(content.replace(struct.pack("<L", len(packed)), struct.pack("<L", 100)))


def entities() -> bytes:
    """A billion laughs."""
    lines = "".join(f'<!ENTITY a{n + 1} "{f"&a{n};" * 10}">' for n in range(9))
    document = f"<!DOCTYPE x [<!ENTITY a0 'ha'>{lines}]>"
    row = '<row r="1"><c t="inlineStr"><is><t>&a9;</t></is></c></row>'
    return with_parts({SHEET: f"{document}{HEAD}<sheetData>{row}</sheetData></worksheet>".encode()})


def far_corner() -> bytes:
    """One cell at the far end of everything: a sheet of 17 billion cells, in 5 kilobytes."""
    return sheet('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>')


def columns(count: int) -> bytes:
    cells = "<c><v>1</v></c>" * count
    return sheet(f"<row>{cells}</row>")


def ole(*streams: str) -> bytes:
    """What begins like a file of the old Office, and names what is in it."""
    return OLE + b"\x00" * 504 + b"".join(name.encode("utf-16-le") + b"\x00" * 64 for name in streams)
