"""What buttons do about a plan: show its parts, change it, withdraw it, ask for a report of the moment.

What a change is to be is a row, a wish: a button names it, and whose it is decides."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import DeadlineId, PlanId, WishId


class Part(StrEnum):
    """Of a plan, more than its card has room for."""

    DUES = "d"
    TARGETS = "t"
    TASKS = "n"
    HISTORY = "h"


class Item(StrEnum):
    """What of a plan can be changed."""

    DUE = "d"
    CLOSING = "x"
    """How long late work is put up with, and when nothing is taken any more."""
    COUNT = "c"
    ASK = "a"
    LEAVE = "l"
    WHOM = "s"
    """Whom a duty asks, by level, ownership, area and name."""
    TITLE = "t"
    TARGET = "g"
    NUMBER = "n"
    ADD = "m"
    WINDOW = "w"
    """Of which days a report tells."""
    MEANS = "h"
    """How it is handed in, by which link."""
    FORM = "f"
    """With which questions it is asked."""
    OFF = "o"
    """A deadline is called off; `BACK`: one that was is put back."""
    BACK = "b"


class Ask(StrEnum):
    """What is asked, one after the other, of a report of the moment."""

    WHAT = "t"
    WHO = "w"
    FORM = "f"
    WHEN = "d"
    READY = "r"


@dataclass(frozen=True, slots=True)
class ShowPlan(Action):
    code: ClassVar[str] = "kh"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class ShowPart(Action):
    code: ClassVar[str] = "khp"
    plan: PlanId
    part: Part
    page: int = 0


@dataclass(frozen=True, slots=True)
class BeginAmend(Action):
    code: ClassVar[str] = "kha"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class PickItem(Action):
    """Asks which deadline, duty or target of the plan is meant, where there are several."""

    code: ClassVar[str] = "khi"
    wish: WishId
    item: Item


@dataclass(frozen=True, slots=True)
class PickThing(Action):
    """Number so much of what was offered, counted from 0."""

    code: ClassVar[str] = "khn"
    wish: WishId
    item: Item
    number: int


@dataclass(frozen=True, slots=True)
class PickMeant(Action):
    """Which of the units was meant that a name may mean, counted from 0."""

    code: ClassVar[str] = "khu"
    wish: WishId
    number: int


class Closes(StrEnum):
    """Ways in which a deadline may end that are offered as buttons."""

    LATE_3 = "late-3"
    LATE_7 = "late-7"
    LATE_NONE = "late-none"
    LOCK_NOW = "lock-now"
    LOCK_NONE = "lock-none"


@dataclass(frozen=True, slots=True)
class PickClosing(Action):
    code: ClassVar[str] = "khk"
    wish: WishId
    closes: Closes


@dataclass(frozen=True, slots=True)
class AmendMore(Action):
    code: ClassVar[str] = "khm"
    wish: WishId


@dataclass(frozen=True, slots=True)
class Amend(Action):
    code: ClassVar[str] = "khs"
    wish: WishId


@dataclass(frozen=True, slots=True)
class AskCallOff(Action):
    """Shows what calling one deadline off would do, and asks why."""

    code: ClassVar[str] = "khc"
    deadline: DeadlineId


@dataclass(frozen=True, slots=True)
class AskWithdraw(Action):
    code: ClassVar[str] = "khw"
    plan: PlanId


@dataclass(frozen=True, slots=True)
class Withdraw(Action):
    code: ClassVar[str] = "khx"
    wish: WishId


@dataclass(frozen=True, slots=True)
class DropWish(Action):
    code: ClassVar[str] = "khd"
    wish: WishId


@dataclass(frozen=True, slots=True)
class BeginAdHoc(Action):
    code: ClassVar[str] = "dx"


@dataclass(frozen=True, slots=True)
class PickAdHoc(Action):
    """One of the answers offered to a question, counted from 0."""

    code: ClassVar[str] = "dxp"
    wish: WishId
    asked: Ask
    number: int


@dataclass(frozen=True, slots=True)
class PublishAdHoc(Action):
    code: ClassVar[str] = "dxc"
    wish: WishId


@dataclass(frozen=True, slots=True)
class SetSteps(Action):
    """How many offices decide about a report, one after the other: 1 or 2."""

    code: ClassVar[str] = "khb"
    plan: PlanId
    steps: int


OF_PLANS: tuple[type[Action], ...] = (
    ShowPlan, ShowPart, BeginAmend, PickItem, PickThing, PickMeant, PickClosing, AmendMore, Amend,
    AskCallOff, AskWithdraw, Withdraw, DropWish, BeginAdHoc, PickAdHoc, PublishAdHoc, SetSteps,
)  # fmt: skip
"""Every kind, for packing."""
