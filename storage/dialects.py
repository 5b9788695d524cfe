"""Where SQLite and PostgreSQL differ in words: the same verbs for both."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from sqlalchemy import Column, Table
from sqlalchemy.dialects import postgresql, sqlite

from storage.transactions import Tx


class Dialect(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


Insert: TypeAlias = postgresql.Insert | sqlite.Insert
Rows: TypeAlias = Sequence[Mapping[str, object]]


def insert(tx: Tx, table: Table) -> Insert:
    """The dialect's own insert, which knows ON CONFLICT."""
    return _insert(tx.dialect.name, table)


def insert_new(tx: Tx, table: Table, rows: Rows) -> int:
    """Puts in those rows that break no uniqueness, leaves the others as they are; answers how many were new."""
    if not rows:
        return 0
    return _counted(tx, _insert_new(tx.dialect.name, table), rows)


def upsert(tx: Tx, table: Table, rows: Rows, *, key: Sequence[Column[object]]) -> int:
    """Puts rows in, or brings those with the same key up to date in the columns given."""
    if not rows:
        return 0
    return _counted(tx, _upsert(tx.dialect.name, table, tuple(rows[0]), tuple(column.name for column in key)), rows)


# Each is made once: making a statement costs several times what running it does.
@cache
def _insert(dialect: str, table: Table) -> Insert:
    return sqlite.insert(table) if dialect == Dialect.SQLITE else postgresql.insert(table)


@cache
def _insert_new(dialect: str, table: Table) -> Insert:
    return _insert(dialect, table).on_conflict_do_nothing()


@cache
def _upsert(dialect: str, table: Table, names: tuple[str, ...], key: tuple[str, ...]) -> Insert:
    statement = _insert(dialect, table)
    changed = {name: statement.excluded[name] for name in names if name not in key}
    return statement.on_conflict_do_update(index_elements=key, set_=changed)


def _counted(tx: Tx, statement: Insert, rows: Rows) -> int:
    return tx.execute(statement, rows, execution_options={"preserve_rowcount": True}).rowcount
