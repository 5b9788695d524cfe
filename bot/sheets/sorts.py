"""What a file is, by what it holds: its name may say anything. What must not be opened is told without opening it."""

from enum import StrEnum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from bot.sheets import limits

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


class Sort(StrEnum):
    WORKBOOK = "workbook"
    WORD = "word"
    PDF = "pdf"
    TEXT = "text"
    TOO_BIG = "too-big"
    TOO_HEAVY = "too-heavy"
    EMPTY = "empty"
    BROKEN = "broken"
    LOCKED = "password"
    MACRO = "macro"
    OLD_WORD = "old-word"
    OLD_EXCEL = "old-excel"
    PROGRAM = "program"
    PICTURE = "picture"
    OTHER = "other"


_IN_OLE = {"EncryptedPackage": Sort.LOCKED, "WordDocument": Sort.OLD_WORD, "Workbook": Sort.OLD_EXCEL}
_STARTS = {
    b"%PDF": Sort.PDF,
    b"MZ": Sort.PROGRAM,
    b"\x7fELF": Sort.PROGRAM,
    b"\x89PNG": Sort.PICTURE,
    b"\xff\xd8\xff": Sort.PICTURE,
    b"GIF8": Sort.PICTURE,
    b"Rar!": Sort.OTHER,
    b"7z\xbc\xaf": Sort.OTHER,
    b"\x1f\x8b": Sort.OTHER,
    b"<": Sort.OTHER,
    b"{\\rtf": Sort.OLD_WORD,
}


def sort_of(content: bytes) -> Sort:
    if len(content) > limits.MOST_BYTES:
        return Sort.TOO_BIG
    if not content.strip():
        return Sort.EMPTY
    if content.startswith(b"PK"):
        return _of_package(content)
    if content.startswith(_OLE):
        return _of_ole(content)
    return next((sort for start, sort in _STARTS.items() if content.startswith(start)), Sort.TEXT)


def _of_ole(content: bytes) -> Sort:
    """The old Office, or the new one behind a password."""
    return next((sort for name, sort in _IN_OLE.items() if name.encode("utf-16-le") in content), Sort.OTHER)


def _of_package(content: bytes) -> Sort:
    try:
        with ZipFile(BytesIO(content)) as package:
            parts = package.infolist()
    except BadZipFile:
        return Sort.BROKEN
    names = {part.filename for part in parts}
    unpacked = sum(part.file_size for part in parts)
    # What it holds less, or more, than it declares is not read: the library stops where the declared size ends.
    if len(parts) > limits.MOST_PARTS or unpacked > limits.MOST_UNPACKED or _is_bomb(unpacked, len(content)):
        return Sort.TOO_HEAVY
    if any(part.flag_bits & 1 for part in parts):
        return Sort.LOCKED
    if any(name.casefold().endswith("vbaproject.bin") for name in names):
        return Sort.MACRO
    if "word/document.xml" in names:
        return Sort.WORD
    return Sort.WORKBOOK if "xl/workbook.xml" in names else Sort.OTHER


def _is_bomb(unpacked: int, packed: int) -> bool:
    return unpacked > 4 * limits.MEGABYTE and unpacked > packed * limits.MOST_TIMES
