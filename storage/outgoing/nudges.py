"""Reminders that an officer sends by hand: to whom, and who sent the last ones."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, select

from domain.buttons.parts import EVERYTHING, Parts
from domain.ids import DeadlineId, ObligationId, PersonId
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import OWING, Standing
from domain.sending.notices import NUDGE_RESTS, Key, State
from domain.whom import EVERYBODY, Whom
from storage.counting import narrowing
from storage.database import Tx
from storage.outgoing import notices
from storage.reporting import last_moments, obliged
from storage.tables.notices import notices as rows
from storage.tables.plans import obligations

_CAME_TO_NOTHING = (State.WITHDRAWN.value, State.FAILED.value)


@dataclass(frozen=True, slots=True)
class Asked:
    """Which of those that still owe are meant. `begun`: only those whose form lies half filled."""

    whom: Whom = EVERYBODY
    standings: frozenset[Standing] = OWING
    begun: bool = False
    overdue: bool = False
    """Only those that are by now, each by its own last moment."""


EVERY = Asked()


@dataclass(frozen=True, slots=True)
class Nudged:
    """When somebody nudged last; who, where that was written down."""

    at: datetime
    by: PersonId | None


def owe(
    tx: Tx,
    deadline: Deadline,
    now: datetime,
    parts: Parts = EVERYTHING,
    asked: Asked = EVERY,
    *,
    by: PersonId | None = None,
    insisted: datetime | None = None,
) -> int:
    """What an officer sends by hand to those that still owe, of the parts they look after, and were not nudged a short
    while ago. `insisted`: to those as well, who had been nudged at that moment; once, however often it is pressed."""
    which = and_(narrowing.among(parts, asked.whom), obligations.c.standing.in_(sorted(asked.standings)))
    if asked.overdue:
        which = and_(which, last_moments.is_overdue(now))
    if asked.begun:
        which = and_(which, obliged.begun())
    if insisted is None:
        moment = f"/nudge:{now:%Y%m%d%H}"
        lately = exists().where(rows.c.obligation_id == obligations.c.id, _lately(now))
        which = and_(which, ~lately.correlate(obligations))
    else:
        moment = f"/nudge:after:{insisted:%Y%m%d%H%M}"
    details = None if by is None else str(by)
    return notices.owe_units(tx, deadline, moment, Key.NUDGE, now, which, details=details)


def lately(tx: Tx, deadline: DeadlineId, now: datetime) -> dict[ObligationId, Nudged]:
    """The units that were nudged so short a while ago that it has to be insisted on."""
    query = (
        select(rows.c.obligation_id, rows.c.made_at, rows.c.details)
        # By way of what is owed: notices are by far the longer table, and not indexed by deadline.
        .join(obligations, obligations.c.id == rows.c.obligation_id)
        .where(obligations.c.deadline_id == deadline, _lately(now))
        .order_by(rows.c.made_at)
    )
    return {
        ObligationId(row.obligation_id): Nudged(row.made_at, PersonId(int(row.details)) if row.details else None)
        for row in tx.execute(query)
    }


def _lately(now: datetime) -> ColumnElement[bool]:
    standing = rows.c.state.not_in(_CAME_TO_NOTHING)
    return and_(rows.c.key == Key.NUDGE.value, rows.c.made_at > now - NUDGE_RESTS, standing)
