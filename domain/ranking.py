"""Places for emulation: what counts first, what decides between equals, and who shares a place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from domain.obligations import ORDER
from domain.units import Level

NONE = Fraction(1)
"""A share of nothing keeps nobody back: no target in whose field anything arose has been missed."""


@dataclass(frozen=True, slots=True)
class Record:
    """How one unit kept to what it owed: reports in time and of use of those expected, targets met of those judged."""

    unit_name: str
    level: Level
    expected: int
    on_time: int
    usable: int
    returns: int
    met: int = 0
    judged: int = 0

    @property
    def merit(self) -> tuple[Fraction, Fraction, Fraction, int]:
        """In time, then of use, then targets met, then seldom sent back: each decides where all before are equal."""
        return (
            Fraction(self.on_time, self.expected),
            Fraction(self.usable, self.expected),
            Fraction(self.met, self.judged) if self.judged else NONE,
            -self.returns,
        )


@dataclass(frozen=True, slots=True)
class Handed:
    """When a unit first handed in."""

    unit_name: str
    level: Level
    at: datetime
    late: bool


@dataclass(frozen=True, slots=True)
class Rank:
    place: int
    record: Record


def ranked(records: Iterable[Record]) -> list[Rank]:
    """Those that owed something; equals share a place, and the next is left empty."""
    able = [one for one in records if one.expected]
    in_order = sorted(able, key=lambda one: (ORDER.index(one.level), one.unit_name))
    in_order.sort(key=lambda one: one.merit, reverse=True)
    found: list[Rank] = []
    for number, one in enumerate(in_order, start=1):
        tie = bool(found) and found[-1].record.merit == one.merit
        found.append(Rank(found[-1].place if tie else number, one))
    return found


def unranked(records: Iterable[Record]) -> list[Record]:
    """Who owed nothing, being excused from all of it."""
    return [one for one in records if not one.expected]
