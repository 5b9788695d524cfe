"""A person leaves: their posts end, what was to be said to them is not, and what tells who they were is erased.

What they did for an office stays with it, under their number: reports, reviews, the trace, whose chain stays whole.
"""

import json
from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import and_, delete, or_, select, update

from domain.ids import AddressId, PersonId, UnitId
from domain.persons import applications as rules
from domain.persons.people import Reach, Role
from domain.sending.notices import Key, Moot, State
from storage.database import Tx
from storage.operations import audit
from storage.outgoing import telling
from storage.people import posts
from storage.tables.calendars import calendar_entries, calendar_feeds
from storage.tables.incoming import inbox
from storage.tables.linking import address_links
from storage.tables.notices import notices
from storage.tables.operations import audit as entries
from storage.tables.operations import audit_private, conversations, last_questions
from storage.tables.registry import addresses, applications, invites, people, unit_choices
from storage.tables.registry import posts as held
from storage.tables.reports import files
from storage.units import tree

NOWHERE = "left"
"""The channel of a chat whose number has been erased: nothing is sent there, and nobody comes from there."""
FILE = "dulieu-{person}-"
"""How the names of the files begin in which somebody was shown what is held of them."""
_IN_OFFICE = [Role.OFFICER.value, Role.ADMINISTRATOR.value]


def leave(
    tx: Tx, person: PersonId | None, chats: Collection[AddressId], lanes: Collection[str], *, mark: str, now: datetime
) -> None:
    """`mark` stands where the name was. Raises Refusal for the last administrator of an authority.

    Without a person it is somebody who asked for a post, and is only known by a chat."""
    if person is not None:
        audit.note(tx, person, "leave", f"person:{person}", now=now)
        _end_posts(tx, person, now)
        _forget_words(tx, person, chats)
        _forget_person(tx, person, mark, now)
    _forget_applications(tx, chats, now)
    forget_chats(tx, chats, lanes, now)


def _end_posts(tx: Tx, person: PersonId, now: datetime) -> None:
    mine = select(held.c.id).where(held.c.person_id == person, held.c.until.is_(None)).order_by(held.c.id)
    for post in tx.execute(mine).scalars().all():
        over = posts.end(tx, post, by=person, now=now)
        if over is not None and over.role is Role.HEAD:
            _tell_vacant(tx, over, now)


def _tell_vacant(tx: Tx, over: posts.Holder, now: datetime) -> None:
    """A unit without a head: to those who look after it."""
    if any(one.role is Role.HEAD for one in posts.of_unit(tx, over.unit)):
        return
    heard = in_office_over(tx, over.unit)
    telling.tell(tx, heard, Key.VACANT, f"post:{over.post}/vacant", now, details=str(over.unit))


def in_office_over(tx: Tx, unit: UnitId) -> list[AddressId]:
    """Where those are reached who look after a unit, as far as their posts go."""
    taught = tree.levels_of(tx, unit)
    query = (
        select(addresses.c.id, held.c.levels)
        .join(held, held.c.person_id == addresses.c.person_id)
        .where(held.c.unit_id.in_(tree.above(unit)), held.c.role.in_(_IN_OFFICE), held.c.until.is_(None))
        .where(addresses.c.topic == 0, addresses.c.reach == Reach.OPEN.value)
    )
    return [AddressId(row.id) for row in tx.execute(query) if not row.levels or taught & set(row.levels.split())]


def has_head(tx: Tx, unit: UnitId) -> bool:
    return any(one.role is Role.HEAD for one in posts.of_unit(tx, unit))


def _forget_words(tx: Tx, person: PersonId, chats: Collection[AddressId]) -> None:
    """In the trace: under this person, and wherever else one of their names or numbers stands, whoever wrote it."""
    said = set(_known(tx, person, chats))
    own = select(entries.c.id).where(entries.c.subject == f"person:{person}")
    theirs = [
        row.entry_id
        for row in tx.execute(select(audit_private.c.entry_id, audit_private.c.words))
        if not said.isdisjoint(json.loads(row.words).values())
    ]
    tx.execute(
        delete(audit_private).where(or_(audit_private.c.entry_id.in_(own), audit_private.c.entry_id.in_(theirs)))
    )


def _known(tx: Tx, person: PersonId, chats: Collection[AddressId]) -> Iterable[str]:
    """Every name and number they ever had here."""
    of_trace = select(audit_private.c.words).join(entries, entries.c.id == audit_private.c.entry_id)
    for words in tx.execute(of_trace.where(entries.c.subject == f"person:{person}")).scalars():
        yield from filter(None, json.loads(words).values())
    for query in (
        select(people.c.name, people.c.phone).where(people.c.id == person),
        select(invites.c.name).where(invites.c.used_by == person),
        select(applications.c.name, applications.c.phone, applications.c.username).where(
            applications.c.address_id.in_(chats)
        ),
    ):
        for row in tx.execute(query):
            yield from filter(None, row)


def _forget_person(tx: Tx, person: PersonId, mark: str, now: datetime) -> None:
    tx.execute(update(people).where(people.c.id == person).values(name=mark, phone=None, left_at=now))
    tx.execute(update(invites).where(invites.c.used_by == person).values(name=mark))
    for personal in (unit_choices, calendar_feeds, calendar_entries, address_links):
        tx.execute(delete(personal).where(personal.c.person_id == person))
    tx.execute(delete(last_questions).where(last_questions.c.person_id == person))
    tx.execute(delete(files).where(files.c.name.startswith(FILE.format(person=person), autoescape=True)))


def _forget_applications(tx: Tx, chats: Collection[AddressId], now: datetime) -> None:
    theirs = applications.c.address_id.in_(chats)
    waiting = and_(theirs, applications.c.state.in_([state.value for state in rules.OPEN]))
    over = {"state": rules.State.WITHDRAWN.value, "decided_at": now}
    tx.execute(update(applications).where(waiting).values(over))
    tx.execute(update(applications).where(theirs).values(dict.fromkeys(("name", "phone", "username", "reason"))))


def forget_chats(tx: Tx, chats: Collection[AddressId], lanes: Collection[str], now: datetime) -> None:
    over = {"state": State.WITHDRAWN.value, "reason": Moot.LEFT.value, "settled_at": now}
    waits = and_(notices.c.address_id.in_(chats), notices.c.state == State.READY.value)
    tx.execute(update(notices).where(waits).values(over))
    tx.execute(delete(conversations).where(conversations.c.address_id.in_(chats)))
    tx.execute(delete(address_links).where(address_links.c.asked_at_id.in_(chats)))
    tx.execute(
        update(address_links).where(address_links.c.claimed_id.in_(chats)).values(claimed_id=None, closed_at=now)
    )
    gone = {
        "channel": NOWHERE,
        "chat_id": addresses.c.id,
        "topic": 0,
        "person_id": None,
        "reach": Reach.NOT_FOUND.value,
    }
    agreed = {"consent": None, "consented_at": None}
    tx.execute(update(addresses).where(addresses.c.id.in_(chats)).values(gone | agreed))
    # What is being answered now is forgotten by the round that tidies.
    done = and_(inbox.c.lane.in_(lanes), inbox.c.done_at.is_not(None))
    nowhere = {"lane": NOWHERE, "body": None, "answer": None, "digest": ""}
    tx.execute(update(inbox).where(done).values(nowhere))
