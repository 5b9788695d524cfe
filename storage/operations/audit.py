"""The trace of every change by a person: written and sealed with the change, never altered."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from domain import chain
from domain.chain import Head
from domain.compact import compact
from domain.ids import PersonId
from storage.database import Tx
from storage.engine.dialects import Dialect
from storage.engine.prepared import Prepared
from storage.tables.operations import audit, audit_chain, audit_private

Facts = Mapping[str, str | int | None]

# Every step of a form runs these: built once, they cost a third.
_NAMES = ("at", "person_id", "deed", "subject", "before", "after", "private")
_NEW = tuple(f"new_{name}" for name in _NAMES)
_NOTE = Prepared(insert(audit).values({name: bindparam(f"new_{name}") for name in _NAMES}))
_HEAD = Prepared(select(audit_chain.c.seq, audit_chain.c.hash).order_by(audit_chain.c.seq.desc()).limit(1))
# The id just given, by the connection's own memory: a statement that returns it costs twice as much.
_JUST_GIVEN = {Dialect.SQLITE: func.last_insert_rowid(), Dialect.POSTGRESQL: func.lastval()}
_LINK = Prepared(
    insert(audit_chain).values(
        entry_id=_JUST_GIVEN[Dialect.SQLITE],
        **{name: bindparam(f"new_{name}") for name in ("seq", "prev", "hash")},
    )
)


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    person: PersonId | None
    deed: str
    subject: str
    before: str | None
    after: str | None


def note(
    tx: Tx,
    person: PersonId | None,
    deed: str,
    subject: str,
    *,
    now: datetime,
    before: Facts | None = None,
    after: Facts | None = None,
    private: Facts | None = None,
) -> None:
    """`subject` names what was changed, kind and id: `obligation:812`.

    Names, phone numbers and the like go into `private` alone, under the person, post, invite or application they belong
    to: there they are found and erased when that person leaves, and the chain stays whole."""
    salt, words = _salted(private)
    facts = (
        chain.instant(now),
        person,
        deed,
        subject,
        _packed(before),
        _packed(after),
        None if words is None else chain.digest(salt, words),
    )
    _NOTE.change(tx, {**dict(zip(_NEW, facts, strict=True)), "new_at": now})
    if words is not None:
        # Its key is the id just given, which is thereby given once more.
        _keep_apart(tx, salt, words)
    # PostgreSQL seals by itself, at the commit: writers side by side wait for each other there and nowhere else.
    if tx.dialect.name == Dialect.SQLITE:
        _seal(tx, facts)


def _keep_apart(tx: Tx, salt: str, words: str) -> None:
    entry = _JUST_GIVEN[Dialect(tx.dialect.name)]
    tx.execute(insert(audit_private).values(entry_id=entry, salt=salt, words=words))


def _seal(tx: Tx, facts: tuple[chain.Fact, ...]) -> None:
    last = head(tx)
    sealed = chain.seal(last, *facts)
    _LINK.change(tx, {"new_seq": sealed.seq, "new_prev": last.hash, "new_hash": sealed.hash})


def head(tx: Tx) -> Head:
    row = _HEAD.first(tx, {})
    return chain.NOTHING if row is None else Head(row.seq, row.hash)


def of(tx: Tx, subject: str) -> list[Entry]:
    query = select(audit).where(audit.c.subject == subject).order_by(audit.c.id)
    return [Entry(row.at, row.person_id, row.deed, row.subject, row.before, row.after) for row in tx.execute(query)]


def _packed(facts: Facts | None) -> str | None:
    return None if facts is None else compact(facts)


def _salted(private: Facts | None) -> tuple[str, str | None]:
    """Without the salt a name could be found by trying names."""
    return ("", None) if private is None else (secrets.token_hex(16), _packed(private))
