"""Keys of portals and dashboards: each of one authority, dead once revoked, expired, or that authority has ended."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, and_, exists, false, insert, or_, select, update

from domain.ids import KeyId, UnitId
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import audit
from storage.tables.portal import portal_keys
from storage.tables.registry import unit_names, units

MARK = "drum_"
"""Begins every token, so that whoever looks for secrets that were left lying about finds it."""
TOKEN_BYTES = 32
LONGEST_TOKEN = 64
USED_AGAIN = timedelta(hours=1)
"""How closely it is kept when a key was used last: closer, and every reading would be a writing."""


@dataclass(frozen=True, slots=True)
class Key:
    id: KeyId
    authority: UnitId
    authority_name: str
    name: str
    made_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    used_at: datetime | None

    def is_stale(self, now: datetime) -> bool:
        """That it is used has not been noted for a while."""
        return self.used_at is None or now - self.used_at >= USED_AGAIN


def add(tx: Tx, authority: UnitId, name: str, *, secret: bytes, now: datetime, valid: timedelta | None = None) -> str:
    """The token, said once: only a keyed digest of it is kept."""
    token = f"{MARK}{secrets.token_urlsafe(TOKEN_BYTES)}"
    expires = None if valid is None else now + valid
    new = insert(portal_keys).values(
        authority_id=authority, name=name, digest=_digest(secret, token), made_at=now, expires_at=expires
    )
    key = tx.execute(new.returning(portal_keys.c.id)).scalar_one()
    facts: audit.Facts = {"key": key, "name": name, "until": None if expires is None else expires.isoformat()}
    audit.note(tx, None, "make-key", f"unit:{authority}", now=now, after=facts)
    return token


def revoke(tx: Tx, key: KeyId, now: datetime) -> bool:
    """False where there is none, or it was revoked before."""
    mine = and_(portal_keys.c.id == key, portal_keys.c.revoked_at.is_(None))
    revoked = update(portal_keys).where(mine).values(revoked_at=now)
    row = tx.execute(revoked.returning(portal_keys.c.authority_id, portal_keys.c.name)).first()
    if row is None:
        return False
    facts: audit.Facts = {"key": key, "name": row.name}
    audit.note(tx, None, "revoke-key", f"unit:{row.authority_id}", now=now, before=facts)
    return True


def every(tx: Tx) -> list[Key]:
    return [_read(row) for row in tx.execute(_KEYS.order_by(portal_keys.c.id))]


def any_alive(tx: Tx, now: datetime) -> bool:
    return tx.execute(select(portal_keys.c.id).where(_alive(now)).limit(1)).first() is not None


def opened_by(tx: Tx, token: str, *, secret: bytes, now: datetime) -> Key | None:
    """Looked up without writing, as strangers may ask as often as they like; None for a wrong, revoked, expired or
    orphaned one alike."""
    digest = _digest(secret, token[:LONGEST_TOKEN])
    query = _KEYS.add_columns(portal_keys.c.digest).where(portal_keys.c.digest == digest, _alive(now))
    row = tx.execute(query).first()
    return _read(row) if row is not None and hmac.compare_digest(row.digest, digest) else None


def note_used(tx: Tx, key: KeyId, now: datetime) -> None:
    tx.execute(update(portal_keys).where(portal_keys.c.id == key).values(used_at=now))


_KEYS = select(
    portal_keys.c.id,
    portal_keys.c.authority_id,
    unit_names.c.name.label("authority_name"),
    portal_keys.c.name,
    portal_keys.c.made_at,
    portal_keys.c.expires_at,
    portal_keys.c.revoked_at,
    portal_keys.c.used_at,
).join(
    unit_names,
    and_(
        unit_names.c.unit_id == portal_keys.c.authority_id,
        unit_names.c.until.is_(None),
        unit_names.c.alias == false(),
    ),
)


def _alive(now: datetime) -> ColumnElement[bool]:
    return and_(
        portal_keys.c.revoked_at.is_(None),
        or_(portal_keys.c.expires_at.is_(None), portal_keys.c.expires_at > now),
        exists().where(units.c.id == portal_keys.c.authority_id, units.c.closed.is_(None)),
    )


def _digest(secret: bytes, token: str) -> bytes:
    return hmac.digest(secret, f"portal:{token}".encode(errors="surrogateescape"), hashlib.sha256)


def _read(row: AnyRow) -> Key:
    return Key(
        KeyId(row.id),
        UnitId(row.authority_id),
        row.authority_name,
        row.name,
        row.made_at,
        row.expires_at,
        row.revoked_at,
        row.used_at,
    )
