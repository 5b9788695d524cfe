"""What has become of a message to many units at each of them, and once more to those it has not reached."""

import re

from aiogram import Router

from domain.buttons.broadcast_actions import ListBroadcast, SendAgain, ShowBroadcast
from domain.ids import BroadcastId
from domain.planning.plan_words import plain
from domain.refusals import Refusal
from domain.rights import May, granting
from domain.screens import Answer, Place
from handlers import expecting, scope
from handlers.expecting import Expected
from handlers.filters import Pressed
from handlers.reaching import broadcast_screens
from handlers.turn import Turn
from storage.operations import audit
from storage.outgoing import broadcasts
from storage.outgoing.broadcasts import Broadcast

router = Router(name="broadcast-sent")
FLAGS = {"may": May.BROADCAST}
_AGAIN = frozenset({"gui lai", "send again"})
_LOOK = frozenset({"xem", "xem lai", "cap nhat", "refresh"})
ASKED = re.compile(
    r"(?:xem )?tin da gui|sent|(?:truong nao|ai) (?:da|chua) (?:xac nhan(?: da nhan)?|nhan(?: duoc)?) tin"
)
"""What is said of the last message, at any time."""
_FILE = frozenset({"danh sach", "tai danh sach", "list"})


@router.callback_query(Pressed(ShowBroadcast), flags=FLAGS)
def show_pressed(turn: Turn, action: ShowBroadcast) -> Answer:
    return Answer(broadcast_screens.fates(turn, seen(turn, action.broadcast)), Place.PRESSED)


@router.callback_query(Pressed(ListBroadcast), flags=FLAGS)
def list_pressed(turn: Turn, action: ListBroadcast) -> Answer:
    return Answer(broadcast_screens.file(turn, seen(turn, action.broadcast)))


@router.callback_query(Pressed(SendAgain), flags=FLAGS)
def again_pressed(turn: Turn, action: SendAgain) -> Answer:
    return _again(turn, seen(turn, action.broadcast), action.times)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """What is typed below what has become of one."""
    said = plain(text)
    if said not in _AGAIN | _LOOK | _FILE and not ASKED.fullmatch(said):
        expecting.nothing(turn)
        return None
    broadcast = seen(turn, BroadcastId(expected.number))
    if said in _AGAIN:
        return _again(turn, broadcast, broadcast.times)
    shown = broadcast_screens.file if said in _FILE else broadcast_screens.fates
    return Answer(shown(turn, broadcast))


def _again(turn: Turn, broadcast: Broadcast, times: int) -> Answer:
    """Of two presses one sends; the other sees what has become of it."""
    if broadcasts.send_again(turn.tx, broadcast.id, times=times):
        note(turn, "broadcast-again", broadcast)
    return Answer(broadcast_screens.fates(turn, seen(turn, broadcast.id)), Place.PRESSED)


def note(turn: Turn, deed: str, broadcast: Broadcast, **told: int) -> None:
    by, subject = scope.known(turn).id, f"unit:{broadcast.authority}"
    audit.note(turn.tx, by, deed, subject, now=turn.now, after={"broadcast": broadcast.id, **told})


def seen(turn: Turn, number: BroadcastId) -> Broadcast:
    """Raises Refusal for one that is neither theirs nor of their whole office, whether it exists or not."""
    broadcast = theirs(turn, number)
    own = broadcast.by == scope.known(turn).id
    if broadcast.sent is None or not (own or broadcast.authority in scope.authorities(turn, May.BROADCAST)):
        raise Refusal("broadcast-not-yours")
    return broadcast


def theirs(turn: Turn, number: BroadcastId) -> Broadcast:
    held = {post.unit for post, _ in granting(turn.visitor.person, May.BROADCAST, turn.chat.kind)}
    broadcast = broadcasts.one(turn.tx, number)
    if broadcast is None or broadcast.authority not in held:
        raise Refusal("broadcast-not-yours")
    return broadcast
