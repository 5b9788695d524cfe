"""When each round last ran, and which process holds the work that only one may do."""

from datetime import datetime, timedelta

from sqlalchemy import BindParameter, bindparam, or_, select, update

from storage.database import Tx
from storage.engine import holds
from storage.engine.dialects import insert_new
from storage.engine.prepared import Prepared
from storage.tables.operations import rounds


def note_ended(tx: Tx, name: str, *, began: datetime, now: datetime) -> None:
    insert_new(tx, rounds, [{"name": name}])
    tx.execute(update(rounds).where(rounds.c.name == name).values(began_at=began, ended_at=now))


def last_began(tx: Tx, name: str) -> datetime | None:
    return tx.execute(select(rounds.c.began_at).where(rounds.c.name == name, rounds.c.ended_at.is_not(None))).scalar()


def hold(tx: Tx, name: str, holder: str, now: datetime, *, lease: timedelta) -> bool:
    """True where this process may do the work until the lease ends; renewing one's own always succeeds."""
    insert_new(tx, rounds, [{"name": name}])
    return _HOLD.change(tx, {"round": name, "by": holder, "until": now + lease, **holds.at(now)}) == 1


_BY: BindParameter[str] = bindparam("by", type_=rounds.c.holder.type)
_HOLD = Prepared(
    update(rounds)
    .where(
        rounds.c.name == bindparam("round"),
        or_(rounds.c.holder.is_(None), rounds.c.holder == _BY, holds.is_over(rounds.c.held_until)),
    )
    .values(holder=_BY, held_until=bindparam("until", type_=rounds.c.held_until.type))
)


def is_held(tx: Tx, name: str, now: datetime) -> bool:
    """By whomever."""
    return (
        tx.execute(select(rounds.c.name).where(rounds.c.name == name, rounds.c.held_until >= now)).first() is not None
    )


def release(tx: Tx, name: str, holder: str) -> None:
    tx.execute(
        update(rounds).where(rounds.c.name == name, rounds.c.holder == holder).values(holder=None, held_until=None)
    )
