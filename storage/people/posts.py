"""Posts change hands: who holds one at a unit, who follows whom, and what ends with a post."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, case, exists, false, select, update

from domain.ids import PersonId, PostId, UnitId
from domain.persons import appointing
from domain.persons.people import OVERSEEING, REPORTING, Reach, Role
from domain.refusals import Refusal
from domain.registry.units import Level
from domain.sending.notices import Key
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import telling
from storage.people import access, registry
from storage.people.registry import read_levels
from storage.tables.registry import addresses, people, posts, unit_names, units
from storage.units import tree


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who holds a post at a unit, and whether they can be written to."""

    post: PostId
    person: PersonId
    name: str
    unit: UnitId
    unit_name: str
    role: Role
    levels: frozenset[Level]
    areas: str
    since: datetime
    reachable: bool


@dataclass(frozen=True, slots=True)
class Ended:
    """A post somebody held."""

    role: Role
    unit_name: str
    at: datetime


def of_unit(tx: Tx, unit: UnitId) -> list[Holder]:
    """Everybody who holds a post there today, whoever answers for it first."""
    return [_holder(row) for row in tx.execute(_OF_UNIT, {"of_unit": unit})]


def officers(tx: Tx, authority: UnitId) -> list[Holder]:
    """Who works at an authority, and for which levels and fields: nobody's phone, nobody's chat."""
    return [one for one in of_unit(tx, authority) if one.role in OVERSEEING]


def one(tx: Tx, post: PostId) -> Holder | None:
    """None once it has ended."""
    row = tx.execute(_OF_POST, {"of_post": post}).first()
    return None if row is None else _holder(row)


def answered_for(tx: Tx, person: PersonId) -> tuple[UnitId, ...]:
    """The units whose reports are this person's today."""
    return tuple(UnitId(unit) for unit in tx.execute(_ANSWERED_FOR, {"of_person": person}).scalars())


def take_over(
    tx: Tx,
    person: PersonId,
    unit: UnitId,
    role: Role,
    *,
    levels: frozenset[Level] = frozenset(),
    areas: str = "",
    granted_by: PersonId | None,
    now: datetime,
) -> list[Holder]:
    """Appoints, and ends what cannot be held beside it: a unit has one head, who is its deputy no more.

    Who held that very post before does not get it twice. Returns the others whose posts have ended with this. Why it
    was given, by an invite or on asking, is for the caller to note."""
    _lock(tx, unit)
    present = of_unit(tx, unit)
    if any(_is(held, person, role, levels, areas) for held in present):
        return []
    replaced = [held for held in present if appointing.gives_way(held.role, to=role, same=held.person == person)]
    for held in replaced:
        _close(tx, held, by=granted_by, now=now)
    post = registry.appoint(tx, person, unit, role, levels=levels, areas=areas, granted_by=granted_by, now=now)
    others = [held for held in replaced if held.person != person]
    for held in others:
        access.end(tx, held.person, unit, held.post, now)
        _tell(tx, [held.person], Key.POST_ENDED, held.post, now)
    if role is Role.ADMINISTRATOR:
        _tell(tx, _administrators(tx, unit) - {person}, Key.ADMINISTRATOR, post, now)
    return others


def end(tx: Tx, post: PostId, *, by: PersonId | None, now: datetime) -> Holder | None:
    """At once, with all that came with it; None where it had ended before.

    Raises Refusal where an authority would be left without an administrator."""
    held = one(tx, post)
    if held is None:
        return None
    _lock(tx, held.unit)
    if held.role is Role.ADMINISTRATOR and not _another_administrator(tx, held):
        raise Refusal("staff-last-administrator", unit=held.unit_name)
    if not _close(tx, held, by=by, now=now):
        return None
    access.end(tx, held.person, held.unit, held.post, now)
    if held.person != by:
        _tell(tx, [held.person], Key.POST_ENDED, held.post, now)
    return held


def remit(tx: Tx, held: Holder, *, levels: frozenset[Level], areas: str, by: PersonId, now: datetime) -> bool:
    """What an officer looks after from now on; False where that is so already, or the post has ended. They are told,
    unless they said it themselves."""
    if (held.levels, held.areas) == (levels, areas):
        return False
    same = and_(posts.c.id == held.post, posts.c.until.is_(None))
    changed = update(posts).where(same).values(levels=registry.pack_levels(levels), areas=areas)
    if tx.execute(changed).rowcount == 0:
        return False
    before: audit.Facts = {"post": held.post, "levels": registry.pack_levels(held.levels), "areas": held.areas}
    after: audit.Facts = {"levels": registry.pack_levels(levels), "areas": areas}
    audit.note(tx, by, "change-remit", f"unit:{held.unit}", now=now, before=before, after=after)
    if held.person != by:
        occasion = f"post:{held.post}/{Key.REMIT}/{int(now.timestamp())}"
        telling.tell(tx, access.chats(tx, [held.person]), Key.REMIT, occasion, now, details=str(held.post))
    return True


def last_ended(tx: Tx, person: PersonId, unit: UnitId | None = None) -> Ended | None:
    """The post this person lost last, at this unit or at all; None where they still hold one there."""
    there = posts.c.person_id == person if unit is None else and_(posts.c.person_id == person, posts.c.unit_id == unit)
    holds = select(posts.c.id).where(there, posts.c.until.is_(None))
    if tx.execute(holds.limit(1)).first() is not None:
        return None
    return _ended(tx, there)


def ended(tx: Tx, post: PostId) -> Ended | None:
    return _ended(tx, posts.c.id == post)


def _ended(tx: Tx, which: ColumnElement[bool]) -> Ended | None:
    row = tx.execute(_LAST_ENDED.where(which)).first()
    return None if row is None else Ended(Role(row.role), row.name, row.until)


def _is(held: Holder, person: PersonId, role: Role, levels: frozenset[Level], areas: str) -> bool:
    return (held.person, held.role, held.levels, held.areas) == (person, role, levels, areas)


def _close(tx: Tx, held: Holder, *, by: PersonId | None, now: datetime) -> bool:
    """False where a rival was first."""
    mine = update(posts).where(posts.c.id == held.post, posts.c.until.is_(None)).values(until=now, ended_by=by)
    if tx.execute(mine).rowcount == 0:
        return False
    facts: audit.Facts = {"post": held.post, "person": held.person, "role": held.role}
    audit.note(tx, by, "end-post", f"unit:{held.unit}", now=now, before=facts)
    return True


def _another_administrator(tx: Tx, held: Holder) -> bool:
    return any(one.role is Role.ADMINISTRATOR and one.post != held.post for one in of_unit(tx, held.unit))


def _administrators(tx: Tx, unit: UnitId) -> set[PersonId]:
    """Of this authority and of those above it."""
    query = select(posts.c.person_id).where(
        posts.c.unit_id.in_(tree.ancestors(tx, unit)), posts.c.role == Role.ADMINISTRATOR.value, posts.c.until.is_(None)
    )
    return {PersonId(person) for person in tx.execute(query).scalars()}


def _tell(tx: Tx, heard: Iterable[PersonId], key: Key, post: PostId, now: datetime) -> None:
    chats = access.chats(tx, heard)
    telling.tell(tx, chats, key, f"post:{post}/{key}", now, details=str(post))


def _lock(tx: Tx, unit: UnitId) -> None:
    """Two who change the posts of one unit at once do so one after the other."""
    tx.execute(select(units.c.id).where(units.c.id == unit).with_for_update())


_TODAYS_NAME = and_(
    unit_names.c.unit_id == posts.c.unit_id, unit_names.c.until.is_(None), unit_names.c.alias == false()
)
_LAST_ENDED = (
    select(posts.c.role, posts.c.until, unit_names.c.name)
    .join(unit_names, _TODAYS_NAME)
    .where(posts.c.until.is_not(None))
    .order_by(posts.c.until.desc(), posts.c.id.desc())
    .limit(1)
)
_REACHABLE = exists().where(addresses.c.person_id == posts.c.person_id, addresses.c.reach == Reach.OPEN.value)
_HOLDERS: AnySelect = (
    select(
        posts.c.id.label("post"),
        posts.c.person_id,
        people.c.name,
        posts.c.unit_id,
        unit_names.c.name.label("unit_name"),
        posts.c.role,
        posts.c.levels,
        posts.c.areas,
        posts.c.since,
        _REACHABLE.label("reachable"),
    )
    .join(people, people.c.id == posts.c.person_id)
    .join(unit_names, _TODAYS_NAME)
    .where(posts.c.until.is_(None))
)
_FIRST_TO_ANSWER = case({role.value: place for place, role in enumerate(appointing.ORDER)}, value=posts.c.role)
_OF_UNIT = _HOLDERS.where(posts.c.unit_id == bindparam("of_unit")).order_by(_FIRST_TO_ANSWER, posts.c.since, posts.c.id)
_OF_POST = _HOLDERS.where(posts.c.id == bindparam("of_post"))
_ANSWERED_FOR = (
    select(posts.c.unit_id)
    .where(posts.c.person_id == bindparam("of_person"), posts.c.until.is_(None))
    .where(posts.c.role.in_([role.value for role in REPORTING]))
    .distinct()
    .order_by(posts.c.unit_id)
)


def _holder(row: AnyRow) -> Holder:
    return Holder(
        post=PostId(row.post),
        person=PersonId(row.person_id),
        name=row.name,
        unit=UnitId(row.unit_id),
        unit_name=row.unit_name,
        role=Role(row.role),
        levels=read_levels(row.levels),
        areas=row.areas,
        since=row.since,
        reachable=row.reachable,
    )
