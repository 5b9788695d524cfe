"""What the program keeps doing survives what goes wrong in one of its turns, and says so."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

import pytest

from bot.incoming.noting import noting
from bot.incoming.reception import receiving
from bot.keeping import keep_on
from bot.sharing import Sharing
from scheduler.sending.pace import Pacer
from storage.database import Database, DatabaseDown
from tests.bot.receptions import house
from tests.waiting import SOON, eventually


class Trouble(Exception):
    pass


def broken() -> datetime:
    raise Trouble


def failed(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [one for one in caplog.records if one.message == "A keeper failed"]


def test_a_turn_that_fails_is_logged_with_a_reference_and_the_next_comes(caplog: pytest.LogCaptureFixture) -> None:
    troubles = [Trouble(), DatabaseDown()]

    async def story() -> None:
        done = asyncio.Event()

        async def turn() -> None:
            if troubles:
                raise troubles.pop(0)
            done.set()

        keeping = asyncio.create_task(keep_on("test", turn, every=0.001))
        async with asyncio.timeout(SOON):
            await done.wait()
        keeping.cancel()
        with suppress(asyncio.CancelledError):
            await keeping

    asyncio.run(story())

    assert [one.message for one in caplog.records] == ["A keeper failed", "A keeper waits for the database"]
    assert getattr(failed(caplog)[0], "reference", "")


async def shares(db: Database) -> None:
    await Sharing(db, Pacer(), "one", broken).keep()


async def notes(db: Database) -> None:
    async with noting(db, broken, lambda: True):
        await asyncio.sleep(SOON)


async def sweeps(db: Database) -> None:
    async with (
        house(db, "http://127.0.0.1:9") as ours,
        receiving(replace(ours, now=broken), [], username="trong_truong_bot"),
    ):
        await asyncio.sleep(SOON)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("keeps", [shares, notes, sweeps])
def test_no_keeper_dies_of_a_bug(
    db: Database, caplog: pytest.LogCaptureFixture, keeps: Callable[[Database], Awaitable[None]]
) -> None:
    async def errors() -> list[logging.LogRecord]:
        return failed(caplog)

    async def story() -> bool:
        keeping = asyncio.ensure_future(keeps(db))
        await eventually(errors, bool, within=2.0)
        alive = not keeping.done()
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        return alive

    assert asyncio.run(story())
    assert [type(one.exc_info[1]) for one in failed(caplog) if one.exc_info] == [Trouble]
