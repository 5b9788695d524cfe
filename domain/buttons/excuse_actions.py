"""What buttons do about a unit that is excused from one period."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import DeadlineId, WishId


@dataclass(frozen=True, slots=True)
class AskExcuse(Action):
    """Asks why; the next typed line, or `PickWhy`, answers."""

    code: ClassVar[str] = "mn"
    deadline: DeadlineId
    whom: str = ""


@dataclass(frozen=True, slots=True)
class AskOwedAgain(Action):
    """Shows who would be excused no longer."""

    code: ClassVar[str] = "mnb"
    deadline: DeadlineId
    whom: str = ""


@dataclass(frozen=True, slots=True)
class PickWhy(Action):
    """One of the common reasons, counted from 0; then all that will be done is shown."""

    code: ClassVar[str] = "mnw"
    wish: WishId
    number: int


@dataclass(frozen=True, slots=True)
class Excuse(Action):
    """Does what was shown: excuses, or asks again."""

    code: ClassVar[str] = "mny"
    wish: WishId


@dataclass(frozen=True, slots=True)
class DropExcuse(Action):
    code: ClassVar[str] = "mnx"
    wish: WishId


OF_EXCUSES: tuple[type[Action], ...] = (AskExcuse, AskOwedAgain, PickWhy, Excuse, DropExcuse)
