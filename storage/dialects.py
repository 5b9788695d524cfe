"""Where SQLite and PostgreSQL differ in words: the same verbs for both."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
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
    if tx.dialect.name == Dialect.SQLITE:
        return sqlite.insert(table)
    return postgresql.insert(table)


def insert_new(tx: Tx, table: Table, rows: Rows) -> int:
    """Puts in those rows that break no uniqueness, leaves the others as they are; answers how many were new."""
    if not rows:
        return 0
    return _counted(tx, insert(tx, table).on_conflict_do_nothing(), rows)


def upsert(tx: Tx, table: Table, rows: Rows, *, key: Sequence[Column[object]]) -> int:
    """Puts rows in, or brings those with the same key up to date in the columns given."""
    if not rows:
        return 0
    statement = insert(tx, table)
    names = {column.name for column in key}
    changed = {name: statement.excluded[name] for name in rows[0] if name not in names}
    return _counted(tx, statement.on_conflict_do_update(index_elements=key, set_=changed), rows)


def _counted(tx: Tx, statement: Insert, rows: Rows) -> int:
    return tx.execute(statement, rows, execution_options={"preserve_rowcount": True}).rowcount
