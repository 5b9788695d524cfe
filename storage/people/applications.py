"""Who asks for a post without an invite: half-made, waiting, decided; and what of it is forgotten, when."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, false, insert, or_, select, update

from domain.ids import AddressId, ApplicationId, PersonId, UnitId
from domain.persons.applications import DRAFTS, KEPT, OPEN, VALID, Application, Place, State, deciding, heard_by
from domain.persons.people import Person, Reach, Role, Visitor
from domain.sending.notices import Key
from domain.sending.notices import State as Sending
from domain.texts import Language
from storage.database import Tx
from storage.engine.rows import AnyRow, AnySelect
from storage.operations import audit
from storage.outgoing import telling
from storage.people import posts, registry
from storage.tables.notices import notices
from storage.tables.registry import addresses, applications, people, unit_names
from storage.tables.registry import posts as held
from storage.units import tree

MOST_WAITING = 300
"""More than these nobody reads in one list; the oldest come first."""

_APPLICATIONS: AnySelect = (
    select(
        applications,
        addresses.c.person_id,
        addresses.c.reach,
        people.c.name.label("decider"),
        unit_names.c.name.label("unit_name"),
    )
    .join(addresses, addresses.c.id == applications.c.address_id)
    .join(
        unit_names,
        and_(
            unit_names.c.unit_id == applications.c.unit_id, unit_names.c.until.is_(None), unit_names.c.alias == false()
        ),
    )
    .outerjoin(people, people.c.id == applications.c.decided_by)
)


def begin(tx: Tx, address: AddressId, unit: UnitId, *, name: str | None, now: datetime) -> None:
    """Whatever this chat had begun before gives way."""
    drop(tx, address)
    values = {"address_id": address, "unit_id": unit, "name": name, "state": State.DRAFT.value}
    tx.execute(insert(applications).values(values | {"asked_at": now, "expires_at": now + VALID}))


def open_of(tx: Tx, address: AddressId) -> Application | None:
    """What this chat is asking for: at most one thing at a time, half-made or waiting."""
    return _first(tx, _APPLICATIONS.where(applications.c.address_id == address, _in(OPEN)))


def one(tx: Tx, application: ApplicationId) -> Application | None:
    return _first(tx, _APPLICATIONS.where(applications.c.id == application))


def note(tx: Tx, application: ApplicationId, **known: str | None) -> None:
    """What has been said of it; nothing of what was sent is changed any more."""
    tx.execute(update(applications).where(applications.c.id == application, _in(DRAFTS)).values(known))


def drop(tx: Tx, address: AddressId) -> bool:
    """Forgets what is half-made."""
    half = delete(applications).where(applications.c.address_id == address, _in(DRAFTS))
    return tx.execute(half).rowcount > 0


def asked_before(tx: Tx, address: AddressId) -> list[datetime]:
    """When this chat has sent an application, whatever became of it."""
    query = select(applications.c.asked_at).where(applications.c.address_id == address, ~_in(DRAFTS))
    return list(tx.execute(query).scalars())


def send(tx: Tx, asked: Application, *, phone: str | None, username: str, now: datetime) -> int:
    """To those who may decide, a card each; how many they are. Where there is nobody, nothing is kept of it."""
    heard = _deciders(tx, asked, now)
    if not heard:
        drop(tx, asked.address)
        return 0
    sent = {"state": State.WAITING.value, "phone": phone, "username": username or None}
    mine = update(applications).where(applications.c.id == asked.id, _in(DRAFTS))
    tx.execute(mine.values(sent | {"asked_at": now, "expires_at": now + VALID}))
    telling.tell(tx, heard, Key.APPLICATION, _occasion(asked.id, "asked"), now, details=str(asked.id))
    return len(heard)


def withdraw(tx: Tx, asked: Application, now: datetime) -> bool:
    """By the one who asked. False where it has been decided meanwhile."""
    over: Mapping[str, object] = {"state": State.WITHDRAWN.value, "decided_at": now} | _NOTHING_PERSONAL
    mine = update(applications).where(applications.c.id == asked.id, _in({State.WAITING}))
    return tx.execute(mine.values(over)).rowcount == 1


def approve(tx: Tx, asked: Application, *, by: PersonId, now: datetime) -> bool:
    """Lets them in at the post they asked for; False where it has been decided before, or the time is over."""
    if asked.role is None or asked.name is None or not _decide(tx, asked, State.APPROVED, by, now):
        return False
    person = asked.person or registry.add_person(tx, asked.name, Language.VI, now)
    if asked.phone:
        registry.note_phone(tx, person, asked.phone)
    _bind(tx, asked.address, person)
    posts.take_over(tx, person, asked.unit, asked.role, granted_by=by, now=now)
    _tell_decision(tx, asked, Key.JOINED, now)
    return True


def turn_down(tx: Tx, asked: Application, reason: str | None, *, by: PersonId, now: datetime) -> bool:
    """Politely; False where it has been decided before, or the time is over."""
    if not _decide(tx, asked, State.REFUSED, by, now, reason):
        return False
    _tell_decision(tx, asked, Key.TURNED_DOWN, now)
    return True


def waiting(tx: Tx, now: datetime) -> list[Application]:
    query = _APPLICATIONS.where(_in({State.WAITING}), applications.c.expires_at > now)
    return [_record(row) for row in tx.execute(query.order_by(applications.c.id).limit(MOST_WAITING))]


def to_decide(tx: Tx, visitor: Visitor, now: datetime) -> list[Application]:
    """What waits for somebody's decision, the oldest first; never what they ask for themselves."""
    person, address = visitor.person, visitor.address
    return [one for one in waiting(tx, now) if not one.is_of(person, address) and may_decide(tx, person, one)]


def may_decide(tx: Tx, person: Person | None, asked: Application) -> bool:
    return asked.role is not None and bool(deciding(person, asked.role, place_of(tx, asked.unit)))


def holders(tx: Tx, asked: Application) -> list[str]:
    """The names of those who hold that post there now."""
    return [held.name for held in posts.of_unit(tx, asked.unit) if held.role is asked.role]


def place_of(tx: Tx, unit: UnitId) -> Place:
    return Place(unit, tree.ancestors(tx, unit), tree.levels_of(tx, unit))


def tidy(tx: Tx, now: datetime) -> None:
    """What nobody has decided in time ends, and both sides are told; half-made ones are forgotten; what was told of
    oneself is erased a month after the decision."""
    late = applications.c.expires_at <= now
    for row in tx.execute(_APPLICATIONS.where(_in({State.WAITING}), late)).all():
        _expire(tx, _record(row), now)
    tx.execute(delete(applications).where(_in(DRAFTS), late))
    stale = and_(
        applications.c.decided_at <= now - KEPT, or_(*(applications.c[name].is_not(None) for name in _NOTHING_PERSONAL))
    )
    tx.execute(update(applications).where(stale).values(_NOTHING_PERSONAL))


_NOTHING_PERSONAL = dict.fromkeys(("name", "phone", "username", "reason"))


def _decide(tx: Tx, asked: Application, verdict: State, by: PersonId, now: datetime, reason: str | None = None) -> bool:
    """The first decision counts."""
    waits = and_(applications.c.id == asked.id, _in({State.WAITING}), applications.c.expires_at > now)
    decided = {"state": verdict.value, "decided_at": now, "decided_by": by, "reason": reason}
    if tx.execute(update(applications).where(waits).values(decided)).rowcount == 0:
        return False
    facts = {"application": asked.id, "role": asked.role, "verdict": verdict}
    audit.note(tx, by, "decide-application", f"unit:{asked.unit}", now=now, after=facts)
    return True


def _tell_decision(tx: Tx, asked: Application, key: Key, now: datetime) -> None:
    telling.tell(tx, [asked.address], key, _occasion(asked.id, "decided"), now, details=str(asked.id))


def _bind(tx: Tx, address: AddressId, person: PersonId) -> None:
    tx.execute(update(addresses).where(addresses.c.id == address).values(person_id=person))


def _expire(tx: Tx, asked: Application, now: datetime) -> None:
    mine = update(applications).where(applications.c.id == asked.id, _in({State.WAITING}))
    if tx.execute(mine.values(state=State.EXPIRED.value, decided_at=now)).rowcount == 0:
        return
    card = select(notices.c.address_id).where(
        notices.c.occasion == _occasion(asked.id, "asked"), notices.c.state == Sending.SENT.value
    )
    seen = [AddressId(address) for address in tx.execute(card).scalars()]
    about = {"details": str(asked.id)}
    telling.tell(tx, [asked.address], Key.ASKED_IN_VAIN, _occasion(asked.id, "expired"), now, **about)
    telling.tell(tx, seen, Key.LEFT_UNDECIDED, _occasion(asked.id, "expired"), now, **about)


def _deciders(tx: Tx, asked: Application, now: datetime) -> frozenset[AddressId]:
    """Never the one who asks."""
    place = place_of(tx, asked.unit)
    if asked.role is None:
        return frozenset()
    others = [one for one in _who_might(tx, place, now) if one.address and one.address.id != asked.address]
    return heard_by(others, asked.role, place)


def _who_might(tx: Tx, place: Place, now: datetime) -> list[Visitor]:
    """Whoever holds a post at the unit or above it that gives posts at all, and can be written to."""
    givers = [role.value for role in (Role.HEAD, Role.OFFICER, Role.ADMINISTRATOR)]
    chats = (
        select(addresses.c.channel, addresses.c.chat_id)
        .join(held, held.c.person_id == addresses.c.person_id)
        .where(held.c.unit_id.in_(place.above), held.c.until.is_(None), held.c.role.in_(givers))
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
        .distinct()
    )
    return [registry.who(tx, row.channel, row.chat_id, now) for row in tx.execute(chats).all()]


def _first(tx: Tx, query: AnySelect) -> Application | None:
    row = tx.execute(query.order_by(applications.c.id.desc()).limit(1)).first()
    return None if row is None else _record(row)


def _in(states: frozenset[State] | set[State]) -> ColumnElement[bool]:
    return applications.c.state.in_(sorted(state.value for state in states))


def _occasion(application: ApplicationId, moment: str) -> str:
    return f"application:{application}/{moment}"


def _record(row: AnyRow) -> Application:
    return Application(
        id=ApplicationId(row.id),
        address=AddressId(row.address_id),
        person=None if row.person_id is None else PersonId(row.person_id),
        unit=UnitId(row.unit_id),
        unit_name=row.unit_name,
        role=None if row.role is None else Role(row.role),
        name=row.name,
        phone=row.phone,
        username=row.username,
        state=State(row.state),
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        reachable=Reach(row.reach) is Reach.OPEN,
        decided_at=row.decided_at,
        decided_by=row.decider,
        reason=row.reason,
    )
