"""What buttons do about the register of initiatives: a unit's own part of it, and the office's view of all."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import InitiativeId, ObligationId, UnitId
from domain.office.entries import Purpose


class Which(StrEnum):
    """Of the register of a year."""

    WAITING = "w"
    ALL = "a"
    RETURNED = "r"


@dataclass(frozen=True, slots=True)
class ShowRegister(Action):
    """What one unit has registered."""

    code: ClassVar[str] = "ig"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class ShowInitiative(Action):
    code: ClassVar[str] = "ii"
    initiative: InitiativeId


@dataclass(frozen=True, slots=True)
class BeginInitiative(Action):
    """Registers one more, for an obligation to come back to, or for none (0)."""

    code: ClassVar[str] = "in"
    unit: UnitId
    beside: int = 0


@dataclass(frozen=True, slots=True)
class StartInitiative(Action):
    """From today on it is being carried out."""

    code: ClassVar[str] = "ib"
    initiative: InitiativeId


@dataclass(frozen=True, slots=True)
class TellOfInitiative(Action):
    """Mends what was registered, or says how it goes or ended."""

    code: ClassVar[str] = "is"
    initiative: InitiativeId
    purpose: Purpose
    beside: int = 0


@dataclass(frozen=True, slots=True)
class HandInRegister(Action):
    """Makes the report that an obligation asks for of what the register holds."""

    code: ClassVar[str] = "ih"
    obligation: ObligationId


@dataclass(frozen=True, slots=True)
class AcceptInitiative(Action):
    code: ClassVar[str] = "ia"
    initiative: InitiativeId


@dataclass(frozen=True, slots=True)
class AskInitiativeReason(Action):
    """Asks why it goes back; the next typed line is the answer."""

    code: ClassVar[str] = "iw"
    initiative: InitiativeId


@dataclass(frozen=True, slots=True)
class ShowRegisters(Action):
    """How the units of whoever asks have registered in a year; 0: the present one."""

    code: ClassVar[str] = "io"
    year: int = 0


@dataclass(frozen=True, slots=True)
class ListInitiatives(Action):
    code: ClassVar[str] = "il"
    year: int
    which: Which
    page: int = 0


@dataclass(frozen=True, slots=True)
class MakeRegisterBook(Action):
    code: ClassVar[str] = "ix"
    year: int


OF_INITIATIVES: tuple[type[Action], ...] = (
    ShowRegister, ShowInitiative, BeginInitiative, StartInitiative, TellOfInitiative, HandInRegister, AcceptInitiative,
    AskInitiativeReason, ShowRegisters, ListInitiatives, MakeRegisterBook,
)  # fmt: skip
