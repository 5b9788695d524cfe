"""What buttons do about oneself: see what is held, mend it, leave."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action


@dataclass(frozen=True, slots=True)
class SendOwnData(Action):
    code: ClassVar[str] = "me"


@dataclass(frozen=True, slots=True)
class MendOwnData(Action):
    code: ClassVar[str] = "mend"


@dataclass(frozen=True, slots=True)
class MendName(Action):
    """The next typed line is the name."""

    code: ClassVar[str] = "mendn"


@dataclass(frozen=True, slots=True)
class MendPhone(Action):
    """The next typed line is the number."""

    code: ClassVar[str] = "mendp"


@dataclass(frozen=True, slots=True)
class DropPhone(Action):
    code: ClassVar[str] = "mendx"


@dataclass(frozen=True, slots=True)
class AskLeave(Action):
    """Says what leaving means; `Leave` does it."""

    code: ClassVar[str] = "leave"


@dataclass(frozen=True, slots=True)
class Leave(Action):
    code: ClassVar[str] = "leavey"


OF_PEOPLE: tuple[type[Action], ...] = (
    SendOwnData, MendOwnData, MendName, MendPhone, DropPhone, AskLeave, Leave,
)  # fmt: skip
