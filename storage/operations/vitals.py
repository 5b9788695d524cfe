"""How the queues stand: what waits since when, what nobody knows the end of, who cannot be reached, who delivers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, or_, select

from domain.persons.people import Reach
from domain.sending.notices import AT_HOURS, MERGED, State
from domain.sending.urgency import Urgency, urgency_of
from storage.database import Tx
from storage.incoming import inbox_care
from storage.incoming.inbox_care import Tally
from storage.operations import rounds
from storage.tables.notices import notices
from storage.tables.registry import addresses

REMINDERS = MERGED & AT_HOURS


@dataclass(frozen=True, slots=True)
class Waiting:
    """Notices of one urgency that are due: how many, and since when the first of them."""

    count: int
    since: datetime

    def joined(self, other: "Waiting") -> "Waiting":
        return Waiting(self.count + other.count, min(self.since, other.since))


@dataclass(frozen=True, slots=True)
class Vitals:
    inbox: Tally
    outbox: Mapping[Urgency, Waiting]
    by_state: Mapping[State, int]
    in_doubt: int
    """How often a notice may have been said for nothing: no more of them can have been said twice."""
    latest_reminder: datetime | None
    """Since when the reminder is due that has waited longest."""
    unreachable: int
    delivering: bool
    """Some process holds the work of delivering."""


def look(tx: Tx, now: datetime) -> Vitals:
    """For a scrape every few seconds: what is settled is counted from the index alone."""
    due = _due(tx, now)
    return Vitals(
        inbox=inbox_care.tally(tx),
        outbox=due,
        by_state={State(row.state): row.rows for row in tx.execute(_BY_STATE)},
        in_doubt=tx.execute(_IN_DOUBT).scalar_one(),
        latest_reminder=_latest_reminder(tx, now),
        unreachable=tx.execute(_UNREACHABLE).scalar_one(),
        delivering=rounds.is_held(tx, "deliver", now),
    )


_BY_STATE = select(notices.c.state, func.count().label("rows")).group_by(notices.c.state)
_IN_DOUBT = select(func.coalesce(func.sum(notices.c.doubts), 0)).where(
    # Each state by itself, so that the index leads to the few of them.
    or_(*(and_(notices.c.state == state.value, notices.c.doubts > 0) for state in State))
)
_UNREACHABLE = select(func.count()).where(addresses.c.reach != Reach.OPEN.value)


def _latest_reminder(tx: Tx, now: datetime) -> datetime | None:
    keys = [key.value for key in sorted(REMINDERS)]
    due = select(func.min(notices.c.next_at)).where(*_is_due(now), notices.c.key.in_(keys))
    found: datetime | None = tx.execute(due).scalar()
    return found


def _is_due(now: datetime) -> tuple[ColumnElement[bool], ...]:
    return (notices.c.state.in_([State.READY.value, State.SENDING.value]), notices.c.next_at <= now)


def _due(tx: Tx, now: datetime) -> Mapping[Urgency, Waiting]:
    ranks = (
        select(notices.c.rank, func.count().label("rows"), func.min(notices.c.next_at).label("since"))
        .where(*_is_due(now))
        .group_by(notices.c.rank)
    )
    found: dict[Urgency, Waiting] = {}
    for row in tx.execute(ranks):
        urgency, waiting = urgency_of(row.rank), Waiting(row.rows, row.since)
        found[urgency] = found[urgency].joined(waiting) if urgency in found else waiting
    return found
