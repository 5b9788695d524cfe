"""Which files may hold a plan, and why the others are not read."""

from bot.sheets import limits
from bot.sheets.lines import Refused
from bot.sheets.sorts import Sort, sort_of

READ = frozenset({Sort.WORD, Sort.WORKBOOK, Sort.PDF, Sort.TEXT})
_REFUSED = {
    Sort.EMPTY: "document-empty",
    Sort.TOO_HEAVY: "document-too-heavy",
    Sort.BROKEN: "document-broken",
    Sort.LOCKED: "document-password",
    Sort.MACRO: "document-macro",
    Sort.OLD_WORD: "document-old-word",
    Sort.OLD_EXCEL: "document-old-excel",
    Sort.PROGRAM: "document-program",
    Sort.PICTURE: "document-picture",
    Sort.OTHER: "document-other",
}


def kind_of(content: bytes) -> Sort:
    """One of those that are read. Raises Refused for the others."""
    sort = sort_of(content)
    if sort is Sort.TOO_BIG:
        raise Refused("document-too-big", most=limits.MOST_BYTES // limits.MEGABYTE)
    if sort not in READ:
        raise Refused(_REFUSED[sort])
    return sort
