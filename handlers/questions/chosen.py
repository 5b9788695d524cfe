"""Which units of a deadline an answer is about: as asked for, and only those the person looks after."""

from dataclasses import dataclass, replace
from decimal import Decimal

from domain.buttons.parts import Parts
from domain.planning.deadlines import Deadline
from domain.planning.targets import Operator
from domain.queries.model import Filter, Query, Status
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.reporting.lateness import Delay
from domain.reporting.obligations import OWING, RECEIVED, Absent, Progress, Standing, Tally, in_order, place
from domain.rights import May
from domain.whom import EVERYBODY, Whom
from handlers import scope
from handlers.questions import narrowed
from handlers.turn import Turn
from storage.reporting import obligations
from storage.reporting.obliged import Only

MOST = 5000
"""So many names are read at most; counts are exact whatever their number."""

MOST_JUDGED = 100_000
"""One by one, where it is asked how late each of them was."""

STANDINGS = {
    Status.MISSING: (Standing.OWED,),
    Status.OVERDUE: (Standing.OWED,),
    Status.DRAFT: tuple(sorted(OWING)),
    Status.LATE: tuple(sorted(RECEIVED)),
    Status.ON_TIME: tuple(sorted(RECEIVED)),
    Status.SUBMITTED: tuple(sorted(RECEIVED)),
    Status.RESUBMITTED: (Standing.SUBMITTED, Standing.ENDORSED, Standing.ACCEPTED),
    Status.WAITING: (Standing.SUBMITTED, Standing.ENDORSED),
    Status.APPROVED: (Standing.ACCEPTED,),
    Status.RETURNED: (Standing.RETURNED,),
    Status.EXCUSED: (Standing.EXCUSED,),
    Status.PROMISED: tuple(sorted(OWING)),
    Status.MORE_TIME_ASKED: tuple(sorted({*OWING, *RECEIVED})),
    Status.MORE_TIME: tuple(sorted({*OWING, *RECEIVED})),
}
ONLY = {
    Status.LATE: Only.LATE,
    Status.ON_TIME: Only.ON_TIME,
    Status.DRAFT: Only.BEGUN,
    Status.RESUBMITTED: Only.SENT_BACK,
    Status.PROMISED: Only.PROMISED,
    Status.MORE_TIME_ASKED: Only.MORE_TIME_ASKED,
    Status.MORE_TIME: Only.MORE_TIME,
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for: a status, perhaps of some units only, perhaps of those that were so late."""

    status: Status
    whom: Whom = EVERYBODY
    by: Delay | None = None


MISSING = Chosen(Status.MISSING)


def read(turn: Turn, status: Status, whom: str, by: str = "") -> Chosen:
    """From a button. Raises Refusal for what no list is of."""
    if status not in STANDINGS:
        raise Refusal("door-old-button")
    try:
        delay = Delay.from_text(by) if by else None
    except ValueError as error:
        raise Refusal("door-old-button") from error
    return Chosen(status, narrowed.read(turn, whom), delay)


def asked_for(turn: Turn, query: Query, status: Status) -> Chosen:
    """Raises Refusal for a ward, a unit or an officer nobody knows."""
    operator, days, most = query.get(Filter.OP), query.get(Filter.VALUE), query.get(Filter.MOST)
    whom = narrowed.asked_for(turn, query)
    if operator is None or days is None:
        return Chosen(status, whom)
    return Chosen(
        status, whom, Delay(Operator(operator), int(Decimal(days)), None if most is None else int(Decimal(most)))
    )


@dataclass(frozen=True, slots=True)
class Found:
    """`count` of `expected` units are so; `units` are named, by level and name."""

    units: list[Absent]
    count: int
    expected: int


def find(turn: Turn, deadline: Deadline, chosen: Chosen) -> Found:
    """Two statements, however many units there are. Days of handing in, and how late it was, narrow who is named, not
    who is expected."""
    parts = scope.parts(turn, deadline, May.SEE_MISSING)
    units = _units(turn, deadline, chosen, parts)
    if chosen.by is not None:
        units = [one for one in units if chosen.by.holds(one.late_by(deadline, turn.now))]
    whom = replace(chosen.whom, since=None, until=None)
    tally = obligations.progress(turn.tx, deadline.id, parts, whom).total
    listed = overdue(turn, deadline, parts, whom) if chosen.status is Status.OVERDUE else len(units)
    count = len(units) if chosen.whom.dated or chosen.by is not None else counted(tally, chosen.status, listed)
    return Found(units, count, tally.expected)


def progress(turn: Turn, deadline: Deadline, whom: Whom = EVERYBODY) -> Progress:
    """How a deadline stands, among the units the person looks after."""
    return obligations.progress(turn.tx, deadline.id, scope.parts(turn, deadline, May.SEE_PROGRESS), whom)


def _units(turn: Turn, deadline: Deadline, chosen: Chosen, parts: Parts) -> list[Absent]:
    found = obligations.listed(
        turn.tx,
        deadline.id,
        parts=parts,
        whom=chosen.whom,
        standings=STANDINGS[chosen.status],
        only=ONLY.get(chosen.status),
        overdue=turn.now if chosen.status is Status.OVERDUE else None,
        limit=MOST if chosen.by is None else MOST_JUDGED,
    )
    return in_order(found)


def rank(level: Level, name: str) -> tuple[int, str]:
    return place(level, name)


def overdue(turn: Turn, deadline: Deadline, parts: Parts, whom: Whom) -> int:
    return sum(obligations.count_overdue(turn.tx, deadline.id, turn.now, parts, whom).values())


def counted(tally: Tally, status: Status, listed: int = 0) -> int:
    """`listed`: of a status that no tally holds."""
    match status:
        case Status.MISSING:
            return tally.missing
        case Status.SUBMITTED:
            return tally.received
        case Status.LATE:
            return tally.received - tally.on_time
        case Status.ON_TIME:
            return tally.on_time
        case Status.WAITING:
            return tally.received - tally.accepted - tally.returned
        case Status.APPROVED:
            return tally.accepted
        case Status.RETURNED:
            return tally.returned
        case _:
            return listed
