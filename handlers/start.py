"""/start: greets, takes an invite, opens what a link points to."""

from aiogram import Router

from domain.actions import Home
from domain.people import Person, Reach
from domain.refusals import Refusal
from domain.rights import ChatKind, May
from domain.screens import Answer, Place, Screen
from handlers import linking
from handlers.filters import Command, Pressed
from handlers.home import home
from handlers.turn import Turn
from storage import invites, registry

router = Router(name="start")
INVITE = "i_"


@router.message(Command("start"), flags={"may": May.ENTER})
def start(turn: Turn, args: str) -> Answer:
    if turn.chat.kind is ChatKind.GROUP:
        return linking.link(turn)
    _note_reachable(turn)
    if args.startswith(INVITE):
        return _enter(turn, args.removeprefix(INVITE))
    return _greet(turn)


@router.callback_query(Pressed(Home), flags={"may": May.ENTER})
def go_home(turn: Turn) -> Answer:
    answer = _greet(turn)
    return Answer(answer.screen, Place.PRESSED)


def _greet(turn: Turn) -> Answer:
    if turn.visitor.person is None:
        return Answer(Screen(turn.say("start-stranger")))
    return Answer(home(turn, turn.visitor.person))


def _enter(turn: Turn, code: str) -> Answer:
    invited = invites.redeem(turn.tx, code, secret=turn.office.secret, chat_id=turn.chat.chat_id, now=turn.now)
    if invited is None:
        # Counted all the same: an answer, and not a refusal that would take the count back.
        return Answer(Screen(turn.say("invite-wrong")))
    person = _known(turn)
    say = turn.office.speakers[person.language]
    screen = home(turn, person)
    welcome = say("invite-taken", name=person.name)
    return Answer(Screen(f"{welcome}\n\n{screen.text}", screen.rows))


def _known(turn: Turn) -> Person:
    person = registry.who(turn.tx, registry.TELEGRAM, turn.chat.chat_id, turn.now).person
    if person is None:
        raise Refusal("invite-wrong")
    return person


def _note_reachable(turn: Turn) -> None:
    """Whoever writes can be written to, whatever was noted before."""
    address = turn.visitor.address
    if address is not None and address.reach is not Reach.OPEN:
        registry.note_reach(turn.tx, address.id, Reach.OPEN, turn.now)
