"""What buttons do about promises. `at` counts minutes, as `promises.minutes` has it."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import ObligationId


@dataclass(frozen=True, slots=True)
class PutOff(Action):
    """Of one obligation: nobody is to be reminded of it until then."""

    code: ClassVar[str] = "po"
    obligation: ObligationId
    at: int


@dataclass(frozen=True, slots=True)
class PutOffAll(Action):
    """The same, of all that whoever presses owes by now."""

    code: ClassVar[str] = "pa"
    at: int


@dataclass(frozen=True, slots=True)
class DropPromise(Action):
    """It was not meant, or not meant any more: reminders go on."""

    code: ClassVar[str] = "px"
    obligation: ObligationId


OF_PROMISES: tuple[type[Action], ...] = (PutOff, PutOffAll, DropPromise)
