"""What a handler is given: the transaction of the update, who speaks, where, and how they are answered."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.channels import TELEGRAM
from domain.ids import InboxId
from domain.persons.people import Visitor
from domain.rights import ChatKind
from domain.texts import Say, Speakers
from storage.database import Tx
from storage.engine.shelves import FormShelf, NameShelf, TargetShelf
from storage.incoming.conversations import Conversation, Ongoing


@dataclass(frozen=True, slots=True)
class Office:
    """What is the same for every turn. `secret` keys receipts and invites; `username` is the bot's own; `calendars` the
    public address under which calendars can be followed, where there is one."""

    speakers: Speakers
    secret: bytes = b""
    username: str = ""
    calendars: str = ""
    forms: FormShelf = field(default_factory=FormShelf)
    targets: TargetShelf = field(default_factory=TargetShelf)
    names: NameShelf = field(default_factory=NameShelf)


@dataclass(frozen=True, slots=True)
class Chat:
    """Where something was said; `topic` is 0 where there is none."""

    kind: ChatKind
    chat_id: int
    topic: int = 0
    title: str = ""
    channel: str = TELEGRAM


@dataclass(frozen=True, slots=True)
class Speaker:
    """The Telegram account that speaks, which may be nobody we know; not everybody has a `username`."""

    id: int
    name: str
    username: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """One update being handled, by its row; `pressed` is the message whose button was pressed, `said` the one that was
    sent.

    `conversation` is that of a private chat, and written down when the turn ends."""

    tx: Tx
    now: datetime
    say: Say
    visitor: Visitor
    chat: Chat
    speaker: Speaker
    office: Office
    pressed: int | None = None
    conversation: Ongoing = field(default_factory=lambda: Ongoing.after(Conversation()))
    said: int | None = None
    row: InboxId | None = None

    def within(self, tx: Tx) -> "Turn":
        """The same in another transaction, which may be run more than once: what it changes of the conversation is its
        own."""
        return replace(self, tx=tx, conversation=replace(self.conversation))
