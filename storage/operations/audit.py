"""The trace of every change by a person: written with the change, sealed at its commit, never altered."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, func, insert, select

from domain import chain
from domain.compact import compact
from domain.ids import PersonId
from storage.database import Tx
from storage.engine.dialects import Dialect
from storage.engine.prepared import Prepared
from storage.operations import sealing
from storage.tables.operations import audit, audit_private

Facts = Mapping[str, str | int | None]

# Every step of a form runs these: built once, they cost a third.
_NAMES = ("at", "person_id", "deed", "subject", "before", "after", "private")
_NOTE = Prepared(insert(audit).values({name: bindparam(f"new_{name}") for name in _NAMES}))
# The id just given, by the connection's own memory: a statement that returns it costs twice as much.
_JUST_GIVEN = {Dialect.SQLITE: func.last_insert_rowid(), Dialect.POSTGRESQL: func.lastval()}


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
    facts = {
        "new_at": now,
        "new_person_id": person,
        "new_deed": deed,
        "new_subject": subject,
        "new_before": _packed(before),
        "new_after": _packed(after),
        "new_private": None if words is None else chain.digest(salt, words),
    }
    entry = _NOTE.put(tx, facts)
    if words is not None:
        # Its key is the id just given, which is thereby given once more.
        _keep_apart(tx, salt, words)
    if entry is not None:
        sealing.remember(tx, entry)


def _keep_apart(tx: Tx, salt: str, words: str) -> None:
    entry = _JUST_GIVEN[Dialect(tx.dialect.name)]
    tx.execute(insert(audit_private).values(entry_id=entry, salt=salt, words=words))


def of(tx: Tx, subject: str) -> list[Entry]:
    query = select(audit).where(audit.c.subject == subject).order_by(audit.c.id)
    return [Entry(row.at, row.person_id, row.deed, row.subject, row.before, row.after) for row in tx.execute(query)]


def _packed(facts: Facts | None) -> str | None:
    return None if facts is None else compact(facts)


def _salted(private: Facts | None) -> tuple[str, str | None]:
    """Without the salt a name could be found by trying names."""
    return ("", None) if private is None else (secrets.token_hex(16), _packed(private))
