"""What buttons do about units: find, list, change."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.buttons.finding_actions import OF_FINDING
from domain.buttons.list_actions import OF_LISTS
from domain.ids import UnitId


@dataclass(frozen=True, slots=True)
class ShowTrace(Action):
    """Who changed what at a unit and below it, newest first."""

    code: ClassVar[str] = "tr"
    unit: UnitId
    page: int = 0


@dataclass(frozen=True, slots=True)
class MakeTraceFile(Action):
    code: ClassVar[str] = "trx"
    unit: UnitId


OF_UNITS: tuple[type[Action], ...] = (*OF_LISTS, *OF_FINDING, ShowTrace, MakeTraceFile)
