"""/donvi: finds a unit and shows its card; what is chosen from several is learned, and can be forgotten."""

from aiogram import Router

from domain.buttons.finding_actions import (
    AskAbout,
    ChooseUnit,
    FindUnits,
    ForgetName,
    ListUnits,
    ShowNames,
    ShowOwed,
    ShowUnit,
)
from domain.ids import UnitId
from domain.names.finding import LONGEST
from domain.names.readings import Ask, Found, Reading
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.questions import asking
from handlers.questions.telling import above, rows, short
from handlers.registry import unit_cards, unit_choosing
from handlers.turn import Turn
from storage.units import unit_choices

router = Router(name="units")


@router.message(Command("donvi", "unit"), flags={"may": May.FIND_UNIT})
def unit_asked(turn: Turn, args: str) -> Answer:
    if not args:
        return Answer(_own(turn))
    if len(args) > LONGEST:
        raise Refusal("unit-unknown", name=short(args, unit_cards.LONGEST_NAME))
    return Answer(_told(turn, unit_choosing.read(turn, args), args))


@router.callback_query(Pressed(ShowUnit), flags={"may": May.FIND_UNIT})
def unit_pressed(turn: Turn, action: ShowUnit) -> Answer:
    return Answer(unit_cards.show(turn, action.unit), Place.PRESSED)


@router.callback_query(Pressed(ChooseUnit), flags={"may": May.FIND_UNIT})
def unit_chosen(turn: Turn, action: ChooseUnit) -> Answer:
    card = unit_cards.show(turn, action.unit)
    if unit_choosing.learn(turn, action.words, action.unit):
        card = above(turn.say("unit-learned", typed=action.words), card)
    return Answer(card, Place.PRESSED)


@router.callback_query(Pressed(FindUnits), flags={"may": May.FIND_UNIT})
def more_pressed(turn: Turn, action: FindUnits) -> Answer:
    return Answer(_told(turn, unit_choosing.read(turn, action.words), action.words, action.page), Place.PRESSED)


@router.callback_query(Pressed(AskAbout), flags={"may": May.ASK})
def about_pressed(turn: Turn, action: AskAbout) -> Answer:
    return asking.ask(turn, unit_choosing.question(turn, action))


@router.callback_query(Pressed(ListUnits), flags={"may": May.FIND_UNIT})
def children_pressed(turn: Turn, action: ListUnits) -> Answer:
    return Answer(unit_cards.children(turn, action.unit, action.page), Place.PRESSED)


@router.callback_query(Pressed(ShowOwed), flags={"may": May.FIND_UNIT})
def owed_pressed(turn: Turn, action: ShowOwed) -> Answer:
    return Answer(unit_cards.owed(turn, action.unit), Place.PRESSED)


@router.callback_query(Pressed(ShowNames), flags={"may": May.CHANGE_UNITS})
def names_pressed(turn: Turn, action: ShowNames) -> Answer:
    scope.need_reach(turn, action.unit, May.CHANGE_UNITS)
    return Answer(_names(turn, action.unit), Place.PRESSED)


@router.callback_query(Pressed(ForgetName), flags={"may": May.CHANGE_UNITS})
def forget_pressed(turn: Turn, action: ForgetName) -> Answer:
    known = unit_choices.one(turn.tx, action.name)
    if known is None:
        raise Refusal("door-old-button")
    scope.need_reach(turn, known.unit, May.CHANGE_UNITS)
    unit_choices.forget(turn.tx, known, scope.known(turn).id, turn.now)
    return Answer(_names(turn, known.unit), Place.PRESSED)


def _told(turn: Turn, reading: Reading, typed: str, page: int = 0) -> Screen:
    """The card of the unit, or which of several is meant."""
    match reading:
        case Found():
            return unit_cards.found(turn, reading, typed)
        case Ask():
            return unit_choosing.to_card(turn, reading, typed, page)
    raise Refusal("unit-unknown", name=short(" ".join(typed.split()), unit_cards.LONGEST_NAME))


def _own(turn: Turn) -> Screen:
    """The unit of whoever asks; of several, which one."""
    units = {post.unit: post.unit_name for post in scope.known(turn).posts}
    if len(units) == 1:
        return above(turn.say("unit-how-to-find"), unit_cards.show(turn, *units))
    buttons = [Button(short(name, unit_cards.LONGEST_NAME), ShowUnit(unit)) for unit, name in units.items()]
    return Screen(turn.say("unit-how-to-find"), rows(*buttons))


def _names(turn: Turn, unit: UnitId) -> Screen:
    known = unit_choices.learned(turn.tx, unit)[: unit_cards.MOST_NAMES]
    lines = [turn.say("unit-name-learned", number=number, words=one.words) for number, one in enumerate(known, start=1)]
    buttons = [
        Button(turn.say("button-unit-forget", count=number), ForgetName(one.id))
        for number, one in enumerate(known, start=1)
    ]
    text = turn.say("unit-names", count=len(known), lines=Markup("\n".join(lines)))
    return Screen(text, rows(*buttons, Button(turn.say("button-unit-back"), ShowUnit(unit))))
