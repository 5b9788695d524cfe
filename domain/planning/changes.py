"""Each change of a plan as an officer says it, before anything of it is done."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from domain.ids import DeadlineId, DutyId, UnitId
from domain.phrases.model import Kind
from domain.planning.audiences import Audience
from domain.planning.deadlines import Window
from domain.planning.targets import Operator


@dataclass(frozen=True, slots=True)
class Date:
    """A day as the words of a document give it. `last_ok` is the strict reading."""

    phrase: str
    kind: Kind
    stated: date
    last_ok: datetime


@dataclass(frozen=True, slots=True)
class MoveDue:
    """Gives a deadline another date, or its first. `seen`: the revision that was on the screen."""

    deadline: DeadlineId
    to: Date
    seen: int
    tag: Literal["move"] = "move"


@dataclass(frozen=True, slots=True)
class CountDay:
    """Whether the stated days of a duty are on time themselves (`tính cả ngày X`)."""

    duty: DutyId
    inclusive: bool
    tag: Literal["count"] = "count"


@dataclass(frozen=True, slots=True)
class AskUnit:
    """A unit that a duty did not ask is asked as well, or one that it asked is left out."""

    duty: DutyId
    unit: UnitId
    asked: bool
    tag: Literal["unit"] = "unit"


@dataclass(frozen=True, slots=True)
class LayOn:
    """Whom a duty asks from now on, as a whole; `said` as the officer has put it."""

    duty: DutyId
    audience: Audience
    said: str
    tag: Literal["whom"] = "whom"


@dataclass(frozen=True, slots=True)
class Retitle:
    duty: DutyId
    title: str
    tag: Literal["title"] = "title"


@dataclass(frozen=True, slots=True)
class Rethreshold:
    """`target` is its code in the plan."""

    target: str
    operator: Operator
    threshold: Decimal
    tag: Literal["threshold"] = "threshold"


@dataclass(frozen=True, slots=True)
class NumberPlan:
    number: str | None
    issued: date | None
    tag: Literal["number"] = "number"


@dataclass(frozen=True, slots=True)
class AddDue:
    duty: DutyId
    label: str
    to: Date
    tag: Literal["due"] = "due"


@dataclass(frozen=True, slots=True)
class Tolerate:
    """Until when late work is put up with, or no longer (None). `seen`: how it was on the screen."""

    deadline: DeadlineId
    until: datetime | None
    seen: datetime | None
    tag: Literal["tolerate"] = "tolerate"


@dataclass(frozen=True, slots=True)
class Lock:
    """From when on nothing is taken, or never (None)."""

    deadline: DeadlineId
    at: datetime | None
    seen: datetime | None
    tag: Literal["lock"] = "lock"


@dataclass(frozen=True, slots=True)
class CountOver:
    """The days whose figures a report tells of."""

    deadline: DeadlineId
    window: Window
    tag: Literal["window"] = "window"


@dataclass(frozen=True, slots=True)
class HandInBy:
    """How it is handed in, by which link; empty: as the bot asks for it."""

    duty: DutyId
    means: str
    tag: Literal["means"] = "means"


@dataclass(frozen=True, slots=True)
class AskWith:
    """Another form, by its code."""

    duty: DutyId
    form: str
    tag: Literal["form"] = "form"


@dataclass(frozen=True, slots=True)
class CallOff:
    """A deadline is called off, or put back. `seen`: the revision that was on the screen."""

    deadline: DeadlineId
    off: bool
    seen: int
    tag: Literal["off"] = "off"


Change: TypeAlias = (
    MoveDue
    | CountDay
    | AskUnit
    | LayOn
    | Retitle
    | Rethreshold
    | NumberPlan
    | AddDue
    | Tolerate
    | Lock
    | CountOver
    | HandInBy
    | AskWith
    | CallOff
)


def with_change(every: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """What is said again about the same thing takes the place of what was said first."""
    about = _subject(change)
    return (*(one for one in every if about is None or _subject(one) != about), change)


def _subject(change: Change) -> tuple[object, ...] | None:
    """None: it stands by itself."""
    match change:
        case MoveDue(deadline) | Tolerate(deadline) | Lock(deadline) | CountOver(deadline) | CallOff(deadline):
            return change.tag, deadline
        case CountDay(about) | LayOn(about) | Retitle(about) | Rethreshold(about) | HandInBy(about) | AskWith(about):
            return change.tag, about
        case AskUnit(duty, unit):
            return change.tag, duty, unit
        case NumberPlan():
            return (change.tag,)
        case AddDue():
            return None
