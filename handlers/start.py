"""/start: greets, takes an invite; in a group it links."""

from aiogram import Router

from domain.actions import Home
from domain.people import Reach
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import linking, scope
from handlers.filters import Command, Pressed
from handlers.home import home
from handlers.telling import above
from handlers.turn import Turn
from storage import invites, registry

router = Router(name="start")
INVITE = "i_"


@router.message(Command("start"), flags={"may": May.ENTER})
def start(turn: Turn, args: str) -> Answer:
    if scope.in_group(turn):
        return linking.link(turn)
    _note_reachable(turn)
    if args.startswith(INVITE):
        return _enter(turn, args.removeprefix(INVITE))
    return Answer(_greeting(turn))


@router.callback_query(Pressed(Home), flags={"may": May.ENTER})
def go_home(turn: Turn) -> Answer:
    scope.need_private(turn)
    return Answer(_greeting(turn), Place.PRESSED)


def _greeting(turn: Turn) -> Screen:
    person = turn.visitor.person
    return Screen(turn.say("start-stranger")) if person is None else home(turn, person)


def _enter(turn: Turn, code: str) -> Answer:
    joined = invites.redeem(turn.tx, code, secret=turn.office.secret, chat_id=turn.chat.chat_id, now=turn.now)
    person = registry.who(turn.tx, registry.TELEGRAM, turn.chat.chat_id, turn.now).person
    if joined is None or person is None:
        # Counted all the same: an answer, and not a refusal that would take the count back.
        return Answer(Screen(turn.say("invite-wrong")))
    return Answer(above(turn.say("invite-taken", name=person.name), home(turn, person)))


def _note_reachable(turn: Turn) -> None:
    """Whoever writes can be written to, whatever was noted before."""
    address = turn.visitor.address
    if address is not None and address.reach is not Reach.OPEN:
        registry.note_reach(turn.tx, address.id, Reach.OPEN, turn.now)
