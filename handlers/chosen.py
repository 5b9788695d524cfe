"""Which units of a deadline an answer is about: as asked for, and only those the person looks after."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.deadlines import Deadline
from domain.folding import fold
from domain.names.levels import teaches
from domain.obligations import ORDER, RECEIVED, Absent, Progress, Standing, Tally, listed_under
from domain.parts import Parts
from domain.queries.model import Status
from domain.rights import May
from domain.units import Level
from handlers import scope
from handlers.turn import Turn
from storage import obligations

MOST = 5000
"""So many names are read at most; counts are exact whatever their number."""

STANDINGS = {
    Status.MISSING: (Standing.OWED,),
    Status.OVERDUE: (Standing.OWED,),
    Status.LATE: tuple(sorted(RECEIVED)),
    Status.SUBMITTED: tuple(sorted(RECEIVED)),
    Status.APPROVED: (Standing.ACCEPTED,),
    Status.RETURNED: (Standing.RETURNED,),
    Status.EXCUSED: (Standing.EXCUSED,),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for: a status, perhaps of one level, perhaps without one."""

    status: Status
    level: Level | None = None
    without: Level | None = None

    def takes(self, levels: frozenset[Level]) -> bool:
        if self.without is not None and listed_under(levels) is self.without:
            return False
        return self.level is None or teaches(levels, frozenset({self.level}))


MISSING = Chosen(Status.MISSING)


@dataclass(frozen=True, slots=True)
class Found:
    """`count` of `expected` units are so; `units` are named, by level and name."""

    units: list[Absent]
    count: int
    expected: int


def find(turn: Turn, deadline: Deadline, chosen: Chosen) -> Found:
    parts = scope.parts(turn, deadline, May.SEE_MISSING)
    units = _units(turn, deadline, chosen.status, parts)
    if chosen.level is None and chosen.without is None:
        tally = obligations.progress(turn.tx, deadline.id, parts).total
        return Found(units, _count(tally, deadline, chosen.status, turn, len(units)), tally.expected)
    every = obligations.of_deadline(turn.tx, deadline.id, parts)
    mine = {one.id: one for one in every if chosen.takes(one.levels)}
    named = [unit for unit in units if unit.obligation in mine]
    return Found(named, len(named), sum(one.standing is not Standing.EXCUSED for one in mine.values()))


def progress(turn: Turn, deadline: Deadline) -> Progress:
    """How a deadline stands, among the units the person looks after."""
    return obligations.progress(turn.tx, deadline.id, scope.parts(turn, deadline, May.SEE_PROGRESS))


def _units(turn: Turn, deadline: Deadline, status: Status, parts: Parts) -> list[Absent]:
    if status is Status.OVERDUE and not deadline.passed(turn.now):
        return []
    late = True if status is Status.LATE else None
    return in_order(
        obligations.listed(turn.tx, deadline.id, parts=parts, standings=STANDINGS[status], late=late, limit=MOST)
    )


def in_order(units: Iterable[Absent]) -> list[Absent]:
    return sorted(units, key=lambda one: rank(one.level, one.unit_name))


def rank(level: Level, name: str) -> tuple[int, str]:
    """By level, then by name: Đ beside D, whatever the database makes of it."""
    return ORDER.index(level), fold(name)


def _count(tally: Tally, deadline: Deadline, status: Status, turn: Turn, listed: int) -> int:
    match status:
        case Status.MISSING:
            return tally.missing
        case Status.OVERDUE:
            return tally.missing if deadline.passed(turn.now) else 0
        case Status.SUBMITTED:
            return tally.received
        case Status.LATE:
            return tally.received - tally.on_time
        case Status.APPROVED:
            return tally.accepted
        case Status.RETURNED:
            return tally.returned
        case _:
            return listed
