"""The templates after which offices have their reports to sign: one that was sent waits until it is used or forgotten,
and is used until another is, or none."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, delete, insert, or_, select, update

from domain.ids import PaperTemplateId, PersonId, UnitId
from domain.paper_templates.fields import Field
from storage.database import Tx
from storage.tables.reports import paper_templates as rows


@dataclass(frozen=True, slots=True)
class Template:
    """What there is to know of one without opening it."""

    id: PaperTemplateId
    authority: UnitId
    file_name: str
    fields: frozenset[Field]
    sent_by: PersonId
    used_from: datetime | None
    used_by: PersonId | None
    ended_at: datetime | None

    @property
    def says_what_is_missing(self) -> bool:
        return Field.REMARK in self.fields

    @property
    def in_force(self) -> bool:
        return self.used_from is not None and self.ended_at is None


def keep(
    tx: Tx,
    file_name: str,
    content: bytes,
    *,
    fields: frozenset[Field],
    authority: UnitId,
    by: PersonId,
    now: datetime,
) -> PaperTemplateId:
    """Nothing is made after it yet."""
    values = {
        "authority_id": authority,
        "file_name": file_name,
        "content": content,
        "fields": " ".join(sorted(fields)),
        "sent_by": by,
        "sent_at": now,
    }
    return PaperTemplateId(tx.execute(insert(rows).values(values).returning(rows.c.id)).scalar_one())


def one(tx: Tx, number: PaperTemplateId) -> Template | None:
    return _found(tx, rows.c.id == number)


def in_force(tx: Tx, authority: UnitId) -> Template | None:
    """Of two that came at the same moment the later one."""
    return _found(tx, and_(rows.c.authority_id == authority, rows.c.used_from.is_not(None), rows.c.ended_at.is_(None)))


def content(tx: Tx, number: PaperTemplateId) -> bytes:
    found: bytes | None = tx.execute(select(rows.c.content).where(rows.c.id == number)).scalar_one_or_none()
    if found is None:
        raise LookupError(f"There is no template {number}")
    return found


def use(tx: Tx, template: Template, *, by: PersonId, now: datetime) -> bool:
    """In place of the one before. True for one of those who would, and once."""
    # `used_from` is looked at again by PostgreSQL after waiting for a rival.
    mine = update(rows).where(rows.c.id == template.id, rows.c.used_from.is_(None))
    if tx.execute(mine.values(used_from=now, used_by=by)).rowcount != 1:
        return False
    others = and_(rows.c.authority_id == template.authority, rows.c.id != template.id)
    tx.execute(
        update(rows).where(others, rows.c.used_from.is_not(None), rows.c.ended_at.is_(None)).values(ended_at=now)
    )
    return True


def end(tx: Tx, authority: UnitId, now: datetime) -> bool:
    """From now on as the bot makes it. False where that was so already."""
    used = and_(rows.c.authority_id == authority, rows.c.used_from.is_not(None), rows.c.ended_at.is_(None))
    return tx.execute(update(rows).where(used).values(ended_at=now)).rowcount > 0


def drop(tx: Tx, number: PaperTemplateId) -> None:
    """One that was never used."""
    tx.execute(delete(rows).where(rows.c.id == number, rows.c.used_from.is_(None)))


def tidy(tx: Tx, before: datetime) -> None:
    """What nobody has used, or uses any more."""
    unused = and_(rows.c.used_from.is_(None), rows.c.sent_at < before)
    tx.execute(delete(rows).where(or_(unused, rows.c.ended_at < before)))


def _found(tx: Tx, which: ColumnElement[bool]) -> Template | None:
    columns = [column for column in rows.c if column is not rows.c.content]
    newest = select(*columns).where(which).order_by(rows.c.used_from.desc(), rows.c.id.desc()).limit(1)
    row = tx.execute(newest).first()
    if row is None:
        return None
    return Template(
        id=PaperTemplateId(row.id),
        authority=UnitId(row.authority_id),
        file_name=row.file_name,
        fields=frozenset(field for field in Field if field in row.fields.split()),
        sent_by=PersonId(row.sent_by),
        used_from=row.used_from,
        used_by=None if row.used_by is None else PersonId(row.used_by),
        ended_at=row.ended_at,
    )
