"""Which units of a deadline an answer is about: as asked for, and only those the person looks after."""

from collections.abc import Iterable
from dataclasses import dataclass

from domain.deadlines import Deadline
from domain.folding import fold
from domain.ids import ObligationId
from domain.names.levels import teaches
from domain.obligations import ORDER, RECEIVED, Absent, Obligation, Progress, Standing, Tally, listed_under
from domain.queries.model import Status
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
    units = _units(turn, deadline, chosen.status)
    if not scope.levels(turn) and chosen.level is None and chosen.without is None:
        tally = obligations.progress(turn.tx, deadline.id).total
        return Found(units, _count(tally, deadline, chosen.status, turn, len(units)), tally.expected)
    mine = {one.id: one for one in _within(turn, deadline) if chosen.takes(one.levels)}
    named = [unit for unit in units if unit.obligation in mine]
    return Found(named, len(named), sum(one.standing is not Standing.EXCUSED for one in mine.values()))


def progress(turn: Turn, deadline: Deadline) -> Progress:
    """How a deadline stands, among the units the person looks after."""
    if not scope.levels(turn):
        return obligations.progress(turn.tx, deadline.id)
    by_level: dict[Level, Tally] = {}
    for one in _within(turn, deadline):
        if one.standing is not Standing.EXCUSED:
            level = listed_under(one.levels)
            by_level[level] = by_level.get(level, Tally()) + _tally(one, deadline)
    return Progress(sum(by_level.values(), Tally()), {level: by_level[level] for level in ORDER if level in by_level})


def looked_after(turn: Turn, deadline: Deadline) -> frozenset[ObligationId] | None:
    """The obligations of the schools the person looks after; None: of all."""
    return frozenset(one.id for one in _within(turn, deadline)) if scope.levels(turn) else None


def _within(turn: Turn, deadline: Deadline) -> list[Obligation]:
    levels = scope.levels(turn)
    every = obligations.of_deadline(turn.tx, deadline.id)
    return [one for one in every if not levels or not one.levels.isdisjoint(levels)]


def _units(turn: Turn, deadline: Deadline, status: Status) -> list[Absent]:
    if status is Status.OVERDUE and not deadline.passed(turn.now):
        return []
    late = True if status is Status.LATE else None
    found = obligations.listed(turn.tx, deadline.id, standings=STANDINGS[status], late=late, limit=MOST)
    return in_order(found)


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


def _tally(one: Obligation, deadline: Deadline) -> Tally:
    received = one.first_handed is not None
    on_time = one.first_handed is not None and one.first_handed <= deadline.last_ok
    return Tally(1, received, on_time, one.standing is Standing.ACCEPTED, one.standing is Standing.RETURNED)
