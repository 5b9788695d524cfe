"""Opens engines: what each database must be told before it keeps our promises."""

import json
from contextlib import closing
from dataclasses import dataclass
from functools import partial

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from storage.engine.dialects import Dialect

READERS = 4
# PostgreSQL only: SQLite has one writer.
WRITERS = 8

# A command of the same machine (load, backup) may hold the file for a while.
BUSY_SECONDS = 5
CONNECT_SECONDS = 5

# A server that is gone without a word (its machine, the line to it) would be waited for a quarter of an hour.
_GONE_AFTER_SECONDS = 15
_PROBES = {
    "keepalives_idle": 5,
    "keepalives_interval": 5,
    "keepalives_count": 2,
    "tcp_user_timeout": _GONE_AFTER_SECONDS * 1000,
}

# FULL: what was acknowledged survives a power cut, too (NORMAL loses the last commits of a WAL).
_SQLITE_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -32000",
    "PRAGMA journal_size_limit = 67108864",
)

# PostgreSQL keeps plans for what asks for it (`storage.engine.prepared`), and nothing else however often it runs:
# one plan for all suits no report whose period holds either ten rows or all of them.
ONLY_IF_ASKED = 2**31 - 1

# A handler that hangs inside its transaction must not keep the lane's lock for ever.
_POSTGRESQL_SETTINGS = (
    "SET TIME ZONE 'UTC'",
    "SET idle_in_transaction_session_timeout = '30s'",
)

_to_json = partial(json.dumps, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Engines:
    """The two ways to one database. They connect when they are used, and keep the statements they have compiled."""

    dialect: Dialect
    writer: Engine
    reader: Engine

    def dispose(self) -> None:
        """Lets their connections go; those that are needed afterwards are made anew."""
        self.reader.dispose()
        self.writer.dispose()


def engines_for(url: str) -> Engines:
    address = make_url(url)
    dialect = Dialect(address.get_backend_name())
    match dialect:
        case Dialect.SQLITE:
            return Engines(dialect, sqlite_writer(address), sqlite_readers(address, connections=READERS))
        case Dialect.POSTGRESQL:
            writer = postgresql(address, connections=WRITERS)
            return Engines(dialect, writer, postgresql_readers(address, connections=READERS))


def sqlite_writer(url: URL) -> Engine:
    """One connection, which holds the write lock from the first statement of each transaction."""
    return _sqlite(url, begin="BEGIN IMMEDIATE", connections=1, settings=("PRAGMA foreign_keys = ON",))


def sqlite_readers(url: URL, *, connections: int) -> Engine:
    """Each transaction sees the database as it was at its first look, whatever the writer does meanwhile."""
    return _sqlite(url, begin="BEGIN", connections=connections, settings=("PRAGMA query_only = ON",))


def sqlite_migrator(url: URL) -> Engine:
    """Foreign keys unwatched: a table that is being rebuilt is dropped in between."""
    return _sqlite(url, begin="BEGIN IMMEDIATE", connections=1, settings=("PRAGMA foreign_keys = OFF",))


def postgresql(url: URL, *, connections: int) -> Engine:
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=connections,
        json_serializer=_to_json,
        # An error that is logged must not tell what people wrote.
        hide_parameters=True,
        connect_args={
            "connect_timeout": CONNECT_SECONDS,
            "prepare_threshold": ONLY_IF_ASKED,
            "client_encoding": "utf8",
            **_PROBES,
        },
    )

    @event.listens_for(engine, "connect")
    def settle(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        _execute(connection, *_POSTGRESQL_SETTINGS)
        connection.commit()

    return engine


def postgresql_readers(url: URL, *, connections: int) -> Engine:
    """A snapshot each, as SQLite's readers have: two looks in one transaction see the same."""
    engine = postgresql(url, connections=connections)
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def _sqlite(url: URL, *, begin: str, connections: int, settings: tuple[str, ...]) -> Engine:
    if url.database in {None, "", ":memory:"}:
        raise ValueError("SQLite needs a file: its readers and its writer are connections of their own")
    engine = create_engine(
        url,
        pool_size=connections,
        json_serializer=_to_json,
        # An error that is logged must not tell what people wrote.
        hide_parameters=True,
        # The driver as shipped begins at the first write, after what was read may have changed: we begin ourselves.
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS},
    )

    @event.listens_for(engine, "connect")
    def settle(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:
        _execute(connection, *_SQLITE_SETTINGS, *settings)

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _execute(connection: DBAPIConnection, *settings: str) -> None:
    with closing(connection.cursor()) as cursor:
        for setting in settings:
            cursor.execute(setting)
