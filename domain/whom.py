"""Whom a question is about, of the units that somebody looks after; short enough to go on a button."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from domain.buttons.parts import Parts
from domain.ids import PersonId, UnitId
from domain.registry.units import Level

_PARTED, _AND = "/", "+"


@dataclass(frozen=True, slots=True)
class Whom:
    """What is empty narrows nothing. `levels`: that teach one of them; `without`: not listed under any of them;
    `wards`: below one of these authorities; `since` and `until`: handed in on these days, or between.

    `but`: neither these units nor what is below them. `theirs` is what the officer looks after, read anew whenever it
    is asked."""

    levels: frozenset[Level] = frozenset()
    without: frozenset[Level] = frozenset()
    wards: tuple[UnitId, ...] = ()
    units: tuple[UnitId, ...] = ()
    officer: PersonId | None = None
    since: date | None = None
    until: date | None = None
    but: tuple[UnitId, ...] = ()
    theirs: Parts | None = None

    @property
    def everybody(self) -> bool:
        return self.undated == EVERYBODY

    @property
    def dated(self) -> bool:
        return self.since is not None or self.until is not None

    @property
    def undated(self) -> Self:
        """The same units, whenever they handed in."""
        return replace(self, since=None, until=None)

    def to_text(self) -> str:
        """`TH+THCS/MN/12//7///`: empty where it narrows nothing."""
        told = (
            _joined(sorted(self.levels)),
            _joined(sorted(self.without)),
            _joined(map(str, self.wards)),
            _joined(map(str, self.units)),
            "" if self.officer is None else str(self.officer),
            "" if self.since is None else f"{self.since:%Y%m%d}",
            "" if self.until is None else f"{self.until:%Y%m%d}",
            _joined(map(str, self.but)),
        )
        return _PARTED.join(told).rstrip(_PARTED)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Raises ValueError for what is not of our making."""
        told = text.split(_PARTED)
        if len(told) > _FIELDS:
            raise ValueError(f"{text!r} tells of nobody")
        levels, without, wards, units, officer, since, until, but = [*told, *[""] * (_FIELDS - len(told))]
        return cls(
            frozenset(map(Level, _apart(levels))),
            frozenset(map(Level, _apart(without))),
            tuple(UnitId(_id(one)) for one in _apart(wards)),
            tuple(UnitId(_id(one)) for one in _apart(units)),
            PersonId(_id(officer)) if officer else None,
            _day(since),
            _day(until),
            tuple(UnitId(_id(one)) for one in _apart(but)),
        )


EVERYBODY = Whom()
_FIELDS = 8
_HIGHEST = 2**31 - 1


def _joined(values: Iterable[str]) -> str:
    return _AND.join(values)


def _apart(text: str) -> list[str]:
    return text.split(_AND) if text else []


def _id(text: str) -> int:
    number = int(text)
    if not 0 < number <= _HIGHEST:
        raise ValueError(f"{number} is nobody's id")
    return number


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
