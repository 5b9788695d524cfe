"""Deciding on who asks for a post: a card each, the first decision counts, rights are looked up at every press."""

from aiogram import Router

from domain.actions import Home
from domain.buttons.joining_actions import Approve, AskWhyNot, ShowApplication, ShowApplications, TurnDown
from domain.ids import ApplicationId
from domain.persons import application_texts as texts
from domain.persons.applications import Application, State
from domain.persons.people import Person
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Button, Place, Screen
from domain.texts import written
from handlers import expecting, reasons, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.people import applications
from storage.units import whereabouts

router = Router(name="approving")
REASONS = ("application-reason-1", "application-reason-2")
"""Common reasons, each a text of its own: one tap instead of typing."""
LONGEST_REASON = 300
LONGEST_LABEL = 40
"""A row of its own holds more than a button beside others."""
MOST_LISTED = 20


@router.message(Command("denghi"), flags={"may": May.APPOINT})
def list_asked(turn: Turn) -> Answer:
    scope.need_private(turn)
    return Answer(_list(turn))


@router.callback_query(Pressed(ShowApplications), flags={"may": May.APPOINT})
def list_pressed(turn: Turn) -> Answer:
    _stop_asking(turn)
    return Answer(_list(turn), Place.PRESSED)


@router.callback_query(Pressed(ShowApplication), flags={"may": May.APPOINT})
def show(turn: Turn, action: ShowApplication) -> Answer:
    _stop_asking(turn)
    return Answer(_card(turn, _seen(turn, action.application)), Place.PRESSED)


@router.callback_query(Pressed(Approve), flags={"may": May.APPOINT})
def approve(turn: Turn, action: Approve) -> Answer:
    asked = _seen(turn, action.application)
    _stop_asking(turn)
    if asked.waits(turn.now) and whereabouts.is_closed(turn.tx, asked.unit):
        raise Refusal("application-unit-closed")
    applications.approve(turn.tx, asked, by=scope.known(turn).id, now=turn.now)
    return Answer(_decided(turn, asked.id), Place.PRESSED)


@router.callback_query(Pressed(AskWhyNot), flags={"may": May.APPOINT})
def ask_why_not(turn: Turn, action: AskWhyNot) -> Answer:
    """The next typed line is the reason, unless a common one is pressed; the card stays above while it is typed."""
    asked = _seen(turn, action.application)
    if not asked.waits(turn.now):
        return Answer(_card(turn, asked), Place.PRESSED)
    expecting.start_screen(turn)
    return _ask(turn, asked)


@router.callback_query(Pressed(TurnDown), flags={"may": May.APPOINT})
def turn_down(turn: Turn, action: TurnDown) -> Answer:
    if not 0 <= action.reason <= len(REASONS):
        raise Refusal("door-old-button")
    reason = turn.say(REASONS[action.reason - 1]) if action.reason else None
    return Answer(_turn_down(turn, _seen(turn, action.application), reason), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    """A typed line after a reason was asked for; what was said in between may have made it one about something else."""
    asked = _seen(turn, ApplicationId(expected.number))
    if not expecting.speaks_to_it(turn):
        expecting.start_screen(turn)
        return _ask(turn, asked)
    reason = reasons.checked(text.strip(), longest=LONGEST_REASON)
    return Answer(_turn_down(turn, asked, reason), Place.LIVE)


def button(turn: Turn, person: Person) -> Button | None:
    """For the first screen; None where nobody waits."""
    if not allows(person, May.APPOINT, ChatKind.PRIVATE):
        return None
    count = len(applications.to_decide(turn.tx, turn.visitor, turn.now))
    return Button(turn.say("applications-button", count=count), ShowApplications()) if count else None


def _list(turn: Turn) -> Screen:
    waiting = applications.to_decide(turn.tx, turn.visitor, turn.now)
    home = Button(turn.say("button-home"), Home())
    if not waiting:
        return Screen(turn.say("applications-none"), rows(home))
    shown = [Button(_label(turn, one), ShowApplication(one.id)) for one in waiting[:MOST_LISTED]]
    return Screen(turn.say("applications", count=len(waiting)), rows(*shown, home))


def _label(turn: Turn, asked: Application) -> str:
    told = texts.named(turn.say, asked)
    return str(written(short(f"{told['name']} · {asked.unit_name}", LONGEST_LABEL)))


def _card(turn: Turn, asked: Application) -> Screen:
    if not asked.waits(turn.now):
        return _over(turn, asked)
    card = texts.card(turn.say, asked, applications.holders(turn.tx, asked))
    return Screen(card.text, (*card.rows, (Button(turn.say("button-home"), Home()),)))


def _ask(turn: Turn, asked: Application) -> Answer:
    expecting.why_not(turn, asked.id)
    common = [Button(turn.say(f"{key}-short"), TurnDown(asked.id, place)) for place, key in enumerate(REASONS, 1)]
    none = Button(turn.say("application-reason-0-short"), TurnDown(asked.id, 0))
    back = Button(turn.say("button-back"), ShowApplication(asked.id))
    text = turn.say("application-why", name=texts.named(turn.say, asked)["name"])
    return Answer(Screen(text, rows(*common, none, back)), Place.LIVE)


def _turn_down(turn: Turn, asked: Application, reason: str | None) -> Screen:
    _stop_asking(turn)
    applications.turn_down(turn.tx, asked, reason, by=scope.known(turn).id, now=turn.now)
    return _decided(turn, asked.id)


def _decided(turn: Turn, application: ApplicationId) -> Screen:
    """As it stands now: whoever was first decided it."""
    asked = applications.one(turn.tx, application)
    if asked is None:
        raise Refusal("application-not-yours")
    return _over(turn, asked)


def _over(turn: Turn, asked: Application) -> Screen:
    ended = asked.state is State.WAITING
    text = turn.say("application-expired", **texts.named(turn.say, asked), at=asked.expires_at) if ended else ""
    left = button(turn, scope.known(turn))
    following = [left] if left else []
    home = Button(turn.say("button-home"), Home())
    return Screen(text or texts.outcome(turn.say, asked), rows(*following, home))


def _seen(turn: Turn, application: ApplicationId) -> Application:
    """Raises Refusal for what is not this person's to decide, whether there is such an application or not."""
    scope.need_private(turn)
    asked = applications.one(turn.tx, application)
    if asked is None or asked.drafted or not applications.may_decide(turn.tx, scope.known(turn), asked):
        raise Refusal("application-not-yours")
    if asked.is_of(turn.visitor.person, turn.visitor.address):
        raise Refusal("application-own")
    return asked


def _stop_asking(turn: Turn) -> None:
    expected = expecting.expected(turn)
    if expected is not None and expected.kind is Kind.WHY_NOT:
        expecting.nothing(turn)
