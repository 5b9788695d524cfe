"""Tables of the tests' own, to show what the door to the database does with any table."""

from sqlalchemy import Column, Integer, MetaData, String, Table, func, insert, select, update

from storage.database import Database, Tx
from storage.tables.base import Moment

MADE_HERE = MetaData()

counters = Table(
    "counters",
    MADE_HERE,
    Column("name", String, primary_key=True),
    Column("value", Integer, nullable=False),
)

letters = Table(
    "letters",
    MADE_HERE,
    Column("id", Integer, primary_key=True),
    Column("body", String),
    Column("at", Moment),
)


def prepare(db: Database) -> None:
    db.run_now(MADE_HERE.create_all)
    db.run_now(write, "drum", 0)


def write(tx: Tx, name: str, value: int) -> None:
    tx.execute(insert(counters).values(name=name, value=value))


def value(tx: Tx, name: str) -> int | None:
    return tx.scalar(select(counters.c.value).where(counters.c.name == name))


def add_one(tx: Tx, name: str) -> None:
    """Reads, thinks, writes: the way updates get lost."""
    locked = select(counters.c.value).where(counters.c.name == name).with_for_update()
    seen = tx.execute(locked).scalar_one()
    tx.execute(update(counters).where(counters.c.name == name).values(value=seen + 1))


def count(tx: Tx) -> int:
    return tx.execute(select(func.count()).select_from(counters)).scalar_one()
