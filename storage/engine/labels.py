"""What a copy carries besides the database: when it was made, and what lies beside a database and belongs to it."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Label:
    """`secret` keys receipts and invites; `heads` tell where the trace of changes ended each day."""

    made: datetime
    secret: bytes
    heads: str


class NoCopy(Exception):
    """It is no file that `backup` has made, or not all of it; or none could be made."""


def stick(file: Path, label: Label) -> None:
    try:
        with closing(sqlite3.connect(file)) as db, db:
            # One file, with nothing beside it that could be forgotten.
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("CREATE TABLE copy_label (made TEXT, secret BLOB, heads TEXT)")
            db.execute("INSERT INTO copy_label VALUES (?, ?, ?)", (label.made.isoformat(), label.secret, label.heads))
    except sqlite3.Error as error:
        raise NoCopy(f"{file}: {error}") from error


def read(file: Path) -> Label:
    if not file.is_file():
        raise NoCopy(f"{file}: no such file")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as db:
            made, secret, heads = db.execute("SELECT made, secret, heads FROM copy_label").fetchone()
    except (sqlite3.Error, TypeError) as error:
        raise NoCopy(f"{file}: no copy that `backup` has made ({error})") from error
    return Label(datetime.fromisoformat(made), secret, heads)


def peel(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DROP TABLE copy_label")
