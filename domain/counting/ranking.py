"""Places for emulation: what a unit is judged by, and when it handed in."""

from dataclasses import dataclass
from datetime import datetime

from domain.registry.units import Level


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


@dataclass(frozen=True, slots=True)
class Handed:
    """When a unit first handed in."""

    unit_name: str
    level: Level
    at: datetime
    late: bool


@dataclass(frozen=True, slots=True)
class Rank:
    """Equals share a place, and the next is left empty."""

    place: int
    record: Record
