"""The one line a phone shows for a message without words; the lines themselves are data, not code."""

import json
from functools import cache
from pathlib import Path

from sandbox.chats import Message
from sandbox.wire import Json

LINES = Path(__file__).with_suffix(".json")


def service_line(message: Message) -> str:
    content = message.content or {}
    for name, line in _lines().items():
        if name in content:
            return line.format(who=_names(content[name], otherwise=str(message.sender["first_name"])))
    return ""


@cache
def _lines() -> dict[str, str]:
    lines: dict[str, str] = json.loads(LINES.read_text(encoding="utf-8"))
    return lines


def _names(who: Json, *, otherwise: str) -> str:
    match who:
        case {"first_name": str(name)}:
            return name
        case [*people]:
            return ", ".join(_names(person, otherwise=otherwise) for person in people)
        case _:
            return otherwise
