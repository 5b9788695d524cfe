"""Links to people's own calendars: each for one person, counted, and dead once revoked or once they hold no post."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, insert, or_, select, update

from domain.ids import PersonId
from domain.persons.people import Person
from storage.database import Tx
from storage.operations import audit
from storage.people import registry
from storage.tables.calendars import calendar_feeds
from storage.tables.registry import posts

TOKEN_BYTES = 24
LONGEST_TOKEN = 64


@dataclass(frozen=True, slots=True)
class Feed:
    """The link somebody has: when it was made, how often it was asked for, and when last."""

    made_at: datetime
    asked: int
    asked_at: datetime | None


def make(tx: Tx, person: PersonId, *, secret: bytes, now: datetime) -> str:
    """The token, said once: only a keyed digest of it is kept. Whatever link there was is dead."""
    _end(tx, person, now)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    tx.execute(insert(calendar_feeds).values(person_id=person, digest=_digest(secret, token), made_at=now))
    audit.note(tx, person, "make-feed", f"person:{person}", now=now)
    return token


def revoke(tx: Tx, person: PersonId, now: datetime) -> bool:
    """False where there was none."""
    if _end(tx, person, now) == 0:
        return False
    audit.note(tx, person, "revoke-feed", f"person:{person}", now=now)
    return True


def of(tx: Tx, person: PersonId) -> Feed | None:
    mine = select(calendar_feeds).where(calendar_feeds.c.person_id == person, calendar_feeds.c.revoked_at.is_(None))
    row = tx.execute(mine).first()
    return None if row is None else Feed(row.made_at, row.asked, row.asked_at)


def opens(tx: Tx, token: str, *, secret: bytes, now: datetime) -> bool:
    """Whether this token opens a calendar: looked up without writing, as strangers may ask as often as they like."""
    return tx.execute(select(calendar_feeds.c.id).where(_alive(secret, token, now))).first() is not None


def asked_for(tx: Tx, token: str, *, secret: bytes, now: datetime) -> Person | None:
    """Whose calendar this token opens, counted; None for a wrong, revoked or useless one alike."""
    counted = update(calendar_feeds).where(_alive(secret, token, now))
    counted = counted.values(asked=calendar_feeds.c.asked + 1, asked_at=now)
    person = tx.execute(counted.returning(calendar_feeds.c.person_id)).scalar()
    return None if person is None else registry.of_chats(tx, PersonId(person), now)


def _alive(secret: bytes, token: str, now: datetime) -> ColumnElement[bool]:
    holds = or_(posts.c.until.is_(None), posts.c.until > now)
    return and_(
        calendar_feeds.c.digest == _digest(secret, token[:LONGEST_TOKEN]),
        calendar_feeds.c.revoked_at.is_(None),
        exists().where(posts.c.person_id == calendar_feeds.c.person_id, holds),
    )


def _end(tx: Tx, person: PersonId, now: datetime) -> int:
    mine = and_(calendar_feeds.c.person_id == person, calendar_feeds.c.revoked_at.is_(None))
    return tx.execute(update(calendar_feeds).where(mine).values(revoked_at=now)).rowcount


def _digest(secret: bytes, token: str) -> bytes:
    return hmac.digest(secret, f"calendar:{token}".encode(), hashlib.sha256)
