"""The trace of every change by a person: written with the change, never altered."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, insert, select

from domain.ids import PersonId
from storage.database import Tx
from storage.prepared import Prepared
from storage.tables.operations import audit

Facts = Mapping[str, str | int | None]

_NOTE = Prepared(
    insert(audit).values(
        {name: bindparam(f"new_{name}") for name in ("at", "person_id", "deed", "subject", "before", "after")}
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
) -> None:
    """`subject` names what was changed, kind and id: `obligation:812`."""
    values = {
        "new_at": now,
        "new_person_id": person,
        "new_deed": deed,
        "new_subject": subject,
        "new_before": _packed(before),
        "new_after": _packed(after),
    }
    _NOTE.change(tx, values)


def of(tx: Tx, subject: str) -> list[Entry]:
    query = select(audit).where(audit.c.subject == subject).order_by(audit.c.id)
    return [Entry(row.at, row.person_id, row.deed, row.subject, row.before, row.after) for row in tx.execute(query)]


def _packed(facts: Facts | None) -> str | None:
    return None if facts is None else json.dumps(facts, ensure_ascii=False)
