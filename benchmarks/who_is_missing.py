"""`Trường nào chưa nộp`, asked of a whole country: what storage takes beside the same SQL on the bare driver."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from time import perf_counter

import psycopg
from sqlalchemy import Engine, event, make_url

from benchmarks import country, district
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from domain.ids import DeadlineId
from domain.obligations import Absent, Progress
from handlers.chosen import MOST
from storage import obligations
from storage.database import Database, Tx
from storage.dialects import Dialect
from tests.postgres import running_postgres

MOST_RATIO = 1.5

Given = tuple[object, ...] | dict[str, object]
Replay = Callable[[str, Given], Sequence[object]]
"""Runs a statement on the bare driver, and brings everything it finds."""


def run(size: Size) -> list[Figure]:
    with ExitStack() as stack:
        server = stack.enter_context(running_postgres())
        urls = (stack.enter_context(district.sqlite()), stack.enter_context(district.postgresql(server)))
        return [_measured(size, url) for url in urls]


def _measured(size: Size, url: str) -> Figure:
    with country.founded(url, size) as db, _bare(url, db.dialect) as replay:
        turns = [_turn(db, DeadlineId(1 + number % size.deadlines), replay) for number in range(size.questions)]
    return compared(f"who_is_missing {db.dialect}", "ms", turns, most=MOST_RATIO)


def _turn(db: Database, deadline: DeadlineId, replay: Replay) -> tuple[float, float]:
    asked = _overheard(db, deadline)
    ours = _milliseconds(lambda: db.read_now(_ask, deadline))
    return ours, _milliseconds(lambda: [replay(*one) for one in asked])


def _ask(tx: Tx, deadline: DeadlineId) -> tuple[Progress, list[Absent]]:
    """What the handler asks: how many, and which."""
    return obligations.progress(tx, deadline), obligations.listed(tx, deadline, limit=MOST)


def _overheard(db: Database, deadline: DeadlineId) -> list[tuple[str, Given]]:
    """What reaches the driver when we ask."""
    heard: list[tuple[str, Given]] = []

    def listen(_connection: object, _cursor: object, statement: str, given: Given, *_: object) -> None:
        if statement.startswith("SELECT"):
            heard.append((statement, given))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        progress, units = db.read_now(_ask, deadline)
    finally:
        event.remove(Engine, "before_cursor_execute", listen)
    assert len(units) == min(MOST, progress.total.missing)
    return heard


def _milliseconds(ask: Callable[[], object]) -> float:
    began = perf_counter()
    ask()
    return (perf_counter() - began) * 1000


@contextmanager
def _bare(url: str, dialect: Dialect) -> Iterator[Replay]:
    address = make_url(url)
    match dialect:
        case Dialect.SQLITE:
            with closing(sqlite3.connect(address.database or "")) as file:
                yield lambda statement, given: file.execute(statement, given).fetchall()
        case Dialect.POSTGRESQL:
            with psycopg.connect(address.set(drivername="postgresql").render_as_string()) as server:
                server.execute("SET plan_cache_mode = force_custom_plan")
                yield lambda statement, given: server.execute(statement.encode(), given).fetchall()
