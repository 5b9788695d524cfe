"""How often units that have handed in nothing were reminded of it."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from domain.ids import AddressId, DeadlineId, ObligationId
from domain.reporting.obligations import Standing
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.tables.notices import notices
from storage.tables.plans import obligations

_LADDER = (Key.REMINDER.value, Key.OVERDUE.value)
_REMINDING = (Key.REMINDER.value, Key.OVERDUE.value, Key.NUDGE.value, Key.PROMISED.value)


def times(tx: Tx, deadline: DeadlineId) -> dict[ObligationId, int]:
    """Each occasion once, however many people of a unit heard of it; what reached nobody does not count."""
    query = (
        select(notices.c.obligation_id, func.count(notices.c.occasion.distinct()).label("times"))
        # By way of what is owed: notices are by far the longer table, and not indexed by deadline.
        .join(obligations, obligations.c.id == notices.c.obligation_id)
        .where(obligations.c.deadline_id == deadline, obligations.c.standing == Standing.OWED.value)
        .where(func.coalesce(notices.c.state, "") == State.SENT.value, notices.c.key.in_(_REMINDING))
        .group_by(notices.c.obligation_id)
    )
    return {ObligationId(row.obligation_id): row.times for row in tx.execute(query)}


def since(tx: Tx, deadline: DeadlineId, moment: datetime) -> set[ObligationId]:
    """Those that the ladder has reminded since then."""
    query = (
        select(notices.c.obligation_id)
        .join(obligations, obligations.c.id == notices.c.obligation_id)
        .where(obligations.c.deadline_id == deadline, notices.c.key.in_(_LADDER))
        .where(notices.c.state == State.SENT.value, notices.c.settled_at >= moment)
    )
    return {ObligationId(one) for one in tx.execute(query).scalars()}


def of_message(tx: Tx, some: Collection[ObligationId], address: AddressId, message: int) -> set[ObligationId]:
    """Of these, what that message was about."""
    query = (
        select(notices.c.obligation_id)
        .where(notices.c.obligation_id.in_(list(some)), notices.c.state == State.SENT.value)
        .where(notices.c.address_id == address, notices.c.message_id == message)
    )
    return {ObligationId(one) for one in tx.execute(query).scalars()}
