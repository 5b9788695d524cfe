"""What buttons do about more time for one unit, and about work that is not whose phone it came to."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import DeadlineId, ExtensionId, ObligationId, WishId


@dataclass(frozen=True, slots=True)
class AskExtension(Action):
    """Asks until which day; the next typed line, or `WishDay`, answers."""

    code: ClassVar[str] = "gh"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class WhichExtension(Action):
    """For which of several pieces of work."""

    code: ClassVar[str] = "gg"


@dataclass(frozen=True, slots=True)
class WishDay(Action):
    """`day` is a date in eight digits; then why is asked."""

    code: ClassVar[str] = "gd"
    obligation: ObligationId
    day: int


@dataclass(frozen=True, slots=True)
class SendExtension(Action):
    """With one of the common reasons, counted from 0."""

    code: ClassVar[str] = "gx"
    obligation: ObligationId
    day: int
    reason: int


@dataclass(frozen=True, slots=True)
class Grant(Action):
    code: ClassVar[str] = "gy"
    extension: ExtensionId


@dataclass(frozen=True, slots=True)
class AskRefusal(Action):
    """Asks why not; the next typed line, or `Refuse` with a common reason, answers."""

    code: ClassVar[str] = "gw"
    extension: ExtensionId


@dataclass(frozen=True, slots=True)
class Refuse(Action):
    code: ClassVar[str] = "gn"
    extension: ExtensionId
    reason: int


@dataclass(frozen=True, slots=True)
class Decline(Action):
    """It is not mine to do: others of the unit are reminded."""

    code: ClassVar[str] = "nm"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class TakeOn(Action):
    """It is mine after all."""

    code: ClassVar[str] = "nb"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class AskTime(Action):
    """Gives more time unasked: asks until which day; the next typed line, or `PickTime`, answers."""

    code: ClassVar[str] = "gi"
    deadline: DeadlineId
    whom: str = ""


@dataclass(frozen=True, slots=True)
class PickTime(Action):
    """One of the days that were offered, counted from 0; then all that will be done is shown."""

    code: ClassVar[str] = "gid"
    wish: WishId
    number: int


@dataclass(frozen=True, slots=True)
class GiveTime(Action):
    code: ClassVar[str] = "giy"
    wish: WishId


@dataclass(frozen=True, slots=True)
class DropTime(Action):
    code: ClassVar[str] = "gix"
    wish: WishId


OF_EXTENSIONS: tuple[type[Action], ...] = (
    AskExtension, WhichExtension, WishDay, SendExtension, Grant, AskRefusal, Refuse, Decline, TakeOn, AskTime, PickTime,
    GiveTime, DropTime,
)  # fmt: skip
