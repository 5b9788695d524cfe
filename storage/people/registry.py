"""Units, people and the posts they hold: who stands before us, and who is there at all."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from sqlalchemy import and_, bindparam, false, insert, or_, select, update

from domain import channels
from domain.ids import AddressId, PersonId, PostId, UnitId
from domain.persons.people import Address, Person, Post, Reach, Role, Visitor
from domain.registry.units import Level
from domain.texts import Language
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.prepared import Prepared
from storage.engine.rows import AnyRow
from storage.incoming.conversations import Conversation
from storage.tables.base import Moment
from storage.tables.operations import conversations
from storage.tables.registry import addresses, people, posts, unit_names

TELEGRAM = channels.TELEGRAM


def pack_levels(levels: Iterable[Level]) -> str:
    return " ".join(sorted(levels))


@lru_cache(maxsize=256)
def read_levels(packed: str) -> frozenset[Level]:
    return frozenset(Level(level) for level in packed.split())


def add_person(tx: Tx, name: str, language: Language, now: datetime) -> PersonId:
    row = insert(people).values(name=name, language=language, created_at=now).returning(people.c.id)
    return PersonId(tx.execute(row).scalar_one())


def appoint(
    tx: Tx,
    person: PersonId,
    unit: UnitId,
    role: Role,
    *,
    levels: frozenset[Level],
    granted_by: PersonId | None,
    now: datetime,
    areas: str = "",
) -> PostId:
    """The post alone: `posts.take_over` also sees to whoever held it before."""
    values = {
        "person_id": person,
        "unit_id": unit,
        "role": role,
        "levels": pack_levels(levels),
        "areas": areas,
        "since": now,
        "granted_by": granted_by,
    }
    return PostId(tx.execute(insert(posts).values(values).returning(posts.c.id)).scalar_one())


_NOW = bindparam("now", type_=Moment)
# Every update runs it: built once, it costs a third.
_WHO = Prepared(
    select(
        addresses.c.id.label("address"),
        addresses.c.chat_id,
        addresses.c.topic,
        addresses.c.reach,
        addresses.c.consent,
        people.c.id.label("person"),
        people.c.name,
        people.c.language,
        posts.c.id.label("post"),
        posts.c.unit_id,
        posts.c.role,
        posts.c.levels,
        unit_names.c.name.label("unit_name"),
        conversations.c.message_id,
        conversations.c.below,
        conversations.c.expects,
    )
    .select_from(addresses)
    .outerjoin(conversations, conversations.c.address_id == addresses.c.id)
    .outerjoin(people, people.c.id == addresses.c.person_id)
    .outerjoin(
        posts,
        and_(
            posts.c.person_id == people.c.id, posts.c.since <= _NOW, or_(posts.c.until.is_(None), posts.c.until > _NOW)
        ),
    )
    .outerjoin(
        unit_names,
        and_(unit_names.c.unit_id == posts.c.unit_id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
    )
    .where(
        addresses.c.channel == bindparam("channel"), addresses.c.chat_id == bindparam("chat_id"), addresses.c.topic == 0
    )
    .order_by(posts.c.id)
)


def who(tx: Tx, channel: str, chat_id: int, now: datetime) -> Visitor:
    """Whoever is reached at this private chat, with the posts they hold now."""
    return meet(tx, channel, chat_id, now)[0]


def meet(tx: Tx, channel: str, chat_id: int, now: datetime) -> tuple[Visitor, Conversation]:
    """Who speaks in this private chat, and where their conversation with us stands."""
    rows = _WHO.all(tx, {"channel": channel, "chat_id": chat_id, "now": now})
    if not rows:
        return Visitor(), Conversation()
    first = rows[0]
    return _visitor(rows, channel), Conversation(first.message_id, first.below or 0, first.expects)


def first_officer(tx: Tx, now: datetime) -> Person | None:
    """Whoever has been an officer or administrator the longest."""
    chat = (
        select(addresses.c.channel, addresses.c.chat_id)
        .join(posts, posts.c.person_id == addresses.c.person_id)
        .where(posts.c.role.in_([Role.OFFICER.value, Role.ADMINISTRATOR.value]), posts.c.until.is_(None))
        .order_by(posts.c.id)
    )
    row = tx.execute(chat.limit(1)).first()
    return None if row is None else who(tx, row.channel, row.chat_id, now).person


def of_chats(tx: Tx, person: PersonId, now: datetime) -> Person | None:
    """A person with the posts they hold now, by the chat where they are reached."""
    chat = select(addresses.c.channel, addresses.c.chat_id).where(addresses.c.person_id == person)
    row = tx.execute(chat.where(addresses.c.topic == 0).order_by(addresses.c.id).limit(1)).first()
    return None if row is None else who(tx, row.channel, row.chat_id, now).person


def _visitor(rows: Sequence[AnyRow], channel: str) -> Visitor:
    first = rows[0]
    reach = Reach(first.reach)
    address = Address(AddressId(first.address), channel, first.chat_id, first.topic, reach, first.consent)
    if first.person is None:
        return Visitor(address)
    held = tuple(
        Post(PostId(row.post), UnitId(row.unit_id), row.unit_name, Role(row.role), read_levels(row.levels))
        for row in rows
        if row.post
    )
    language = Language(first.language)
    return Visitor(address, Person(PersonId(first.person), first.name, language, held), None, language)


_HERE = (
    addresses.c.channel == bindparam("on_channel"),
    addresses.c.chat_id == bindparam("in_chat"),
    addresses.c.topic == bindparam("in_topic"),
)
_OWNER = bindparam("who", type_=addresses.c.person_id.type)
_NOTE_OWNER = update(addresses).where(*_HERE, addresses.c.person_id.is_distinct_from(_OWNER)).values(person_id=_OWNER)
_THERE = select(addresses.c.id, addresses.c.reach, addresses.c.consent).where(*_HERE)


def touch_address(tx: Tx, channel: str, chat_id: int, *, topic: int = 0, person: PersonId | None = None) -> Address:
    """The address of a chat, written down at the first word; the person who speaks there is noted once known."""
    values = {"channel": channel, "chat_id": chat_id, "topic": topic, "person_id": person}
    insert_new(tx, addresses, [values])
    here = {"on_channel": channel, "in_chat": chat_id, "in_topic": topic}
    if person is not None:
        tx.execute(_NOTE_OWNER, {**here, "who": person})
    row = tx.execute(_THERE, here).one()
    return Address(AddressId(row.id), channel, chat_id, topic, Reach(row.reach), row.consent)


def note_reach(tx: Tx, address: AddressId, reach: Reach, now: datetime) -> bool:
    """True where this is news."""
    changed = (
        update(addresses)
        .where(addresses.c.id == address, addresses.c.reach != reach)
        .values(reach=reach, reach_since=now)
    )
    return tx.execute(changed).rowcount == 1


def speak(tx: Tx, person: PersonId, language: Language) -> None:
    tx.execute(update(people).where(people.c.id == person).values(language=language))


def note_phone(tx: Tx, person: PersonId, phone: str | None) -> None:
    """None where they would rather not be called."""
    tx.execute(update(people).where(people.c.id == person).values(phone=phone))
