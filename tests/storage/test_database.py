"""What the door to the database promises, on both databases."""

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError, IntegrityError, InvalidRequestError, StatementError

from storage.database import Database, Tx
from storage.engine import dialects
from tests.storage.counters import MADE_HERE, add_one, count, counters, letters, prepare, value, write
from tests.waiting import SOON


@pytest.fixture
def ready(db: Database) -> Database:
    prepare(db)
    return db


def refuse(tx: Tx) -> None:
    write(tx, "refused", 1)
    raise LookupError("not today")


def test_eight_writers_lose_no_change(ready: Database) -> None:
    async def writer() -> None:
        for _ in range(30):
            await ready.run(add_one, "drum")

    async def act() -> None:
        await asyncio.gather(*(writer() for _ in range(8)))

    asyncio.run(act())

    assert ready.read_now(value, "drum") == 240


def test_what_raises_rolls_back_itself_alone(ready: Database) -> None:
    async def act() -> list[BaseException | None]:
        works = [ready.run(write, "before", 1), ready.run(refuse), ready.run(write, "after", 1)]
        return await asyncio.gather(*works, return_exceptions=True)

    before, refused, after = asyncio.run(act())

    assert (before, after) == (None, None)
    assert isinstance(refused, LookupError)
    assert ready.read_now(value, "before") == ready.read_now(value, "after") == 1
    assert ready.read_now(value, "refused") is None


def test_a_broken_constraint_reaches_its_caller_as_it_is(ready: Database) -> None:
    with pytest.raises(IntegrityError):
        ready.run_now(write, "drum", 1)

    ready.run_now(add_one, "drum")
    assert ready.read_now(value, "drum") == 1


def test_an_iterator_that_ran_dry_is_told_as_a_bug_and_not_waited_for(ready: Database) -> None:
    def ran_dry(tx: Tx) -> object:
        return next(iter(tx.scalars(select(counters.c.value).where(counters.c.name == "nobody"))))

    with pytest.raises(RuntimeError, match="StopIteration"):
        asyncio.run(ready.run(ran_dry))
    with pytest.raises(RuntimeError, match="StopIteration"):
        asyncio.run(ready.read(ran_dry))


def test_readers_do_not_wait_for_the_writer_and_see_what_was_committed(ready: Database) -> None:
    writing, finish = threading.Event(), threading.Event()

    def write_slowly(tx: Tx) -> None:
        add_one(tx, "drum")
        writing.set()
        finish.wait(SOON)

    with ThreadPoolExecutor(1) as aside:
        slow = aside.submit(ready.run_now, write_slowly)
        writing.wait(SOON)
        seen_meanwhile = asyncio.run(ready.read(value, "drum"))
        finish.set()
        slow.result()

    assert seen_meanwhile == 0
    assert ready.read_now(value, "drum") == 1


def test_a_reader_sees_one_snapshot_throughout(ready: Database) -> None:
    def look_twice(tx: Tx) -> tuple[int | None, int | None]:
        first = value(tx, "drum")
        ready.run_now(add_one, "drum")
        return first, value(tx, "drum")

    assert ready.read_now(look_twice) == (0, 0)


def test_a_reader_cannot_write(ready: Database) -> None:
    with pytest.raises(DBAPIError, match=r"read-?only"):
        ready.read_now(write, "sneaked in", 1)


def test_work_that_ends_its_own_transaction_is_told_so(ready: Database) -> None:
    with pytest.raises(InvalidRequestError, match="transaction"):
        ready.run_now(lambda tx: tx.commit())

    ready.run_now(add_one, "drum")
    assert ready.read_now(value, "drum") == 1


def test_closing_finishes_what_was_asked_for(url: str) -> None:
    first = Database.open(url)
    first.run_now(MADE_HERE.create_all)

    async def act() -> None:
        works = [asyncio.ensure_future(first.run(write, f"asked {n}", n)) for n in range(50)]
        await asyncio.sleep(0)
        await first.close()
        await asyncio.gather(*works)

    asyncio.run(act())

    second = Database.open(url)
    assert second.read_now(count) == 50
    second.close_now()


def test_a_moment_comes_back_aware_and_in_utc(ready: Database) -> None:
    vietnamese = datetime(2026, 10, 15, 17, 30, 0, 123456, tzinfo=timezone(timedelta(hours=7)))

    ready.run_now(lambda tx: tx.execute(insert(letters).values(id=1, at=vietnamese)))
    stored = ready.read_now(lambda tx: tx.execute(select(letters.c.at)).scalar_one())

    assert stored == vietnamese
    assert stored.tzinfo is UTC
    assert ready.read_now(lambda tx: tx.scalar(select(letters.c.id).where(letters.c.at <= vietnamese))) == 1


def test_a_naive_moment_is_refused(ready: Database) -> None:
    naive = datetime(2026, 10, 15)  # noqa: DTZ001 - the very thing to refuse

    with pytest.raises(StatementError, match="needs a time zone"):
        ready.run_now(lambda tx: tx.execute(insert(letters).values(id=1, at=naive)))


def test_only_new_rows_go_in_and_are_counted(ready: Database) -> None:
    rows = [{"name": "drum", "value": 9}, {"name": "bell", "value": 1}, {"name": "flag", "value": 2}]

    assert ready.run_now(dialects.insert_new, counters, rows) == 2
    assert ready.run_now(dialects.insert_new, counters, rows) == 0
    assert ready.run_now(dialects.insert_new, counters, []) == 0
    assert ready.read_now(value, "drum") == 0


def test_known_rows_are_brought_up_to_date(ready: Database) -> None:
    rows = [{"name": "drum", "value": 9}, {"name": "bell", "value": 1}]

    ready.run_now(dialects.upsert, counters, rows, key=[counters.c.name])

    assert ready.read_now(value, "drum") == 9
    assert ready.read_now(value, "bell") == 1


def test_work_nobody_waits_for_any_more_harms_nobody_else(ready: Database) -> None:
    async def act() -> None:
        given_up = asyncio.ensure_future(ready.run(add_one, "drum"))
        await asyncio.sleep(0)
        given_up.cancel()
        await ready.run(write, "next", 1)

    asyncio.run(act())

    assert ready.read_now(value, "next") == 1
