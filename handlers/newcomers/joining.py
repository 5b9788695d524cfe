"""Asking for a post without an invite: school, post, name, perhaps a number; a row that grows with every step."""

from aiogram import Router
from aiogram.types import Message

from domain.buttons.joining_actions import JoinAs, JoinBack, JoinInPlace, JoinNamed, JoinUnit, Withdraw
from domain.ids import UnitId
from domain.persons import applications as rules
from domain.persons.applications import Application, State, Step
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import scope
from handlers.filters import Pressed
from handlers.newcomers import consenting, contacts, join_screens
from handlers.turn import Turn
from storage.people import applications, posts
from storage.units import whereabouts

router = Router(name="joining")


def asked(turn: Turn) -> Application | None:
    """What whoever speaks is asking for, half-made or waiting."""
    address = turn.visitor.address
    return None if address is None else applications.open_of(turn.tx, address.id)


def screen(turn: Turn) -> Screen:
    """Where they stand on their way in."""
    application = asked(turn)
    if application is None:
        return join_screens.welcome(turn)
    if application.drafted:
        return join_screens.step(turn, application, _step(turn, application))
    return join_screens.waiting(turn, application)


@router.callback_query(Pressed(JoinUnit), flags={"may": May.ENTER})
def choose_unit(turn: Turn, action: JoinUnit) -> Answer:
    return begin(turn, action.unit)


def begin(turn: Turn, unit: UnitId) -> Answer:
    """Raises Refusal where it would lead nowhere: said now, and not after four questions."""
    address = turn.visitor.address
    _need_way_in(turn)
    application = asked(turn)
    if address is None or (application is not None and not application.drafted):
        return Answer(screen(turn), Place.LIVE)
    if whereabouts.is_closed(turn.tx, unit):
        raise Refusal("join-unit-closed")
    rules.refuse_too_many(applications.asked_before(turn.tx, address.id), turn.now)
    person = turn.visitor.person
    applications.begin(turn.tx, address.id, unit, name=None if person is None else person.name, now=turn.now)
    return Answer(screen(turn), Place.LIVE)


@router.callback_query(Pressed(JoinAs), flags={"may": May.ENTER})
def choose_role(turn: Turn, action: JoinAs) -> Answer:
    return _take_role(turn, _draft(turn), action.role)


@router.callback_query(Pressed(JoinInPlace), flags={"may": May.ENTER})
def take_place(turn: Turn) -> Answer:
    draft = _draft(turn)
    if draft.role is not Role.HEAD:
        return Answer(screen(turn), Place.LIVE)
    return _note(turn, draft, state=State.IN_PLACE)


@router.callback_query(Pressed(JoinNamed), flags={"may": May.ENTER})
def use_name(turn: Turn) -> Answer:
    return _note(turn, _draft(turn), name=rules.read_name(turn.speaker.name))


@router.callback_query(Pressed(JoinBack), flags={"may": May.ENTER})
def go_back(turn: Turn) -> Answer:
    return _back(turn, _draft(turn))


@router.callback_query(Pressed(Withdraw), flags={"may": May.ENTER})
def take_back(turn: Turn) -> Answer:
    _need_way_in(turn)
    return Answer(_withdrawn(turn), Place.PRESSED)


def cancel(turn: Turn) -> Answer:
    """/huy: what is half-made is forgotten; what was sent is taken back by its own button alone."""
    application = asked(turn)
    if application is None or not application.drafted:
        return Answer(screen(turn) if consenting.agreed(turn) else Screen(turn.say("cancel-nothing")))
    return Answer(_withdrawn(turn))


def hear(turn: Turn, draft: Application, text: str) -> Answer:
    """A typed line in the middle of it."""
    step = _step(turn, draft)
    if step is Step.NAME and rules.may_be_name(text):
        raise Refusal("join-name-odd")
    if rules.is_back(text) or text == turn.say("join-key-back"):
        return _back(turn, draft)
    if rules.is_cancel(text) or text == turn.say("join-key-cancel"):
        return Answer(_withdrawn(turn))
    match step:
        case Step.ROLE:
            return _hear_role(turn, draft, text)
        case Step.IN_PLACE:
            return _hear_in_place(turn, draft, text)
        case Step.NAME:
            # Their name on Telegram was shown, and is taken at a word.
            name = turn.speaker.name if rules.is_yes(text) else text
            return _note(turn, draft, name=rules.read_name(name))
        case Step.PHONE:
            if text == turn.say("join-key-send") or rules.is_without_phone(text):
                return _send(turn, draft, None)
            raise Refusal("join-phone-by-key")


def wants_number(turn: Turn) -> bool:
    draft = asked(turn) if not scope.in_group(turn) else None
    return draft is not None and draft.drafted and _step(turn, draft) is Step.PHONE


def take_number(turn: Turn, message: Message) -> Answer:
    """Their own number, which sends it. Raises Refusal for anybody else's."""
    return _send(turn, _draft(turn), contacts.own_number(turn, message))


def _hear_role(turn: Turn, draft: Application, text: str) -> Answer:
    role = rules.read_role(text)
    if role is None:
        raise Refusal("join-role-unknown")
    return _take_role(turn, draft, role)


def _hear_in_place(turn: Turn, draft: Application, text: str) -> Answer:
    if rules.is_yes(text):
        return _note(turn, draft, state=State.IN_PLACE)
    return _back(turn, draft) if rules.is_no(text) else Answer(screen(turn), Place.LIVE)


def _take_role(turn: Turn, draft: Application, role: Role) -> Answer:
    if role not in rules.offered(whereabouts.kind_of(turn.tx, draft.unit)):
        raise Refusal("join-role-not-asked")
    return _note(turn, draft, role=role, state=State.DRAFT)


def _note(turn: Turn, draft: Application, **known: str | None) -> Answer:
    applications.note(turn.tx, draft.id, **known)
    return Answer(screen(turn), Place.LIVE)


def _back(turn: Turn, draft: Application) -> Answer:
    step = _step(turn, draft)
    if step is Step.ROLE:
        applications.drop(turn.tx, draft.address)
        return Answer(join_screens.welcome(turn), Place.LIVE)
    if step is Step.PHONE and turn.visitor.person is None:
        applications.note(turn.tx, draft.id, name=None)
    else:
        applications.note(turn.tx, draft.id, role=None, state=State.DRAFT)
    shown = screen(turn)
    # Only a message without buttons takes the keys of the last step away; what is typed will do.
    return Answer(Screen(shown.text, keys=()) if step is Step.PHONE else shown, Place.LIVE)


def _send(turn: Turn, draft: Application, phone: str | None) -> Answer:
    if whereabouts.is_closed(turn.tx, draft.unit):
        raise Refusal("join-unit-closed")
    rules.refuse_too_many(applications.asked_before(turn.tx, draft.address), turn.now)
    heard = applications.send(turn.tx, draft, phone=phone, username=turn.speaker.username, now=turn.now)
    turn.conversation.start_screen()
    return Answer(join_screens.sent(turn, draft, heard))


def _withdrawn(turn: Turn) -> Screen:
    application = asked(turn)
    if application is None:
        return join_screens.welcome(turn)
    if application.drafted:
        applications.drop(turn.tx, application.address)
        return Screen(turn.say("join-cancelled"), keys=())
    if not applications.withdraw(turn.tx, application, turn.now):
        return screen(turn)
    return Screen(turn.say("join-withdrawn", unit=application.unit_name))


def _draft(turn: Turn) -> Application:
    """Raises Refusal where nothing half-made is left: pressed on an old screen, or twice."""
    _need_way_in(turn)
    application = asked(turn)
    if application is None or not application.drafted:
        raise Refusal("join-not-open")
    return application


def _need_way_in(turn: Turn) -> None:
    """Raises Refusal: before consent nothing is kept; and who is in already is given more by those who may."""
    scope.need_private(turn)
    if not consenting.agreed(turn):
        raise Refusal("door-stranger")
    if turn.visitor.person is not None and turn.visitor.person.posts:
        raise Refusal("join-in-already")


def _step(turn: Turn, draft: Application) -> Step:
    headed = any(held.role is Role.HEAD for held in posts.of_unit(turn.tx, draft.unit))
    return draft.step(headed=headed)
