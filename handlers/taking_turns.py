"""One update in one transaction: its standing, who speaks, their rights, the handler, its answer, the mark."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from time import monotonic
from typing import TypeAlias

from aiogram.dispatcher.event.handler import HandlerObject

from domain.channels import only_words
from domain.ids import AddressId
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Place, Screen
from handlers import calls, in_words, rendering
from handlers.aside import Aside, at_once
from handlers.calls import SENDING, Call
from handlers.fitting import fitted
from handlers.rendering import MOST_TOAST, LiveScreen, Scene
from handlers.requests import Request
from handlers.spinner import Spinner
from handlers.turn import Office, Turn
from storage.chats import groups
from storage.database import Tx
from storage.engine.crashpoints import here
from storage.incoming import conversations, inbox, last_questions
from storage.incoming.conversations import Conversation, Ongoing
from storage.incoming.inbox import Behind, First, Incoming, Over
from storage.people import registry

HOLD = timedelta(seconds=60)
"""How long an answer is left to the process that says it, longer than any one request; after that another says it."""


@dataclass(frozen=True, slots=True)
class Handled:
    """Committed; these are to be said now."""

    calls: list[Call]


Turned: TypeAlias = Handled | Behind | Over


class TooSlow(Exception):
    """A handler took longer than it may: what it did is rolled back."""


@dataclass(frozen=True, slots=True)
class Begun:
    """Nothing is written yet: its answer is to be worked out aside."""

    turn: Turn
    answer: Aside


@dataclass(frozen=True, slots=True)
class WorkedOut:
    """As it was left by the work: to be written down, and said."""

    turn: Turn
    answer: Answer


class Watch:
    """Times one handler: from its own thread, which cannot be stopped, and for those who wait outside.

    `holds`: until when its answer is ours to say, noted before that is committed. Another process that handles the same
    update holds it until another moment."""

    def __init__(self, limit: float, spinner: Spinner, holds: set[datetime]) -> None:
        self.limit = limit
        self.spinner = spinner
        self.holds = holds
        self._began: float | None = None

    @property
    def began(self) -> bool:
        return self._began is not None

    def start(self) -> None:
        self._began = monotonic()

    def rest(self) -> None:
        """Until it begins again: it waits for its turn."""
        self._began = None

    def check(self) -> None:
        if self._began is not None and monotonic() - self._began > self.limit:
            raise TooSlow(f"The handler took {monotonic() - self._began:.1f} s")


@dataclass(frozen=True, slots=True)
class Entry:
    """One update and the handler chosen for it."""

    row: Incoming
    request: Request
    handler: HandlerObject
    office: Office
    watch: Watch


def take_turn(tx: Tx, entry: Entry, now: datetime) -> Turned | Begun:
    standing = inbox.begin(tx, entry.row)
    if not isinstance(standing, First):
        return standing
    turn = _receive(tx, entry, now)
    _authorise(turn, entry)
    answer = _act(turn, entry)
    if isinstance(answer, Aside):
        entry.watch.rest()
        return Begun(turn, answer)
    return _finish(turn, entry, answer)


def work_out(tx: Tx, entry: Entry, begun: Begun) -> WorkedOut:
    """On a snapshot, which writes nothing."""
    turn = begun.turn.within(tx)
    entry.watch.start()
    answer = at_once(turn, begun.answer)
    entry.watch.check()
    return WorkedOut(turn, answer)


def write_down(tx: Tx, entry: Entry, found: WorkedOut) -> Turned:
    standing = inbox.begin(tx, entry.row)
    if not isinstance(standing, First):
        return standing
    turn = _receive(tx, entry, found.turn.now)
    ongoing = found.turn.conversation.redone(turn.conversation.was)
    return _finish(replace(turn, conversation=ongoing), entry, found.answer)


def refuse(tx: Tx, entry: Entry, refusal: Refusal, now: datetime) -> Turned:
    """What the handler had done is rolled back by now: its refusal is told in a transaction of its own."""
    standing = inbox.begin(tx, entry.row)
    if not isinstance(standing, First):
        return standing
    turn = _receive(tx, entry, now)
    text = turn.say(refusal.key, **refusal.details)
    short = entry.request.query is not None and len(rendering.plain(text)) <= MOST_TOAST
    return _finish(turn, entry, Answer(toast=text) if short else Answer(Screen(text)))


def pass_over(tx: Tx, row: Incoming, now: datetime) -> Turned:
    """Nobody wanted it: it is done, with nothing to say."""
    standing = inbox.begin(tx, row)
    if not isinstance(standing, First):
        return standing
    inbox.finish(tx, row, None, now, held_until=now)
    return Handled([])


def _receive(tx: Tx, entry: Entry, now: datetime) -> Turn:
    request = entry.request
    visitor, conversation = registry.meet(tx, request.chat.channel, request.speaker.id, now)
    if request.chat.kind is ChatKind.GROUP:
        visitor = replace(visitor, group=groups.at(tx, request.chat.channel, request.chat.chat_id))
        conversation = Conversation()
    say = entry.office.speakers[visitor.language]
    ongoing = Ongoing.after(conversation)
    spoken = (request.chat, request.speaker, entry.office, request.pressed)
    return Turn(tx, now, say, visitor, *spoken, ongoing, request.said, entry.row.id)


def _authorise(turn: Turn, entry: Entry) -> None:
    may = May(entry.handler.flags["may"])
    if entry.request.anonymous and may is not May.ENTER:
        raise Refusal("door-anonymous")
    if not allows(turn.visitor.person, may, turn.chat.kind):
        raise Refusal("door-stranger" if turn.visitor.person is None else "door-not-allowed")


def _act(turn: Turn, entry: Entry) -> Answer:
    given = {name: entry.request.given[name] for name in entry.handler.params - {"turn"}}
    entry.watch.start()
    answer: Answer | None = entry.handler.callback(turn, **given)
    entry.watch.check()
    here("A3")
    return answer or Answer()


def _finish(turn: Turn, entry: Entry, answer: Answer) -> Handled:
    if turn.conversation.asked is not None and turn.visitor.person is not None:
        last_questions.note(turn.tx, turn.visitor.person.id, turn.chat.chat_id, turn.conversation.asked, turn.now)
    said = (_worded if only_words(turn.chat.channel) else _shown)(turn, entry, answer)
    until = turn.now + HOLD
    entry.watch.holds.add(until)
    inbox.finish(turn.tx, entry.row, calls.pack(said), turn.now, held_until=until)
    return Handled(said)


def _worded(turn: Turn, entry: Entry, answer: Answer) -> list[Call]:
    said = in_words.say(turn, answer, typed=entry.request.typed)
    if turn.chat.kind is ChatKind.PRIVATE and turn.visitor.address is not None:
        conversations.keep(turn.tx, turn.visitor.address.id, turn.conversation)
    return said


def _shown(turn: Turn, entry: Entry, answer: Answer) -> list[Call]:
    answer = fitted(turn.tx, turn.say, answer, turn.now)
    address, ongoing = _conversation(turn, wanted=answer.place is Place.LIVE)
    live = _live_screen(address, ongoing, entry.request, wanted=answer.place is Place.LIVE)
    said = rendering.render(answer, _scene(entry, live))
    if live is not None:
        _count_below(ongoing, live, said)
    if address is not None:
        conversations.keep(turn.tx, address, ongoing)
    return said


def _scene(entry: Entry, live: LiveScreen | None) -> Scene:
    request = entry.request
    return Scene(
        chat_id=request.chat.chat_id,
        private_id=request.speaker.id,
        topic=request.chat.topic,
        query=request.query if request.query and entry.watch.spinner.stops_with_the_answer() else None,
        pressed=request.pressed if request.editable else None,
        live=live,
    )


def _conversation(turn: Turn, *, wanted: bool) -> tuple[AddressId | None, Ongoing]:
    """That of a group is looked up only where something of it is shown live."""
    if turn.chat.kind is ChatKind.PRIVATE and turn.visitor.address is not None:
        return turn.visitor.address.id, turn.conversation
    if not wanted:
        return None, turn.conversation
    address = registry.touch_address(turn.tx, turn.chat.channel, turn.chat.chat_id, topic=turn.chat.topic)
    return address.id, Ongoing.after(conversations.of(turn.tx, address.id))


def _live_screen(address: AddressId | None, now: Ongoing, request: Request, *, wanted: bool) -> LiveScreen | None:
    """Where it is shown now, or pushed up by what was typed."""
    if address is None or not (wanted or request.typed):
        return None
    return LiveScreen(address, now.message, now.below + request.typed)


def _count_below(now: Ongoing, live: LiveScreen, said: list[Call]) -> None:
    """The live screen is pushed up by what was typed, and by answers of their own; a new live screen starts at none."""
    if now.message is not None:
        now.below = live.below + sum(call.method in SENDING and call.live is None for call in said)
