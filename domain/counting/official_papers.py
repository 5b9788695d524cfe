"""A paper that an office signs and sends upwards, as its words and figures, before anybody has laid it out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Style(StrEnum):
    SECTION = "section"
    PART = "part"
    PLAIN = "plain"
    ITEM = "item"
    NOTE = "note"
    ANNEX = "annex"
    """Begins a new page."""
    ANNEX_TITLE = "annex-title"
    ANNEX_OF = "annex-of"
    """Which paper it belongs to."""


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `widths` in millimetres, one for each column of the head; `sides` a letter each, where its words stand:
    left, centre or right; `size` of the letters in points."""

    head: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    sides: str
    size: int = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """So many of so many."""

    name: str
    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Bars:
    """A chart; `caption` says all of it for whoever does not see it."""

    caption: str
    bars: tuple[Bar, ...]


Block: TypeAlias = Line | Grid | Bars


@dataclass(frozen=True, slots=True)
class OfficialPaper:
    """`above` is the authority over the issuer, empty where there is none; `subject` and `remark` stand under the
    title."""

    above: str
    issuer: str
    realm: str
    motto: str
    number: str
    day: str
    title: str
    subject: str
    remark: str
    blocks: tuple[Block, ...]
    recipients: tuple[str, ...]
    signer: tuple[str, ...]
