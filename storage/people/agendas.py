"""What a person's own calendar has been told, and what it is told now."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select

from domain.calendars.agenda import Due, Entry, compared, shown
from domain.ids import PersonId
from storage.database import Tx
from storage.engine.dialects import upsert
from storage.tables.calendars import calendar_entries


def tell(tx: Tx, person: PersonId, owed: Iterable[Due], now: datetime) -> list[Entry]:
    """Notes what has changed; asked again, it says the same."""
    query = select(calendar_entries).where(calendar_entries.c.person_id == person).with_for_update()
    told = [
        Entry(Due(row.uid, row.title, row.day, row.at, row.advised), row.sequence, row.cancelled, row.changed_at)
        for row in tx.execute(query)
    ]
    entries = compared(told, owed, now)
    changed = [_row(person, entry) for entry in entries if entry not in told]
    upsert(tx, calendar_entries, changed, key=[calendar_entries.c.person_id, calendar_entries.c.uid])
    return shown(entries, now)


def _row(person: PersonId, entry: Entry) -> dict[str, object]:
    one = entry.due
    return {
        "person_id": person,
        "uid": one.uid,
        "sequence": entry.sequence,
        "day": one.day,
        "at": one.at,
        "advised": one.advised,
        "title": one.title,
        "cancelled": entry.cancelled,
        "changed_at": entry.changed_at,
    }
