"""Writes down what comes in before anybody is told that it did: each update once, in the order in which they came."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, ColumnElement, Integer, Text, and_, bindparam, cast, literal, literal_column, select

from domain.compact import compact
from domain.ids import InboxId
from storage.database import Tx
from storage.engine import dialects
from storage.engine.dialects import Dialect
from storage.engine.prepared import Prepared
from storage.incoming.inbox import Incoming, State
from storage.tables.base import Moment
from storage.tables.incoming import inbox

RENUMBERED_AFTER = timedelta(hours=24)
"""Telegram keeps an update no longer: the same number with other content after that is another update."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as it came in."""

    update_id: int
    lane: str
    body: str
    digest: str


BROUGHT = tuple(one.name for one in fields(Arrival))


def _storing(dialect: Dialect) -> Prepared:
    """All that came in one answer in one statement, in the order in which they came."""
    each = dialects.each_row(dialect, bindparam("rows", type_=Text))
    brought = {name: cast(each.c.value.op("->>")(literal_column(f"'{name}'")), inbox.c[name].type) for name in BROUGHT}
    values: dict[str, ColumnElement[object]] = {
        "bot_id": bindparam("bot", type_=BigInteger),
        "numbering": bindparam("under", type_=Integer),
        "state": literal(State.NEW.value),
        "got_at": bindparam("at", type_=Moment),
        **brought,
    }
    # SQLite takes ON CONFLICT for a join's condition where nothing stands before it.
    rows = select(*values.values()).select_from(each).where(each.c.key >= 0).order_by(each.c.key)
    new = dialects.inserting(dialect, inbox).from_select(list(values), rows)
    return Prepared(new.on_conflict_do_nothing().returning(inbox.c.update_id, inbox.c.id))


_STORE = {dialect: _storing(dialect) for dialect in Dialect}


def store(tx: Tx, bot_id: int, arrivals: Sequence[Arrival], now: datetime) -> list[Incoming]:
    """Writes down those not met before, in the order given; after the commit Telegram may forget them."""
    met = {arrival.update_id: arrival for arrival in reversed(arrivals)}
    fresh = [arrival for arrival in arrivals if met.get(arrival.update_id) is arrival]
    ids = _insert(tx, bot_id, fresh, now) if fresh else {}
    if len(ids) < len(fresh):
        ids |= _renumbered(tx, bot_id, [arrival for arrival in fresh if arrival.update_id not in ids], now)
    return [Incoming(ids[each.update_id], each.lane, each.body) for each in fresh if each.update_id in ids]


def _insert(
    tx: Tx, bot_id: int, arrivals: Sequence[Arrival], now: datetime, *, numbering: int = 0
) -> dict[int, InboxId]:
    rows = compact([{name: getattr(arrival, name) for name in BROUGHT} for arrival in arrivals])
    given = {"rows": rows, "bot": bot_id, "under": numbering, "at": now}
    return {row.update_id: InboxId(row.id) for row in _STORE[Dialect(tx.dialect.name)].all(tx, given)}


def _renumbered(tx: Tx, bot_id: int, arrivals: Sequence[Arrival], now: datetime) -> dict[int, InboxId]:
    """Of updates whose numbers are taken, those that only share the number with an update of long ago."""
    ids: dict[int, InboxId] = {}
    for arrival in arrivals:
        here = and_(inbox.c.bot_id == bot_id, inbox.c.update_id == arrival.update_id)
        last = tx.execute(
            select(inbox.c.numbering, inbox.c.digest, inbox.c.got_at)
            .where(here)
            .order_by(inbox.c.numbering.desc())
            .limit(1)
        ).one()
        if last.digest != arrival.digest and now - last.got_at > RENUMBERED_AFTER:
            ids |= _insert(tx, bot_id, [arrival], now, numbering=last.numbering + 1)
    return ids
