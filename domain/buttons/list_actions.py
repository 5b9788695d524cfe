"""What buttons do about lists of units."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import UnitListId


@dataclass(frozen=True, slots=True)
class WriteList(Action):
    code: ClassVar[str] = "lw"
    list: UnitListId


@dataclass(frozen=True, slots=True)
class DropList(Action):
    code: ClassVar[str] = "ld"
    list: UnitListId


@dataclass(frozen=True, slots=True)
class BadRows(Action):
    """The rows of a list that were refused, as a workbook to mend and send again."""

    code: ClassVar[str] = "lb"
    list: UnitListId


@dataclass(frozen=True, slots=True)
class BlankList(Action):
    code: ClassVar[str] = "lt"


@dataclass(frozen=True, slots=True)
class PresentList(Action):
    """The units there are, as a list that changes nothing when it is sent back."""

    code: ClassVar[str] = "lx"


OF_LISTS: tuple[type[Action], ...] = (WriteList, DropList, BadRows, BlankList, PresentList)
