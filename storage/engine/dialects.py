"""Where SQLite and PostgreSQL differ in words: the same verbs for both."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import TypeAlias

from sqlalchemy import JSON, BigInteger, Column, ColumnElement, Table, TableValuedAlias, Text, bindparam, cast, func
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

from storage.engine.prepared import Prepared
from storage.engine.transactions import Tx


class Dialect(StrEnum):
    SQLITE = "sqlite"
    POSTGRESQL = "postgresql"


Insert: TypeAlias = postgresql.Insert | sqlite.Insert
Rows: TypeAlias = Sequence[Mapping[str, object]]


class answers_by_field(FunctionElement[str]):  # noqa: N801 - it reads as a function in a statement
    """Rows of keys and texts as one JSON object: empty, or NULL, where there are none."""

    type = Text()
    inherit_cache = True


@compiles(answers_by_field, Dialect.SQLITE)
def _by_field_in_sqlite(element: answers_by_field, compiler: SQLCompiler, **how: object) -> str:
    return f"json_group_object({compiler.process(element.clauses, **how)})"


@compiles(answers_by_field, Dialect.POSTGRESQL)
def _by_field_in_postgresql(element: answers_by_field, compiler: SQLCompiler, **how: object) -> str:
    return f"json_object_agg({compiler.process(element.clauses, **how)})::text"


class answer_to(FunctionElement[str]):  # noqa: N801 - it reads as a function in a statement
    """What a report has to one of its questions: the packed answers, and the question."""

    type = Text()
    inherit_cache = True


@compiles(answer_to, Dialect.SQLITE)
def _answer_in_sqlite(element: answer_to, compiler: SQLCompiler, **how: object) -> str:
    answers, field = (compiler.process(clause, **how) for clause in element.clauses)
    return f"json_extract({answers}, '$.' || {field})"


@compiles(answer_to, Dialect.POSTGRESQL)
def _answer_in_postgresql(element: answer_to, compiler: SQLCompiler, **how: object) -> str:
    answers, field = (compiler.process(clause, **how) for clause in element.clauses)
    return f"(({answers})::json ->> ({field})::text)"


class each_of(FunctionElement[int]):  # noqa: N801 - it reads as a function in a statement
    """The numbers of a JSON list, to stand after IN: one statement for lists of any length, where a parameter for each
    would make another statement of each length."""

    type = BigInteger()
    inherit_cache = True


@compiles(each_of, Dialect.SQLITE)
def _each_in_sqlite(element: each_of, compiler: SQLCompiler, **how: object) -> str:
    numbers = compiler.process(element.clauses, **how)
    return f"(SELECT value FROM json_each({numbers}))"  # noqa: S608 - what stands there is a parameter's mark


@compiles(each_of, Dialect.POSTGRESQL)
def _each_in_postgresql(element: each_of, compiler: SQLCompiler, **how: object) -> str:
    numbers = compiler.process(element.clauses, **how)
    return f"(SELECT value::bigint FROM json_array_elements_text(({numbers})::json))"  # noqa: S608 - as above


def each_row(dialect: Dialect, rows: ColumnElement[str]) -> TableValuedAlias:
    """The objects of a JSON list as rows: `key` grows from one to the next, `value` is the object."""
    if dialect is Dialect.SQLITE:
        return func.json_each(rows).table_valued("key", "value")
    return func.json_array_elements(cast(rows, JSON)).table_valued("value", with_ordinality="key").render_derived()


def insert(tx: Tx, table: Table) -> Insert:
    """The dialect's own insert, which knows ON CONFLICT."""
    return inserting(tx.dialect.name, table)


def insert_new(tx: Tx, table: Table, rows: Rows) -> int:
    """Puts in those rows that break no uniqueness, leaves the others as they are; answers how many were new."""
    if not rows:
        return 0
    if len(rows) == 1:
        return _insert_one(tx.dialect.name, table, tuple(rows[0]), None).change(tx, _named(rows[0]))
    return _counted(tx, inserting(tx.dialect.name, table).on_conflict_do_nothing(), rows)


def upsert(tx: Tx, table: Table, rows: Rows, *, key: Sequence[Column[object]]) -> int:
    """Puts rows in, or brings those with the same key up to date in the columns given."""
    if not rows:
        return 0
    names = tuple(column.name for column in key)
    if len(rows) == 1:
        return _insert_one(tx.dialect.name, table, tuple(rows[0]), names).change(tx, _named(rows[0]))
    return _counted(tx, _updating(inserting(tx.dialect.name, table), tuple(rows[0]), names), rows)


# Each is made once: making a statement costs several times what running it does.
@cache
def inserting(dialect: str, table: Table) -> Insert:
    return sqlite.insert(table) if dialect == Dialect.SQLITE else postgresql.insert(table)


@cache
def _insert_one(dialect: str, table: Table, names: tuple[str, ...], key: tuple[str, ...] | None) -> Prepared:
    one = inserting(dialect, table).values({name: bindparam(_bound(name), type_=table.c[name].type) for name in names})
    return Prepared(one.on_conflict_do_nothing() if key is None else _updating(one, names, key))


def _updating(statement: Insert, names: tuple[str, ...], key: tuple[str, ...]) -> Insert:
    changed = {name: statement.excluded[name] for name in names if name not in key}
    return statement.on_conflict_do_update(index_elements=key, set_=changed)


def _named(row: Mapping[str, object]) -> Mapping[str, object]:
    return {_bound(name): value for name, value in row.items()}


def _bound(column: str) -> str:
    """A parameter may not bear the name of the column it is for."""
    return f"new_{column}"


def _counted(tx: Tx, statement: Insert, rows: Rows) -> int:
    return tx.execute(statement, rows, execution_options={"preserve_rowcount": True}).rowcount
