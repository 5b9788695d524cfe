"""Further chats of a person: a code asked for in one chat and brought in another, and a number the other way.

Whoever brings the code is not bound by it. They are shown a number, and only once it has been told in the chat that
asked for the code are both the same person's: a code that is passed on, or read over a shoulder, opens nothing."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, func, insert, select, update

from domain.codes import INVITE_LENGTH, LETTERS, as_meant, is_invite
from domain.ids import AddressId, LinkId, PersonId
from domain.persons.linking import CODES_AN_HOUR, LOWEST, MOST_CHATS, NUMBERS, VALID, Claimed, Link, Reached
from domain.refusals import Refusal
from domain.sending.notices import Key
from storage.database import Tx
from storage.operations import audit
from storage.outgoing import telling
from storage.people import applications, leaving
from storage.tables.linking import address_links as links
from storage.tables.registry import addresses, people

HOUR = timedelta(hours=1)
KEPT = timedelta(days=1)


def begin(tx: Tx, person: PersonId, asked_at: AddressId, *, secret: bytes, now: datetime) -> tuple[LinkId, str]:
    """The code is said once, and only a keyed digest of it kept; an earlier one opens nothing any more. Raises Refusal
    for too many."""
    # Held: of two that are asked for at once, one is counted by the other.
    tx.execute(select(people.c.id).where(people.c.id == person).with_for_update())
    lately = select(func.count()).where(links.c.person_id == person, links.c.made_at > now - HOUR)
    if tx.execute(lately).scalar_one() >= CODES_AN_HOUR:
        raise Refusal("link-too-many-codes", most=CODES_AN_HOUR)
    if len(chats_of(tx, person)) >= MOST_CHATS:
        raise Refusal("link-too-many-chats", most=MOST_CHATS)
    tx.execute(update(links).where(links.c.person_id == person, links.c.closed_at.is_(None)).values(closed_at=now))
    code = _new_code()
    values = {"person_id": person, "asked_at_id": asked_at, "digest": _digest(secret, code)}
    row = insert(links).values(values | {"made_at": now, "expires_at": now + VALID}).returning(links.c.id)
    return LinkId(tx.execute(row).scalar_one()), code


def claim(tx: Tx, code: str, address: AddressId, *, secret: bytes, now: datetime) -> Claimed | None:
    """By a chat that is nobody's yet. None, whether the code is wrong, used or over. The chat that asked for it hears
    of it at once."""
    number = LOWEST + secrets.randbelow(NUMBERS)
    taken = (
        update(links)
        .where(links.c.digest == _digest(secret, as_meant(code)), links.c.claimed_id.is_(None), _usable(now))
        .values(claimed_id=address, number=number)
        .returning(links.c.id, links.c.person_id, links.c.asked_at_id, links.c.expires_at)
    )
    row = tx.execute(taken).first()
    if row is None:
        return None
    occasion, details = f"link:{row.id}/claimed", f"claimed {row.id}"
    telling.tell(tx, [AddressId(row.asked_at_id)], Key.CHAT_LINK, occasion, now, details=details)
    name = tx.execute(select(people.c.name).where(people.c.id == row.person_id)).scalar_one()
    channel = tx.execute(select(addresses.c.channel).where(addresses.c.id == row.asked_at_id)).scalar_one()
    return Claimed(name, channel, number, row.expires_at)


def open_of(tx: Tx, link: LinkId, person: PersonId, now: datetime) -> Link | None:
    query = select(links.c.id, links.c.expires_at, addresses.c.channel)
    query = query.outerjoin(addresses, addresses.c.id == links.c.claimed_id)
    row = tx.execute(query.where(links.c.id == link, links.c.person_id == person, _usable(now))).first()
    return None if row is None else Link(LinkId(row.id), row.expires_at, row.channel)


def confirm(tx: Tx, link: LinkId, person: PersonId, number: int, now: datetime) -> bool:
    """Binds the chat that brought the code; False where the number is not the one it was shown. There is no second
    try: another code has to be asked for. Raises Refusal where it cannot be any more."""
    waits = and_(links.c.id == link, links.c.person_id == person, links.c.claimed_id.is_not(None), _usable(now))
    closed = update(links).where(waits).values(closed_at=now)
    row = tx.execute(closed.returning(links.c.claimed_id, links.c.number, links.c.asked_at_id)).first()
    if row is None:
        raise Refusal("link-over")
    if row.number != number:
        return False
    free = and_(addresses.c.id == row.claimed_id, addresses.c.person_id.is_(None))
    if tx.execute(update(addresses).where(free).values(person_id=person)).rowcount == 0:
        raise Refusal("link-over")
    claimed = AddressId(row.claimed_id)
    if (asked := applications.open_of(tx, claimed)) is not None:
        applications.withdraw(tx, asked, now)
        applications.drop(tx, claimed)
    facts: audit.Facts = {"address": claimed}
    audit.note(tx, person, "add-chat", f"person:{person}", now=now, after=facts)
    _tell_others(tx, person, AddressId(row.asked_at_id), f"link:{link}/added", f"added {claimed}", now)
    return True


def drop(tx: Tx, link: LinkId, person: PersonId, now: datetime) -> bool:
    """False where it had come to its end already."""
    mine = and_(links.c.id == link, links.c.person_id == person, _usable(now))
    return tx.execute(update(links).where(mine).values(closed_at=now)).rowcount == 1


def chats_of(tx: Tx, person: PersonId) -> list[Reached]:
    """The first one first."""
    query = select(addresses.c.id, addresses.c.channel, addresses.c.chat_id)
    rows = tx.execute(query.where(addresses.c.person_id == person, addresses.c.topic == 0).order_by(addresses.c.id))
    return [Reached(AddressId(row.id), row.channel, row.chat_id) for row in rows]


def channel_of(tx: Tx, address: AddressId, person: PersonId) -> str | None:
    """None where it is theirs no more."""
    query = select(addresses.c.channel).where(addresses.c.id == address, addresses.c.person_id == person)
    found: str | None = tx.execute(query).scalar()
    return found


def remove(tx: Tx, gone: Reached, person: PersonId, *, at: AddressId, lanes: Sequence[str], now: datetime) -> None:
    """The chat is nobody's from now on, and nothing of it is kept; `at` is the chat that says so. Raises Refusal where
    it is theirs no more."""
    if channel_of(tx, gone.address, person) is None:
        raise Refusal("link-over")
    leaving.forget_chats(tx, [gone.address], lanes, now)
    facts: audit.Facts = {"address": gone.address}
    audit.note(tx, person, "remove-chat", f"person:{person}", now=now, before=facts)
    _tell_others(tx, person, at, f"address:{gone.address}/removed", f"removed {gone.channel}", now)


def tidy(tx: Tx, now: datetime) -> int:
    return tx.execute(delete(links).where(links.c.expires_at <= now - KEPT)).rowcount


def _tell_others(tx: Tx, person: PersonId, at: AddressId, occasion: str, details: str, now: datetime) -> None:
    """Whoever has got hold of one of the chats cannot do this unseen."""
    others = [one.address for one in chats_of(tx, person) if one.address != at]
    telling.tell(tx, others, Key.CHAT_LINK, occasion, now, details=details)


def _usable(now: datetime) -> ColumnElement[bool]:
    return and_(links.c.closed_at.is_(None), links.c.expires_at > now)


def _new_code() -> str:
    code = "".join(secrets.choice(LETTERS) for _ in range(INVITE_LENGTH))
    return code if is_invite(code) else _new_code()


def _digest(secret: bytes, code: str) -> bytes:
    # Of another kind than invites: the same code would not be the same digest.
    return hmac.digest(secret, f"link:{code}".encode(), hashlib.sha256)
