"""Sorts what databases complain of: gone for now, in each other's way, or a bug of ours."""

import sqlite3

import psycopg
from sqlalchemy.exc import DBAPIError

# SQLite: busy beyond its time-out, out of memory, disk error, disk full, cannot open. Waiting may help.
_SQLITE_DOWN = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
    }
)

# PostgreSQL: out of disk, memory or connections; shut down, crashed, starting, idle too long.
_POSTGRESQL_DOWN = frozenset({"53000", "53100", "53200", "53300", "57P01", "57P02", "57P03", "57P05"})

# Of a spare that is about to take over. Whoever only reads is told the same, and that is a bug.
_READ_ONLY = "25006"

# Serialization failure and deadlock: nothing is wrong but the moment.
_CONFLICTS = frozenset({"40001", "40P01"})


class DatabaseDown(Exception):
    """The database cannot be reached or cannot write for now. Nothing was done: try again when it is back."""


class CommitInDoubt(DatabaseDown):
    """The connection was lost while committing: it may have been done. Look before doing it again."""


def down(error: DBAPIError) -> bool:
    """Is the database gone or unable to write, for reasons that may pass?"""
    match error.orig:
        case sqlite3.Error() as cause:
            # The low byte is the kind, the rest the variant. Errors of the driver itself carry no code.
            return getattr(cause, "sqlite_errorcode", 0) & 0xFF in _SQLITE_DOWN
        case psycopg.Error() as cause:
            return lost(error) or cause.sqlstate in _POSTGRESQL_DOWN
        case _:
            return False


def takes_no_writes(error: DBAPIError) -> bool:
    """Is it a spare, which does not take them yet? Only to be asked where writing was meant."""
    return isinstance(error.orig, psycopg.Error) and error.orig.sqlstate == _READ_ONLY


def lost(error: DBAPIError) -> bool:
    """Has the connection broken, or never come about?"""
    never_connected = isinstance(error.orig, psycopg.OperationalError) and error.orig.sqlstate is None
    return error.connection_invalidated or never_connected


def conflicting(error: DBAPIError) -> bool:
    """Did two transactions get in each other's way? The same work, run again from its start, will do."""
    return isinstance(error.orig, psycopg.Error) and error.orig.sqlstate in _CONFLICTS
