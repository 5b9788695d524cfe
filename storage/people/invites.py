"""One-time invites: a code binds whoever brings it first to a unit and a post."""

import hashlib
import hmac
import logging
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlalchemy import ColumnElement, and_, delete, func, insert, select, update

from domain.codes import INVITE_LENGTH, LETTERS, as_meant, is_invite
from domain.ids import InviteId, PersonId, PostId, UnitId
from domain.persons import applications as rules
from domain.persons.people import Person, Post, Role
from domain.registry.units import Level
from domain.texts import Language
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import audit
from storage.people import applications, posts, registry
from storage.people.registry import pack_levels, read_levels
from storage.tables.registry import invite_tries, invites, units
from storage.tables.registry import posts as held

logger = logging.getLogger(__name__)

VALID = timedelta(hours=72)
TRIES_AN_HOUR = 5
HOUR = timedelta(hours=1)
LONGEST_NAME = 120
"""Letters that are kept of what Telegram calls somebody."""
ALARMING = 100
"""Tries of all chats together within an hour, each hundred of which is told to whoever reads the log."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom an invite is for."""

    unit: UnitId
    role: Role
    name: str
    levels: frozenset[Level] = frozenset()
    areas: str = ""


@dataclass(frozen=True, slots=True)
class OpenInvite:
    """One that may still be used."""

    id: InviteId
    role: Role
    name: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Joined:
    person: PersonId
    unit: UnitId


@dataclass(frozen=True, slots=True)
class TooManyTries:
    """Nothing was looked up; in so many minutes it will be again."""

    minutes: int


Redeemed: TypeAlias = Joined | TooManyTries | None
"""None, whether the code is wrong, used by somebody else, expired or revoked: a guesser learns nothing."""


def issue(
    tx: Tx, invitation: Invitation, *, secret: bytes, by: PersonId | None, now: datetime, valid: timedelta = VALID
) -> str:
    """The code, said once: only a keyed digest of it is kept."""
    code = _new_code()
    values = {
        "digest": _digest(secret, code),
        "unit_id": invitation.unit,
        "role": invitation.role,
        "levels": pack_levels(invitation.levels),
        "areas": invitation.areas,
        "name": invitation.name,
        "created_by": by,
        "expires_at": now + valid,
    }
    invite = tx.execute(insert(invites).values(values).returning(invites.c.id)).scalar_one()
    facts = {"role": invitation.role, "invite": invite}
    audit.note(tx, by, "invite", f"unit:{invitation.unit}", now=now, after=facts, private={"name": invitation.name})
    return code


def _new_code() -> str:
    code = "".join(secrets.choice(LETTERS) for _ in range(INVITE_LENGTH))
    return code if is_invite(code) else _new_code()


def open_at(tx: Tx, unit: UnitId, now: datetime) -> list[OpenInvite]:
    """The newest first."""
    query = select(invites.c.id, invites.c.role, invites.c.name, invites.c.expires_at)
    found = tx.execute(query.where(invites.c.unit_id == unit, _usable(now)).order_by(invites.c.id.desc()))
    return [OpenInvite(InviteId(row.id), Role(row.role), row.name, row.expires_at) for row in found]


def unit_of(tx: Tx, invite: InviteId) -> UnitId | None:
    unit = tx.execute(select(invites.c.unit_id).where(invites.c.id == invite)).scalar()
    return None if unit is None else UnitId(unit)


def revoke(tx: Tx, invite: InviteId, *, by: PersonId | None, now: datetime) -> bool:
    """False where it could not have been used any more."""
    return _revoke(tx, invites.c.id == invite, by, now) == 1


def revoke_of(tx: Tx, issuer: PersonId, unit: UnitId, *, by: PersonId | None, now: datetime) -> int:
    """What somebody who may invite to this unit no more has given out."""
    return _revoke(tx, and_(invites.c.created_by == issuer, invites.c.unit_id == unit), by, now)


def redeem(
    tx: Tx,
    code: str,
    *,
    secret: bytes,
    chat_id: int,
    now: datetime,
    name: str = "",
    channel: str = registry.TELEGRAM,
) -> Redeemed:
    """Binds this chat to the invite's post; who holds that post already does not get it twice.

    `name` is what they are called where the invite names nobody. Whoever used a code themselves is not told that it was
    used: a link is opened again, a button pressed twice."""
    digest = _digest(secret, as_meant(code))
    known = registry.who(tx, channel, chat_id, now).person
    if known is not None and (own := _used_by(tx, digest, known)) is not None:
        return own
    waits = _count_try(tx, _digest(secret, _guesser(channel, chat_id)), now)
    if waits is not None:
        return waits
    row = _take(tx, digest, now)
    # One that its giver could not give any more is used up, and opens nothing.
    if row is None or not _still_given(tx, row):
        return None
    person = known.id if known else registry.add_person(tx, row.name or name[:LONGEST_NAME], Language.VI, now)
    registry.touch_address(tx, channel, chat_id, person=person)
    unit, role = UnitId(row.unit_id), Role(row.role)
    levels = read_levels(row.levels)
    posts.take_over(tx, person, unit, role, levels=levels, areas=row.areas, granted_by=row.created_by, now=now)
    tx.execute(update(invites).where(invites.c.id == row.id).values(used_by=person))
    audit.note(tx, person, "join", f"unit:{unit}", now=now, after={"role": role, "invite": row.id})
    return Joined(person, unit)


def _guesser(channel: str, chat_id: int) -> str:
    return f"chat:{chat_id}" if channel == registry.TELEGRAM else f"{channel}:{chat_id}"


def tidy(tx: Tx, now: datetime) -> int:
    """Tries count for an hour."""
    return tx.execute(delete(invite_tries).where(invite_tries.c.at <= now - HOUR)).rowcount


def _take(tx: Tx, digest: bytes, now: datetime) -> AnyRow | None:
    mine = (
        update(invites)
        .where(invites.c.digest == digest, _usable(now), invites.c.unit_id.in_(_OPEN_UNITS))
        .values(used_at=now)
        .returning(
            *(invites.c.id, invites.c.unit_id, invites.c.role, invites.c.name),
            *(invites.c.levels, invites.c.areas, invites.c.created_by),
        )
    )
    return tx.execute(mine).first()


def _still_given(tx: Tx, row: AnyRow) -> bool:
    """Whether its giver may still: who has left keeps no door open. What came from the shell is the operator's."""
    if row.created_by is None:
        return True
    query = select(held.c.id, held.c.unit_id, held.c.role, held.c.levels)
    posts_of_giver = tuple(
        Post(PostId(one.id), UnitId(one.unit_id), "", Role(one.role), read_levels(one.levels))
        for one in tx.execute(query.where(held.c.person_id == row.created_by, held.c.until.is_(None)))
    )
    giver = Person(PersonId(row.created_by), "", Language.VI, posts_of_giver)
    return bool(rules.deciding(giver, Role(row.role), applications.place_of(tx, UnitId(row.unit_id))))


_OPEN_UNITS = select(units.c.id).where(units.c.closed.is_(None))


def _usable(now: datetime) -> ColumnElement[bool]:
    return and_(invites.c.used_at.is_(None), invites.c.revoked_at.is_(None), invites.c.expires_at > now)


def _used_by(tx: Tx, digest: bytes, person: Person) -> Joined | None:
    """Whose post has ended since is told what strangers are."""
    unit = select(invites.c.unit_id).where(invites.c.digest == digest, invites.c.used_by == person.id)
    found = tx.execute(unit).scalar()
    return Joined(person.id, UnitId(found)) if found in {post.unit for post in person.posts} else None


def _revoke(tx: Tx, which: ColumnElement[bool], by: PersonId | None, now: datetime) -> int:
    taken = update(invites).where(which, _usable(now)).values(revoked_at=now)
    rows = tx.execute(taken.returning(invites.c.id, invites.c.unit_id, invites.c.role)).all()
    for row in rows:
        facts = {"role": row.role, "invite": row.id}
        audit.note(tx, by, "revoke-invite", f"unit:{row.unit_id}", now=now, before=facts)
    return len(rows)


def _count_try(tx: Tx, guesser: bytes, now: datetime) -> TooManyTries | None:
    """The tries of others hinder nobody: who guesses from a thousand chats is reported, and as far from a code."""
    lately = invite_tries.c.at > now - HOUR
    tried = select(func.count(), func.min(invite_tries.c.at)).where(invite_tries.c.guesser == guesser, lately)
    tries, first = tx.execute(tried).one()
    if tries >= TRIES_AN_HOUR:
        return TooManyTries(max(1, -((now - first - HOUR) // timedelta(minutes=1))))
    tx.execute(insert(invite_tries).values(guesser=guesser, at=now))
    everybody = tx.execute(select(func.count()).select_from(invite_tries).where(lately)).scalar_one()
    if everybody % ALARMING == 0:
        logger.warning("Invite codes are tried more often than people mistype", extra={"tries": everybody})
    return None


def _digest(secret: bytes, code: str) -> bytes:
    return hmac.digest(secret, code.encode(), hashlib.sha256)
