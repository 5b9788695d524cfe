"""The same statements on the bare driver: what asking through storage is held against."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from time import perf_counter
from typing import TypeAlias

import psycopg
from sqlalchemy import Engine, event, make_url

from storage.database import Database, Tx
from storage.engine.dialects import Dialect

Given: TypeAlias = tuple[object, ...] | dict[str, object]
Replay: TypeAlias = Callable[[str, Given], Sequence[object]]
"""Runs a statement on the bare driver, and brings everything it finds."""


def turn(db: Database, ask: Callable[[Tx], object], replay: Replay) -> tuple[float, float]:
    """Milliseconds through storage, and of what it sends alone."""
    asked = _overheard(db, ask)
    ours = _milliseconds(lambda: db.read_now(ask))
    return ours, _milliseconds(lambda: [replay(*one) for one in asked])


def _overheard(db: Database, ask: Callable[[Tx], object]) -> list[tuple[str, Given]]:
    """What reaches the driver when we ask."""
    heard: list[tuple[str, Given]] = []

    def listen(_connection: object, _cursor: object, statement: str, given: Given, *_: object) -> None:
        if statement.startswith("SELECT"):
            heard.append((statement, given))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        db.read_now(ask)
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    return heard


def _milliseconds(ask: Callable[[], object]) -> float:
    began = perf_counter()
    ask()
    return (perf_counter() - began) * 1000


@contextmanager
def driver(url: str, dialect: Dialect) -> Iterator[Replay]:
    address = make_url(url)
    match dialect:
        case Dialect.SQLITE:
            with closing(sqlite3.connect(address.database or "")) as file:
                yield lambda statement, given: file.execute(statement, given).fetchall()
        case Dialect.POSTGRESQL:
            with psycopg.connect(address.set(drivername="postgresql").render_as_string()) as server:
                server.execute("SET plan_cache_mode = force_custom_plan")
                yield lambda statement, given: server.execute(statement.encode(), given).fetchall()
