"""/guitin: an officer writes to many units at once: to whom, what, seen as it will be read, then sent."""

from dataclasses import replace

from aiogram import Router
from aiogram.types import Message as Telegram

from domain.buttons.broadcast_actions import (
    Ask,
    BeginBroadcast,
    DropBroadcast,
    PickBroadcast,
    SendBroadcast,
    Touch,
    TouchBroadcast,
)
from domain.ids import BroadcastId
from domain.planning.plan_words import DO, DROP, plain
from domain.refusals import Refusal
from domain.reporting.classified import is_marked
from domain.rights import May, allows, granting
from domain.screens import Answer, Button, Place, Screen
from domain.sending.broadcasts import Attached, Message, fits
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.questions.telling import above, rows
from handlers.reaching import broadcast_audience, broadcast_screens, broadcast_sent
from handlers.turn import Turn
from storage.outgoing import broadcasts
from storage.outgoing.broadcasts import Broadcast

router = Router(name="broadcasting")
FLAGS = {"may": May.BROADCAST}
_SAID = ("gui tin cho", "gui thong bao cho", "gui tin", "gui thong bao", "nhan tin cho", "write to")
_SEND = DO | {"gui", "gui di", "gui ngay", "send"}
_TOUCHES = {"sua loi": Touch.TEXT, "sua noi dung": Touch.TEXT, "doi noi nhan": Touch.WHO, "bo tep": Touch.NO_FILE}
_TOUCHES |= {"edit": Touch.TEXT}
_ANSWERS = {"can xac nhan": True, "khong can xac nhan": False}
_SENT = frozenset({"tin da gui", "sent"})


@router.message(Command("guitin"), flags=FLAGS)
def asked(turn: Turn, args: str) -> Answer:
    return begin(turn, args)


@router.callback_query(Pressed(BeginBroadcast), flags=FLAGS)
def begin_pressed(turn: Turn) -> Answer:
    return begin(turn)


def said(turn: Turn, text: str) -> Answer | None:
    """`gửi tin cho các trường mầm non`, or what has become of the last one; None where nobody with the right asks."""
    if not allows(turn.visitor.person, May.BROADCAST, turn.chat.kind):
        return None
    if broadcast_sent.ASKED.fullmatch(plain(text)):
        return _newest(turn)
    whom = _to_whom(text)
    return None if whom is None else begin(turn, whom)


def _newest(turn: Turn) -> Answer:
    held = {post.unit for post, _ in granting(turn.visitor.person, May.BROADCAST, turn.chat.kind)}
    sent = [one for unit in sorted(held) for one in broadcast_screens.last_sent(turn, unit)]
    newest = max(sent, key=lambda one: one.id, default=None)
    if newest is not None:
        return Answer(broadcast_screens.fates(turn, newest))
    begin_one = Button(turn.say("button-broadcast-begin"), BeginBroadcast())
    return Answer(Screen(turn.say("broadcast-none-yet"), rows(begin_one)))


def _to_whom(text: str) -> str | None:
    said = " ".join(text.split())
    for words in _SAID:
        count = len(words.split())
        if plain(" ".join(said.split()[:count])) == words:
            return " ".join(said.split()[count:])
    return None


def begin(turn: Turn, whom: str = "") -> Answer:
    scope.need_private(turn)
    posts = [post for post, _ in granting(turn.visitor.person, May.BROADCAST, turn.chat.kind)]
    message = Message()
    if whom.strip():
        message = broadcast_audience.addressed(turn, message, " ".join(whom.split()))
    by = scope.known(turn).id
    number = broadcasts.begin(turn.tx, posts[0].unit, message, by=by, now=turn.now)
    return _next(turn, _open(turn, number), message)


@router.callback_query(Pressed(PickBroadcast), flags=FLAGS)
def picked(turn: Turn, action: PickBroadcast) -> Answer:
    broadcast = _open(turn, action.broadcast)
    if broadcast.message.asks() is not Ask.WHO:
        return _next(turn, broadcast, broadcast.message, Place.PRESSED)
    return _next(turn, broadcast, _picked(turn, broadcast, action.number), Place.PRESSED)


@router.callback_query(Pressed(TouchBroadcast), flags=FLAGS)
def touched(turn: Turn, action: TouchBroadcast) -> Answer:
    broadcast = _open(turn, action.broadcast)
    return _next(turn, broadcast, _touched(broadcast.message, action.touch), Place.PRESSED)


@router.callback_query(Pressed(DropBroadcast), flags=FLAGS)
def drop_pressed(turn: Turn, action: DropBroadcast) -> Answer:
    return _drop(turn, _open(turn, action.broadcast))


@router.callback_query(Pressed(SendBroadcast), flags=FLAGS)
def send_pressed(turn: Turn, action: SendBroadcast) -> Answer:
    return _send(turn, _open(turn, action.broadcast))


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """The next thing to be said of a message that is being made."""
    try:
        broadcast = _open(turn, BroadcastId(expected.number))
    except Refusal:
        expecting.nothing(turn)
        return None
    if plain(text) in DROP:
        return _drop(turn, broadcast)
    message = broadcast.message
    try:
        match message.asks():
            case Ask.WHO if plain(text) in _SENT:
                return _last(turn, broadcast)
            case Ask.WHO:
                return _next(turn, broadcast, _to(turn, broadcast, text))
            case Ask.TEXT:
                return _next(turn, broadcast, _worded(turn, broadcast, text))
            case _ if plain(text) in _SEND:
                return _send(turn, broadcast)
            case _ if (answer := _ANSWERS.get(plain(text))) is not None:
                return _next(turn, broadcast, replace(message, answer=answer))
            case _ if (touch := _TOUCHES.get(plain(text))) is not None:
                return _next(turn, broadcast, _touched(message, touch))
    except Refusal as refusal:
        asked_again = _next(turn, broadcast, message).screen or Screen("")
        return Answer(above(turn.say(refusal.key, **refusal.details), asked_again))
    # It is all there, and waits for [Gửi]: what says none of this is about something else.
    return None


def take_file(turn: Turn, expected: Expected, message: Telegram) -> Answer:
    """A file to go with it; what stands under it is the text, where there is none yet."""
    broadcast = _open(turn, BroadcastId(expected.number))
    if message.document is None:
        raise Refusal("broadcast-only-files")
    file = Attached(message.document.file_name or "", message.document.file_id)
    made = replace(broadcast.message, file=file)
    if message.caption:
        made = replace(made, text=message.caption.strip())
    _need_fit(turn, broadcast, made)
    return _next(turn, broadcast, made)


def _picked(turn: Turn, broadcast: Broadcast, number: int) -> Message:
    offered = broadcast_audience.offered(turn, broadcast.authority)
    if not 0 <= number < len(offered):
        raise Refusal("door-old-button")
    who, to = offered[number]
    return broadcast_audience.need_somebody(turn, replace(broadcast.message, who=who, to=to))


def _to(turn: Turn, broadcast: Broadcast, text: str) -> Message:
    said = " ".join(text.split())
    if said.isdecimal() and 1 <= int(said) <= len(broadcast_audience.offered(turn, broadcast.authority)):
        return _picked(turn, broadcast, int(said) - 1)
    return broadcast_audience.addressed(turn, broadcast.message, said)


def _worded(turn: Turn, broadcast: Broadcast, text: str) -> Message:
    if is_marked(text):
        raise Refusal("classified-refused")
    made = replace(broadcast.message, text=text.strip())
    _need_fit(turn, broadcast, made)
    return made


def _need_fit(turn: Turn, broadcast: Broadcast, message: Message) -> None:
    """Raises Refusal for what would have to be cut: an official text goes out whole."""
    about = {"authority": broadcast.authority_name, "by": scope.known(turn).name}
    if not all(fits(say, message, **about) for say in turn.office.speakers.values()):
        key = "broadcast-too-long" if message.file is None else "broadcast-too-long-for-file"
        raise Refusal(key, length=len(message.text))


def _touched(message: Message, touch: Touch) -> Message:
    match touch:
        case Touch.WHO:
            return replace(message, who="", to=None)
        case Touch.TEXT:
            return replace(message, text="")
        case Touch.NO_FILE:
            return replace(message, file=None)
        case Touch.ANSWER:
            return replace(message, answer=not message.answer)


def _next(turn: Turn, broadcast: Broadcast, message: Message, place: Place = Place.NEW) -> Answer:
    broadcasts.save(turn.tx, broadcast.id, message)
    expecting.about(turn, Kind.BROADCAST, broadcast.id)
    return Answer(broadcast_screens.asked(turn, replace(broadcast, message=message)), place)


def _last(turn: Turn, broadcast: Broadcast) -> Answer:
    """Of those that were sent, the newest; what was being made is dropped, nothing having been said of it."""
    sent = broadcast_screens.last_sent(turn, broadcast.authority)
    if not sent:
        raise Refusal("broadcast-none-sent")
    broadcasts.drop(turn.tx, broadcast.id, turn.now)
    return Answer(broadcast_screens.fates(turn, sent[0]))


def _drop(turn: Turn, broadcast: Broadcast) -> Answer:
    broadcasts.drop(turn.tx, broadcast.id, turn.now)
    expecting.nothing(turn)
    return Answer(Screen(turn.say("broadcast-dropped"), rows()), Place.PRESSED)


def _send(turn: Turn, broadcast: Broadcast) -> Answer:
    if broadcast.message.asks() is not Ask.READY:
        raise Refusal("door-old-button")
    to = broadcast_audience.units(turn, broadcast.message)
    count = broadcasts.send(turn.tx, broadcast.id, to, turn.now)
    broadcast_sent.note(turn, "broadcast", broadcast, owed=count)
    return Answer(broadcast_screens.fates(turn, broadcast_sent.seen(turn, broadcast.id)), Place.PRESSED)


def _open(turn: Turn, number: BroadcastId) -> Broadcast:
    """Raises Refusal for one that is not theirs to send, whether it exists or not, and for one that was sent."""
    broadcast = broadcast_sent.theirs(turn, number)
    if broadcast.by != scope.known(turn).id or broadcast.dropped:
        raise Refusal("broadcast-not-yours")
    if broadcast.sent is not None:
        raise Refusal("broadcast-sent-already")
    return broadcast
