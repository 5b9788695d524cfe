"""What buttons do about changes of units: choose what, name whom, from when, carry out."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from domain.actions import Action
from domain.ids import ChangeId, UnitId
from domain.registry.unit_changes import Deed, Staff
from domain.registry.unit_facts import Fact


class When(StrEnum):
    TODAY = "t"
    NEXT_MONTH = "m"


@dataclass(frozen=True, slots=True)
class ShowChanges(Action):
    """What can be changed about a unit."""

    code: ClassVar[str] = "chu"
    unit: UnitId


@dataclass(frozen=True, slots=True)
class ShowWaiting(Action):
    """The changes whose day has not come."""

    code: ClassVar[str] = "chw"


@dataclass(frozen=True, slots=True)
class BeginChange(Action):
    code: ClassVar[str] = "chb"
    unit: UnitId
    deed: Deed


@dataclass(frozen=True, slots=True)
class ShowChange(Action):
    """One that was asked for, as far as it has come."""

    code: ClassVar[str] = "chs"
    change: ChangeId


@dataclass(frozen=True, slots=True)
class PickUnit(Action):
    """One of those a typed name may mean."""

    code: ClassVar[str] = "chp"
    change: ChangeId
    unit: UnitId


@dataclass(frozen=True, slots=True)
class PickNew(Action):
    """None of them: a new unit of the name that was typed."""

    code: ClassVar[str] = "chn"
    change: ChangeId


@dataclass(frozen=True, slots=True)
class NameNoMore(Action):
    """Nobody else, or nobody at all."""

    code: ClassVar[str] = "che"
    change: ChangeId


@dataclass(frozen=True, slots=True)
class PickStaff(Action):
    code: ClassVar[str] = "chf"
    change: ChangeId
    staff: Staff


@dataclass(frozen=True, slots=True)
class PickDay(Action):
    code: ClassVar[str] = "chd"
    change: ChangeId
    when: When


@dataclass(frozen=True, slots=True)
class CarryOut(Action):
    code: ClassVar[str] = "cho"
    change: ChangeId


@dataclass(frozen=True, slots=True)
class DropChange(Action):
    code: ClassVar[str] = "chx"
    change: ChangeId


@dataclass(frozen=True, slots=True)
class AskFact(Action):
    """Asks what a unit teaches, what its code is, or whose it is."""

    code: ClassVar[str] = "chv"
    unit: UnitId
    fact: Fact


@dataclass(frozen=True, slots=True)
class PutFact(Action):
    """The new value, as it was shown beside the old one."""

    code: ClassVar[str] = "cht"
    unit: UnitId
    fact: Fact
    value: str


OF_CHANGES: tuple[type[Action], ...] = (
    ShowChanges, ShowWaiting, BeginChange, ShowChange, PickUnit, PickNew, NameNoMore, PickStaff, PickDay, CarryOut,
    DropChange, AskFact, PutFact,
)  # fmt: skip
