"""Which files may hold a list, and why the others are not read."""

from enum import StrEnum

from bot.sheets import limits
from bot.sheets.lines import Refused
from bot.sheets.sorts import Sort, sort_of

_REFUSED = {
    Sort.EMPTY: "sheet-empty",
    Sort.TOO_HEAVY: "sheet-too-heavy",
    Sort.BROKEN: "sheet-broken",
    Sort.LOCKED: "sheet-password",
    Sort.MACRO: "sheet-macro",
    Sort.WORD: "sheet-word",
    Sort.OLD_WORD: "sheet-word",
    Sort.OLD_EXCEL: "sheet-old-excel",
    Sort.PDF: "sheet-pdf",
    Sort.PROGRAM: "sheet-program",
    Sort.PICTURE: "sheet-picture",
    Sort.OTHER: "sheet-other",
}


class Kind(StrEnum):
    WORKBOOK = "workbook"
    TEXT = "text"


def kind_of(content: bytes) -> Kind:
    """Raises Refused for whatever is no list, and for a workbook that is not safe to open."""
    match sort_of(content):
        case Sort.WORKBOOK:
            return Kind.WORKBOOK
        case Sort.TEXT:
            return Kind.TEXT
        case Sort.TOO_BIG:
            raise Refused("sheet-too-big", most=limits.MOST_BYTES // limits.MEGABYTE)
        case other:
            raise Refused(_REFUSED[other])
