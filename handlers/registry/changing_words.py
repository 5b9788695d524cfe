"""What is typed while a change of units is asked for: every button can be said in words."""

from dataclasses import replace

from domain.buttons.change_actions import When
from domain.folding import fold
from domain.ids import ChangeId, UnitId
from domain.names.finding import Ask, Found, find_unit
from domain.refusals import Refusal
from domain.registry import change_files
from domain.registry.change_wishes import State, Step, Wish
from domain.registry.unit_changes import Known, Staff
from domain.registry.unit_facts import called
from domain.rights import May, allows
from domain.screens import Answer, Place
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.questions.telling import above, short
from handlers.registry import changing, unit_facts
from handlers.registry import changing_screens as screens
from handlers.turn import Turn
from storage.units import known_units
from storage.units.asked_changes import Asked

# Folded, as they are compared.
_NEW = frozenset({"moi", "lap moi", "don vi moi", "new"})
_ENOUGH = frozenset({"xong", "het", "khong", "khong con", "khong ai", "khong giao", "done", "no", "nobody"})
_STAFF = {"chuyen": Staff.GO_ON, "chuyen sang": Staff.GO_ON, "thoi": Staff.END, "thoi giu chuc": Staff.END}
_WHEN = {"hom nay": When.TODAY, "today": When.TODAY, "dau thang sau": When.NEXT_MONTH, "thang sau": When.NEXT_MONTH}
_DO = frozenset({"thuc hien", "dong y", "lam di", "ok", "do it", "yes"})
_DROP = frozenset({"thoi", "khong", "huy", "drop", "no"})


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """None where it is no answer to what is asked, but a question."""
    scope.need_private(turn)
    if not allows(turn.visitor.person, May.CHANGE_UNITS, turn.chat.kind):
        raise Refusal("door-not-allowed")
    said = " ".join(text.split())
    if expected.kind is Kind.UNIT:
        return unit_facts.hear(turn, expected, said) if expected.at else _chosen(turn, UnitId(expected.number), said)
    asked = changing.seen(turn, ChangeId(expected.number))
    if asked.state is not State.ASKED:
        expecting.nothing(turn)
        return None
    asked, wish = changing.half_said(turn, asked.id)
    # Something else may have been said since the question: then this may be about that.
    meant = expecting.speaks_to_it(turn)
    expecting.start_screen(turn)
    return _answered(turn, asked, wish, said) if meant else changing.go_on(turn, asked, wish)


def _chosen(turn: Turn, unit: UnitId, said: str) -> Answer | None:
    """The menu in words; any other words are a question."""
    if (fact := called(said)) is not None:
        return Answer(unit_facts.ask(turn, unit, fact))
    deed = change_files.deed_called(said)
    if deed is None:
        expecting.nothing(turn)
        return None
    return changing.begin(turn, Wish(deed, unit))


def _answered(turn: Turn, asked: Asked, wish: Wish, said: str) -> Answer:
    subject = known_units.of(turn.tx, [wish.unit])[wish.unit]
    if wish.step(subject) is Step.READY:
        return _confirmed(turn, asked, wish, said)
    try:
        return _taken(turn, asked, wish, subject, said)
    except Refusal as refusal:
        # Nothing of the answer has been written: why it will not do is said above the same question.
        again = screens.question(turn, asked.id, wish, subject)
        return Answer(above(turn.say(refusal.key, **refusal.details), again), Place.LIVE)


def _taken(turn: Turn, asked: Asked, wish: Wish, subject: Known, said: str) -> Answer:
    match wish.step(subject):
        case Step.NAME:
            return changing.go_on(turn, asked, wish.naming(said))
        case Step.STAFF:
            staff = _STAFF.get(fold(said))
            if staff is None:
                raise Refusal("change-not-staff", typed=short(said))
            return changing.go_on(turn, asked, replace(wish, staff=staff))
        case Step.DAY:
            return _dated(turn, asked, wish, said)
        case _:
            return changing.go_on(turn, asked, _named(turn, wish, subject, said))


def _named(turn: Turn, wish: Wish, subject: Known, said: str) -> Wish:
    """One of several by its number, a new one by a word, nobody else by another; otherwise a name."""
    key = fold(said)
    if wish.offered and said.isdecimal() and 1 <= int(said) <= len(wish.offered):
        return changing.name(turn, wish, wish.offered[int(said) - 1])
    if wish.offered and key in _NEW and wish.may_found:
        return wish.naming(wish.typed)
    if key in _ENOUGH:
        return changing.no_more(wish, subject)
    return _called(turn, wish, said)


def _called(turn: Turn, wish: Wish, said: str) -> Wish:
    """What is there by this very name is meant; where a new unit may be, whatever is only alike is asked about."""
    reading = find_unit(said, turn.office.names.names(turn.tx))
    match reading:
        case Found(unit):
            found = [unit.id]
        case Ask(_, candidates):
            found = [one.id for one in candidates]
        case _:
            found = []
    known = known_units.of(turn.tx, found)
    mine = [unit for unit in found if unit in known and scope.reaches(turn, unit, May.CHANGE_UNITS)]
    open_ones = tuple(unit for unit in mine if known[unit].closed is None)[: screens.MOST_CHOICES]
    exact = isinstance(reading, Found) and (not wish.may_found or fold(known[found[0]].name) == fold(said))
    if exact and open_ones:
        return changing.name(turn, wish, open_ones[0])
    if open_ones:
        return wish.offering(said, open_ones)
    if wish.may_found:
        return wish.naming(said)
    raise Refusal("change-unknown", typed=short(said, screens.LONGEST_NAME))


def _dated(turn: Turn, asked: Asked, wish: Wish, said: str) -> Answer:
    when = _WHEN.get(fold(said))
    day = change_files.parse_day(said) if when is None else changing.day_meant(turn, when)
    if day is None:
        raise Refusal("change-not-a-day", typed=short(said))
    return changing.from_day(turn, asked, wish, day)


def _confirmed(turn: Turn, asked: Asked, wish: Wish, said: str) -> Answer:
    key = fold(said)
    if key in _DO:
        return changing.carry_out(turn, asked)
    if key in _DROP:
        return changing.drop(turn, asked)
    return changing.go_on(turn, asked, wish)
