"""When nobody could be answered: known from the gaps between the signs of life of whoever answers."""

from datetime import datetime, timedelta

from sqlalchemy import insert, or_, select, update

from domain.reporting.fairness import LAST_HOURS, NO_PULSE, Outage
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.tables.fairness import outages
from storage.tables.operations import rounds

NAME = "answer"


def beat(tx: Tx, now: datetime, *, since: timedelta | None = None) -> bool:
    """A sign of life; True where it ends an outage. `since` is how long this process waited after its last one, by a
    clock that nobody sets: was that short, the other clock has jumped. Of several processes one writes it down."""
    insert_new(tx, rounds, [{"name": NAME}])
    seen = tx.execute(select(rounds.c.ended_at).where(rounds.c.name == NAME)).scalar()
    same = or_(rounds.c.ended_at.is_(None), rounds.c.ended_at == seen)
    mine = update(rounds).where(rounds.c.name == NAME, same).values(began_at=now, ended_at=now)
    if tx.execute(mine).rowcount == 0:
        return False
    if seen is None or now - seen <= NO_PULSE or (since is not None and since <= NO_PULSE):
        return False
    tx.execute(insert(outages).values(began_at=seen, ended_at=now))
    return True


def near(tx: Tx, last_ok: datetime, now: datetime) -> list[Outage]:
    """Those that may matter to what was due then."""
    query = select(outages).where(outages.c.ended_at > last_ok - LAST_HOURS, outages.c.began_at <= now)
    return [Outage(row.began_at, row.ended_at) for row in tx.execute(query)]
