"""SQLite's one writer: commits in groups, survives a full disk."""

import asyncio
import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import Context
from pathlib import Path
from typing import TypeVarTuple

import pytest
from sqlalchemy import Engine, event, insert
from sqlalchemy.engine import make_url

from storage.database import Database, DatabaseDown, Tx
from tests.storage.counters import add_one, letters, prepare, value, write
from tests.waiting import SOON

pytestmark = pytest.mark.parametrize("url", ["sqlite"], indirect=True)

Ts = TypeVarTuple("Ts")

MEGABYTE = 1 << 20


@pytest.fixture
def ready(db: Database) -> Database:
    prepare(db)
    return db


@pytest.fixture
def commits() -> Iterator[list[str]]:
    """Grows by one with each commit."""
    seen: list[str] = []

    def committed(tx: Tx) -> None:
        seen.append(tx.dialect.name)

    event.listen(Engine, "commit", committed)
    yield seen
    event.remove(Engine, "commit", committed)


class CountingLoop(asyncio.SelectorEventLoop):
    """Knows how often other threads have woken it."""

    woken = 0

    def call_soon_threadsafe(
        self, callback: Callable[[*Ts], object], *args: *Ts, context: Context | None = None
    ) -> asyncio.Handle:
        self.woken += 1
        return super().call_soon_threadsafe(callback, *args, context=context)


async def together(db: Database, *names: str) -> list[BaseException | None]:
    """One write each, all queued while the writer is busy with another transaction, which writes nothing."""
    begun, queued = threading.Event(), threading.Event()

    def keep_busy(_: Tx) -> None:
        begun.set()
        queued.wait(SOON)

    busy = asyncio.ensure_future(db.run(keep_busy))
    await asyncio.sleep(0)
    # Holds up the loop, which has nothing else to do, for the moment until the writer has begun.
    begun.wait(SOON)
    writes = [asyncio.ensure_future(db.run(write, name, 1)) for name in names]
    await asyncio.sleep(0)
    queued.set()
    await busy
    return await asyncio.gather(*writes, return_exceptions=True)


@contextmanager
def full_disk(size: int) -> Iterator[None]:
    """No file of this process grows beyond `size`: what the system refuses is refused at the commit."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def post(tx: Tx, size: int) -> None:
    tx.execute(insert(letters).values(body="x" * size))


def test_what_is_queued_is_committed_together(ready: Database, commits: list[str]) -> None:
    outcomes = asyncio.run(together(ready, *(f"school {n}" for n in range(20))))

    assert outcomes == [None] * 20
    # That of the transaction they queued behind, and theirs.
    assert len(commits) == 2
    assert ready.read_now(value, "school 19") == 1


def test_a_batch_wakes_its_event_loop_once(ready: Database) -> None:
    loop = CountingLoop()
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(together(ready, *(f"school {n}" for n in range(20))))
        woken = loop.woken

    assert woken == 2


def test_one_refused_in_a_batch_leaves_the_others_in(ready: Database, commits: list[str]) -> None:
    first, refused, last = asyncio.run(together(ready, "first", "drum", "last"))

    assert (first, last) == (None, None)
    assert refused is not None
    assert len(commits) == 2
    assert ready.read_now(value, "first") == ready.read_now(value, "last") == 1


def test_a_commit_the_disk_has_no_room_for_fails_for_the_whole_batch(ready: Database, url: str) -> None:
    path = Path(str(make_url(url).database))
    log = path.with_name(f"{path.name}-wal")

    with full_disk(log.stat().st_size):
        outcomes = asyncio.run(together(ready, "first", "second", "third"))

    assert [type(outcome) for outcome in outcomes] == [DatabaseDown] * 3
    assert ready.read_now(value, "first") is None


def test_writing_goes_on_when_the_disk_has_room_again(ready: Database, url: str) -> None:
    path = Path(str(make_url(url).database))
    log = path.with_name(f"{path.name}-wal")
    with full_disk(log.stat().st_size):
        asyncio.run(together(ready, "first"))

    ready.run_now(write, "first", 1)

    assert ready.read_now(value, "first") == 1


def test_a_database_at_its_greatest_size_says_it_is_down_and_recovers(ready: Database) -> None:
    pages = ready.read_now(lambda tx: tx.exec_driver_sql("PRAGMA page_count").scalar_one())
    ready.run_now(lambda tx: tx.exec_driver_sql(f"PRAGMA max_page_count = {pages}").close())
    with pytest.raises(DatabaseDown, match="full"):
        ready.run_now(post, MEGABYTE)

    ready.run_now(lambda tx: tx.exec_driver_sql("PRAGMA max_page_count = 1000000").close())
    ready.run_now(post, MEGABYTE)

    ready.run_now(add_one, "drum")
    assert ready.read_now(value, "drum") == 1


def test_a_transaction_inside_a_transaction_is_refused_instead_of_waiting_for_itself(ready: Database) -> None:
    def nested(_: Tx) -> None:
        ready.run_now(write, "inside", 1)

    with pytest.raises(RuntimeError, match="inside a transaction"):
        ready.run_now(nested)


def test_a_closed_database_takes_no_more(url: str) -> None:
    database = Database.open(url)
    database.close_now()

    with pytest.raises(RuntimeError, match="closed"):
        database.run_now(write, "late", 1)
