"""One-time invites: a code binds whoever brings it first to a unit and a post."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, insert, select, update

from domain.codes import LETTERS, as_meant
from domain.ids import PersonId, UnitId
from domain.people import Role
from domain.refusals import Refusal
from domain.texts import Language
from domain.units import Level
from storage import audit, registry
from storage.database import Tx
from storage.registry import pack_levels, read_levels
from storage.tables.registry import invite_tries, invites

CODE_LENGTH = 10
"""50 bits: with a few tries an hour, nobody guesses one in its three days."""
VALID = timedelta(hours=72)
TRIES_AN_HOUR = 5


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whom an invite is for."""

    unit: UnitId
    role: Role
    name: str
    levels: frozenset[Level] = frozenset()


def issue(
    tx: Tx, invitation: Invitation, *, secret: bytes, by: PersonId | None, now: datetime, valid: timedelta = VALID
) -> str:
    """The code, said once: only a keyed digest of it is kept."""
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
    values = {
        "digest": _digest(secret, code),
        "unit_id": invitation.unit,
        "role": invitation.role,
        "levels": pack_levels(invitation.levels),
        "name": invitation.name,
        "created_by": by,
        "expires_at": now + valid,
    }
    tx.execute(insert(invites).values(values))
    return code


def redeem(tx: Tx, code: str, *, secret: bytes, chat_id: int, now: datetime) -> PersonId | None:
    """Binds this chat to the invite's post; who holds that post already does not get it twice.

    None, whether the code is wrong, used or expired: a guesser learns nothing.

    Raises Refusal after too many tries in an hour."""
    _count_try(tx, _digest(secret, f"chat:{chat_id}"), now)
    mine = (
        update(invites)
        .where(
            invites.c.digest == _digest(secret, as_meant(code)), invites.c.used_at.is_(None), invites.c.expires_at > now
        )
        .values(used_at=now)
        .returning(
            invites.c.id, invites.c.unit_id, invites.c.role, invites.c.name, invites.c.levels, invites.c.created_by
        )
    )
    row = tx.execute(mine).first()
    if row is None:
        return None
    known = registry.who(tx, registry.TELEGRAM, chat_id, now).person
    person = known.id if known else registry.add_person(tx, row.name, Language.VI, now)
    registry.touch_address(tx, registry.TELEGRAM, chat_id, person=person)
    unit, role = UnitId(row.unit_id), Role(row.role)
    if known is None or not any(post.unit == unit and post.role is role for post in known.posts):
        registry.appoint(tx, person, unit, role, levels=read_levels(row.levels), granted_by=row.created_by, now=now)
    tx.execute(update(invites).where(invites.c.id == row.id).values(used_by=person))
    audit.note(tx, person, "join", f"unit:{row.unit_id}", now=now, after={"role": row.role, "invite": row.id})
    return person


def _count_try(tx: Tx, guesser: bytes, now: datetime) -> None:
    lately = (
        select(func.count())
        .select_from(invite_tries)
        .where(invite_tries.c.guesser == guesser, invite_tries.c.at > now - timedelta(hours=1))
    )
    if tx.execute(lately).scalar_one() >= TRIES_AN_HOUR:
        raise Refusal("invite-too-many-tries")
    tx.execute(insert(invite_tries).values(guesser=guesser, at=now))


def _digest(secret: bytes, code: str) -> bytes:
    return hmac.digest(secret, code.encode(), hashlib.sha256)
