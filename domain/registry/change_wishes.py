"""A change of units as far as it has been said: question by question, until it can be shown and carried out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.folding import words
from domain.ids import UnitId
from domain.names.levels import levels_in
from domain.registry.unit_changes import (
    Change,
    Close,
    Deed,
    Found,
    Known,
    Merge,
    Move,
    Newcomer,
    Rename,
    Split,
    Staff,
    Target,
)
from domain.registry.units import UnitKind


class State(StrEnum):
    """How far a change that was asked for has come."""

    ASKED = "asked"
    SCHEDULED = "scheduled"
    """Its day has not come."""
    DONE = "done"
    FAILED = "failed"
    """On its day it could not be carried out any more."""
    DROPPED = "dropped"


class Step(StrEnum):
    """What is asked next."""

    NAME = "name"
    TARGET = "target"
    MORE = "more"
    STAFF = "staff"
    DAY = "day"
    READY = "ready"


LISTING = frozenset({Deed.MERGE, Deed.SPLIT})
"""Of these more units than one may be named."""
FEWEST: Mapping[Deed, int] = {Deed.SPLIT: 2}
_OFFICES = frozenset({"so", "phong", "ubnd", "uy", "ban"})
_CENTRES = frozenset({"trung", "tt"})


@dataclass(frozen=True, slots=True)
class Wish:
    """`unit`: whose card it began from; `said`: units and names in the order given. A unit that is merged with goes
    into the first of `said`, further ones end beside it; `enough`: there are no more.

    `offered` and `typed`: the units a name may mean that was typed last, while it is asked which."""

    deed: Deed
    unit: UnitId
    said: tuple[UnitId | str, ...] = ()
    enough: bool = False
    staff: Staff | None = None
    dated: bool = False
    offered: tuple[UnitId, ...] = ()
    typed: str = ""

    def step(self, subject: Known) -> Step:
        if self.deed in {Deed.RENAME, Deed.FOUND}:
            asked = Step.NAME if not self.said else Step.DAY
        elif not self.said and not self.enough:
            asked = Step.TARGET
        elif self.deed in LISTING and (not self.enough or len(self.said) < FEWEST.get(self.deed, 1)):
            asked = Step.MORE
        elif self._asks_of_staff(subject):
            asked = Step.STAFF
        else:
            asked = Step.DAY
        return Step.READY if asked is Step.DAY and self.dated else asked

    def _asks_of_staff(self, subject: Known) -> bool:
        return subject.authority and bool(self.said) and self.deed in {Deed.MERGE, Deed.CLOSE} and self.staff is None

    def naming(self, one: UnitId | str) -> "Wish":
        return replace(self, said=(*self.said, one), offered=(), typed="")

    def offering(self, typed: str, offered: tuple[UnitId, ...]) -> "Wish":
        return replace(self, typed=typed, offered=offered)

    @property
    def may_found(self) -> bool:
        """Whether the unit that is asked for may be a new one."""
        return self.deed is Deed.SPLIT or (self.deed is Deed.MERGE and not self.said)

    def change(self, subject: Known) -> Change:
        """What was said, whole. `subject` is the unit it began from."""
        match self.deed:
            case Deed.RENAME:
                return Rename(self.unit, self._name())
            case Deed.FOUND:
                return Found(newcomer(self._name(), subject, below=self.unit))
            case Deed.MOVE:
                return Move(self.unit, self._units()[0])
            case Deed.MERGE:
                into, *beside = self.said
                ending = (self.unit, *(one for one in beside if not isinstance(one, str)))
                return Merge(ending, self._target(into, subject), self.staff or Staff.GO_ON)
            case Deed.SPLIT:
                return Split(self.unit, tuple(self._target(one, subject) for one in self.said))
            case Deed.CLOSE:
                heir = self._units()
                return Close(self.unit, heir[0] if heir else None, self.staff or Staff.END)

    def _name(self) -> str:
        return next(one for one in self.said if isinstance(one, str))

    def _units(self) -> tuple[UnitId, ...]:
        return tuple(one for one in self.said if not isinstance(one, str))

    def _target(self, said: UnitId | str, subject: Known) -> Target:
        return newcomer(said, subject, below=subject.parent) if isinstance(said, str) else said

    def to_text(self) -> str:
        return json.dumps(
            {
                "unit": self.unit,
                "said": self.said,
                "enough": self.enough,
                "staff": self.staff,
                "dated": self.dated,
                "offered": self.offered,
                "typed": self.typed,
            },
            ensure_ascii=False,
        )


def from_text(deed: Deed, text: str) -> Wish:
    told = json.loads(text)
    return Wish(
        deed=deed,
        unit=UnitId(told["unit"]),
        said=tuple(one if isinstance(one, str) else UnitId(one) for one in told["said"]),
        enough=told["enough"],
        staff=None if told["staff"] is None else Staff(told["staff"]),
        dated=told["dated"],
        offered=tuple(UnitId(one) for one in told["offered"]),
        typed=told["typed"],
    )


def newcomer(name: str, before: Known, *, below: UnitId | None) -> Newcomer:
    """A unit of that name; what its name does not say it has of the unit before it."""
    kind = kind_called(name) if before.authority else before.kind
    levels = frozenset() if kind is UnitKind.AUTHORITY else levels_in(name)
    return Newcomer(" ".join(name.split()), levels, kind, below, before.ownership)


def kind_called(name: str) -> UnitKind:
    """What a name says it is: an office, a centre, or otherwise a school."""
    first = words(name)[0].key if words(name) else ""
    if first in _OFFICES:
        return UnitKind.AUTHORITY
    return UnitKind.CENTRE if first in _CENTRES else UnitKind.SCHOOL
