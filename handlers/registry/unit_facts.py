"""What a unit teaches, its code and whose it is, put right in the chat: asked, shown old → new, and done."""

from aiogram import Router

from domain import packing
from domain.buttons.change_actions import AskFact, PutFact, ShowChanges
from domain.ids import UnitId
from domain.planning.plan_words import DO, DROP, plain
from domain.refusals import Refusal
from domain.registry.unit_changes import Known
from domain.registry.unit_facts import OF_AUTHORITIES, OF_SCHOOLS, Fact, read
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup, Value
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.questions.telling import above, rows, short
from handlers.turn import Turn
from storage.units import known_units, unit_facts

router = Router(name="unit-facts")
FLAGS = {"may": May.CHANGE_UNITS}
MOST_DUTIES = 5
_DO = DO | {"ghi", "thuc hien", "doi", "do it"}


def offered(unit: Known) -> tuple[Fact, ...]:
    return OF_AUTHORITIES if unit.authority else OF_SCHOOLS


@router.callback_query(Pressed(AskFact), flags=FLAGS)
def ask_pressed(turn: Turn, action: AskFact) -> Answer:
    return Answer(ask(turn, action.unit, action.fact))


def ask(turn: Turn, unit: UnitId, fact: Fact) -> Screen:
    known = _open_unit(turn, unit, fact)
    expecting.about(turn, Kind.UNIT, unit, at=f"{fact}=")
    now = _called(turn, fact, unit_facts.of(turn.tx, unit, fact))
    return Screen(turn.say("unit-fact-ask", unit=known.name, fact=fact.value, now=now), rows(_back(turn, unit)))


@router.callback_query(Pressed(PutFact), flags=FLAGS)
def put_pressed(turn: Turn, action: PutFact) -> Answer:
    """Read once more: a button of a stranger's making may say anything."""
    value = read(action.fact, action.value)
    if value is None:
        raise Refusal("door-old-button")
    return Answer(_put(turn, action.unit, action.fact, value), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """The new value, or whether what is shown is to be done; None for what has nothing to do with it."""
    unit = UnitId(expected.number)
    said, _, value = expected.at.partition("=")
    fact = Fact(said)
    if plain(text) in DROP:
        expecting.nothing(turn)
        return Answer(Screen(turn.say("unit-fact-dropped"), rows(_back(turn, unit))))
    if value and plain(text) in _DO:
        return Answer(_put(turn, unit, fact, value))
    new = read(fact, text)
    if new is None and value:
        expecting.nothing(turn)
        return None
    try:
        if new is None:
            raise Refusal("unit-fact-not-read", fact=fact.value, typed=short(text, 60))
        return Answer(_shown(turn, unit, fact, new))
    except Refusal as refusal:
        return Answer(above(turn.say(refusal.key, **refusal.details), ask(turn, unit, fact)))


def _shown(turn: Turn, unit: UnitId, fact: Fact, value: str) -> Screen:
    known = _open_unit(turn, unit, fact)
    does = PutFact(unit, fact, value)
    if not packing.fits(does):
        raise Refusal("unit-fact-too-long")
    outlook = unit_facts.foresee(turn.tx, unit, fact, value)
    expecting.about(turn, Kind.UNIT, unit, at=f"{fact}={value}")
    parts = [turn.say("unit-fact-preview", **_facts(turn, known, fact, outlook.before, value))]
    for key, titles in (("unit-fact-joining", outlook.joining), ("unit-fact-leaving", outlook.leaving)):
        if titles:
            more = max(0, len(titles) - MOST_DUTIES)
            parts.append(turn.say(key, titles="; ".join(titles[:MOST_DUTIES]), more=more))
    if outlook.joining or outlook.leaving:
        parts.append(turn.say("unit-fact-from-next"))
    parts.append(turn.say("unit-fact-confirm"))
    return Screen("\n".join(parts), rows(Button(turn.say("button-fact-put"), does), _back(turn, unit)))


def _put(turn: Turn, unit: UnitId, fact: Fact, value: str) -> Screen:
    known, before = _open_unit(turn, unit, fact), unit_facts.of(turn.tx, unit, fact)
    unit_facts.put(turn.tx, unit, fact, value, by=scope.known(turn).id, now=turn.now)
    expecting.nothing(turn)
    return Screen(turn.say("unit-fact-put", **_facts(turn, known, fact, before, value)), rows(_back(turn, unit)))


def _facts(turn: Turn, known: Known, fact: Fact, before: str, after: str) -> dict[str, Value]:
    told = {"before": _called(turn, fact, before), "after": _called(turn, fact, after)}
    return {"unit": known.name, "fact": fact.value, **told}


def _called(turn: Turn, fact: Fact, value: str) -> Value:
    """As people call it."""
    if fact is Fact.OWNERSHIP:
        return Markup(turn.say(f"ownership-{value}"))
    return ", ".join(value.split()) if fact is Fact.LEVELS else value or Markup(turn.say("unit-fact-none"))


def _open_unit(turn: Turn, unit: UnitId, fact: Fact) -> Known:
    scope.need_reach(turn, unit, May.CHANGE_UNITS)
    known = known_units.one(turn.tx, unit)
    if known is None or fact not in offered(known):
        raise Refusal("unit-not-yours")
    if known.closed is not None:
        raise Refusal("change-closed", unit=known.name, day=known.closed)
    return known


def _back(turn: Turn, unit: UnitId) -> Button:
    return Button(turn.say("button-change-further"), ShowChanges(unit))
