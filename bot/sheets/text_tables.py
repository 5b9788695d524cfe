"""Text tables in the encodings Vietnamese offices save them in."""

import codecs
import csv
import re
from collections.abc import Iterator

from bot.sheets import limits, lines
from bot.sheets.lines import Refused
from domain.unit_lists.csv_text import sheet_of

_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f]")


def told(content: bytes) -> Iterator[str]:
    text = decoded(content, "sheet-encoding")
    if _NO_TEXT.search(text):
        raise Refused("sheet-other")
    if len(text) > limits.MOST_LETTERS:
        raise Refused("sheet-too-heavy")
    try:
        sheet = sheet_of(text)
    except csv.Error as error:
        raise Refused("sheet-broken") from error
    if len(sheet.rows) > limits.MOST_ROWS:
        raise Refused("sheet-too-long", most=limits.MOST_ROWS)
    yield lines.sheet(sheet.name)
    for row in sheet.rows:
        if len(row.cells) > limits.MOST_COLUMNS and any(row.cells[limits.MOST_COLUMNS :]):
            raise Refused("sheet-too-wide", most=limits.MOST_COLUMNS)
        yield lines.row(row.number, row.cells[: limits.MOST_COLUMNS], ())


def decoded(content: bytes, unknown: str) -> str:
    """Raises Refused with the key `unknown` for what is in no encoding known here."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings: tuple[str, ...] = ("utf-16",)
    else:
        encodings = ("utf-8-sig", "windows-1258")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Refused(unknown)
