"""A document somebody sent or pasted, as it was read before anybody has decided about it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from typing import TypeAlias

from domain.ids import ProposalId
from domain.paper_templates.model import SentTemplate
from domain.proposals.model import Header, Proposal
from domain.sheets import Brought, Unreadable
from domain.xlsforms.reading import Drawn, Refused

LONGEST_MESSAGE = 4096
"""Telegram parts what is longer, some apps in the middle of a word."""
MOST_PARTS = 100
SHORTEST_PASTED = 400
"""A shorter text is a question, unless it goes on from a longer one."""
SHORTEST_PART = 30
"""A shorter text without lines is an answer, whatever came before it."""
_ENDS_A_LINE = (".", ";", ":", "!", "?", "…", ")", "”", '"')


@dataclass(frozen=True, slots=True)
class Paper:
    """`read` is what it proposes, or why it was not read. Of a pasted one `parts` are the messages it came in, and
    `continues` the one that its beginning was kept as. Without a name it was pasted."""

    name: str
    digest: bytes
    read: Proposal | Unreadable
    parts: tuple[str, ...] = ()
    continues: ProposalId | None = None


@dataclass(frozen=True, slots=True)
class FormSheet:
    """A file with a form in it: its form file, or why there is none."""

    name: str
    read: Drawn | Refused | Unreadable


Blank: TypeAlias = FormSheet | SentTemplate
"""What an office has drawn to be filled: by its schools, or by the bot."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """What came with one message: rows, where it may be a list; a paper, where it may be a plan; or a form, or
    a template."""

    sheet: Brought | None = None
    paper: Paper | None = None
    form: Blank | None = None


@dataclass(frozen=True, slots=True)
class Pasting:
    """A text that is pasted, message by message."""

    parts: tuple[str, ...] = ()
    continues: ProposalId | None = None

    def then(self, text: str) -> "Pasting":
        return Pasting((*self.parts, text), self.continues)

    @property
    def text(self) -> str:
        seams = ["", *(_seam(before, part) for before, part in pairwise(self.parts))]
        return "".join(seam + part for seam, part in zip(seams, self.parts, strict=True))


def _seam(before: str, part: str) -> str:
    """What an app that parted a text has left out: nothing, a space, or the end of a line."""
    if len(before) >= LONGEST_MESSAGE:
        return ""
    return "\n" if before.endswith(_ENDS_A_LINE) or not part[:1].islower() else " "


def may_be_pasted(text: str, parts: int) -> bool:
    """Whether a typed text is worth reading as a document; `parts` were pasted just before it. What begins with a
    stroke may have been parted in the middle of a number: `/QĐ-UBND`."""
    return len(text) >= SHORTEST_PASTED or (parts > 0 and (len(text) >= SHORTEST_PART or "\n" in text))


def digest_of(content: bytes) -> bytes:
    return sha256(content).digest()


NOTHING_YET = Proposal(Header(None, None, None, None, None, "", None, (), None, None, None), (), (), (), (), (), ())
"""Of a document of which only the beginning has been pasted."""


def packed(parts: Iterable[str]) -> bytes:
    return json.dumps(list(parts), ensure_ascii=False).encode()


def unpacked(content: bytes) -> tuple[str, ...]:
    return tuple(json.loads(content))
