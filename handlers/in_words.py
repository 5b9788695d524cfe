"""Answers where only words travel: what is said, and what the next line may choose from.

The handlers are those of every channel: a line that stands for a button comes to them as a press of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain import meant, worded
from domain.forms.draft import REVIEW
from domain.ids import FileId
from domain.screens import Answer, Place, Screen
from domain.worded import Choice
from handlers import calls, expecting, origins
from handlers.calls import Call, Method
from handlers.expecting import Kind
from handlers.turn import Turn
from storage.database import Tx
from storage.incoming import conversations, inbox_care
from storage.outgoing import files
from storage.people import registry

_WITHOUT_NUMBERS = frozenset(
    {
        *(Kind.REPORT, Kind.HANDED, Kind.LIST, Kind.LIST_OR_PLAN, Kind.STAFF, Kind.PLAN, Kind.PUBLISH, Kind.TASK),
        *(Kind.LEAVING, Kind.ENDED, Kind.OFFICE_LADDER, Kind.DUTY_LADDER, Kind.SENT_FORM, Kind.FORM),
        Kind.TEMPLATE,
    }
)
"""Nothing that answers these is a number."""
_KEPT_AS_TYPED = frozenset(
    {
        *(
            Kind.DRAFT,
            Kind.ENTRY,
            Kind.TRIAL,
            Kind.RESULT,
            Kind.REASON,
            Kind.ITEM_REASON,
            Kind.WHY_NOT,
            Kind.NO_MORE,
            Kind.WHY_MORE,
        ),
        *(Kind.CORRECT, Kind.TASK_NOTE, Kind.MY_NAME, Kind.REDRAW, Kind.WITHDRAW),
    }
)
"""The same words are to leave the same behind on every channel: `không có` is no press of [Không có]."""
SCREEN = 0
"""Stands for the number of the live screen: whether anything was said below it is all that matters."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a chat may choose from; whether a bare number answers something else, and words, too."""

    choices: tuple[Choice, ...]
    spared: bool
    kept: bool

    def meant(self, text: str) -> Choice | None:
        return meant.meant(text, self.choices, spared=self.spared, kept=self.kept)


def spares_numbers(expects: str | None) -> bool:
    expected = expecting.read(expects)
    if expected is None or expected.kind in _WITHOUT_NUMBERS:
        return False
    return not (expected.kind is Kind.DRAFT and expected.at == REVIEW)


def say(turn: Turn, answer: Answer, *, typed: bool) -> list[Call]:
    """What is to be sent, each as a message of its own; what it offers is noted."""
    if answer.screen is None and answer.toast is None:
        return []
    _count_below(turn, answer.place, typed=typed)
    here = turn.chat.chat_id
    chat = turn.speaker.id if answer.place is Place.PRIVATE else here
    spared = chat == here and spares_numbers(turn.conversation.expects)
    told = worded.worded(_screen(turn, answer), asking=turn.say if spared else None)
    said = [Call(Method.SEND, {"chat_id": chat, "text": text}, channel=turn.chat.channel) for text in told.messages]
    if told.choices and said:
        _note(turn, chat, said, told.choices)
    return said


def _screen(turn: Turn, answer: Answer) -> Screen:
    """With what else is told: the line above a button, and where a file is to be had."""
    screen = answer.screen or Screen("")
    elsewhere = turn.say("words-no-attachment") if screen.again else _instead_of(turn, screen.file)
    parts = [answer.toast, screen.text, elsewhere]
    return Screen("\n\n".join(part for part in parts if part), screen.rows, keys=screen.keys)


def _instead_of(turn: Turn, file: FileId | None) -> str | None:
    kept = files.fetch(turn.tx, file) if file is not None else None
    return None if kept is None else turn.say("words-no-file", name=kept[0])


def _count_below(turn: Turn, place: Place, *, typed: bool) -> None:
    """As of a screen that is edited in place: what is asked again, where something else was said since, is so here."""
    now = turn.conversation
    if place is Place.LIVE:
        now.message, now.below = SCREEN, 0
    elif now.message is not None:
        now.below += typed + (place is Place.NEW)


def _note(turn: Turn, chat: int, said: list[Call], choices: tuple[Choice, ...]) -> None:
    """Of whom nothing may be kept yet, what was said to them is: for as long as any answer is."""
    address = registry.who(turn.tx, turn.chat.channel, chat, turn.now).address
    if address is not None:
        conversations.offer(turn.tx, address.id, choices)
    else:
        last = said[-1]
        said[-1] = Call(last.method, {**last.params, "offers": worded.pack(choices)}, channel=last.channel)


def offered(tx: Tx, channel: str, chat: int) -> Offered:
    address, conversation, packed = conversations.offered(tx, channel, chat)
    if address is None:
        packed = _last_offered(tx, origins.Origin(chat, channel=channel).lane)
    expected, spared = expecting.read(conversation.expects), spares_numbers(conversation.expects)
    kept = spared and expected is not None and expected.kind in _KEPT_AS_TYPED
    return Offered(meant.read(packed), spared, kept)


def _last_offered(tx: Tx, lane: str) -> str | None:
    for answer in inbox_care.last_answers(tx, lane, 1):
        for call in reversed(calls.read(answer)):
            match call.params.get("offers"):
                case str(packed):
                    return packed
    return None


def as_meant(tx: Tx, update: Mapping[str, object], channel: str) -> Mapping[str, object]:
    """The update, or the press that its words stand for."""
    match update:
        case {"message": {"text": str(text), "chat": {"id": int(chat)}}}:
            choice = offered(tx, channel, chat).meant(text)
        case _:
            return update
    message = update["message"]
    if choice is None or not isinstance(message, dict):
        return update
    if not choice.does:
        return {**update, "message": {**message, "text": choice.label}}
    return {"channel": channel, "callback_query": _press(message, choice)}


def _press(message: Mapping[str, object], choice: Choice) -> dict[str, object]:
    # Of the day nought: a message that cannot be edited.
    shown = {"message_id": message["message_id"], "date": 0, "chat": message["chat"]}
    return {"id": "-", "from": message["from"], "chat_instance": "-", "message": shown, "data": choice.does}
