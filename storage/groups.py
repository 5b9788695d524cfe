"""Group chats linked to an authority: found by their chat, ended when the bot leaves, followed when they move."""

from datetime import datetime

from sqlalchemy import func, select, update

from domain.ids import AddressId, GroupId, PersonId, UnitId
from domain.people import Address, Disclosure, Group, Reach
from storage.database import Tx
from storage.dialects import upsert
from storage.rows import AnyRow
from storage.tables.registry import addresses, groups


def link(tx: Tx, authority: UnitId, address: AddressId, *, title: str, by: PersonId, now: datetime) -> GroupId:
    """A group linked before, to whichever authority, is linked anew."""
    values = {"authority_id": authority, "title": title, "linked_by": by, "linked_at": now, "ended_at": None}
    upsert(tx, groups, [{"address_id": address, **values}], key=[groups.c.address_id])
    return GroupId(tx.execute(select(groups.c.id).where(groups.c.address_id == address)).scalar_one())


def end(tx: Tx, chat_id: int, now: datetime) -> None:
    here = select(addresses.c.id).where(addresses.c.chat_id == chat_id)
    tx.execute(update(groups).where(groups.c.address_id.in_(here), groups.c.ended_at.is_(None)).values(ended_at=now))


def at(tx: Tx, channel: str, chat_id: int) -> Group | None:
    query = (
        select(groups.c.id, groups.c.authority_id, groups.c.title, groups.c.policy, addresses)
        .join(addresses, addresses.c.id == groups.c.address_id)
        .where(addresses.c.channel == channel, addresses.c.chat_id == chat_id, groups.c.ended_at.is_(None))
    )
    row = tx.execute(query).first()
    return None if row is None else _group(row, channel)


def _group(row: AnyRow, channel: str) -> Group:
    address = Address(AddressId(row.id_1), channel, row.chat_id, row.topic, Reach(row.reach))
    return Group(GroupId(row.id), UnitId(row.authority_id), address, row.title, Disclosure(row.policy))


def move_chat(tx: Tx, channel: str, old: int, new: int) -> bool:
    """A group became a supergroup: its address bears the new number. False where that had been noted before."""
    known = tx.execute(
        select(func.count()).select_from(addresses).where(addresses.c.channel == channel, addresses.c.chat_id == new)
    ).scalar_one()
    if known:
        return False
    moved = update(addresses).where(addresses.c.channel == channel, addresses.c.chat_id == old).values(chat_id=new)
    return tx.execute(moved).rowcount > 0
