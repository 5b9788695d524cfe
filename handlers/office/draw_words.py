"""What is typed while lots are prepared or drawn: every button can be said in words."""

import re

from domain.folding import fold, words
from domain.ids import DrawId, UnitId
from domain.names.finding import Found, find_unit
from domain.office.inspections import WORDS
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer, Place
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.expecting import Kind as Expects
from handlers.office import draw_screens as screens
from handlers.office import drawing_lots
from handlers.questions.telling import short
from handlers.turn import Turn
from storage.office.draws import Wish

_SEAL = frozenset({"niem phong", "niem phong danh sach", "seal"})
_DROP = frozenset({"thoi", "huy", "drop"})
_BUT = frozenset({"tru", "except"})
_DRAW = frozenset({"boc", "draw"})
_COUNT = re.compile(r"(?:boc )?(\d{1,5})(?: ?(?:don vi|truong|units?))?")


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """None where it is no answer to what is shown, but a question."""
    scope.need_private(turn)
    if not allows(turn.visitor.person, May.INSPECT, turn.chat.kind):
        raise Refusal("door-not-allowed")
    answer = _heard(turn, expected, " ".join(text.split()))
    if answer is None:
        expecting.nothing(turn)
    return answer


def _heard(turn: Turn, expected: Expected, text: str) -> Answer | None:
    match expected.kind:
        case Expects.DRAWS:
            kind = next((kind for kind, said in WORDS.items() if said in fold(text)), None)
            return None if kind is None else drawing_lots.wish(turn, UnitId(expected.number), kind)
        case Expects.DRAW_WISH:
            return _changed(turn, drawing_lots.wished(turn, expected.number), text)
        case Expects.REDRAW if expecting.speaks_to_it(turn):
            return drawing_lots.redraw(turn, DrawId(expected.number), text)
        case Expects.REDRAW:
            return Answer(screens.ask_why(turn, DrawId(expected.number)), Place.LIVE)
        case _:
            return _lots(turn, DrawId(expected.number), text)


def _lots(turn: Turn, draw: DrawId, text: str) -> Answer | None:
    """`bốc`, and what whoever watches says after it."""
    first = words(text)[:1]
    if not first or first[0].key not in _DRAW:
        return None
    return drawing_lots.draw_lots(turn, draw, text[first[0].end :].strip(" :-"))


def _changed(turn: Turn, wish: Wish, text: str) -> Answer | None:
    said = fold(text)
    if said in _SEAL:
        return drawing_lots.seal(turn, wish)
    if said in _DROP:
        return drawing_lots.drop(turn, wish)
    if count := _COUNT.fullmatch(said):
        return drawing_lots.change(turn, wish, count=int(count[1]))
    first = words(text)[:1]
    if first and first[0].key in _BUT:
        name, _, why = text[first[0].end :].strip().partition(":")
        return drawing_lots.change(turn, wish, unit=_unit(turn, name.strip()), why=why.strip())
    return None


def _unit(turn: Turn, name: str) -> UnitId:
    """The one that can be meant alone. Raises Refusal."""
    reading = find_unit(name, turn.office.names.names(turn.tx))
    if not isinstance(reading, Found) or not scope.reaches(turn, reading.unit.id, May.INSPECT):
        raise Refusal("unit-unknown", name=short(name, screens.LONGEST_NAME))
    return reading.unit.id
