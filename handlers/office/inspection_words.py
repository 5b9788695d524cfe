"""What is typed while the log of inspections is shown: every button can be said in words."""

from domain.folding import fold
from domain.ids import InspectionId, UnitId
from domain.office.inspections import WORDS
from domain.rights import May, allows
from domain.screens import Answer
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.expecting import Kind as Expects
from handlers.office import drawing_lots, inspecting
from handlers.turn import Turn

_MENDED = frozenset({"khac phuc", "cap nhat khac phuc", "cap nhat", "mended"})
_DRAWS = frozenset({"boc tham", "boc tham chon don vi", "draw"})


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """None where it is no answer to what is shown, but a question."""
    scope.need_private(turn)
    answer = _heard(turn, expected, text)
    if answer is None:
        expecting.nothing(turn)
    return answer


def _heard(turn: Turn, expected: Expected, text: str) -> Answer | None:
    if not allows(turn.visitor.person, May.INSPECT, turn.chat.kind):
        return None
    said = fold(text.strip())
    match expected.kind:
        case Expects.INSPECTIONS if said in _DRAWS:
            return drawing_lots.every(turn)
        case Expects.INSPECTIONS:
            return inspecting.of_unit_called(turn, text)
        case Expects.INSPECTED:
            kind = next((kind for kind, words in WORDS.items() if words == said), None)
            return None if kind is None else inspecting.record(turn, UnitId(expected.number), kind, expected.seen)
        case _:
            return inspecting.ask_mended(turn, InspectionId(expected.number)) if said in _MENDED else None
