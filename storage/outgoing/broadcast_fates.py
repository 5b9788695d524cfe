"""What has become of a message at the units it went to, and which of them have said that they have it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, case, func, select, update

from domain.folding import fold
from domain.ids import BroadcastId, PersonId, UnitId
from domain.sending.broadcasts import Fate, Recipient
from domain.sending.notices import State
from storage.database import Tx
from storage.engine.rows import AnySelect
from storage.outgoing import broadcasts, lost_reach
from storage.tables.broadcasts import broadcast_hearers, broadcast_units
from storage.tables.notices import notices
from storage.tables.registry import unit_names

_RANKS = {
    State.SENT: 5,
    State.SENDING: 4,
    State.READY: 4,
    State.HELD: 4,
    State.UNKNOWN: 3,
    State.FAILED: 2,
    State.WITHDRAWN: 2,
}
_FATES = {5: Fate.SENT, 4: Fate.WAITING, 3: Fate.UNCLEAR, 2: Fate.FAILED}


def counted(tx: Tx, broadcast: BroadcastId, times: int) -> tuple[Mapping[Fate, int], int]:
    """How many units each fate has met, and how many have said that they have it."""
    some = _ranked(broadcast, times).subquery()
    said = func.count(some.c.received_at).label("said")
    query = select(some.c.rank, func.count().label("units"), said).group_by(some.c.rank)
    fates: Counter[Fate] = Counter()
    received = 0
    for row in tx.execute(query):
        fates[_FATES.get(row.rank, Fate.NOBODY)] += row.units
        received += row.said
    return fates, received


def listed(
    tx: Tx, broadcast: BroadcastId, times: int, *, fates: Sequence[Fate] = tuple(Fate), limit: int | None = None
) -> list[Recipient]:
    """Those of these fates, by name as every list has it, whatever the database makes of Đ."""
    some = _ranked(broadcast, times).subquery()
    named = and_(unit_names.c.unit_id == some.c.unit_id, unit_names.c.until.is_(None), ~unit_names.c.alias)
    query = select(some, unit_names.c.name).join(unit_names, named).order_by(unit_names.c.name, some.c.unit_id)
    ranks = [rank for rank, fate in (*_FATES.items(), (0, Fate.NOBODY)) if fate in fates]
    rows = tx.execute(query.where(some.c.rank.in_(ranks)).limit(limit))
    found = [
        Recipient(UnitId(row.unit_id), row.name, _FATES.get(row.rank, Fate.NOBODY), row.why, row.received_at)
        for row in rows
    ]
    if any(one.fate is Fate.NOBODY for one in found):
        closed, back = lost_reach.of_broadcast(tx, broadcast), lost_reach.reached_now(tx, broadcast)
        found = [
            replace(one, closed=closed.get(one.unit), back=one.unit in back) if one.fate is Fate.NOBODY else one
            for one in found
        ]
    return sorted(found, key=lambda one: fold(one.name))


def silent(tx: Tx, broadcast: BroadcastId, times: int, *, limit: int) -> list[Recipient]:
    """Those it has reached that have not said so."""
    reached = listed(tx, broadcast, times, fates=(Fate.SENT,))
    return [one for one in reached if one.received is None][:limit]


def receive(tx: Tx, broadcast: BroadcastId, units: Sequence[UnitId], *, by: PersonId, now: datetime) -> int | None:
    """How many of these units say so for the first time; None where it went to none of them."""
    of_these = and_(broadcast_units.c.broadcast_id == broadcast, broadcast_units.c.unit_id.in_(units))
    if tx.execute(select(broadcast_units.c.unit_id).where(of_these)).first() is None:
        return None
    fresh = update(broadcast_units).where(of_these, broadcast_units.c.received_at.is_(None))
    return tx.execute(fresh.values(received_at=now, received_by=by)).rowcount


def newest_unanswered(tx: Tx, units: Sequence[UnitId]) -> list[BroadcastId]:
    """What went to these units and nobody of them has said a word to, the newest first."""
    query = select(broadcast_units.c.broadcast_id).where(
        broadcast_units.c.unit_id.in_(units), broadcast_units.c.received_at.is_(None)
    )
    rows = tx.execute(query.distinct().order_by(broadcast_units.c.broadcast_id.desc()).limit(20))
    return [BroadcastId(one) for one in rows.scalars()]


def _ranked(broadcast: BroadcastId, times: int) -> AnySelect:
    """Each unit with the best that has become of it there."""
    rank = case({state.value: rank for state, rank in _RANKS.items()}, value=notices.c.state, else_=0)
    failed = notices.c.state.in_([State.FAILED.value, State.WITHDRAWN.value])
    return (
        select(
            broadcast_units.c.unit_id,
            broadcast_units.c.received_at,
            func.max(rank).label("rank"),
            func.max(case((failed, notices.c.reason))).label("why"),
        )
        .outerjoin(
            broadcast_hearers,
            and_(
                broadcast_hearers.c.broadcast_id == broadcast_units.c.broadcast_id,
                broadcast_hearers.c.unit_id == broadcast_units.c.unit_id,
            ),
        )
        .outerjoin(notices, broadcasts.told(broadcast, times))
        .where(broadcast_units.c.broadcast_id == broadcast)
        .group_by(broadcast_units.c.unit_id, broadcast_units.c.received_at)
    )
