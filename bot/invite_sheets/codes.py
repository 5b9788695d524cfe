"""The square code of a link: as a picture for Word, as rows of black for PDF."""

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby

import segno
from segno import QRCode

SCALE = 8
QUIET = 4
"""Modules of white around it, without which phones do not find it."""
MASK = 4
"""Any of the eight can be read; finding the best of them costs eight times as much, five hundred times over."""


def picture(link: str) -> bytes:
    content = BytesIO()
    _code(link).save(content, kind="png", scale=SCALE, border=QUIET)
    return content.getvalue()


def bars(link: str) -> tuple[int, list[tuple[int, int, int]]]:
    """How many modules a side has, the white ones counted; then column, row and length of each black bar."""
    matrix = _code(link).matrix
    found = [(start + QUIET, row + QUIET, length) for row, line in enumerate(matrix) for start, length in _black(line)]
    return len(matrix) + 2 * QUIET, found


def _code(link: str) -> QRCode:
    return segno.make_qr(link, error="m", mask=MASK)


def _black(line: bytearray) -> Iterator[tuple[int, int]]:
    at = 0
    for black, run in groupby(line):
        length = len(list(run))
        if black:
            yield at, length
        at += length
