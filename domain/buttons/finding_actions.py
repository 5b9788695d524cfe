"""What buttons do about finding units: choose one of several, look at it, at those below it, at its other names."""

from dataclasses import dataclass
from typing import ClassVar

from domain.actions import Action
from domain.ids import UnitId


@dataclass(frozen=True, slots=True)
class ShowUnit(Action):
    code: ClassVar[str] = "un"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class ChooseUnit(Action):
    """This is the unit that `words` were typed for."""

    code: ClassVar[str] = "uc"
    unit: UnitId
    words: str


@dataclass(frozen=True, slots=True)
class AskAbout(Action):
    """The question is about this one of the units its words may mean."""

    code: ClassVar[str] = "ua"
    unit: UnitId
    words: str


@dataclass(frozen=True, slots=True)
class FindUnits(Action):
    """The next few of the units that `words` may mean."""

    code: ClassVar[str] = "uf"
    page: int
    words: str


@dataclass(frozen=True, slots=True)
class ListUnits(Action):
    """The units right below an authority."""

    code: ClassVar[str] = "ul"
    unit: UnitId
    page: int = 0


@dataclass(frozen=True, slots=True)
class ShowOwed(Action):
    """Everything asked of one unit, and how far it has come."""

    code: ClassVar[str] = "uo"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class ShowNames(Action):
    """The words people have taught for a unit."""

    code: ClassVar[str] = "ug"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class ForgetName(Action):
    code: ClassVar[str] = "ux"
    name: int


OF_FINDING: tuple[type[Action], ...] = (
    ShowUnit, ChooseUnit, AskAbout, FindUnits, ListUnits, ShowOwed, ShowNames, ForgetName,
)  # fmt: skip
