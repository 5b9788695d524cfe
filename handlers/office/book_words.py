"""Typed lines while one of the office's books is open: the register of initiatives, the log of inspections, draws."""

from collections.abc import Callable, Mapping

from domain.screens import Answer
from handlers.expecting import Expected, Kind
from handlers.office import draw_words, entering, initiative_words, inspection_words, registers
from handlers.turn import Turn

HEARING: Mapping[Kind, Callable[[Turn, Expected, str], Answer | None]] = {
    Kind.ENTRY: entering.hear,
    Kind.REGISTER: initiative_words.hear,
    Kind.INITIATIVE: initiative_words.hear,
    Kind.RESULT: initiative_words.hear,
    Kind.ITEM_REASON: registers.hear_reason,
    Kind.INSPECTIONS: inspection_words.hear,
    Kind.INSPECTED: inspection_words.hear,
    Kind.INSPECTION: inspection_words.hear,
    Kind.DRAWS: draw_words.hear,
    Kind.DRAW_WISH: draw_words.hear,
    Kind.DRAW: draw_words.hear,
    Kind.REDRAW: draw_words.hear,
}
"""Each gives None where the line is no answer to what is shown, but a question."""
