"""What buttons do about oneself: see what is held, mend it, leave."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import AddressId, LinkId


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
class AddChat(Action):
    """Gives a code that is brought in another chat."""

    code: ClassVar[str] = "lk"


@dataclass(frozen=True, slots=True)
class NumberOfLink(Action):
    """The next typed line is the number that the other chat shows."""

    code: ClassVar[str] = "lkn"
    link: LinkId


@dataclass(frozen=True, slots=True)
class DropLink(Action):
    code: ClassVar[str] = "lkd"
    link: LinkId


@dataclass(frozen=True, slots=True)
class RemoveChat(Action):
    code: ClassVar[str] = "lkx"
    address: AddressId


@dataclass(frozen=True, slots=True)
class AskLeave(Action):
    """Says what leaving means; `Leave` does it."""

    code: ClassVar[str] = "leave"


@dataclass(frozen=True, slots=True)
class Leave(Action):
    code: ClassVar[str] = "leavey"


OF_PEOPLE: tuple[type[Action], ...] = (
    SendOwnData, MendOwnData, MendName, MendPhone, DropPhone, AskLeave, Leave,
    AddChat, NumberOfLink, DropLink, RemoveChat,
)  # fmt: skip
