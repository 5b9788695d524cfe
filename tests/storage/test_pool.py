"""PostgreSQL's side by side transactions: run again when they meet or the server goes, never twice when it matters."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from sqlalchemy import select, text, update
from sqlalchemy.exc import DBAPIError, InvalidRequestError

from storage.database import CommitInDoubt, Database, DatabaseDown, Tx
from storage.engine.prepared import Prepared
from tests.postgres import Server
from tests.storage.counters import add_one, count, counters, prepare, value, write
from tests.waiting import SOON

pytestmark = pytest.mark.parametrize("url", ["postgresql"], indirect=True)

PREPARED = Prepared(select(counters.c.value))
# As a deferred constraint runs within the commit, the session ends there.
DIES_AT_COMMIT = """
CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER dies_at_commit AFTER INSERT ON counters DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW EXECUTE FUNCTION die();
"""


@pytest.fixture
def ready(db: Database) -> Database:
    prepare(db)
    return db


def once(tx: Tx, name: str) -> None:
    """As an update is handled: noted and applied in one transaction, and not again when it is noted already."""
    if value(tx, name) is None:
        write(tx, name, 1)
        add_one(tx, "drum")


async def at_last(db: Database, name: str) -> None:
    while True:
        try:
            return await db.run(once, name)
        except DatabaseDown:
            await asyncio.sleep(0.05)


def test_restarts_under_load_lose_nothing_and_do_nothing_twice(ready: Database, postgres: Server) -> None:
    async def lane(number: int) -> None:
        for turn in range(60):
            await at_last(ready, f"update {number}.{turn}")

    async def act() -> None:
        lanes = asyncio.gather(*(lane(number) for number in range(8)))
        for _ in range(2):
            await asyncio.sleep(0.15)
            await asyncio.to_thread(postgres.restart)
        await lanes

    asyncio.run(act())

    assert ready.read_now(count) == 8 * 60 + 1
    assert ready.read_now(value, "drum") == 8 * 60


def test_a_connection_lost_before_the_commit_is_made_good(ready: Database) -> None:
    runs: list[Tx] = []

    def cut_the_first_time(tx: Tx) -> None:
        runs.append(tx)
        write(tx, "cut", len(runs))
        if len(runs) == 1:
            tx.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    ready.run_now(cut_the_first_time)

    assert len(runs) == 2
    assert ready.read_now(value, "cut") == 2


def test_a_connection_lost_while_committing_is_for_the_caller_to_look_into(ready: Database) -> None:
    runs: list[Tx] = []
    ready.run_now(lambda tx: tx.execute(text(DIES_AT_COMMIT)))

    def cut_at_the_end(tx: Tx) -> None:
        runs.append(tx)
        write(tx, "in doubt", 1)

    with pytest.raises(CommitInDoubt):
        ready.run_now(cut_at_the_end)

    assert len(runs) == 1


def test_a_connection_lost_at_the_end_of_what_only_reads_is_made_good(ready: Database) -> None:
    seen: list[int | None] = []

    def read_and_lose_it(tx: Tx) -> int | None:
        seen.append(value(tx, "drum"))
        if len(seen) == 1:
            pid = tx.execute(text("SELECT pg_backend_pid()")).scalar_one()
            ready.run_now(lambda other: other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid}))
        return seen[-1]

    assert ready.read_now(read_and_lose_it) == 0
    assert seen == [0, 0]


def test_a_spare_that_takes_no_writes_yet_is_waited_for(ready: Database) -> None:
    def write_to_a_spare(tx: Tx) -> None:
        tx.execute(text("SET TRANSACTION READ ONLY"))
        write(tx, "spare", 1)

    with pytest.raises(DatabaseDown):
        ready.run_now(write_to_a_spare)


def test_a_prepared_statement_tells_that_its_connection_is_lost(ready: Database) -> None:
    def lose_it(tx: Tx) -> None:
        pid = tx.execute(text("SELECT pg_backend_pid()")).scalar_one()
        ready.read_now(lambda other: other.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": pid}))
        try:
            PREPARED.first(tx, {})
        except DBAPIError as error:
            told.append(error.connection_invalidated)

    told: list[bool] = []
    with suppress(DatabaseDown, DBAPIError, InvalidRequestError):
        ready.run_now(lose_it)

    assert set(told) == {True}


def test_two_that_deadlock_both_get_through(ready: Database) -> None:
    ready.run_now(write, "bell", 0)
    both_hold_one = threading.Barrier(2, timeout=SOON)
    runs: list[str] = []

    def cross(tx: Tx, first: str, second: str) -> None:
        runs.append(first)
        tx.execute(text("SET LOCAL deadlock_timeout = '50ms'"))
        tx.execute(update(counters).where(counters.c.name == first).values(value=counters.c.value + 1))
        if len(runs) <= 2:
            both_hold_one.wait()
        tx.execute(update(counters).where(counters.c.name == second).values(value=counters.c.value + 1))

    with ThreadPoolExecutor(2) as threads:
        list(threads.map(ready.run_now, [cross, cross], ["drum", "bell"], ["bell", "drum"]))

    assert len(runs) == 3
    assert ready.read_now(value, "drum") == ready.read_now(value, "bell") == 2


def test_a_server_that_is_down_is_told_and_found_again(ready: Database, postgres: Server) -> None:
    postgres.stop()
    try:
        with pytest.raises(DatabaseDown):
            ready.run_now(add_one, "drum")
        with pytest.raises(DatabaseDown):
            ready.read_now(value, "drum")
    finally:
        postgres.start()

    ready.run_now(add_one, "drum")

    assert ready.read_now(value, "drum") == 1
