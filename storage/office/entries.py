"""Entries of registers that are being asked for: a row each, changed only by who has seen its present revision."""

from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from domain.forms.draft import pack_answers, read_answers
from domain.forms.model import Form
from domain.ids import EntryId, PersonId, UnitId
from domain.office.entries import Entry, Purpose
from storage.database import Tx
from storage.engine.dialects import insert_new
from storage.engine.rows import AnyRow
from storage.reporting.drafts import Stale
from storage.tables.registers import entries


def begin(tx: Tx, new: Entry, form: Form, *, by: PersonId, now: datetime) -> Entry:
    """The one there is already, whoever of the unit began it; otherwise this one."""
    values = {
        "unit_id": new.unit,
        "purpose": new.purpose.value,
        "subject": new.subject,
        "beside": new.beside,
        "form_code": form.code,
        "form_version": form.version,
        "at": new.at,
        "revision": 0,
        "answers": pack_answers(new.answers),
        "started_at": now,
        "changed_at": now,
        "changed_by": by,
    }
    here = (entries.c.unit_id == new.unit, entries.c.purpose == new.purpose.value, entries.c.subject == new.subject)
    if insert_new(tx, entries, [values]) == 0 and new.beside:
        # Whoever goes on with it comes back to what they came from now.
        tx.execute(update(entries).where(*here).values(beside=new.beside))
    return _entry(tx.execute(select(entries).where(*here)).one())


_ONE = select(entries).where(entries.c.id == bindparam("of_entry"))


def one(tx: Tx, entry: EntryId) -> Entry | None:
    row = tx.execute(_ONE, {"of_entry": entry}).first()
    return None if row is None else _entry(row)


def save(tx: Tx, before: Entry, after: Entry, *, by: PersonId, now: datetime) -> None:
    """Raises Stale, and changes nothing, where `before` is no longer what is stored."""
    seen = update(entries).where(entries.c.id == before.id, entries.c.revision == before.revision)
    changed = seen.values(
        at=after.at,
        pending=after.pending,
        revision=after.revision,
        answers=pack_answers(after.answers),
        changed_at=now,
        changed_by=by,
    )
    if tx.execute(changed).rowcount == 0:
        raise Stale


def discard(tx: Tx, entry: Entry) -> bool:
    """Written into the register. False where it is no longer what was read, or is gone: of two only one writes it."""
    seen = delete(entries).where(entries.c.id == entry.id, entries.c.revision == entry.revision)
    return tx.execute(seen).rowcount == 1


def _entry(row: AnyRow) -> Entry:
    return Entry(
        id=EntryId(row.id),
        unit=UnitId(row.unit_id),
        purpose=Purpose(row.purpose),
        subject=row.subject,
        beside=row.beside,
        form_code=row.form_code,
        form_version=row.form_version,
        at=row.at,
        pending=row.pending,
        revision=row.revision,
        answers=read_answers(row.answers),
    )
