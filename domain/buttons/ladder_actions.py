"""What buttons do about the ladder of reminders: show it, change it, and, once it was seen what it will say, set it.

What it is to be is a row, a wish: a button names it, and whose it is decides."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import DutyId, PlanId, UnitId, WishId


class Part(StrEnum):
    """What of a ladder can be changed."""

    BEFORE = "b"
    LAST = "l"
    AFTER = "a"
    DEPUTIES = "d"
    LEADER = "e"
    WORDS = "w"
    WORDS_BEFORE = "wb"
    WORDS_LAST = "wl"
    WORDS_AFTER = "wa"
    WORDS_DAYS_BEFORE = "wx"
    """Of the one reminder so many days before the last."""
    WORDS_DAYS_AFTER = "wy"
    USUAL = "u"
    """All of it: as it is where nobody has set another."""


@dataclass(frozen=True, slots=True)
class ShowLadders(Action):
    """Of every duty of a plan."""

    code: ClassVar[str] = "nl"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class ShowOwnLadders(Action):
    """Of whoever presses: that of their office, or which offices there are."""

    code: ClassVar[str] = "nlm"


@dataclass(frozen=True, slots=True)
class ShowOfficeLadder(Action):
    """Of all plans of an authority, where a duty has none of its own."""

    code: ClassVar[str] = "nlo"
    authority: UnitId


@dataclass(frozen=True, slots=True)
class ShowDutyLadder(Action):
    code: ClassVar[str] = "nld"
    duty: DutyId


@dataclass(frozen=True, slots=True)
class ChangeOfficeLadder(Action):
    code: ClassVar[str] = "nlc"
    authority: UnitId


@dataclass(frozen=True, slots=True)
class ChangeDutyLadder(Action):
    code: ClassVar[str] = "nlx"
    duty: DutyId


@dataclass(frozen=True, slots=True)
class ShowWish(Action):
    """All of it again, from the question about one part."""

    code: ClassVar[str] = "nlw"
    wish: WishId


@dataclass(frozen=True, slots=True)
class AskLadder(Action):
    """`days`: of which reminder, where it is about the words of a single one."""

    code: ClassVar[str] = "nla"
    wish: WishId
    part: Part
    days: int = 0


@dataclass(frozen=True, slots=True)
class TurnLadder(Action):
    """A day that comes in where it was not, and goes where it was; for the rest how many; 0 is none."""

    code: ClassVar[str] = "nlt"
    wish: WishId
    part: Part
    number: int


@dataclass(frozen=True, slots=True)
class SetLadder(Action):
    code: ClassVar[str] = "nly"
    wish: WishId


OF_LADDERS: tuple[type[Action], ...] = (
    ShowLadders, ShowOwnLadders, ShowOfficeLadder, ShowDutyLadder, ChangeOfficeLadder, ChangeDutyLadder, ShowWish,
    AskLadder, TurnLadder, SetLadder,
)  # fmt: skip
