"""What tests begin with, built once a process, then put in place of empty databases as it was left.

Building an office takes longer than most tests do. What is put in place is the whole content, as the database itself
copies it: rows, the numbers given out so far, and what triggers have written.
"""

import sqlite3
from collections.abc import Callable, Hashable
from contextlib import closing
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from psycopg import Connection, Cursor, sql
from psycopg.rows import TupleRow
from sqlalchemy import exists, or_, select

from storage.database import Database, Tx
from storage.engine.dialects import Dialect
from storage.tables.registry import people, units
from tests import privacy

How = TypeVar("How", bound=Hashable)
T = TypeVar("T")


class Snapshot(Protocol):
    def restore(self, db: Database) -> None:
        """Makes of an empty database what the first one was."""


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """`names` are those of the people in it, which no log may tell in any test."""

    snapshot: Snapshot
    result: T
    names: frozenset[str]


class Built(Generic[How, T]):
    """What `build` makes of a database and hands back, one for each way it may be built.

    A database that is not empty is built on by hand. What is handed back is shared: a caller that changes it copies."""

    def __init__(self, build: Callable[[Database, How], T]) -> None:
        self._build = build
        self._done: dict[tuple[Dialect, How], Done[T]] = {}

    def on(self, db: Database, how: How) -> T:
        if not db.run_now(_is_empty):
            return self._build(db, how)
        if (db.dialect, how) not in self._done:
            result = self._build(db, how)
            self._done[db.dialect, how] = Done(_taken(db), result, privacy.all_said())
            return result
        done = self._done[db.dialect, how]
        done.snapshot.restore(db)
        for name in done.names:
            privacy.said(name)
        return done.result


class SqliteSnapshot:
    def __init__(self, db: Database) -> None:
        self._content = sqlite3.connect(":memory:", check_same_thread=False)
        with closing(sqlite3.connect(db.run_now(_file))) as first:
            first.backup(self._content)

    def restore(self, db: Database) -> None:
        with closing(sqlite3.connect(db.run_now(_file))) as file:
            self._content.backup(file)


class PostgresSnapshot:
    def __init__(self, db: Database) -> None:
        self._rows, self._numbers = db.run_now(_copied_out)

    def restore(self, db: Database) -> None:
        db.run_now(_copy_in, self._rows, self._numbers)


def _taken(db: Database) -> Snapshot:
    return SqliteSnapshot(db) if db.dialect is Dialect.SQLITE else PostgresSnapshot(db)


_PEOPLED = select(or_(exists().select_from(people), exists().select_from(units)))


def _is_empty(tx: Tx) -> bool:
    return not tx.execute(_PEOPLED).scalar_one()


def _file(tx: Tx) -> str:
    file = tx.engine.url.database
    assert file is not None
    return file


Rows = dict[str, bytes]
Numbers = list[tuple[str, int]]
_TABLES = b"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
_NUMBERS = b"SELECT sequencename, last_value FROM pg_sequences WHERE last_value IS NOT NULL"


def _copied_out(tx: Tx) -> tuple[Rows, Numbers]:
    """The rows of each table that has any, and how far the numbers of each sequence have been given out."""
    with _driver(tx).cursor() as cursor:
        tables = [str(name) for (name,) in cursor.execute(_TABLES).fetchall()]
        rows = {table: _copied(cursor, table) for table in tables}
        numbers = [(str(name), int(last)) for name, last in cursor.execute(_NUMBERS).fetchall()]
    return {table: content for table, content in rows.items() if content}, numbers


def _copied(cursor: Cursor[TupleRow], table: str) -> bytes:
    with cursor.copy(sql.SQL("COPY {} TO STDOUT").format(sql.Identifier(table))) as rows:
        return b"".join(bytes(part) for part in rows)


def _copy_in(tx: Tx, rows: Rows, numbers: Numbers) -> None:
    with _driver(tx).cursor() as cursor:
        # Neither triggers nor foreign keys: what they would see to is among the rows.
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, content in rows.items():
            with cursor.copy(sql.SQL("COPY {} FROM STDIN").format(sql.Identifier(table))) as target:
                target.write(content)
        cursor.execute(
            "SELECT setval(name, last) FROM unnest(%s::regclass[], %s::bigint[]) AS given(name, last)",
            [list(each) for each in zip(*numbers, strict=True)],
        )


def _driver(tx: Tx) -> Connection[TupleRow]:
    driver = tx.connection.driver_connection
    assert isinstance(driver, Connection)
    return driver
