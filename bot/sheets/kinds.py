"""What a file is, by what it holds: its name may say anything."""

from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from bot.sheets import limits
from bot.sheets.lines import Refused

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_IN_OLE = {"EncryptedPackage": "sheet-password", "WordDocument": "sheet-word", "Workbook": "sheet-old-excel"}
_STARTS = {
    b"%PDF": "sheet-pdf",
    b"MZ": "sheet-program",
    b"\x7fELF": "sheet-program",
    b"\x89PNG": "sheet-picture",
    b"\xff\xd8\xff": "sheet-picture",
    b"GIF8": "sheet-picture",
    b"Rar!": "sheet-other",
    b"7z\xbc\xaf": "sheet-other",
    b"\x1f\x8b": "sheet-other",
    b"<": "sheet-other",
    b"{\\rtf": "sheet-word",
}


class Kind(StrEnum):
    WORKBOOK = "workbook"
    TEXT = "text"


def kind_of(content: bytes) -> Kind:
    """Raises Refused for whatever is no list, and for a workbook that is not safe to open."""
    if len(content) > limits.MOST_BYTES:
        raise Refused("sheet-too-big", most=limits.MOST_BYTES // limits.MEGABYTE)
    if not content.strip():
        raise Refused("sheet-empty")
    if content.startswith(b"PK"):
        _check_package(content)
        return Kind.WORKBOOK
    if content.startswith(_OLE):
        raise Refused(_kind_of_ole(content))
    for start, key in _STARTS.items():
        if content.startswith(start):
            raise Refused(key)
    return Kind.TEXT


def _kind_of_ole(content: bytes) -> str:
    """The old Office, or the new one behind a password."""
    for name, key in _IN_OLE.items():
        if name.encode("utf-16-le") in content:
            return key
    return "sheet-other"


def _check_package(content: bytes) -> None:
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except BadZipFile as error:
        raise Refused("sheet-broken") from error
    names = {part.filename for part in parts}
    unpacked = sum(part.file_size for part in parts)
    if any(name.startswith("word/") for name in names):
        raise Refused("sheet-word")
    # What it holds less, or more, than it declares is not read: the library stops where the declared size ends.
    if len(parts) > limits.MOST_PARTS or unpacked > limits.MOST_UNPACKED or _is_bomb(unpacked, len(content)):
        raise Refused("sheet-too-heavy")
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("sheet-password")
    if any(name.casefold().endswith("vbaproject.bin") for name in names):
        raise Refused("sheet-macro")
    if "xl/workbook.xml" not in names:
        raise Refused("sheet-other")


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > 4 * limits.MEGABYTE and unpacked > packed * limits.MOST_TIMES
