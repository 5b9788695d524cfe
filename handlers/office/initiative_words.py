"""What is typed while the register of initiatives is shown: every button can be said in words."""

from domain.folding import fold
from domain.ids import InitiativeId, ObligationId, UnitId
from domain.office.entries import Purpose
from domain.office.initiatives import INDICATOR, Initiative, Review, State
from domain.queries.model import Filter, Intent, Query
from domain.refusals import Refusal
from domain.rights import May, allows
from domain.screens import Answer
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.office import initiative_screens, initiatives, register_reports, registers
from handlers.turn import Turn

# Folded, as they are compared.
_NEW = frozenset({"dang ki", "dang ki them", "them", "them sang kien", "dang ki sang kien", "new"})
_HAND_IN = frozenset({"nop", "nop dang ki", "nop bao cao", "khong co", "submit"})
_PURPOSES = {
    "sua": Purpose.MEND,
    "mend": Purpose.MEND,
    "hoan thanh": Purpose.FINISH,
    "da hoan thanh": Purpose.FINISH,
    "xong": Purpose.FINISH,
    "done": Purpose.FINISH,
    "dang thuc hien": Purpose.PROGRESS,
    "tien do": Purpose.PROGRESS,
    "progress": Purpose.PROGRESS,
    "khong thuc hien": Purpose.DROP,
    "khong lam nua": Purpose.DROP,
    "drop": Purpose.DROP,
}
_START = frozenset({"bat dau", "bat dau thuc hien", "start"})
_ACCEPT = frozenset({"tiep nhan", "dong y", "accept"})
_RETURN = frozenset({"chuyen tra", "tra lai", "return"})
_ASKING = frozenset({"dang ki sang kien", "dang ki mo hinh", "dang ki giai phap", "register an initiative"})
_LOOKING = frozenset({"sang kien", "so sang kien", "initiatives"})


def answered(turn: Turn, words: str) -> Answer | None:
    """`đăng ký sáng kiến` and its kin, said without any screen before."""
    key = fold(words.strip())
    if key in _ASKING:
        return initiatives.begin_asked(turn)
    return initiatives.asked(turn) if key in _LOOKING else None


def counted(turn: Turn, query: Query) -> Answer | None:
    """`đơn vị nào chưa đăng ký sáng kiến`: the register knows, whatever reports say. None for any other question."""
    told = {Filter.INDICATOR: INDICATOR, Filter.OP: "<", Filter.VALUE: "1"}
    if query.intent is not Intent.INDICATOR_FILTER or dict(query.filters) != told:
        return None
    scope.need_private(turn)
    if not allows(turn.visitor.person, May.SEE_MISSING, turn.chat.kind):
        raise Refusal("door-not-allowed")
    year = (query.period or "").rpartition("-")[2]
    return Answer(registers.overview(turn, int(year) if year.isdecimal() else 0))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """None where it is no answer to what is shown, but a question."""
    scope.need_private(turn)
    said = fold(text.strip())
    try:
        answer = _heard(turn, expected, said)
    except Refusal:
        expecting.nothing(turn)
        raise
    if answer is None:
        expecting.nothing(turn)
    return answer


def _heard(turn: Turn, expected: Expected, said: str) -> Answer | None:
    match expected.kind:
        case Kind.REGISTER:
            return _about_register(turn, UnitId(expected.number), said)
        case Kind.INITIATIVE:
            return _about_one(turn, InitiativeId(expected.number), said)
        case _:
            return _about_duty(turn, ObligationId(expected.number), said)


def _about_register(turn: Turn, unit: UnitId, said: str) -> Answer | None:
    if said in _NEW and scope.known(turn).reports_for(unit):
        return initiatives.begin(turn, unit)
    number = _number(said)
    if number is None:
        return None
    return Answer(initiative_screens.card(turn, initiatives.seen(turn, InitiativeId(number))))


def _about_one(turn: Turn, initiative: InitiativeId, said: str) -> Answer | None:
    one = initiatives.seen(turn, initiative)
    if not scope.known(turn).reports_for(one.unit):
        return _decided(turn, one, said)
    if said in _START and one.state is State.REGISTERED:
        return initiatives.start(turn, one)
    purpose = _PURPOSES.get(said)
    return None if purpose is None else initiatives.tell(turn, one, purpose)


def _decided(turn: Turn, one: Initiative, said: str) -> Answer | None:
    if one.review is not Review.WAITING or not scope.reaches(turn, one.unit, May.REVIEW):
        return None
    if said in _ACCEPT:
        return registers.accept(turn, one)
    return registers.ask_reason(turn, one) if said in _RETURN else None


def _about_duty(turn: Turn, obligation: ObligationId, said: str) -> Answer | None:
    """Hand in; one more; how the one that is asked about goes; or one by its number, to be mended or told of again."""
    if said in _HAND_IN:
        return register_reports.hand_in(turn, obligation)
    shown = register_reports.shown(turn, obligation)
    if said in _NEW:
        return initiatives.begin(turn, shown.unit, obligation)
    purpose = _PURPOSES.get(said)
    if purpose is not None and shown.left:
        return initiatives.tell(turn, shown.left[0], purpose, obligation)
    number = _number(said.removeprefix("sua "))
    chosen = next((one for one in shown.items if one.id == number), None)
    return None if chosen is None else initiatives.tell(turn, chosen, shown.purpose_of(chosen), obligation)


def _number(said: str) -> int | None:
    """`12` or `#12`: the number in the register."""
    bare = said.removeprefix("#")
    return int(bare) if bare.isdecimal() and bare.isascii() and len(bare) < 10 else None
