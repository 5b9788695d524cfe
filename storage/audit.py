"""The trace of every change by a person: written with the change, never altered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select

from domain.ids import PersonId
from storage.database import Tx
from storage.tables.operations import audit

Facts = Mapping[str, str | int | None]

_NOTE = insert(audit)


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
) -> None:
    """`subject` names what was changed, kind and id: `obligation:812`."""
    values = {
        "at": now,
        "person_id": person,
        "deed": deed,
        "subject": subject,
        "before": _packed(before),
        "after": _packed(after),
    }
    tx.execute(_NOTE, values)


def of(tx: Tx, subject: str) -> list[Entry]:
    query = select(audit).where(audit.c.subject == subject).order_by(audit.c.id)
    return [Entry(row.at, row.person_id, row.deed, row.subject, row.before, row.after) for row in tx.execute(query)]


def _packed(facts: Facts | None) -> str | None:
    return None if facts is None else json.dumps(facts, ensure_ascii=False)
