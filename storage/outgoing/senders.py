"""The processes that send: how much each sends, and until when Telegram wants silence of all of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, func, select

from storage.database import Tx
from storage.engine import holds
from storage.engine.dialects import upsert
from storage.tables.operations import senders

FRESH = timedelta(seconds=5)
"""Who has not been seen for so long sends nothing."""
FORGOTTEN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Others:
    """`busy`: messages a second, all together."""

    count: int
    busy: int
    refused_until: datetime | None


def note(tx: Tx, holder: str, *, busy: int, refused_until: datetime | None, now: datetime) -> Others:
    """Tells the others of this one, and this one of the others."""
    mine = {"holder": holder, "seen_at": now, "busy": busy, "refused_until": refused_until}
    upsert(tx, senders, [mine], key=[senders.c.holder])
    # What was written while the clock ran ahead, and has been set back since, tells nothing of now.
    other = and_(senders.c.holder != holder, senders.c.seen_at <= now + holds.FARTHEST)
    fresh = (other, senders.c.seen_at > now - FRESH)
    there = tx.execute(select(func.count(), func.coalesce(func.sum(senders.c.busy), 0)).where(*fresh)).one()
    # Also of one that has died since: Telegram does not forgive because of that.
    refused = select(func.max(senders.c.refused_until)).where(other)
    return Others(int(there[0]), int(there[1]), tx.execute(refused).scalar())


def tidy(tx: Tx, now: datetime) -> None:
    tx.execute(delete(senders).where(senders.c.seen_at < now - FORGOTTEN))
