"""A template as it was read, and what goes into one."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from domain.counting.official_papers import Block
from domain.paper_templates.fields import Field
from domain.sheets import Unreadable
from domain.texts import Say


class Where(StrEnum):
    BODY = "body"
    TABLE = "table"
    HEADER = "header"
    FOOTER = "footer"
    BOX = "box"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a document something stands, as people look for it: the paragraph among those with words, counted from
    1; of what is in a table, which table, row and column."""

    where: Where
    number: int = 0
    row: int = 0
    column: int = 0

    def said(self, say: Say) -> str:
        return say(f"template-at-{self.where}", number=self.number, row=self.row, column=self.column)


@dataclass(frozen=True, slots=True)
class Fault:
    """What has to be mended: the key of the text that says so, what it needs, and words by which it is found."""

    spot: Spot
    key: str
    details: Mapping[str, str] = field(default_factory=dict)
    beside: str = ""


@dataclass(frozen=True, slots=True)
class Sound:
    """A template that can be filled, as far as it can be told by itself: whether there are the `figures` it names, its
    office knows. Of each the details are `name`, as it is written, and `key`."""

    fields: frozenset[Field]
    figures: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Faulty:
    faults: tuple[Fault, ...]
    figures: tuple[Fault, ...] = ()


Read: TypeAlias = Sound | Faulty | Unreadable


WITHOUT_FIELDS = Unreadable("template-without-fields")
"""Of a file that is said to be one."""


@dataclass(frozen=True, slots=True)
class SentTemplate:
    """A Word file that an office has sent as its template."""

    name: str
    content: bytes
    read: Read


@dataclass(frozen=True, slots=True)
class Filling:
    """What the bot knows for one report."""

    values: Mapping[Field, str]
    parts: Mapping[Field, tuple[Block, ...]]
    figures: Mapping[str, str] = field(default_factory=dict)
    """By their keys."""

    @property
    def remark(self) -> str:
        """That units are missing; empty where none is."""
        return self.values[Field.REMARK]


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with what is to go into it, before anybody has put it there."""

    template: bytes
    filling: Filling


def packed(faults: Iterable[Fault]) -> str:
    every = [
        [one.spot.where, one.spot.number, one.spot.row, one.spot.column, one.key, dict(one.details), one.beside]
        for one in faults
    ]
    return json.dumps(every, ensure_ascii=False)


def unpacked(text: str) -> tuple[Fault, ...]:
    return tuple(
        Fault(Spot(Where(where), number, row, column), key, details, beside)
        for where, number, row, column, key, details, beside in json.loads(text)
    )
