"""Files the bot made and has not sent yet."""

from datetime import datetime

from sqlalchemy import delete, insert, select

from domain.ids import FileId
from storage.database import Tx
from storage.tables.reports import files


def keep(tx: Tx, name: str, content: bytes, now: datetime) -> FileId:
    values = {"name": name, "content": content, "made_at": now}
    return FileId(tx.execute(insert(files).values(values).returning(files.c.id)).scalar_one())


def fetch(tx: Tx, file: FileId) -> tuple[str, bytes] | None:
    """Name and content; None once tidied away."""
    row = tx.execute(select(files.c.name, files.c.content).where(files.c.id == file)).first()
    return None if row is None else (row.name, row.content)


def tidy(tx: Tx, before: datetime) -> int:
    return tx.execute(delete(files).where(files.c.made_at < before)).rowcount
