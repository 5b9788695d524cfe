"""Turns an answer into requests to Telegram, among them at most one whose repetition people would notice."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from domain import packing
from domain.ids import AddressId
from domain.screens import Answer, Button, Key, Made, Place, Screen, pressable
from handlers.calls import Call, Method

MOST_BELOW = 2
"""With so many messages below it the live screen is out of sight: the next one is a message of its own."""
MOST_TOAST = 200
LONG_TOAST = 60
"""A longer one stays until it is closed: nobody reads so much in two seconds."""

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class LiveScreen:
    """The message this chat edits in place, and how many others came below it."""

    address: AddressId
    message: int | None = None
    below: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Where the answer goes and what is to be seen there now; `pressed` only where its text can be replaced."""

    chat_id: int
    private_id: int
    topic: int = 0
    query: str | None = None
    pressed: int | None = None
    live: LiveScreen | None = None


def render(answer: Answer, scene: Scene) -> list[Call]:
    calls = [_stop_spinner(scene.query, answer.toast)] if scene.query else []
    screen = answer.screen
    if screen is None and answer.toast and not scene.query:
        screen = Screen(answer.toast)
    if screen is not None:
        calls.extend(_show(screen, answer.place, scene))
    return calls


def plain(html: str) -> str:
    """The text without its markup, for where Telegram reads none."""
    return unescape(_TAG.sub("", html))


def _stop_spinner(query: str, toast: str | None) -> Call:
    if not toast:
        return Call(Method.STOP_SPINNER, {"callback_query_id": query})
    text = plain(toast)[:MOST_TOAST]
    told = {"callback_query_id": query, "text": text, "show_alert": len(text) > LONG_TOAST}
    return Call(Method.STOP_SPINNER, told)


def _show(screen: Screen, place: Place, scene: Scene) -> Iterator[Call]:
    match place:
        case Place.PRIVATE:
            yield _new(screen, scene.private_id)
        case Place.PRESSED if scene.pressed is not None and _may_replace(screen):
            yield _edit(screen, scene, scene.pressed)
        case Place.LIVE if scene.live is not None and not _brings_file(screen):
            yield from _live(screen, scene, scene.live)
        case _:
            yield _new(screen, scene.chat_id, topic=scene.topic)


def _may_replace(screen: Screen) -> bool:
    """Neither a file nor keys can be put into a message that is there."""
    return not _brings_file(screen) and screen.keys is None


def _brings_file(screen: Screen) -> bool:
    return screen.file is not None or screen.picture is not None or screen.again is not None


def _live(screen: Screen, scene: Scene, live: LiveScreen) -> Iterator[Call]:
    # Whoever presses it has it before their eyes, whatever is below.
    in_sight = live.below < MOST_BELOW or live.message == scene.pressed
    if live.message is not None and in_sight and _may_replace(screen):
        yield _edit(screen, scene, live.message, live=live.address)
        return
    yield _new(screen, scene.chat_id, topic=scene.topic, live=live.address)
    if live.message is not None:
        yield Call(Method.STRIP, {"chat_id": scene.chat_id, "message_id": live.message})


def _edit(screen: Screen, scene: Scene, message: int, *, live: AddressId | None = None) -> Call:
    """Without rows the old buttons disappear."""
    where = {"chat_id": scene.chat_id, "message_id": message}
    return Call(Method.EDIT, {**where, **_text(screen), **_markup(screen)}, live=live)


def _new(screen: Screen, chat_id: int, *, topic: int = 0, live: AddressId | None = None) -> Call:
    where = {"chat_id": chat_id, "message_thread_id": topic} if topic else {"chat_id": chat_id}
    if not _brings_file(screen):
        return Call(Method.SEND, {**where, **_text(screen), **_markup(screen)}, live=live)
    caption = {"caption": screen.text, "parse_mode": "HTML"} if screen.text else {}
    if screen.again is not None:
        # What came as a picture can be sent on only as one, and what came as a file only as a file.
        method, name = (Method.SEND_PICTURE, "photo") if screen.again.picture else (Method.SEND_FILE, "document")
        return Call(method, {**where, name: screen.again.handle, **caption, **_markup(screen)})
    params = {**where, **caption, **_markup(screen)}
    if isinstance(screen.picture, Made):
        raise TypeError("A picture is kept before it is shown")
    if screen.picture is not None:
        return Call(Method.SEND_PICTURE, params, file=screen.picture)
    return Call(Method.SEND_FILE, params, file=screen.file)


def _text(screen: Screen) -> dict[str, object]:
    return {"text": screen.text, "parse_mode": "HTML", "link_preview_options": {"is_disabled": True}}


def _markup(screen: Screen) -> dict[str, object]:
    keyboard = [[_button(button) for button in row] for row in pressable(screen.rows) if row]
    if keyboard and screen.keys is not None:
        raise ValueError("A message has either buttons or keys")
    if keyboard:
        return {"reply_markup": {"inline_keyboard": keyboard}}
    if screen.keys is None:
        return {}
    keys = [[_key(key) for key in row] for row in screen.keys]
    return {"reply_markup": {"keyboard": keys, "resize_keyboard": True} if keys else {"remove_keyboard": True}}


def _key(key: Key) -> dict[str, object]:
    label = plain(key.label)
    return {"text": label, "request_contact": True} if key.shares_number else {"text": label}


def _button(button: Button) -> dict[str, str]:
    label = plain(button.label)
    if button.url is not None:
        return {"text": label, "url": button.url}
    if button.does is None:
        raise ValueError(f"The button {label!r} does nothing")
    return {"text": label, "callback_data": packing.pack(button.does)}
