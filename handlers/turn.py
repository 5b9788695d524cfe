"""What a handler is given: the transaction of the update, who speaks, where, and how they are answered."""

from dataclasses import dataclass
from datetime import datetime

from domain.people import Visitor
from domain.rights import ChatKind
from domain.texts import Say, Speakers
from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Office:
    """What is the same for every turn."""

    speakers: Speakers


@dataclass(frozen=True, slots=True)
class Chat:
    """Where something was said; `topic` is 0 where there is none."""

    kind: ChatKind
    chat_id: int
    topic: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The Telegram account that speaks, which may be nobody we know."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One update being handled; `pressed` is the message whose button was pressed."""

    tx: Tx
    now: datetime
    say: Say
    visitor: Visitor
    chat: Chat
    speaker: Speaker
    office: Office
    pressed: int | None = None
