"""Chats that nobody has linked: how long the bot stays in each, and when it last said why."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, select, update

from domain.sending.lodgings import SILENCE, STAY
from storage.database import Tx
from storage.engine.dialects import insert_new, upsert
from storage.tables.registry import lodgings


def stay(tx: Tx, channel: str, chat_id: int, now: datetime) -> bool:
    """The bot stays a little for somebody to link the chat, counted from the first word. Whether it is to say so: a
    crowd of strangers hears it once in a while."""
    arriving = {"channel": channel, "chat_id": chat_id, "leave_at": now + STAY, "told_at": now}
    if insert_new(tx, lodgings, [arriving]):
        return True
    here = _here(channel, chat_id)
    tx.execute(update(lodgings).where(here, lodgings.c.leave_at.is_(None)).values(leave_at=now + STAY))
    again = update(lodgings).where(here, lodgings.c.told_at <= now - SILENCE)
    return tx.execute(again.values(told_at=now)).rowcount == 1


def go(tx: Tx, channel: str, chat_id: int, now: datetime) -> None:
    """The bot leaves as soon as the next round comes."""
    upsert(
        tx,
        lodgings,
        [{"channel": channel, "chat_id": chat_id, "leave_at": now, "told_at": now}],
        key=[lodgings.c.channel, lodgings.c.chat_id],
    )


def settle(tx: Tx, channel: str, chat_id: int) -> None:
    """Somebody has linked the chat: the bot stays."""
    tx.execute(delete(lodgings).where(_here(channel, chat_id)))


def due(tx: Tx, channel: str, now: datetime) -> list[int]:
    """Chats to be left now, the longest overdue first."""
    query = select(lodgings.c.chat_id).where(lodgings.c.channel == channel, lodgings.c.leave_at <= now)
    return list(tx.execute(query.order_by(lodgings.c.leave_at, lodgings.c.id)).scalars())


def put_off(tx: Tx, channel: str, chat_id: int, until: datetime) -> None:
    tx.execute(update(lodgings).where(_here(channel, chat_id)).values(leave_at=until))


def left(tx: Tx, channel: str, chat_id: int) -> None:
    """The bot is out. When it last said why is kept for a while, in case it is added again at once."""
    tx.execute(update(lodgings).where(_here(channel, chat_id)).values(leave_at=None))


def move(tx: Tx, channel: str, old: int, new: int) -> None:
    row = tx.execute(select(lodgings.c.leave_at, lodgings.c.told_at).where(_here(channel, old))).first()
    if row is not None:
        coming = {"channel": channel, "chat_id": new, "leave_at": row.leave_at, "told_at": row.told_at}
        insert_new(tx, lodgings, [coming])
        tx.execute(delete(lodgings).where(_here(channel, old)))


def tidy(tx: Tx, now: datetime) -> None:
    over = and_(lodgings.c.leave_at.is_(None), lodgings.c.told_at <= now - SILENCE)
    tx.execute(delete(lodgings).where(over))


def _here(channel: str, chat_id: int) -> ColumnElement[bool]:
    return and_(lodgings.c.channel == channel, lodgings.c.chat_id == chat_id)
