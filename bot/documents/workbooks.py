"""Workbooks: a plan may be sent as the table of its annex. What was formatted as a table is one, the rest is text."""

import json

from bot.sheets import workbooks
from bot.sheets.lines import Refused
from domain.documents.debris import squeezed
from domain.documents.model import Block, Document, Paragraph, Table

_FEWEST_CELLS = 3


def read(content: bytes) -> Document:
    """Rows with one or two cells before a table are its title; below it, what stands under a plan."""
    blocks: list[Block] = []
    held: list[list[str]] = []
    try:
        for line in workbooks.told(content):
            match json.loads(line):
                case {"sheet": str()}:
                    blocks += _blocks(held)
                    held = []
                case [int(), list(cells), list()]:
                    held.append([str(cell) for cell in cells])
    except Refused as why:
        raise Refused(why.key.replace("sheet-", "document-"), **why.details) from why
    return Document((*blocks, *_blocks(held)))


def _blocks(rows: list[list[str]]) -> list[Block]:
    width = max(map(len, rows), default=0)
    first = next((at for at, row in enumerate(rows) if _filled(row) >= _FEWEST_CELLS), len(rows))
    last = max((at for at, row in enumerate(rows) if _filled(row) >= _FEWEST_CELLS), default=-1)
    table = tuple((*row, *("",) * (width - len(row))) for row in rows[first : last + 1])
    return [
        *_paragraphs(rows[:first]),
        *([Table(table)] if len(table) > 1 else []),
        *_paragraphs(rows[max(first, last + 1) :]),
    ]


def _filled(row: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _paragraphs(rows: list[list[str]]) -> list[Paragraph]:
    return [Paragraph(squeezed(line)) for row in rows for cell in row for line in cell.split("\n") if line.strip()]
