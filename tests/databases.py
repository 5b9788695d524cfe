"""Fresh databases by the dozen: migrated once, copied for each test, one after the other to the same place.

At the same place, because then the statements that one test has compiled serve the next: compiling takes longer than
most tests. So do connections to PostgreSQL: each is a process of the server's that looks every table up anew.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import psycopg
from psycopg import Connection, sql
from psycopg.rows import TupleRow
from sqlalchemy import QueuePool

from storage.engine import migrate
from storage.engine.engines import Engines, engines_for
from tests.lasting import kept
from tests.postgres import own_server

engines = cache(engines_for)
"""Those of an address, which outlive the databases that stand there one after the other."""


class Template(Protocol):
    def copied(self) -> AbstractContextManager[str]:
        """The address of a copy that lives as long as the test; there is one at a time."""


@cache
def empty_file() -> Path:
    """An SQLite database that has its tables, to be copied."""
    file = Path(kept(TemporaryDirectory(prefix="template-"))) / "template.db"
    migrate.upgrade(f"sqlite:///{file}")
    return file


@cache
def empty_database() -> str:
    """The name of one that has its tables, on the server of this process, to be copied."""
    # Left half made where the one before was halted for long: the server gives up what stands still.
    own_server().execute("DROP DATABASE IF EXISTS template")
    own_server().execute("CREATE DATABASE template")
    migrate.upgrade(own_server().url("template"))
    return "template"


class SqliteTemplate:
    def __init__(self, folder: Path) -> None:
        self._copies = folder

    @contextmanager
    def copied(self) -> Iterator[str]:
        copy = shutil.copyfile(empty_file(), self._copies / "school.db")
        try:
            yield f"sqlite:///{copy}"
        finally:
            engines(f"sqlite:///{copy}").dispose()
            for file in self._copies.iterdir():
                file.unlink()


class PostgresTemplate:
    """Its copy is emptied after a test, which costs a fifth of another; made anew now and then, as deleted rows stay in
    the files, and wherever a test has changed more than rows."""

    def __init__(self) -> None:
        self._server = own_server()
        self._engines = engines(self._server.url("school"))
        self._uses = 0
        self._keeper: Connection[TupleRow] | None = None
        self._shape: TupleRow | None = None
        self._filled = b""

    @contextmanager
    def copied(self) -> Iterator[str]:
        if self._uses % LONGEST_USE == 0 or not self._emptied():
            self._make()
        self._uses += 1
        yield self._server.url("school")

    def close(self) -> None:
        self._engines.dispose()
        if self._keeper is not None:
            self._keeper.close()

    def _make(self) -> None:
        self.close()
        self._server.execute("DROP DATABASE IF EXISTS school WITH (FORCE)")
        # As files: copied block by block it takes twice as long.
        self._server.execute(f"CREATE DATABASE school TEMPLATE {empty_database()} STRATEGY file_copy")
        self._uses = 0
        # Neither triggers nor foreign keys: nothing is to be kept. Said once, as saying it drops every plan.
        self._keeper = psycopg.connect(
            host=str(self._server.home),
            user="postgres",
            dbname="school",
            options="-c session_replication_role=replica",
        )
        with self._keeper.transaction():
            self._shape = self._keeper.execute(_SHAPE).fetchone()
            self._filled = _filled(self._keeper.execute(_TABLES).fetchall())

    def _emptied(self) -> bool:
        """False where it is not the template's schema any more, or is gone."""
        keeper = self._keeper
        if keeper is None:
            return False
        try:
            with keeper.transaction():
                self._end_others(keeper)
                if keeper.execute(_SHAPE).fetchone() != self._shape:
                    return False
                filled = keeper.execute(self._filled, prepare=True).fetchall()
                # In one message: the way there and back is most of what each would cost.
                keeper.execute(sql.SQL("; ").join([_RESTART, *(_deletion(str(table)) for (table,) in filled)]))
        except psycopg.OperationalError:
            return False
        return True

    def _end_others(self, keeper: Connection[TupleRow]) -> None:
        """Those that a test has left in the middle of something. Ours go on, unless one of them has been ended."""
        ended = keeper.execute(_END_BUSY).rowcount
        idle = keeper.execute(_IDLE, prepare=True).fetchone()
        if ended or idle is None or idle[0] < _kept(self._engines):
            self._engines.dispose()


def _kept(engines: Engines) -> int:
    pools = (engines.writer.pool, engines.reader.pool)
    return sum(pool.checkedin() for pool in pools if isinstance(pool, QueuePool))


LONGEST_USE = 50
"""Tests that one copy serves."""
_OTHERS = b"FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
_END_BUSY = b"SELECT pg_terminate_backend(pid) " + _OTHERS + b" AND state <> 'idle'"
_IDLE = b"SELECT count(*) " + _OTHERS + b" AND state = 'idle'"
_TABLES = b"SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version' ORDER BY 1"
_RESTART = sql.SQL("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'")
_SHAPE = b"""
SELECT
    (SELECT version_num FROM alembic_version),
    (SELECT array[count(*), max(oid::bigint)] FROM pg_class WHERE relnamespace = 'public'::regnamespace),
    (SELECT array[count(*), max(oid::bigint)] FROM pg_proc WHERE pronamespace = 'public'::regnamespace),
    (SELECT array[count(*), max(oid::bigint)] FROM pg_trigger),
    (SELECT array[count(*), max(oid::bigint)] FROM pg_constraint),
    (SELECT count(*) FROM pg_attribute)
"""


def _filled(tables: Sequence[TupleRow]) -> bytes:
    """Those of the tables that hold anything."""
    one = sql.SQL("SELECT {name} WHERE EXISTS (SELECT FROM {table})")
    each = (one.format(name=name, table=sql.Identifier(name)) for (name,) in tables)
    return sql.SQL(" UNION ALL ").join(each).as_bytes()


@cache
def _deletion(table: str) -> sql.Composed:
    return sql.SQL("DELETE FROM {}").format(sql.Identifier(table))
