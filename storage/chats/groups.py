"""Group chats linked to an authority: one link a chat, found by the chat, ended by a word or once the bot is out."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, bindparam, false, or_, select, update

from domain.ids import AddressId, GroupId, PersonId, UnitId
from domain.persons.people import Address, Disclosure, Group, Reach
from storage.chats import lodgings
from storage.chats.group_moves import take_along
from storage.database import Tx
from storage.engine.dialects import insert_new, upsert
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow, AnySelect
from storage.tables.registry import addresses, groups, unit_names
from storage.units import tree

MAIN = 0
"""The topic of what is said outside of all topics."""


@dataclass(frozen=True, slots=True)
class Link:
    """A group with what its officers want to know of it."""

    group: Group
    authority_name: str
    by: PersonId
    since: datetime
    ended: datetime | None = None


def link(tx: Tx, authority: UnitId, address: AddressId, *, title: str, by: PersonId, now: datetime) -> GroupId:
    """Where the chat was linked before, to whichever authority and in whichever topic, that link ends; its policy,
    and how much it wants to hear, hold on."""
    chosen = select(groups.c.policy, groups.c.muted_at).where(groups.c.address_id.in_(_same_chat(address)))
    last = tx.execute(chosen.order_by(*_LAST_FIRST).limit(1)).first()
    elsewhere = and_(groups.c.address_id.in_(_same_chat(address)), groups.c.address_id != address)
    tx.execute(update(groups).where(elsewhere, groups.c.ended_at.is_(None)).values(ended_at=now))
    values = {"authority_id": authority, "title": title, "linked_by": by, "linked_at": now, "ended_at": None}
    policy = {"policy": last.policy, "muted_at": last.muted_at} if last else {"policy": Disclosure.NAMES.value}
    upsert(tx, groups, [{"address_id": address, **values, **policy}], key=[groups.c.address_id])
    return GroupId(tx.execute(select(groups.c.id).where(groups.c.address_id == address)).scalar_one())


def end(tx: Tx, chat_id: int, now: datetime) -> bool:
    """False where no link was left to end."""
    here = select(addresses.c.id).where(addresses.c.chat_id == chat_id)
    linked = update(groups).where(groups.c.address_id.in_(here), groups.c.ended_at.is_(None))
    return tx.execute(linked.values(ended_at=now)).rowcount > 0


def disclose(tx: Tx, group: GroupId, policy: Disclosure) -> bool:
    """False where it was so before."""
    changed = update(groups).where(groups.c.id == group, groups.c.policy != policy.value)
    return tx.execute(changed.values(policy=policy.value)).rowcount == 1


def hear(tx: Tx, group: GroupId, *, less: bool, now: datetime) -> bool:
    """False where it was so before."""
    before = groups.c.muted_at.is_(None) if less else groups.c.muted_at.is_not(None)
    changed = update(groups).where(groups.c.id == group, before).values(muted_at=now if less else None)
    return tx.execute(changed).rowcount == 1


def entitle(tx: Tx, group: GroupId, title: str) -> None:
    tx.execute(update(groups).where(groups.c.id == group).values(title=title))


_AT = Prepared(
    select(groups.c.id, groups.c.authority_id, groups.c.title, groups.c.policy, groups.c.muted_at, addresses)
    .join(addresses, addresses.c.id == groups.c.address_id)
    .where(
        addresses.c.channel == bindparam("by_channel"),
        addresses.c.chat_id == bindparam("in_chat"),
        groups.c.ended_at.is_(None),
    )
)


def at(tx: Tx, channel: str, chat_id: int) -> Group | None:
    row = _AT.first(tx, {"by_channel": channel, "in_chat": chat_id})
    return None if row is None else _group(row, channel)


def last_at(tx: Tx, channel: str, chat_id: int) -> Link | None:
    """The link of a chat, or the last it had."""
    here = and_(addresses.c.channel == channel, addresses.c.chat_id == chat_id)
    row = tx.execute(_links().where(here).order_by(*_LAST_FIRST).limit(1)).first()
    return None if row is None else _link(row)


def one(tx: Tx, group: GroupId) -> Link | None:
    row = tx.execute(_links().where(groups.c.id == group)).first()
    return None if row is None else _link(row)


def authority_name(tx: Tx, authority: UnitId) -> str:
    named = select(unit_names.c.name).where(unit_names.c.unit_id == authority, *_TODAY)
    return str(tx.execute(named).scalar_one())


def below(tx: Tx, authorities: Collection[UnitId]) -> list[Link]:
    """Groups that are linked to one of these authorities or to one below them, the newest first."""
    within = or_(false(), *(groups.c.authority_id.in_(tree.below(authority)) for authority in authorities))
    query = _links().where(groups.c.ended_at.is_(None), within)
    return [_link(row) for row in tx.execute(query.order_by(groups.c.linked_at.desc(), groups.c.id.desc()))]


def move_chat(tx: Tx, channel: str, old: int, new: int) -> bool:
    """A group became a supergroup, which may be known already. False where nothing was left to move: it is told three
    times, by two remarks and an error, in any order."""
    lodgings.move(tx, channel, old, new)
    here = select(addresses.c.id, addresses.c.topic).where(addresses.c.channel == channel, addresses.c.chat_id == old)
    # Whoever comes second waits here, and finds nothing left.
    leaving = tx.execute(here.order_by(addresses.c.id).with_for_update()).all()
    moved = [take_along(tx, AddressId(row.id), _address(tx, channel, new, row.topic)) for row in leaving]
    return any(moved)


def fall_back(tx: Tx, group: Group) -> None:
    """Its topic is gone: from now on it hears everything in the main chat."""
    address = group.address
    take_along(tx, address.id, _address(tx, address.channel, address.chat_id, MAIN))


_TODAY = (unit_names.c.until.is_(None), unit_names.c.alias == false())
_LAST_FIRST = (groups.c.ended_at.is_not(None), groups.c.linked_at.desc(), groups.c.id.desc())


def _same_chat(address: AddressId) -> Select[tuple[int]]:
    here = addresses.alias()
    same: ColumnElement[bool] = and_(here.c.channel == addresses.c.channel, here.c.chat_id == addresses.c.chat_id)
    return select(addresses.c.id).join(here, same).where(here.c.id == address)


def _address(tx: Tx, channel: str, chat_id: int, topic: int) -> AddressId:
    insert_new(tx, addresses, [{"channel": channel, "chat_id": chat_id, "topic": topic}])
    there = and_(addresses.c.channel == channel, addresses.c.chat_id == chat_id, addresses.c.topic == topic)
    return AddressId(tx.execute(select(addresses.c.id).where(there).with_for_update()).scalar_one())


def _links() -> AnySelect:
    named = and_(unit_names.c.unit_id == groups.c.authority_id, *_TODAY)
    return (
        select(groups, addresses, unit_names.c.name.label("authority_name"))
        .join(addresses, addresses.c.id == groups.c.address_id)
        .join(unit_names, named)
    )


def _link(row: AnyRow) -> Link:
    group = _group(row, row.channel)
    return Link(group, row.authority_name, PersonId(row.linked_by), row.linked_at, row.ended_at)


def _group(row: AnyRow, channel: str) -> Group:
    address = Address(AddressId(row.id_1), channel, row.chat_id, row.topic, Reach(row.reach))
    policy, muted = Disclosure(row.policy), row.muted_at is not None
    return Group(GroupId(row.id), UnitId(row.authority_id), address, row.title, policy, muted)
