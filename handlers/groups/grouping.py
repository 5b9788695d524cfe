"""What a group hears besides answers: one neutral line where nobody has linked it; refusals that give nothing away."""

from datetime import timedelta

from domain.refusals import Refusal
from domain.screens import Answer, Place, Screen
from domain.sending.lodgings import STAY
from handlers import scope
from handlers.turn import Turn
from storage.chats import lodgings

MINUTE = timedelta(minutes=1)
NOT_LINKED = "group-not-linked"


def refused(turn: Turn, refusal: Refusal) -> Answer | None:
    """Who pressed is told above the button, which nobody else sees; what names anything is told in private."""
    text = unlinked(turn) if refusal.key == NOT_LINKED else turn.say(refusal.key, **refusal.details)
    if turn.pressed is not None:
        return Answer(toast=text)
    if turn.visitor.group is None:
        return neutral(turn)
    if refusal.details:
        return Answer(Screen(text), Place.PRIVATE) if turn.visitor.address else None
    return Answer(Screen(text))


def neutral(turn: Turn) -> Answer | None:
    """The same to everybody, once in a while, and the bot's time here is running."""
    said = lodgings.stay(turn.tx, turn.chat.channel, turn.chat.chat_id, turn.now)
    return Answer(Screen(unlinked(turn))) if said else None


def unlinked(turn: Turn) -> str:
    return turn.say(NOT_LINKED, minutes=STAY // MINUTE)


def need_link(turn: Turn) -> None:
    """Raises Refusal in a group that nobody has linked."""
    if scope.in_group(turn) and turn.visitor.group is None:
        raise Refusal(NOT_LINKED)
