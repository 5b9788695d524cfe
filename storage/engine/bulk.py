"""Very many rows in one statement: what is done at each statement, and its way there and back, is paid once."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ARRAY, Table, bindparam, func, insert, select

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
    names = list(rows[0])
    columns = [func.unnest(bindparam(f"every_{name}", type_=ARRAY(table.c[name].type))) for name in names]
    given = {f"every_{name}": [row[name] for row in rows] for name in names}
    tx.execute(insert(table).from_select(names, select(*columns)), given)


def reserve(tx: Tx, table: Table, count: int) -> list[int]:
    """So many ids that nobody else is given; in an SQLite that has one writer, the next."""
    if tx.dialect.name == Dialect.SQLITE:
        last = tx.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
        return list(range(last + 1, last + 1 + count))
    following = func.nextval(func.pg_get_serial_sequence(table.name, "id"))
    numbers = func.generate_series(1, count).table_valued("number").render_derived()
    return list(tx.execute(select(following).select_from(numbers)).scalars())
