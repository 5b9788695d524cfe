"""What becomes of linked groups that cannot be written to: followed, ended or waited for, and somebody is told once."""

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import and_, or_, select, update

from domain.ids import AddressId, GroupId, PersonId, UnitId
from domain.persons.people import Reach, Role
from domain.sending.group_trouble import Trouble, trouble_of
from domain.sending.notices import Key, State
from storage.chats import groups
from storage.chats.groups import Link
from storage.database import Tx
from storage.operations import audit
from storage.outgoing import telling
from storage.people import registry
from storage.tables.notices import notices as notice_rows
from storage.tables.registry import addresses, posts
from storage.tables.registry import groups as group_rows
from storage.units import tree

GRACE = timedelta(seconds=30)
"""A group that becomes a supergroup may be told of first as one that threw the bot out."""
_IN_OFFICE = (Role.OFFICER.value, Role.ADMINISTRATOR.value)

_WHERE = addresses.alias()
_SINCE = (
    select(_WHERE.c.reach_since).where(_WHERE.c.id == group_rows.c.address_id).correlate(group_rows).scalar_subquery()
)
_UNHEARD = or_(group_rows.c.told_at.is_(None), group_rows.c.told_at < _SINCE)


def troubled(tx: Tx, now: datetime) -> list[GroupId]:
    """Linked groups of which nobody has been told yet that they cannot be written to."""
    query = (
        select(group_rows.c.id)
        .join(addresses, addresses.c.id == group_rows.c.address_id)
        .where(group_rows.c.ended_at.is_(None), addresses.c.reach != Reach.OPEN.value, _UNHEARD)
        .where(addresses.c.reach_since <= now - GRACE)
    )
    return [GroupId(found) for found in tx.execute(query.order_by(group_rows.c.id)).scalars()]


def settle(tx: Tx, group: GroupId, now: datetime) -> None:
    """Nothing where another process was quicker."""
    mine = update(group_rows).where(group_rows.c.id == group, group_rows.c.ended_at.is_(None), _UNHEARD)
    link = groups.one(tx, group)
    if link is None or tx.execute(mine.values(told_at=now)).rowcount == 0:
        return
    trouble = trouble_of(link.group.address)
    match trouble:
        case None:
            registry.note_reach(tx, link.group.address.id, Reach.OPEN, now)
            return
        case Trouble.NO_TOPIC:
            _fall_back(tx, link, now)
        case Trouble.OUT:
            groups.end(tx, link.group.address.chat_id, now)
            audit.note(tx, None, "group-lost", f"group:{group}", now=now, before={"authority": link.group.authority})
        case Trouble.MUTED:
            pass
    tell(tx, link, trouble, now)


def tell(tx: Tx, link: Link, trouble: Trouble, now: datetime, *, of: GroupId | None = None) -> None:
    """In private: who linked the group, or, where they have left office, those who are in office now. `of` is the
    link that took its place."""
    mine = _in_office(tx, [link.by], link.group.authority)
    heard = mine or _in_office(tx, None, link.group.authority)
    occasion = f"group:{link.group.id}/{trouble}:{now:%Y%m%d%H%M%S}"
    telling.tell(tx, heard, Key.GROUP_TROUBLE, occasion, now, details=f"{trouble}:{of or link.group.id}")


def _fall_back(tx: Tx, link: Link, now: datetime) -> None:
    """What could not be said in the topic is said in the main chat."""
    old = link.group.address.id
    unsaid = and_(
        notice_rows.c.address_id == old,
        notice_rows.c.settled_at >= now - timedelta(days=1),
        or_(
            and_(notice_rows.c.state == State.FAILED.value, notice_rows.c.reason == Reach.NO_TOPIC.value),
            and_(notice_rows.c.state == State.WITHDRAWN.value, notice_rows.c.reason == "unreachable"),
        ),
    )
    again = {"state": State.READY.value, "next_at": now, "settled_at": None, "reason": None, "tries": 0, "doubts": 0}
    tx.execute(update(notice_rows).where(unsaid).values(again))
    groups.fall_back(tx, link.group)
    audit.note(tx, None, "group-topic-lost", f"group:{link.group.id}", now=now)


def _in_office(tx: Tx, among: Collection[PersonId] | None, authority: UnitId) -> list[AddressId]:
    """Private chats, that can be written to, of officers and administrators at this authority or above it."""
    held = and_(posts.c.until.is_(None), posts.c.role.in_(_IN_OFFICE), posts.c.unit_id.in_(tree.above(authority)))
    query = (
        select(addresses.c.id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(held, addresses.c.reach == Reach.OPEN.value)
    )
    if among is not None:
        query = query.where(addresses.c.person_id.in_(among))
    return [AddressId(found) for found in tx.execute(query.distinct()).scalars()]
