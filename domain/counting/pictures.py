"""A picture of how work stands, as its words and figures, before anybody has drawn it.

Drawing takes a good part of a second: what is kept until the picture is sent is what stands on it. Nothing on it is
told by a colour alone, and the caption below it says all of it to whoever does not see it."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from pydantic import TypeAdapter

_MARK = b"picture\n"


@dataclass(frozen=True, slots=True)
class Bar:
    """Of `whole` units so many were on time and so many late."""

    name: str
    on_time: int
    late: int
    whole: int


@dataclass(frozen=True, slots=True)
class Bars:
    """`keys`: what the three parts of a bar are called."""

    bars: tuple[Bar, ...]
    keys: tuple[str, str, str]


class Mark(StrEnum):
    """How one unit stands in one period."""

    DONE = "done"
    LATE = "late"
    RETURNED = "returned"
    MISSING = "missing"
    OPEN = "open"
    """Not handed in, and there is time left."""
    EXCUSED = "excused"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True, slots=True)
class Row:
    """A unit, and how it stands in each period."""

    name: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Heat:
    """Units × periods; `keys`: what each mark is called, of those there are."""

    periods: tuple[str, ...]
    rows: tuple[Row, ...]
    keys: tuple[tuple[Mark, str], ...]


@dataclass(frozen=True, slots=True)
class Gauge:
    """A figure held against a bar, or against none. Without a value nothing is known of it, or nothing arose."""

    name: str
    shown: str
    value: float | None = None
    bound: float | None = None
    wanted: str = ""
    met: bool | None = None
    verdict: str = ""
    top: float = 100


@dataclass(frozen=True, slots=True)
class Gauges:
    gauges: tuple[Gauge, ...]


@dataclass(frozen=True, slots=True)
class Point:
    name: str
    shown: str
    value: float | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure over periods, and the bar it is held against, if there is one."""

    points: tuple[Point, ...]
    bound: float | None = None
    wanted: str = ""


Body: TypeAlias = Bars | Heat | Gauges | Trend


@dataclass(frozen=True, slots=True)
class Picture:
    title: str
    subtitle: str
    body: Body
    foot: str = ""


def pack(picture: Picture) -> bytes:
    return _MARK + _adapter().dump_json(picture)


def waits(content: bytes) -> bool:
    """Whether it is still to be drawn."""
    return content.startswith(_MARK)


def read(content: bytes) -> Picture | None:
    """None for what is no picture, or one already."""
    return _adapter().validate_json(content[len(_MARK) :]) if waits(content) else None


@cache
def _adapter() -> TypeAdapter[Picture]:
    return TypeAdapter(Picture)
