"""What is said of a cell, kept and told."""

import json
from collections.abc import Iterable

from domain.forms import amiss
from domain.texts import Markup, Say
from domain.xlsforms.book import Cell, Remark

_PLACES = {
    (True, True): "form-remark-cell",
    (True, False): "form-remark-place",
    (False, True): "form-remark-key",
    (False, False): "form-remark-line",
}
HOUSE = "xlsform-house"
"""Against what every form file is held to, whoever wrote it."""


def packed(remarks: Iterable[Remark]) -> str:
    every = [[one.cell.sheet, one.cell.place, one.cell.heading, one.key, dict(one.details)] for one in remarks]
    return json.dumps(every, ensure_ascii=False, separators=(",", ":"))


def unpacked(text: str) -> tuple[Remark, ...]:
    return tuple(
        Remark(Cell(sheet, place, heading), key, details) for sheet, place, heading, key, details in json.loads(text)
    )


def said(remark: Remark, say: Say) -> str:
    """What is wrong there, or passed over."""
    if remark.key == HOUSE:
        return amiss.told(str(remark.details["expected"])).said(say)
    return say(remark.key, **remark.details)


def with_place(remark: Remark, say: Say) -> str:
    """`survey!F7 · constraint: …`, as people look for it in Excel; of a text file the line."""
    cell = remark.cell
    return say(
        _PLACES[bool(cell.sheet), bool(cell.heading)],
        sheet=cell.sheet,
        place=cell.place,
        heading=cell.heading,
        told=Markup(said(remark, say)),
    )
