"""Every sentence a person reads, from the Fluent catalogues beside this module, in their language.

The design is departed from in one point: a language is a folder, a file a subject, so that no catalogue grows long.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from html import escape

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message, Pattern, Placeable, TextElement, VariableReference

from domain.clock_face import local


class Language(StrEnum):
    VI = "vi"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Markup:
    """Text that is HTML already: made by `say`, never by a person."""

    html: str


LONGEST_PART = 1000
"""Fluent refuses to put a longer text into a sentence: a guard against bombs that a list of schools would set off."""

Value = str | int | Decimal | date | datetime | Markup


@lru_cache(maxsize=4096)
def escaped(text: str) -> str:
    """As it stands in a message. Remembered: the words of forms are said over and over."""
    return escape(text, quote=False)


class MissingText(KeyError):
    """A key without a sentence, or a sentence whose argument was not given: a bug, found by tests."""


class Say:
    """Says a key in one language; arguments are escaped on the way in, dates and numbers written as people do.

    A sentence is parsed when it is said for the first time: parsing all of them takes longer than a command does."""

    __slots__ = ("_bundle", "_keys", "_plain", "_unread", "language")

    def __init__(self, language: Language, catalogues: Iterable[str]) -> None:
        self.language = language
        self._bundle = FluentBundle([language.value], use_isolating=False)
        self._plain: dict[str, str] = {}
        self._unread = dict(entry for catalogue in catalogues for entry in _entries(catalogue))
        self._keys = frozenset(self._unread)

    def __call__(self, key: str, **details: Value) -> str:
        values = {name: written(value) for name, value in details.items()}
        plain = self._plain.get(key)
        if plain is None:
            self._read(key)
            plain = self._plain.get(key)
        if plain is None:
            return self._chosen(key, values)
        try:
            return plain.format_map(values)
        except KeyError as missing:
            raise MissingText(f"{key}: {missing}") from missing

    def _chosen(self, key: str, values: Mapping[str, str | int]) -> str:
        """A sentence in which something is to be chosen, or that is made of others."""
        if not self._bundle.has_message(key):
            raise MissingText(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(key)
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > LONGEST_PART}
        text, errors = self._bundle.format_pattern(pattern, {**values, **{name: _stand_in(name) for name in long}})
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        said = str(text)
        for name, value in long.items():
            said = said.replace(_stand_in(name), value)
        return said

    def knows(self, key: str) -> bool:
        return key in self._keys

    def _read(self, key: str) -> None:
        """A sentence with all that it is made of. Unread until that is done: several threads may say it at once."""
        source = self._unread.get(key)
        if source is None:
            return
        for part in _PARTS.findall(source):
            self._read(part)
        resource = FluentResource(source)
        self._bundle.add_resource(resource)
        messages = (entry for entry in resource.body if isinstance(entry, Message))
        self._plain |= {message.id.name: plain for message in messages if (plain := _plain(message.value))}
        self._unread.pop(key, None)


_ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=", re.MULTILINE)
_PARTS = re.compile(r"\{\s*(-?[a-z][\w-]*)")
"""Other sentences that stand in one: what is given begins with a dollar, and functions are in capitals."""


def _entries(catalogue: str) -> Iterator[tuple[str, str]]:
    """Each with its key. What belongs to one is indented, so that it lasts until a line begins with the next key."""
    _, *parts = _ENTRY.split(catalogue)
    for key, rest in zip(parts[::2], parts[1::2], strict=True):
        yield key, f"{key} ={rest}"


def _plain(pattern: Pattern | None) -> str | None:
    """The sentence for `str.format_map`, where it is words and values only, as most are: ten times as fast."""
    parts: list[str] = []
    for element in pattern.elements if pattern else ():
        match element:
            case TextElement(value=words):  # without braces: Fluent takes none in words
                parts.append(words)
            case Placeable(expression=VariableReference(id=name)):
                parts.append(f"{{{name.name}}}")
            case _:
                return None
    return "".join(parts) or None


def _stand_in(name: str) -> str:
    """Stands in for a long value while the sentence is formed; no keyboard has these characters."""
    return f"\ue000{name}\ue001"


Speakers = Mapping[Language, Say]


def written(value: Value) -> str | int:
    """A value as it stands in a sentence; small whole numbers stay numbers, so that a text can choose its plural."""
    match value:
        case str():
            return escape(value, quote=False)
        case Markup(html):
            return html
        case datetime():
            return f"{local(value):%H:%M %d/%m/%Y}"
        case date():
            return f"{value:%d/%m/%Y}"
        case bool():
            return str(value)
        case int():
            return value if abs(value) < 1000 else grouped(Decimal(value))
        case Decimal():
            return grouped(value)


_VIETNAMESE_MARKS = str.maketrans(",.", ".,")


def grouped(value: Decimal) -> str:
    """1234.5 as `1.234,5`: the Vietnamese way, in both languages of the bot."""
    plain = f"{value:,f}"
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.translate(_VIETNAMESE_MARKS)
