"""The letter after a silence: that buttons pressed meanwhile were not heard, and the screen they were on once more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic_core import from_json

from domain.clock_face import local
from domain.ids import AddressId
from domain.sending.notices import Held
from domain.sending.splitting import TELEGRAM_LIMIT, width
from domain.texts import Say
from scheduler.letters.writing import Writing
from scheduler.sending.sender import Letter
from storage.incoming import deafness

WITH_TEXT = frozenset({"sendMessage", "editMessageText"})


@dataclass(frozen=True, slots=True)
class Again:
    """`live` is the chat whose live screen the letter becomes."""

    letter: Letter
    live: AddressId | None


def press_again(writing: Writing, say: Say, held: Held) -> Again | None:
    """None for whoever has gone on by themselves."""
    since, until = (datetime.fromisoformat(moment) for moment in (held.details or "").split())
    last = deafness.last_screen(writing.tx, held.chat_id)
    if last is None or last.got_at >= until:
        return None
    calls = [call for call in from_json(last.answer) if call["method"] in WITH_TEXT]
    if not calls:
        return None
    shown = calls[-1]["params"]
    line = say("press-again", since=f"{local(since):%H:%M}", until=f"{local(until):%H:%M}")
    text = f"{line}\n\n{shown['text']}"
    if width(text) > TELEGRAM_LIMIT:
        return Again(Letter(held.chat_id, line), None)
    return Again(Letter(held.chat_id, text, keyboard=tuple(_rows(shown))), calls[-1]["live"])


def _rows(shown: Mapping[str, Mapping[str, list[list[dict[str, str]]]]]) -> Iterator[tuple[tuple[str, str], ...]]:
    for row in shown.get("reply_markup", {}).get("inline_keyboard", []):
        yield tuple((button["text"], button.get("callback_data") or button["url"]) for button in row)
