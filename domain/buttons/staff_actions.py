"""What buttons do about the people of a unit: see them, invite, end posts, print invites for a whole list."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import InviteId, PostId, UnitId
from domain.persons.people import Role


class SheetFile(StrEnum):
    """What invites are printed from."""

    WORD = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class ShowStaff(Action):
    code: ClassVar[str] = "sf"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class AskInvite(Action):
    """Asks for which post."""

    code: ClassVar[str] = "si"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class InviteAs(Action):
    """Asks whom, or what they will look after; the next typed line, or `Invite`, is the answer."""

    code: ClassVar[str] = "sr"
    unit: UnitId
    role: Role


@dataclass(frozen=True, slots=True)
class Invite(Action):
    """Without saying more."""

    code: ClassVar[str] = "sn"
    unit: UnitId
    role: Role


@dataclass(frozen=True, slots=True)
class RevokeInvite(Action):
    code: ClassVar[str] = "sv"
    invite: InviteId


@dataclass(frozen=True, slots=True)
class AskDismissal(Action):
    """Asks whose post ends."""

    code: ClassVar[str] = "sd"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class ConfirmDismissal(Action):
    code: ClassVar[str] = "sc"
    post: PostId


@dataclass(frozen=True, slots=True)
class Dismiss(Action):
    code: ClassVar[str] = "sx"
    post: PostId


@dataclass(frozen=True, slots=True)
class AskSheets(Action):
    """Says how many invites would be printed, and which old ones they replace."""

    code: ClassVar[str] = "sq"
    unit: UnitId
    file: SheetFile


@dataclass(frozen=True, slots=True)
class MakeSheets(Action):
    code: ClassVar[str] = "sm"
    unit: UnitId
    file: SheetFile


@dataclass(frozen=True, slots=True)
class AskRemit(Action):
    """Asks whose duties change, where there are several officers."""

    code: ClassVar[str] = "sp"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class PickRemit(Action):
    """Asks what they will look after; the next typed line, or `RemitAll`, is the answer."""

    code: ClassVar[str] = "sb"
    post: PostId


@dataclass(frozen=True, slots=True)
class RemitAll(Action):
    code: ClassVar[str] = "sa"
    post: PostId


OF_STAFF: tuple[type[Action], ...] = (
    ShowStaff, AskInvite, InviteAs, Invite, RevokeInvite, AskDismissal, ConfirmDismissal, Dismiss, AskSheets,
    MakeSheets, AskRemit, PickRemit, RemitAll,
)  # fmt: skip
