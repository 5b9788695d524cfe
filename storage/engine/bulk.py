"""Very many rows in one statement: what is done at each statement, and its way there and back, is paid once."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ARRAY, Subquery, Table, bindparam, func, insert, select
from sqlalchemy.types import TypeEngine

from storage.database import Tx
from storage.engine.dialects import Dialect

Row = Mapping[str, object]


def insert_all(tx: Tx, table: Table, rows: Sequence[Row]) -> None:
    """Every row has the columns of the first."""
    if not rows:
        return
    if tx.dialect.name == Dialect.SQLITE:
        tx.execute(insert(table), rows)
        return
    each = given({name: table.c[name].type for name in rows[0]})
    tx.execute(insert(table).from_select(list(rows[0]), select(each)), lists(rows))


def given(types: Mapping[str, TypeEngine[Any]]) -> Subquery:
    """On PostgreSQL: rows as a statement may read them, brought by `lists`."""
    every = (func.unnest(bindparam(f"every_{name}", type_=ARRAY(kind))).label(name) for name, kind in types.items())
    return select(*every).subquery("given")


def lists(rows: Sequence[Row]) -> dict[str, list[object]]:
    """Every row has the columns of the first."""
    return {f"every_{name}": [row[name] for row in rows] for name in rows[0]}


def reserve(tx: Tx, table: Table, count: int) -> list[int]:
    """So many ids that nobody else is given; in an SQLite that has one writer, the next."""
    if tx.dialect.name == Dialect.SQLITE:
        last = tx.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
        return list(range(last + 1, last + 1 + count))
    following = func.nextval(func.pg_get_serial_sequence(table.name, "id"))
    numbers = func.generate_series(1, count).table_valued("number").render_derived()
    return list(tx.execute(select(following).select_from(numbers)).scalars())
