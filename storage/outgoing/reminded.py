"""How often units were reminded of what they owe, and which of them on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import case, func, select

from domain.buttons.parts import Parts
from domain.clock_face import end_of_day, start_of_day
from domain.ids import AddressId, DeadlineId, ObligationId
from domain.registry.units import Level
from domain.reporting.obligations import OWING, Standing, place
from domain.sending.notices import Key, State
from storage.counting import narrowing
from storage.database import Tx
from storage.tables.notices import notices
from storage.tables.plans import obligations

_LADDER = (Key.REMINDER.value, Key.OVERDUE.value)
_REMINDING = (Key.REMINDER.value, Key.OVERDUE.value, Key.NUDGE.value, Key.PROMISED.value)
_UNIT = (obligations.c.level, obligations.c.unit_name, obligations.c.standing)


@dataclass(frozen=True, slots=True)
class Reminded:
    """A unit that was reminded on a day: how often then, and in all; whether it still owes what that was about."""

    unit_name: str
    on_day: int
    in_all: int
    owing: bool


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


def on_day(tx: Tx, deadline: DeadlineId, parts: Parts, day: date) -> list[Reminded]:
    """By the ladder, by hand or at the hour that was promised; in the order of every list."""
    that_day = notices.c.settled_at.between(start_of_day(day), end_of_day(day))
    today = func.count(case((that_day, notices.c.occasion)).distinct())
    query = (
        select(*_UNIT, today, func.count(notices.c.occasion.distinct()))
        .join(obligations, obligations.c.id == notices.c.obligation_id)
        .where(obligations.c.deadline_id == deadline, narrowing.within(parts))
        .where(func.coalesce(notices.c.state, "") == State.SENT.value, notices.c.key.in_(_REMINDING))
        .group_by(obligations.c.id, *_UNIT)
        .having(today > 0)
    )
    rows = sorted(tx.execute(query).all(), key=lambda row: place(Level(row.level), row.unit_name))
    return [Reminded(name, then, in_all, Standing(standing) in OWING) for _, name, standing, then, in_all in rows]


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
