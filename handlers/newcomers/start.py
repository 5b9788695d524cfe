"""/start: greets, asks for consent, takes an invite."""

from aiogram import Router

from domain.actions import Home
from domain.buttons.joining_actions import Agree, Decline
from domain.persons import consent
from domain.persons.people import Reach
from domain.rights import May
from domain.screens import Answer, Place
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.newcomers import arriving, consenting
from handlers.turn import Turn
from storage.people import registry

router = Router(name="start")
INVITE = "i_"


@router.message(Command("start"), flags={"may": May.ENTER})
def start(turn: Turn, args: str) -> Answer:
    scope.need_private(turn)
    _note_reachable(turn)
    invite = args.removeprefix(INVITE) if args.startswith(INVITE) else ""
    if not consenting.agreed(turn):
        return Answer(consenting.ask(turn, invite))
    return Answer(arriving.arrive(turn, invite))


@router.callback_query(Pressed(Agree), flags={"may": May.ENTER})
def agree(turn: Turn, action: Agree) -> Answer:
    """To what was shown: where the text has changed since, the new one is."""
    scope.need_private(turn)
    if action.version != consent.VERSION:
        return Answer(consenting.ask(turn, action.invite), Place.PRESSED)
    return Answer(arriving.arrive(consenting.give(turn), action.invite), Place.PRESSED)


@router.callback_query(Pressed(Decline), flags={"may": May.ENTER})
def decline(turn: Turn) -> Answer:
    """Takes nothing back that was agreed to before: that is what leaving is for."""
    scope.need_private(turn)
    if consenting.agreed(turn):
        return Answer(arriving.first_screen(turn), Place.PRESSED)
    return Answer(consenting.declined(turn), Place.PRESSED)


@router.callback_query(Pressed(Home), flags={"may": May.ENTER})
def go_home(turn: Turn) -> Answer:
    scope.need_private(turn)
    return Answer(arriving.first_screen(turn), Place.PRESSED)


def _note_reachable(turn: Turn) -> None:
    """Whoever writes can be written to, whatever was noted before."""
    address = turn.visitor.address
    if address is not None and address.reach is not Reach.OPEN:
        registry.note_reach(turn.tx, address.id, Reach.OPEN, turn.now)
