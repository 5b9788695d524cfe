"""A message of an office to many units: whom it goes to, what it says, and what has become of it at each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache

from pydantic import TypeAdapter

from domain.buttons.broadcast_actions import Ask
from domain.ids import DeadlineId, UnitId
from domain.persons.reach_texts import Closed
from domain.planning.audiences import Audience
from domain.queries.model import Status
from domain.sending.splitting import CAPTION_LIMIT, TELEGRAM_LIMIT, width
from domain.texts import Say


@dataclass(frozen=True, slots=True)
class Standing:
    """The units that stand so with a deadline; `whom` is what `domain.whom` makes of those that are meant."""

    deadline: DeadlineId
    status: Status
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file by the handle under which Telegram has it."""

    name: str
    handle: str


@dataclass(frozen=True, slots=True)
class Message:
    """As far as it has been said. `who` is how whoever sends it named them; `answer`: units are to say that they have
    it."""

    who: str = ""
    to: Audience | Standing | None = None
    text: str = ""
    file: Attached | None = None
    answer: bool = False

    def asks(self) -> Ask:
        if self.to is None:
            return Ask.WHO
        return Ask.READY if self.text else Ask.TEXT

    def to_text(self) -> str:
        return _adapter().dump_json(self).decode()


def from_text(text: str) -> Message:
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Message]:
    return TypeAdapter(Message)


class Fate(StrEnum):
    """What has become of it at one unit, the best of what has become of it with each of its people."""

    SENT = "sent"
    WAITING = "waiting"
    UNCLEAR = "unclear"
    """It may have arrived, and nobody can tell."""
    FAILED = "failed"
    NOBODY = "nobody"
    """There was nobody to send it to."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A unit it went to. `why` it did not arrive, as `Reason` or `Moot` have it; `received` when somebody there said
    that they have it; `closed` where there was nobody to send it to any more, `back` where there is somebody again."""

    unit: UnitId
    name: str
    fate: Fate
    why: str | None = None
    received: datetime | None = None
    closed: Closed | None = None
    back: bool = False


def letter(say: Say, message: Message, *, authority: str, by: str) -> str:
    """As it is read, its text letter by letter."""
    return say("broadcast-letter", authority=authority, text=message.text, by=by)


def fits(say: Say, message: Message, *, authority: str, by: str) -> bool:
    """Below a file Telegram has less room."""
    limit = TELEGRAM_LIMIT if message.file is None else CAPTION_LIMIT
    return width(letter(say, message, authority=authority, by=by)) <= limit
