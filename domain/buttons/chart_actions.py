"""What buttons do about pictures."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import DeadlineId


class Chart(StrEnum):
    """What a picture shows; one letter of a button."""

    PROGRESS = "p"
    """How many handed in, by level."""
    PERIODS = "o"
    """The same by period."""
    HEAT = "h"
    """Units × periods."""
    TARGETS = "g"
    """Every figure that a target is set for, held against it."""
    LEVELS = "l"
    """One figure by level."""
    TREND = "t"
    """One figure over periods."""


@dataclass(frozen=True, slots=True)
class DrawChart(Action):
    """`indicator` where one figure is meant; `whom` is what `domain.whom` makes of the units a question was about."""

    code: ClassVar[str] = "ch"
    deadline: DeadlineId
    chart: Chart
    page: int = 0
    indicator: str = ""
    whom: str = ""


OF_CHARTS: tuple[type[Action], ...] = (DrawChart,)
