"""Messages of offices to many units: kept while they are said, sent once, and owed to people part by part.

Whom it goes to is written down the moment it is sent, in one statement; who of them is written to follows in parts of
`PART` units, each a transaction of its own, so that nobody waits while 50,000 units are told."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, func, insert, literal, select, true, update

from domain.ids import BroadcastId, PersonId, UnitId
from domain.refusals import Refusal
from domain.sending import broadcasts as rules
from domain.sending.broadcasts import Message
from domain.sending.notices import Key, State
from storage.database import Tx
from storage.engine import dialects
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow, AnySelect
from storage.outgoing import hearing
from storage.outgoing.owing import About, owe
from storage.tables.broadcasts import broadcast_hearers, broadcast_units, broadcasts
from storage.tables.notices import notices
from storage.tables.registry import addresses, unit_names

PART = 2_500
UNDER_WAY_OR_THERE = (State.READY.value, State.SENDING.value, State.SENT.value)


@dataclass(frozen=True, slots=True)
class Broadcast:
    id: BroadcastId
    authority: UnitId
    authority_name: str
    by: PersonId
    message: Message
    sent: datetime | None
    dropped: bool
    times: int
    under_way: bool
    """Not everybody is owed it yet."""


def begin(tx: Tx, authority: UnitId, message: Message, *, by: PersonId, now: datetime) -> BroadcastId:
    values = {"authority_id": authority, "made_by": by, "made_at": now, "details": message.to_text()}
    return BroadcastId(tx.execute(insert(broadcasts).values(values).returning(broadcasts.c.id)).scalar_one())


def one(tx: Tx, broadcast: BroadcastId) -> Broadcast | None:
    row = tx.execute(_every().where(broadcasts.c.id == broadcast)).first()
    return None if row is None else _record(row)


def last_sent(tx: Tx, authority: UnitId, *, by: PersonId | None, limit: int) -> list[Broadcast]:
    """The newest first; of one person, or of whoever writes for the authority."""
    query = _every().where(broadcasts.c.authority_id == authority, broadcasts.c.sent_at.is_not(None))
    if by is not None:
        query = query.where(broadcasts.c.made_by == by)
    return [_record(row) for row in tx.execute(query.order_by(broadcasts.c.id.desc()).limit(limit))]


def save(tx: Tx, broadcast: BroadcastId, message: Message) -> None:
    tx.execute(update(broadcasts).where(_open(broadcast)).values(details=message.to_text()))


def drop(tx: Tx, broadcast: BroadcastId, now: datetime) -> None:
    tx.execute(update(broadcasts).where(_open(broadcast)).values(dropped_at=now))


def send(tx: Tx, broadcast: BroadcastId, to: AnySelect, now: datetime) -> int:
    """To these units (`unit_id`), as they are this moment; how many they are. Of two presses one sends. Raises Refusal
    for the other, and where it goes to nobody."""
    mine = tx.execute(update(broadcasts).where(_open(broadcast)).values(sent_at=now, owed_upto=0))
    if mine.rowcount == 0:
        raise Refusal("broadcast-sent-already")
    some = to.subquery()
    chosen = select(literal(broadcast), some.c.unit_id)
    going = insert(broadcast_units).from_select(["broadcast_id", "unit_id"], chosen)
    count = tx.execute(going, execution_options={"preserve_rowcount": True}).rowcount
    if count == 0:
        raise Refusal("broadcast-nobody")
    return count


def send_again(tx: Tx, broadcast: BroadcastId, *, times: int) -> bool:
    """To those it has not reached; False where somebody was quicker, or it is still under way."""
    ready = and_(broadcasts.c.id == broadcast, broadcasts.c.times == times, broadcasts.c.owed_upto.is_(None))
    again = update(broadcasts).where(ready, broadcasts.c.sent_at.is_not(None))
    return tx.execute(again.values(times=times + 1, owed_upto=0)).rowcount == 1


def step(tx: Tx, now: datetime) -> bool:
    """Owes the next part of what is under way; False where nothing is. Done by two at once it is done once."""
    row = _GOING.first(tx, {})
    if row is None:
        return False
    coming = and_(broadcast_units.c.broadcast_id == row.id, broadcast_units.c.unit_id > row.owed_upto)
    part = select(broadcast_units.c.unit_id).where(coming).order_by(broadcast_units.c.unit_id).limit(PART).subquery()
    last = tx.execute(select(func.max(part.c.unit_id))).scalar()
    if last is not None:
        _owe(tx, row, and_(coming, broadcast_units.c.unit_id <= last), now)
    mine = and_(broadcasts.c.id == row.id, broadcasts.c.owed_upto == row.owed_upto)
    tx.execute(update(broadcasts).where(mine).values(owed_upto=last))
    return True


_GOING = Prepared(
    select(broadcasts.c.id, broadcasts.c.times, broadcasts.c.owed_upto)
    .where(broadcasts.c.owed_upto.is_not(None))
    .order_by(broadcasts.c.id)
    .limit(1)
)


def _owe(tx: Tx, row: AnyRow, part: ColumnElement[bool], now: datetime) -> None:
    broadcast, again = BroadcastId(row.id), row.times > 0
    wanting = ~has_it(broadcast, row.times - 1) if again else true()
    some = select(broadcast_units.c.unit_id).where(part, wanting).subquery()
    reached = hearing.reached_at(some.c.unit_id)
    names = ["broadcast_id", "unit_id", "address_id"]
    who = reached.with_only_columns(literal(broadcast), some.c.unit_id, addresses.c.id).distinct()
    tx.execute(dialects.insert(tx, broadcast_hearers).from_select(names, who).on_conflict_do_nothing())
    occasion = literal(_occasion(broadcast, row.times))
    owe(tx, reached.distinct(), occasion, Key.BROADCAST, now, About(details=str(broadcast)))


def has_it(broadcast: BroadcastId, times: int) -> ColumnElement[bool]:
    """Of `broadcast_units`: it has reached the unit, or is on its way there."""
    heard = and_(
        broadcast_hearers.c.broadcast_id == broadcast,
        broadcast_hearers.c.unit_id == broadcast_units.c.unit_id,
        notices.c.state.in_(UNDER_WAY_OR_THERE),
    )
    tellings = select(literal(1)).select_from(broadcast_hearers).join(notices, told(broadcast, times)).where(heard)
    return exists(tellings.correlate(broadcast_units))


def told(broadcast: BroadcastId, times: int) -> ColumnElement[bool]:
    """Joins `notices` to `broadcast_hearers`: this message, the first time or any time after."""
    occasions = [_occasion(broadcast, time) for time in range(times + 1)]
    return and_(notices.c.address_id == broadcast_hearers.c.address_id, notices.c.occasion.in_(occasions))


def _occasion(broadcast: BroadcastId, times: int) -> str:
    return f"broadcast:{broadcast}/again:{times}" if times else f"broadcast:{broadcast}"


def _open(broadcast: BroadcastId) -> ColumnElement[bool]:
    return and_(broadcasts.c.id == broadcast, broadcasts.c.sent_at.is_(None), broadcasts.c.dropped_at.is_(None))


def _every() -> AnySelect:
    named = and_(unit_names.c.unit_id == broadcasts.c.authority_id, unit_names.c.until.is_(None), ~unit_names.c.alias)
    return select(broadcasts, unit_names.c.name.label("authority_name")).join(unit_names, named)


def _record(row: AnyRow) -> Broadcast:
    return Broadcast(
        BroadcastId(row.id),
        UnitId(row.authority_id),
        row.authority_name,
        PersonId(row.made_by),
        rules.from_text(row.details),
        row.sent_at,
        row.dropped_at is not None,
        row.times,
        row.owed_upto is not None,
    )
