"""What one message shows, whatever the channel: a text, rows of buttons, perhaps a file or a picture, keys to type
with."""

from dataclasses import dataclass, replace
from enum import StrEnum

from domain.actions import Action
from domain.forms.draft import Attached
from domain.ids import FileId


@dataclass(frozen=True, slots=True)
class Button:
    """A button does one action of ours, or opens one address."""

    label: str
    does: Action | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """In place of the letters one types with: writes its label, or shares the number of whoever presses."""

    label: str
    shares_number: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A file that is not kept yet: what waits to be drawn, or what is one already."""

    name: str
    content: bytes


Rows = tuple[tuple[Button, ...], ...]
Keys = tuple[tuple[Key, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """`text` is HTML of the small subset Telegram reads; a channel without it strips the tags.

    `again` is a file that somebody sent, shown once more from where the channel keeps it.
    `picture` is shown above the text, which says all that is on it: a channel without pictures shows the text alone,
    and keeps nothing.
    `keys` stay until a screen brings others, or none (an empty tuple); None leaves them. A message has either rows or
    keys, and only a new one can bring keys."""

    text: str
    rows: Rows = ()
    file: FileId | None = None
    again: Attached | None = None
    picture: FileId | Made | None = None
    keys: Keys | None = None

    def without_buttons(self) -> "Screen":
        return replace(self, rows=())


MOST_BUTTONS = 100
"""Telegram refuses a message with more."""


def pressable(rows: Rows) -> Rows:
    """As many as a message takes: the first ones and the last row, which leads on. What the others do can be typed."""
    if sum(map(len, rows)) <= MOST_BUTTONS:
        return rows
    *others, last = rows
    kept, room = [], MOST_BUTTONS - len(last)
    for row in others:
        if len(row) > room:
            break
        kept.append(row)
        room -= len(row)
    return (*kept, last)


class Place(StrEnum):
    """Where an answer goes."""

    NEW = "new"
    """A message of its own."""
    PRESSED = "pressed"
    """Instead of the message whose button was pressed; a new one when nothing was pressed."""
    LIVE = "live"
    """Instead of the live screen of this chat while it is near the bottom; otherwise as a new live screen."""
    PRIVATE = "private"
    """A new message to the person alone, also when they spoke in a group."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a handler gives back: at most one message, and at most one line above the pressed button."""

    screen: Screen | None = None
    place: Place = Place.NEW
    toast: str | None = None
