"""A whole database as it was at one moment, in one SQLite file of its own, and back again into either database.

A copy of SQLite is made by SQLite itself, beside whoever works with it; what PostgreSQL holds is read in one snapshot,
row by row. So a copy can be put back where it came from, and an office that grows moves from the one to the other."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Column, Connection, Integer, MetaData, Table, delete, func, make_url, select, text

from storage.engine import bulk, engines, migrate
from storage.engine.labels import NoCopy
from storage.engine.lock import file_of

BATCH = 1_000
_OF_PEOPLE = frozenset({"people", "units", "audit"})
"""Where anybody has worked, there are rows in one of these."""
_OF_THE_TRACE = "audit"
"""Its rows come sealed: what seals new ones stands back meanwhile."""


class NotEmpty(Exception):
    """A copy is put into a database of its own, never among what is there."""

    def __init__(self) -> None:
        super().__init__("The database is not empty: a copy is put into an empty one. Make one, and name that.")


def take(url: str, to: Path) -> None:
    """`to` is empty, or is not there yet. Raises NoCopy, or DatabaseDown."""
    file = file_of(url)
    if file is not None:
        _vacuum(file, to)
        return
    if migrate.current(url) != migrate.head():
        raise NoCopy("The database is not at the revision of this version; run `python -m bot migrate` first")
    migrate.upgrade(_address(to))
    with _whole(url) as source, _unwatched(to) as target:
        _carry(source, target)


def _vacuum(file: Path, to: Path) -> None:
    try:
        # Opened as it is: SQLite would make the file where there is none.
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)) as db:
            db.execute("VACUUM INTO ?", (str(to),))
    except sqlite3.Error as error:
        raise NoCopy(f"{file}: {error}") from error


def fold(file: Path) -> None:
    """What is in the log beside an SQLite file goes into the file; of one that is damaged it stays beside it."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def put(copy: Path, tx: Connection) -> None:
    """Into PostgreSQL, in a transaction of the caller's; `copy` is at today's schema. Raises NotEmpty."""
    tables = migrate.every_table().sorted_tables
    _clear(tx, tables)
    with _whole(_address(copy)) as source:
        tx.execute(text(f"ALTER TABLE {_OF_THE_TRACE} DISABLE TRIGGER USER"))
        _carry(source, tx)
        tx.execute(text(f"ALTER TABLE {_OF_THE_TRACE} ENABLE TRIGGER USER"))
    for table in tables:
        _count_on(tx, table)


def _clear(tx: Connection, tables: Sequence[Table]) -> None:
    """Of what this version has put there before anybody worked with it."""
    if any(_holds_any(tx, table) for table in tables if table.name in _OF_PEOPLE):
        raise NotEmpty
    for table in reversed(tables):
        if _holds_any(tx, table):
            tx.execute(delete(table))


def _holds_any(tx: Connection, table: Table) -> bool:
    return tx.execute(select(text("1")).select_from(table).limit(1)).first() is not None


def _carry(source: Connection, target: Connection) -> None:
    metadata: MetaData = migrate.every_table()
    for table in metadata.sorted_tables:
        rows = source.execution_options(yield_per=BATCH).execute(select(table).order_by(*table.primary_key.columns))
        for some in rows.mappings().partitions(BATCH):
            bulk.insert_all(target, table, [dict(row) for row in some])


def _count_on(tx: Connection, table: Table) -> None:
    """The next row gets the next number."""
    key = _numbered(table)
    if key is not None:
        sequence = func.pg_get_serial_sequence(table.name, key.name)
        last = select(func.coalesce(func.max(key), 0)).scalar_subquery()
        tx.execute(select(func.setval(sequence, last + 1, False)))


def _numbered(table: Table) -> Column[int] | None:
    key = table.autoincrement_column
    return key if key is not None and isinstance(key.type, Integer) and not key.foreign_keys else None


@contextmanager
def _whole(url: str) -> Iterator[Connection]:
    """As it is at one moment, whatever is written meanwhile."""
    reader = engines.engines_for(url).reader
    try:
        with reader.connect() as source:
            yield source
    finally:
        reader.dispose()


@contextmanager
def _unwatched(file: Path) -> Iterator[Connection]:
    engine = engines.sqlite_migrator(make_url(_address(file)))
    try:
        with engine.begin() as target:
            yield target
    finally:
        engine.dispose()


def _address(file: Path) -> str:
    return f"sqlite:///{file}"
