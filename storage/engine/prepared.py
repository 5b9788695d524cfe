"""Statements that run at every update: compiled once a dialect, executed on the driver's own cursor.

SQLAlchemy spends 35–110 µs on an execution, SQLite 3 µs on the statement itself; a turn of a form has a dozen of them.
Types still pass through SQLAlchemy's processors, and errors come out as SQLAlchemy's, so that whoever sorts them
(`storage.engine.failures`) need not know which way a statement went.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Any, TypeAlias

from sqlalchemy import Delete, Dialect, Insert, Select, Update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.compiler import SQLCompiler

from storage.engine.transactions import Tx

Row: TypeAlias = Any
"""A named tuple of the statement's columns."""
Statement: TypeAlias = Select[*tuple[Any, ...]] | Insert | Update | Delete
Params: TypeAlias = Mapping[str, object]
Processor: TypeAlias = Callable[[Any], Any]


class Prepared:
    """One statement with named parameters, none of them expanding (no `IN` of a list)."""

    def __init__(self, statement: Statement) -> None:
        self._statement = statement
        self._compiled: dict[str, _Compiled] = {}

    def all(self, tx: Tx, params: Params) -> list[Row]:
        compiled = self._for(tx)
        cursor = _run(tx, compiled, params)
        try:
            return [compiled.row(values) for values in cursor.fetchall()]
        finally:
            cursor.close()

    def first(self, tx: Tx, params: Params) -> Row | None:
        compiled = self._for(tx)
        cursor = _run(tx, compiled, params)
        try:
            values = cursor.fetchone()
            return None if values is None else compiled.row(values)
        finally:
            cursor.close()

    def one(self, tx: Tx, params: Params) -> Row:
        """Raises LookupError where there is none."""
        row = self.first(tx, params)
        if row is None:
            raise LookupError(f"No row for {sorted(params)}")
        return row

    def change(self, tx: Tx, params: Params) -> int:
        """How many rows an INSERT, UPDATE or DELETE has touched."""
        cursor = _run(tx, self._for(tx), params)
        try:
            return int(cursor.rowcount)
        finally:
            cursor.close()

    def put(self, tx: Tx, params: Params) -> int | None:
        """The number SQLite gave to the row of an INSERT; PostgreSQL's driver does not tell it."""
        cursor = _run(tx, self._for(tx), params)
        try:
            given: int | None = cursor.lastrowid if tx.dialect.name == "sqlite" else None
            return given
        finally:
            cursor.close()

    def change_each(self, tx: Tx, many: Sequence[Params]) -> None:
        """An INSERT, UPDATE or DELETE for each of them, on the driver's fast path."""
        compiled = self._for(tx)
        try:
            with closing(_driver(tx).cursor()) as cursor:
                cursor.executemany(compiled.sql, [compiled.bound(params) for params in many])
        except tx.dialect.loaded_dbapi.Error as error:
            raise _explained(tx, compiled, error) from error

    def _for(self, tx: Tx) -> "_Compiled":
        name = tx.dialect.name
        if name not in self._compiled:
            self._compiled[name] = _compile(self._statement, tx.dialect)
        return self._compiled[name]


@dataclass(frozen=True)
class _Compiled:
    """`names` in the order of the statement's marks; `presets` what stands for those nobody gives; `writes` at which
    of these places a value has to be made fit for the driver; `by_name` where the driver wants names."""

    sql: str
    names: tuple[str, ...]
    presets: Params
    writes: tuple[tuple[int, Processor], ...]
    by_name: bool
    columns: tuple[str, ...]
    results: tuple[tuple[int, Processor], ...]

    @cached_property
    def _row(self) -> Callable[..., Row]:
        return namedtuple("Row", self.columns, rename=True)

    @cached_property
    def _in_order(self) -> Callable[[Params], tuple[object, ...]]:
        if len(self.names) > 1:
            return itemgetter(*self.names)
        return lambda given: tuple(given[name] for name in self.names)

    def row(self, values: Sequence[object]) -> Row:
        if not self.results:
            return self._row(*values)
        cells = list(values)
        for place, processor in self.results:
            cells[place] = processor(cells[place])
        return self._row(*cells)

    def bound(self, params: Params) -> Sequence[object] | Params:
        """Raises KeyError where one is missing."""
        given = {**self.presets, **params} if self.presets else params
        values: Sequence[object] = self._in_order(given)
        if self.writes:
            values = list(values)
            for place, write in self.writes:
                values[place] = write(values[place])
        return dict(zip(self.names, values, strict=True)) if self.by_name else values


def _compile(statement: Statement, dialect: Dialect) -> _Compiled:
    compiled = statement.compile(dialect=dialect)
    if not isinstance(compiled, SQLCompiler):
        raise TypeError(f"{statement!r} has no parameters and rows")
    names = tuple(compiled.positiontup or compiled.bind_names.values())
    columns = statement.exported_columns.items()
    results = [(place, _reads(column.type, dialect)) for place, (_, column) in enumerate(columns)]
    writes = [(place, _writes(compiled, name, dialect)) for place, name in enumerate(names)]
    return _Compiled(
        sql=str(compiled),
        names=names,
        presets={name: compiled.params[name] for name in names if not compiled.binds[name].required},
        writes=tuple((place, processor) for place, processor in writes if processor is not None),
        by_name=not compiled.positional,
        columns=tuple(str(name) for name, _ in columns),
        results=tuple((place, processor) for place, processor in results if processor is not None),
    )


def _reads(kind: Any, dialect: Dialect) -> Processor | None:
    processor: Processor | None = kind.dialect_impl(dialect).result_processor(dialect, None)
    return processor


def _writes(compiled: SQLCompiler, name: str, dialect: Dialect) -> Processor | None:
    processor: Processor | None = compiled.binds[name].type.dialect_impl(dialect).bind_processor(dialect)
    return processor


def _run(tx: Tx, compiled: _Compiled, params: Params) -> Any:
    driver = _driver(tx)
    try:
        if compiled.by_name:
            # PostgreSQL takes four times as long to plan a turn's statements as to run them: it keeps their plans.
            return driver.execute(compiled.sql, compiled.bound(params), prepare=True)
        return driver.execute(compiled.sql, compiled.bound(params))
    except tx.dialect.loaded_dbapi.Error as error:
        raise _explained(tx, compiled, error) from error


def _driver(tx: Tx) -> Any:
    return tx.connection.dbapi_connection


def _explained(tx: Tx, compiled: _Compiled, error: Any) -> DBAPIError:
    broken = tx.dialect.is_disconnect(error, _driver(tx), None)
    if broken:
        tx.invalidate(error)
    return DBAPIError(compiled.sql, None, error, hide_parameters=True, connection_invalidated=broken)
