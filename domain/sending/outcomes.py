"""What became of one message: a closed union, sorted here from Telegram's words for every client alike."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from pydantic_core import from_json


@dataclass(frozen=True, slots=True)
class Sent:
    """Telegram has it. The id is unknown when the answer was not readable, or when nothing had to change."""

    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """Not accepted now; `whole_bot` says whether everybody has to wait, or this chat alone."""

    seconds: float
    whole_bot: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become a supergroup; not accepted under its old id."""

    chat_id: int


class Reason(StrEnum):
    BLOCKED = "blocked"
    DEACTIVATED = "deactivated"
    KICKED = "kicked"
    """Thrown out of the group."""
    MUTED = "muted"
    """In the group, and not allowed to write there."""
    NO_TOPIC = "no_topic"
    """The topic is gone, the group is not."""
    NOT_FOUND = "not_found"
    NEVER_STARTED = "never_started"


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The chat's end: nothing will arrive there until somebody at that end acts."""

    why: Reason


@dataclass(frozen=True, slots=True)
class Broken:
    """Our bug: the same message will never be accepted."""

    text: str


@dataclass(frozen=True, slots=True)
class InDoubt:
    """It may have arrived: one repeat at most."""

    text: str


@dataclass(frozen=True, slots=True)
class NotSent:
    """It surely has not arrived, and the message is not to blame: repeat freely."""

    text: str


@dataclass(frozen=True, slots=True)
class Gone:
    """The message or press it was about no longer exists."""


Outcome: TypeAlias = Sent | Wait | Moved | Unreachable | Broken | InDoubt | NotSent | Gone

PATIENCE = 5
"""Seconds to wait when Telegram says "too many requests" without saying how long."""

# Lower case: python-telegram-bot changes the case of what Telegram said.
PHRASES: Mapping[str, Outcome] = {
    "message is not modified": Sent(),
    "message to edit not found": Gone(),
    "message can't be edited": Gone(),
    "message to delete not found": Gone(),
    "message to pin not found": Gone(),
    "message_id_invalid": Gone(),
    "query is too old": Gone(),
    "bot was blocked": Unreachable(Reason.BLOCKED),
    "user_is_blocked": Unreachable(Reason.BLOCKED),
    "user is deactivated": Unreachable(Reason.DEACTIVATED),
    "can't initiate conversation": Unreachable(Reason.NEVER_STARTED),
    "bot was kicked": Unreachable(Reason.KICKED),
    "bot is not a member": Unreachable(Reason.KICKED),
    "not enough rights to send photos": Broken("Photos are not allowed there"),
    "not enough rights to send": Unreachable(Reason.MUTED),
    "have no rights to send": Unreachable(Reason.MUTED),
    "chat_write_forbidden": Unreachable(Reason.MUTED),
    "chat_restricted": Unreachable(Reason.MUTED),
    "need administrator rights": Unreachable(Reason.MUTED),
    "chat not found": Unreachable(Reason.NOT_FOUND),
    "user not found": Unreachable(Reason.NOT_FOUND),
    "peer_id_invalid": Unreachable(Reason.NOT_FOUND),
    "group chat was deleted": Unreachable(Reason.NOT_FOUND),
    "group chat was deactivated": Unreachable(Reason.NOT_FOUND),
    "message thread not found": Unreachable(Reason.NO_TOPIC),
    "topic_closed": Unreachable(Reason.MUTED),
    "topic_deleted": Unreachable(Reason.NO_TOPIC),
}


def sort_error(
    code: int, description: str, parameters: Mapping[str, object] | None = None, *, in_group: bool = False
) -> Outcome:
    """Telegram's refusal as an outcome.

    A group has limits of its own, slow mode of an hour among them, and Telegram does not say which limit was hit: a
    group's "too many requests" stops that group alone. If the whole bot was meant, the next private message learns so.
    """
    told = parameters or {}
    match told.get("migrate_to_chat_id"):
        case int(chat_id):
            return Moved(chat_id)
    if code == 429:
        return Wait(_seconds(told.get("retry_after")), whole_bot=not in_group)
    if code >= 500:
        return InDoubt(description)
    if code < 400 or code in {401, 404, 409}:
        # A gateway's redirection, the token, the address, a second poller: the message is not at fault.
        return NotSent(description)
    return _sort_text(code, description)


def sort_answer(status: int, body: bytes, *, in_group: bool = False) -> Outcome:
    """A whole HTTP answer as an outcome; what follows a 2xx is Sent, even when nobody can read it."""
    answer = _read(body)
    if 200 <= status <= 299:
        return Sent(_message_id(answer.get("result")))
    parameters = answer.get("parameters")
    return sort_error(
        status,
        str(answer.get("description", f"HTTP {status}")),
        parameters if isinstance(parameters, dict) else None,
        in_group=in_group,
    )


def _sort_text(code: int, description: str) -> Outcome:
    text = description.lower()
    for phrase, outcome in PHRASES.items():
        if phrase in text:
            return outcome
    return Unreachable(Reason.KICKED) if code == 403 else Broken(description)


def _seconds(told: object) -> float:
    return told if isinstance(told, int | float) else PATIENCE


def _read(body: bytes) -> Mapping[str, object]:
    try:
        answer: object = from_json(body)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _message_id(result: object) -> int | None:
    match result:
        case {"message_id": int(message_id)}:
            return message_id
        case [{"message_id": int(message_id)}, *_]:  # an album: its first message
            return message_id
    return None
