"""What is to be asked of Telegram once the transaction has committed, as it is stored with the update."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic_core import from_json

from domain.channels import TELEGRAM
from domain.compact import compact
from domain.ids import AddressId, FileId


class Method(StrEnum):
    SEND = "sendMessage"
    SEND_FILE = "sendDocument"
    SEND_PICTURE = "sendPhoto"
    EDIT = "editMessageText"
    STRIP = "editMessageReplyMarkup"
    STOP_SPINNER = "answerCallbackQuery"


SENDING = frozenset({Method.SEND, Method.SEND_FILE, Method.SEND_PICTURE})
"""Said twice they are seen twice; an answer contains at most one of them."""
UPLOADED = {Method.SEND_FILE: "document", Method.SEND_PICTURE: "photo"}
"""The parameter in which each carries its file."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request; `live` is the chat whose live screen this message becomes, or is.

    Of other channels than Telegram there is one kind: to say a text in a chat."""

    method: Method
    params: Mapping[str, object]
    file: FileId | None = None
    live: AddressId | None = None
    channel: str = TELEGRAM


def pack(calls: Iterable[Call]) -> str | None:
    """None where nothing is to be said."""
    packed = [_packed(call) for call in calls]
    return compact(packed) if packed else None


def read(packed: str) -> list[Call]:
    return [
        Call(
            Method(stored["method"]),
            stored["params"],
            stored["file"],
            stored["live"],
            stored.get("channel", TELEGRAM),
        )
        for stored in from_json(packed)
    ]


def _packed(call: Call) -> dict[str, object]:
    told: dict[str, object] = {"method": call.method, "params": call.params, "file": call.file, "live": call.live}
    return told if call.channel == TELEGRAM else {**told, "channel": call.channel}
