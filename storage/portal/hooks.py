"""Hooks: addresses of portals that are told what happens, each from the moment it was made, in order, and how far each
has been told."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import and_, exists, false, insert, null, or_, select, update

from domain import portal_hooks, rights
from domain.ids import HookId, UnitId
from domain.portal_hooks import Ended
from domain.sending.notices import Key
from storage.database import Tx
from storage.engine.rows import AnyRow
from storage.operations import audit, sealing
from storage.outgoing import telling
from storage.people import administrators
from storage.portal import events
from storage.portal.events import Stretch
from storage.tables.portal import portal_hooks as hooks
from storage.tables.registry import unit_names, units
from storage.units import tree

AT_A_TIME = 20
SALT_BYTES = 24


@dataclass(frozen=True, slots=True)
class Hook:
    id: HookId
    authority: UnitId
    authority_name: str
    url: str
    inside: bool
    salt: str
    made_at: datetime
    upto: int
    failing_since: datetime | None
    ended_at: datetime | None
    ended: Ended | None

    @property
    def host(self) -> str:
        """All of the address that may be told: its path may be a secret of theirs."""
        return urlsplit(self.url).hostname or ""


def add(tx: Tx, authority: UnitId, url: str, *, inside: bool, secret: bytes, now: datetime) -> str:
    """The key it is signed with, as it is shown once: it is kept nowhere."""
    salt, upto = secrets.token_urlsafe(SALT_BYTES), sealing.head(tx).seq
    values = {"authority_id": authority, "url": url, "inside": inside, "salt": salt, "made_at": now, "upto": upto}
    hook = tx.execute(insert(hooks).values(values).returning(hooks.c.id)).scalar_one()
    facts: audit.Facts = {"hook": hook, "words": urlsplit(url).hostname}
    audit.note(tx, None, "make-hook", f"unit:{authority}", now=now, after=facts)
    return portal_hooks.shown(portal_hooks.key_of(secret, salt))


def every(tx: Tx) -> list[Hook]:
    return [_read(row) for row in tx.execute(_HOOKS.order_by(hooks.c.id))]


def one(tx: Tx, hook: HookId) -> Hook | None:
    row = tx.execute(_HOOKS.where(hooks.c.id == hook)).first()
    return None if row is None else _read(row)


def due(tx: Tx, now: datetime) -> list[Hook]:
    """In use, and not to be left alone for a while."""
    open_unit = exists().where(units.c.id == hooks.c.authority_id, units.c.closed.is_(None))
    ready = and_(hooks.c.ended_at.is_(None), or_(hooks.c.next_at.is_(None), hooks.c.next_at <= now), open_unit)
    return [_read(row) for row in tx.execute(_HOOKS.where(ready).order_by(hooks.c.id))]


def untold(tx: Tx, hook: Hook, after: int) -> Stretch:
    """What its authority may hear of, as far as it sees today."""
    sight = rights.sight_of(hook.authority, tree.ancestors(tx, hook.authority))
    return events.after(tx, sight, after, AT_A_TIME)


def note_told(tx: Tx, hook: HookId, upto: int) -> None:
    told = update(hooks).where(hooks.c.id == hook, hooks.c.upto < upto)
    tx.execute(told.values(upto=upto, tries=0, failing_since=null(), next_at=null()))


def note_read(tx: Tx, hook: HookId, upto: int) -> None:
    """There was nothing to tell up to there."""
    tx.execute(update(hooks).where(hooks.c.id == hook, hooks.c.upto < upto).values(upto=upto))


def note_failed(tx: Tx, hook: Hook, now: datetime) -> None:
    """It is tried again later; whoever has failed for days is told nothing more, and administrators hear of that."""
    alive = and_(hooks.c.id == hook.id, hooks.c.ended_at.is_(None))
    row = tx.execute(select(hooks.c.tries, hooks.c.failing_since).where(alive).with_for_update()).first()
    if row is None:
        return
    since, tries = row.failing_since or now, row.tries + 1
    if portal_hooks.is_given_up(since, now):
        end(tx, hook, Ended.FAILING, now)
        return
    values = {"tries": tries, "failing_since": since, "next_at": now + portal_hooks.wait(tries)}
    tx.execute(update(hooks).where(alive).values(values))


def end(tx: Tx, hook: Hook, why: Ended, now: datetime) -> bool:
    """False where it had ended before."""
    alive = and_(hooks.c.id == hook.id, hooks.c.ended_at.is_(None))
    if tx.execute(update(hooks).where(alive).values(ended_at=now, ended_why=why.value)).rowcount == 0:
        return False
    facts: audit.Facts = {"hook": hook.id, "words": hook.host}
    revoked = why is Ended.REVOKED
    audit.note(tx, None, "revoke-hook" if revoked else "end-hook", f"unit:{hook.authority}", now=now, before=facts)
    if not revoked:
        told = administrators.reached_above(tx, hook.authority)
        telling.tell(tx, told, Key.HOOK_OFF, f"hook:{hook.id}", now, details=f"{why} {hook.host}")
    return True


_HOOKS = select(
    hooks.c.id,
    hooks.c.authority_id,
    unit_names.c.name,
    hooks.c.url,
    hooks.c.inside,
    hooks.c.salt,
    hooks.c.made_at,
    hooks.c.upto,
    hooks.c.failing_since,
    hooks.c.ended_at,
    hooks.c.ended_why,
).join(
    unit_names,
    and_(unit_names.c.unit_id == hooks.c.authority_id, unit_names.c.until.is_(None), unit_names.c.alias == false()),
)


def _read(row: AnyRow) -> Hook:
    return Hook(
        HookId(row.id),
        UnitId(row.authority_id),
        row.name,
        row.url,
        row.inside,
        row.salt,
        row.made_at,
        row.upto,
        row.failing_since,
        row.ended_at,
        None if row.ended_why is None else Ended(row.ended_why),
    )
