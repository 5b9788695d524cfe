"""Units, people and the posts they hold: who stands before us, and who is there at all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, bindparam, false, func, insert, or_, select, update

from domain.ids import AddressId, GroupId, PersonId, PostId, UnitId
from domain.people import Address, Disclosure, Group, Person, Post, Reach, Role, Visitor
from domain.texts import Language
from domain.units import Level, Unit, UnitKind
from storage.database import Tx
from storage.dialects import insert_new, upsert
from storage.prepared import Prepared
from storage.rows import AnyRow
from storage.tables.base import Moment
from storage.tables.registry import addresses, groups, people, posts, unit_levels, unit_names, unit_parents, units

TELEGRAM = "telegram"


@dataclass(frozen=True, slots=True)
class NewUnit:
    """A unit as an office's list gives it."""

    name: str
    levels: frozenset[Level] = frozenset()
    kind: UnitKind = UnitKind.SCHOOL
    code: str | None = None
    ownership: str = "public"


def pack_levels(levels: Iterable[Level]) -> str:
    return " ".join(sorted(levels))


def read_levels(packed: str) -> frozenset[Level]:
    return frozenset(Level(level) for level in packed.split())


def add_unit(tx: Tx, new: NewUnit, *, parent: UnitId | None) -> UnitId:
    row = insert(units).values(code=new.code, kind=new.kind, ownership=new.ownership).returning(units.c.id)
    unit = UnitId(tx.execute(row).scalar_one())
    tx.execute(insert(unit_names).values(unit_id=unit, name=new.name))
    if parent is not None:
        tx.execute(insert(unit_parents).values(unit_id=unit, parent_id=parent))
    if new.levels:
        tx.execute(insert(unit_levels), [{"unit_id": unit, "level": level} for level in sorted(new.levels)])
    return unit


def unit_named(tx: Tx, name: str) -> UnitId | None:
    """The unit that bears exactly this name today."""
    query = select(unit_names.c.unit_id).where(
        unit_names.c.name == name, unit_names.c.until.is_(None), unit_names.c.alias == false()
    )
    found = tx.execute(query).scalars().first()
    return None if found is None else UnitId(found)


def unit_coded(tx: Tx, code: str) -> UnitId | None:
    found = tx.execute(select(units.c.id).where(units.c.code == code)).scalar()
    return None if found is None else UnitId(found)


def all_units(tx: Tx) -> list[Unit]:
    """Every unit that is open, under today's name."""
    levels: defaultdict[int, set[Level]] = defaultdict(set)
    for unit_id, level in tx.execute(select(unit_levels.c.unit_id, unit_levels.c.level)):
        levels[unit_id].add(Level(level))
    query = (
        select(units.c.id, unit_names.c.name, units.c.code, units.c.kind)
        .join(
            unit_names,
            and_(unit_names.c.unit_id == units.c.id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
        )
        .where(units.c.closed.is_(None))
        .order_by(units.c.id)
    )
    return [
        Unit(UnitId(row.id), row.name, frozenset(levels[row.id]), row.code, UnitKind(row.kind))
        for row in tx.execute(query)
    ]


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
) -> None:
    values = {
        "person_id": person,
        "unit_id": unit,
        "role": role,
        "levels": pack_levels(levels),
        "since": now,
        "granted_by": granted_by,
    }
    tx.execute(insert(posts).values(values))


_NOW = bindparam("now", type_=Moment)
# Every update runs it: built once, it costs a third.
_WHO = Prepared(
    select(
        addresses.c.id.label("address"),
        addresses.c.chat_id,
        addresses.c.topic,
        addresses.c.reach,
        people.c.id.label("person"),
        people.c.name,
        people.c.language,
        posts.c.id.label("post"),
        posts.c.unit_id,
        posts.c.role,
        posts.c.levels,
        unit_names.c.name.label("unit_name"),
    )
    .select_from(addresses)
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
    rows = _WHO.all(tx, {"channel": channel, "chat_id": chat_id, "now": now})
    return _visitor(rows, channel) if rows else Visitor()


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


def _visitor(rows: Sequence[AnyRow], channel: str) -> Visitor:
    first = rows[0]
    address = Address(AddressId(first.address), channel, first.chat_id, first.topic, Reach(first.reach))
    if first.person is None:
        return Visitor(address)
    held = tuple(
        Post(PostId(row.post), UnitId(row.unit_id), row.unit_name, Role(row.role), read_levels(row.levels))
        for row in rows
        if row.post
    )
    language = Language(first.language)
    return Visitor(address, Person(PersonId(first.person), first.name, language, held), None, language)


def touch_address(tx: Tx, channel: str, chat_id: int, *, topic: int = 0, person: PersonId | None = None) -> Address:
    """The address of a chat, written down at the first word; the person who speaks there is noted once known."""
    values = {"channel": channel, "chat_id": chat_id, "topic": topic, "person_id": person}
    insert_new(tx, addresses, [values])
    here = and_(addresses.c.channel == channel, addresses.c.chat_id == chat_id, addresses.c.topic == topic)
    if person is not None:
        tx.execute(
            update(addresses).where(here, addresses.c.person_id.is_distinct_from(person)).values(person_id=person)
        )
    row = tx.execute(select(addresses.c.id, addresses.c.reach).where(here)).one()
    return Address(AddressId(row.id), channel, chat_id, topic, Reach(row.reach))


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


def link_group(tx: Tx, authority: UnitId, address: AddressId, *, title: str, by: PersonId, now: datetime) -> GroupId:
    """A group linked before, to whichever authority, is linked anew."""
    values = {"authority_id": authority, "title": title, "linked_by": by, "linked_at": now, "ended_at": None}
    upsert(tx, groups, [{"address_id": address, **values}], key=[groups.c.address_id])
    return GroupId(tx.execute(select(groups.c.id).where(groups.c.address_id == address)).scalar_one())


def end_group(tx: Tx, chat_id: int, now: datetime) -> None:
    here = select(addresses.c.id).where(addresses.c.chat_id == chat_id)
    tx.execute(update(groups).where(groups.c.address_id.in_(here), groups.c.ended_at.is_(None)).values(ended_at=now))


def group_at(tx: Tx, channel: str, chat_id: int) -> Group | None:
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
