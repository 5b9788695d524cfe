"""What reading a number can come to."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class NumberKind(StrEnum):
    COUNT = "count"
    DECIMAL = "decimal"
    PERCENT = "percent"
    MONEY = "money"


class NumberError(StrEnum):
    NOT_INT = "E_NOT_INT"
    NEG = "E_NEG"
    RANGE = "E_RANGE"
    APPROX = "E_APPROX"
    AMBIG = "E_AMBIG"
    UNIT = "E_UNIT"
    FORMAT = "E_FORMAT"
    NO_PREV = "E_NO_PREV"


class Doubt(StrEnum):
    """Why a number is asked back before it is stored."""

    MARKS = "marks"  # 1,234: the dot and the comma may have changed places
    SHARE = "share"  # 0,98 as a percentage: 98 %?
    SPOKEN = "spoken"  # một trăm hai: 120 or 102?
    ABOUT = "about"  # "co 12": có 12, or cỡ 12?
    ZERO = "zero"  # "không" as a percentage: 0 %, or no cases at all?
    PREVIOUS = "previous"  # như kỳ trước


@dataclass(frozen=True, slots=True)
class Understood:
    value: Decimal
    nothing_arose: bool = False
    worked: str | None = None


@dataclass(frozen=True, slots=True)
class Confirm:
    """`value` is the likelier reading; `choices` names all readings where there are several."""

    value: Decimal
    why: Doubt
    choices: tuple[Decimal, ...] = ()


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """No cases arose, so there is no percentage: neither met nor missed."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Left empty."""


@dataclass(frozen=True, slots=True)
class Refused:
    code: NumberError


NumberReading: TypeAlias = Understood | Confirm | NotApplicable | Skip | Refused
Json: TypeAlias = dict[str, int | float | bool | str | None]


def as_json(reading: NumberReading) -> Json:
    match reading:
        case Understood(value, nothing_arose=True):
            return {"value": _plain(value), "nothing_arose": True}
        case Understood(value):
            return {"value": _plain(value)}
        case Confirm(value):
            return {"confirm": _plain(value)}
        case NotApplicable():
            return {"value": None, "nothing_arose": True}
        case Skip():
            return {"skip": True}
        case Refused(code):
            return {"error": code.value}


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)
