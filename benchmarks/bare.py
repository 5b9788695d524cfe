"""Plain SQL on the bare driver: what asking through storage is held against."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from time import perf_counter
from typing import TypeAlias

import psycopg
from sqlalchemy import make_url

from storage.database import Database, Tx
from storage.engine.dialects import Dialect

TURNS = 3

Plainly: TypeAlias = Callable[[str], Sequence[object]]
"""Runs a statement on the bare driver, and brings everything it finds."""


def turn(db: Database, ask: Callable[[Tx], int], statements: Sequence[str], plainly: Plainly) -> tuple[float, float]:
    """Milliseconds through storage, and on the bare driver, which take turns: the best of each. Both find as many
    rows."""
    rows = db.read_now(ask)
    found = [len(plainly(statement)) for statement in statements]
    assert found[-1] == rows, (found, rows)
    pairs = [
        (
            _milliseconds(lambda: db.read_now(ask)),
            _milliseconds(lambda: [plainly(statement) for statement in statements]),
        )
        for _ in range(TURNS)
    ]
    ours, bare = zip(*pairs, strict=True)
    return min(ours), min(bare)


def _milliseconds(ask: Callable[[], object]) -> float:
    began = perf_counter()
    ask()
    return (perf_counter() - began) * 1000


@contextmanager
def driver(url: str, dialect: Dialect) -> Iterator[Plainly]:
    address = make_url(url)
    match dialect:
        case Dialect.SQLITE:
            with closing(sqlite3.connect(address.database or "")) as file:
                # As much memory as ours has.
                file.execute("PRAGMA cache_size = -32000")
                file.execute("PRAGMA temp_store = MEMORY")
                yield lambda statement: file.execute(statement).fetchall()
        case Dialect.POSTGRESQL:
            with psycopg.connect(address.set(drivername="postgresql").render_as_string()) as server:
                yield lambda statement: server.execute(statement.encode()).fetchall()
