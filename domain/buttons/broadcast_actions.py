"""What buttons do about a message to many units: make it, send it, look at who has it, acknowledge it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import BroadcastId


class Ask(StrEnum):
    """What is asked of a message, one after the other."""

    WHO = "w"
    TEXT = "t"
    READY = "r"


class Touch(StrEnum):
    """What of it is to be said anew, or the other way round."""

    WHO = "w"
    TEXT = "t"
    NO_FILE = "f"
    ANSWER = "a"


@dataclass(frozen=True, slots=True)
class BeginBroadcast(Action):
    code: ClassVar[str] = "gt"


@dataclass(frozen=True, slots=True)
class PickBroadcast(Action):
    """One of those it may go to, counted from 0."""

    code: ClassVar[str] = "gtp"
    broadcast: BroadcastId
    number: int


@dataclass(frozen=True, slots=True)
class TouchBroadcast(Action):
    code: ClassVar[str] = "gtc"
    broadcast: BroadcastId
    touch: Touch


@dataclass(frozen=True, slots=True)
class SendBroadcast(Action):
    code: ClassVar[str] = "gts"
    broadcast: BroadcastId


@dataclass(frozen=True, slots=True)
class DropBroadcast(Action):
    code: ClassVar[str] = "gtd"
    broadcast: BroadcastId


@dataclass(frozen=True, slots=True)
class ShowBroadcast(Action):
    """Who has it by now."""

    code: ClassVar[str] = "gto"
    broadcast: BroadcastId


@dataclass(frozen=True, slots=True)
class SendAgain(Action):
    """To those alone whom it has not reached; `times` is how often that was done before: pressed twice it is once."""

    code: ClassVar[str] = "gta"
    broadcast: BroadcastId
    times: int


@dataclass(frozen=True, slots=True)
class ListBroadcast(Action):
    """A file with every unit and what became of it there."""

    code: ClassVar[str] = "gtl"
    broadcast: BroadcastId


@dataclass(frozen=True, slots=True)
class ReceiveBroadcast(Action):
    """A unit says that it has it."""

    code: ClassVar[str] = "gtr"
    broadcast: BroadcastId


OF_BROADCASTS: tuple[type[Action], ...] = (
    BeginBroadcast, PickBroadcast, TouchBroadcast, SendBroadcast, DropBroadcast, ShowBroadcast, SendAgain,
    ListBroadcast, ReceiveBroadcast,
)  # fmt: skip
"""Every kind, for packing."""
