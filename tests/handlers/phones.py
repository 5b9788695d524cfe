"""A phone as a person holds it: what they type and tap goes through the real door, what comes back is on its screen."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count

from aiogram import Bot
from sqlalchemy import bindparam, select

from bot import catalogues
from bot.answering import routers
from bot.incoming import parsing
from domain.ids import AddressId, PersonId
from handlers import calls as packed
from handlers.calls import Call, Method
from handlers.door import Door, choices_of
from handlers.errors import Limits, OuterDoor
from handlers.taking_turns import Handled
from handlers.turn import Office as Answering
from storage.database import Tx
from storage.engine.prepared import Prepared
from storage.incoming import conversations, inbox, storing
from storage.tables.incoming import inbox as rows
from tests import privacy
from tests.handlers import one_loop, shown
from tests.handlers.edge import Edge
from tests.office import SECRET, Office, chat_of

TOKEN = "1000001:" + "a" * 35
USERNAME = "trong_truong_bot"
IMPATIENT = Limits(delays=())
UPDATES = count(1)
SPEAKERS = catalogues.speakers()
"""Read once: parsing every catalogue takes longer than most tests."""
CHOICES = choices_of(routers())
"""Sorted once: looking through all handlers takes longer than a turn."""
PARKED = Prepared(select(rows.c.error).where(rows.c.id == bindparam("row"), rows.c.state == inbox.State.PARKED))
BOT = Bot(TOKEN)
"""Made once: each looks through every certificate of this machine."""

Json = dict[str, object]


@dataclass
class Message:
    """One message of the bot: its text as it is read, its buttons by label."""

    id: int
    text: str
    buttons: list[list[tuple[str, str]]]
    file: int | None = None
    again: str | None = None
    """Where a file is kept that somebody sent before."""

    @property
    def labels(self) -> list[str]:
        return [label for row in self.buttons for label, _ in row]

    def data(self, label: str) -> str:
        found = [data for row in self.buttons for told, data in row if told.startswith(label)]
        assert found, f"no button {label!r} among {self.labels}"
        return found[0]


class Line:
    """The bot behind the door, without a network: an update in, its calls out."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._bot = BOT
        self._db = office.db
        answering = self.answering()
        self.edge = Edge(office)
        self._outer = OuterDoor(
            door=Door(CHOICES, office.db, answering, lambda: office.now, username=USERNAME),
            bot=self._bot,
            db=office.db,
            office=answering,
            now=lambda: office.now,
            stop_spinner=lambda _: None,
            bring=self.edge.bring,
            limits=IMPATIENT,
        )
        self.messages = count(100)

    def answering(self) -> Answering:
        return Answering(SPEAKERS, SECRET, USERNAME)

    def takes(self, *updates: Json) -> list[list[Call]]:
        """Hands updates in at the same moment; the calls of each."""
        arrivals = [parsing.arrival({"update_id": next(UPDATES), **update}) for update in updates]
        stored = self._db.run_now(storing.store, self._bot.id, arrivals, self._office.now)
        return one_loop.run(self._handle(stored))

    async def _handle(self, stored: Sequence[inbox.Incoming]) -> list[list[Call]]:
        every = []
        for row in stored:
            turned = await self._outer.turn(row)
            assert isinstance(turned, Handled)
            self._db.run_now(_answered, row, self._office.now)
            # Written down and read back, as it is between the commit and the sending.
            every.append(packed.read(packed.pack(turned.calls) or "[]"))
        return every

    def shows(self, address: AddressId, message: int) -> None:
        """As it is noted when a new live screen has been sent; an edit leaves it where it is."""
        self._db.run_now(conversations.note_screen, address, message)


def _answered(tx: Tx, row: inbox.Incoming, now: datetime) -> None:
    parked = PARKED.first(tx, {"row": row.id})
    assert parked is None, parked.error
    inbox.answered(tx, [row.id], now)


@dataclass
class Chat:
    """One chat as somebody in it sees it."""

    line: Line
    chat_id: int
    title: str = ""
    messages: list[Message] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    toasts: list[str] = field(default_factory=list)

    @property
    def described(self) -> Json:
        if self.chat_id > 0:
            return {"id": self.chat_id, "type": "private"}
        return {"id": self.chat_id, "type": "supergroup", "title": self.title}

    def last(self) -> Message:
        assert self.messages, "the bot has said nothing"
        return self.messages[-1]


@dataclass
class Phone:
    """What one person does and sees in one chat. `private` is where the bot writes to them alone."""

    line: Line
    person: int
    name: str
    chat: Chat
    private: Chat
    language: str = "vi"

    def says(self, text: str, **more: object) -> str:
        """Types a line; the text of the last message on the screen afterwards."""
        return self.sends(text=text, **more)

    def sends(self, **content: object) -> str:
        privacy.said(content.get("text", ""))
        self.does({"message": {**self._spoken(), **content}})
        return self.sees()

    def shares(self, number: str, owner: int | None = None) -> str:
        """A contact: one's own where the key of the bot is pressed, or whoever is chosen from one's telephone."""
        whose = self.person if owner is None else owner
        contact = {"phone_number": number, "first_name": self.name, **({"user_id": whose} if whose else {})}
        return self.sends(contact=contact)

    def corrects(self, text: str) -> str:
        self.does({"edited_message": {**self._spoken(), "edit_date": 1, "text": text}})
        return self.sees()

    def taps(self, label: str) -> str:
        """Presses a button by the beginning of its label, on the newest message that has it."""
        message = next((one for one in reversed(self.chat.messages) if self._has(one, label)), self.chat.last())
        return self.taps_on(message, label)

    def taps_on(self, message: Message, label: str) -> str:
        self.does(self.press(message.id, message.data(label)))
        return self.sees()

    def press(self, message: int, data: str) -> Json:
        shown = {"message_id": message, "date": 1, "chat": self.chat.described, "text": "…"}
        pressed = {"id": str(next(self.line.messages)), "from": self._me(), "chat_instance": "1"}
        return {"callback_query": {**pressed, "message": shown, "data": data}}

    def does(self, *updates: Json) -> None:
        for calls in self.line.takes(*updates):
            self._apply(calls)

    def sees(self) -> str:
        return self.chat.last().text if self.chat.messages else ""

    def labels(self) -> list[str]:
        return self.chat.last().labels

    def toast(self) -> str:
        return self.chat.toasts[-1]

    def _has(self, message: Message, label: str) -> bool:
        return any(one.startswith(label) for one in message.labels)

    def _me(self) -> Json:
        return {"id": self.person, "is_bot": False, "first_name": self.name, "language_code": self.language}

    def _spoken(self) -> Json:
        return {"message_id": next(self.line.messages), "date": 1, "chat": self.chat.described, "from": self._me()}

    def _apply(self, calls: Sequence[Call]) -> None:
        for call in calls:
            self._called(call, json.loads(json.dumps(call.params)))

    def _called(self, call: Call, params: Json) -> None:
        where = self.private if params.get("chat_id") == self.private.chat_id else self.chat
        keys = shown.keys(params)
        where.keys = where.keys if keys is None else keys
        match call.method:
            case Method.STOP_SPINNER:
                self.chat.toasts.append(str(params.get("text", "")))
            case Method.SEND | Method.SEND_FILE | Method.SEND_PICTURE:
                again = shown.again(params)
                seen = (shown.text(params), shown.buttons(params))
                message = Message(next(self.line.messages), *seen, call.file, again)
                where.messages.append(message)
                self._live(call, message.id)
            case Method.EDIT:
                edited = next((one for one in where.messages if one.id == params["message_id"]), None)
                assert edited is not None, "a message is edited that is not there"
                edited.text, edited.buttons = shown.text(params), shown.buttons(params)
            case Method.STRIP:
                stripped = next(one for one in where.messages if one.id == params["message_id"])
                stripped.buttons = []

    def _live(self, call: Call, message: int) -> None:
        if call.live is not None:
            self.line.shows(call.live, message)


def phone_of(office: Office, line: Line, person: PersonId, name: str = "Thầy cô") -> Phone:
    chat = Chat(line, chat_of(person))
    return Phone(line, chat_of(person), name, chat, chat)


def stranger(line: Line, number: int = 77) -> Phone:
    chat = Chat(line, number)
    return Phone(line, number, "Người lạ", chat, chat)


def in_group(phone: Phone, group: Chat) -> Phone:
    """The same person, speaking in a group."""
    return Phone(phone.line, phone.person, phone.name, group, phone.private)
