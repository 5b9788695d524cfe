"""/sangkien: a unit registers what it will try, says how it goes and hands in what it is asked for."""

from aiogram import Router

from domain.buttons.initiative_actions import (
    BeginInitiative,
    HandInRegister,
    ShowInitiative,
    ShowRegister,
    StartInitiative,
    TellOfInitiative,
)
from domain.ids import InitiativeId, UnitId
from domain.office.entries import Purpose
from domain.office.initiatives import Initiative, State, Step, refuse_step
from domain.persons.people import Person
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.office import entries, initiative_screens, register_reports, registers
from handlers.office.initiative_screens import LONGEST_NAME
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.office import initiatives

router = Router(name="initiatives")
MOST_CHOICES = 6


@router.message(Command("sangkien", "initiatives"), flags={"may": May.SEE_PROGRESS})
def register_asked(turn: Turn, args: str) -> Answer:
    return asked(turn, args)


def asked(turn: Turn, name: str = "") -> Answer:
    """One's own unit's part of the register; of all units for who looks after them, or of the one that is named."""
    scope.need_private(turn)
    person = scope.known(turn)
    if name and person.overseeing_posts():
        return _named(turn, name)
    own = _own(person)
    if not own:
        return Answer(registers.overview(turn, 0))
    return Answer(initiative_screens.register(turn, own[0]) if len(own) == 1 else _which(turn, person, new=False))


def begin_asked(turn: Turn) -> Answer:
    """`đăng ký sáng kiến`: straight to the first question."""
    scope.need_private(turn)
    person = scope.known(turn)
    own = _own(person)
    if not own:
        return asked(turn)
    return begin(turn, own[0]) if len(own) == 1 else Answer(_which(turn, person, new=True))


def _own(person: Person) -> list[UnitId]:
    return list(dict.fromkeys(post.unit for post in person.reporting_posts()))


def _which(turn: Turn, person: Person, *, new: bool) -> Screen:
    named = {post.unit: post.unit_name for post in person.reporting_posts()}
    buttons = [
        Button(short(name, LONGEST_NAME), BeginInitiative(unit) if new else ShowRegister(unit))
        for unit, name in named.items()
    ]
    return Screen(turn.say("initiatives-which-unit"), rows(*buttons))


def _named(turn: Turn, name: str) -> Answer:
    called = turn.office.names.called(turn.tx, name)
    found = [one for one in called if _sees(turn, one.id)][:MOST_CHOICES]
    if not found:
        raise Refusal("unit-unknown", name=name)
    if len(found) == 1:
        return Answer(initiative_screens.register(turn, found[0].id))
    buttons = [Button(short(one.name, LONGEST_NAME), ShowRegister(one.id)) for one in found]
    return Answer(Screen(turn.say("initiatives-which-unit"), rows(*buttons)))


@router.callback_query(Pressed(ShowRegister), flags={"may": May.SEE_PROGRESS})
def register_pressed(turn: Turn, action: ShowRegister) -> Answer:
    scope.need_private(turn)
    if not _sees(turn, action.unit):
        raise Refusal("unit-not-yours")
    return Answer(initiative_screens.register(turn, action.unit), Place.PRESSED)


@router.callback_query(Pressed(ShowInitiative), flags={"may": May.SEE_PROGRESS})
def initiative_pressed(turn: Turn, action: ShowInitiative) -> Answer:
    return Answer(initiative_screens.card(turn, seen(turn, action.initiative)), Place.PRESSED)


@router.callback_query(Pressed(BeginInitiative), flags={"may": May.REPORT})
def begin_pressed(turn: Turn, action: BeginInitiative) -> Answer:
    return begin(turn, action.unit, action.beside)


def begin(turn: Turn, unit: UnitId, beside: int = 0) -> Answer:
    return entries.begin(turn, unit, Purpose.REGISTER, beside=beside)


@router.callback_query(Pressed(StartInitiative), flags={"may": May.REPORT})
def start_pressed(turn: Turn, action: StartInitiative) -> Answer:
    return start(turn, own(turn, action.initiative))


def start(turn: Turn, one: Initiative) -> Answer:
    if one.state is not State.REGISTERED:
        raise Refusal("initiative-changed-meanwhile")
    by = scope.known(turn).id
    initiatives.take_step(turn.tx, one, Step.STARTED, State.STARTED, by=by, now=turn.now)
    return Answer(initiative_screens.card(turn, seen(turn, one.id), turn.say("initiative-started")), Place.PRESSED)


@router.callback_query(Pressed(TellOfInitiative), flags={"may": May.REPORT})
def tell_pressed(turn: Turn, action: TellOfInitiative) -> Answer:
    return tell(turn, own(turn, action.initiative), action.purpose, action.beside)


def tell(turn: Turn, one: Initiative, purpose: Purpose, beside: int = 0) -> Answer:
    """Asks for it; what was registered is shown to be mended, the rest is asked afresh."""
    if purpose not in {Purpose.MEND, Purpose.PROGRESS, Purpose.FINISH, Purpose.DROP}:
        raise Refusal("door-old-button")
    refuse_step(one, purpose, reported=one.id in initiatives.reported(turn.tx, one.unit))
    answers = one.answers if purpose is Purpose.MEND else None
    return entries.begin(turn, one.unit, purpose, subject=one.id, beside=beside, answers=answers)


@router.callback_query(Pressed(HandInRegister), flags={"may": May.REPORT})
def hand_in_pressed(turn: Turn, action: HandInRegister) -> Answer:
    scope.need_private(turn)
    return register_reports.hand_in(turn, action.obligation)


def own(turn: Turn, initiative: InitiativeId) -> Initiative:
    """Raises Refusal for one that is not of this person's unit, whether it exists or not."""
    scope.need_private(turn)
    one = initiatives.one(turn.tx, initiative)
    if one is None or not scope.known(turn).reports_for(one.unit):
        raise Refusal("initiative-not-yours")
    return one


def seen(turn: Turn, initiative: InitiativeId) -> Initiative:
    """The unit's own, or of one that whoever speaks looks after. Raises Refusal."""
    scope.need_private(turn)
    one = initiatives.one(turn.tx, initiative)
    if one is None or not _sees(turn, one.unit):
        raise Refusal("initiative-not-yours")
    return one


def _sees(turn: Turn, unit: UnitId) -> bool:
    return scope.known(turn).reports_for(unit) or scope.reaches(turn, unit, May.SEE_MISSING)
