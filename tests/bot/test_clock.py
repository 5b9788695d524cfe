"""A steered clock runs ahead or behind by what a real sandbox says, and follows its jumps at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import aiohttp

from bot.clock import WAIT, SteeredClock, SystemClock
from sandbox.server import Sandbox
from tests.office import moment
from tests.waiting import eventually

START = moment("2024-02-01")
A_MINUTE = timedelta(minutes=1)


@asynccontextmanager
async def served(start: datetime = START) -> AsyncIterator[str]:
    sandbox = Sandbox(start=start)
    await sandbox.start(port=0)
    try:
        yield f"{sandbox.url}/sandbox/clock"
    finally:
        await sandbox.stop()


async def jumps(url: str, to: datetime) -> None:
    async with aiohttp.ClientSession() as http, http.post(url, json={"to": to.isoformat()}) as answer:
        assert answer.ok


def shown_by(clock: SteeredClock) -> Callable[[], Awaitable[datetime]]:
    async def look() -> datetime:
        return clock.now()

    return look


def test_the_machine_s_own_clock_is_in_utc() -> None:
    now = SystemClock().now()

    assert now.tzinfo is UTC
    assert abs(datetime.now(UTC) - now) < A_MINUTE


def test_a_steered_clock_shows_the_server_s_time_and_runs_on() -> None:
    async def story() -> tuple[datetime, datetime]:
        async with served() as url:
            clock = SteeredClock(url)
            await asyncio.to_thread(clock.set_now)
            first = clock.now()
            await asyncio.sleep(0.05)
            return first, clock.now()

    first, second = asyncio.run(story())

    assert START <= first < START + A_MINUTE
    assert timedelta(milliseconds=50) <= second - first < A_MINUTE


def test_a_jump_is_followed_at_once() -> None:
    later = START + timedelta(days=14)

    async def story() -> datetime:
        async with served() as url:
            clock = SteeredClock(url)
            await asyncio.to_thread(clock.set_now)
            following = asyncio.create_task(clock.follow())
            await jumps(url, later)
            # Much sooner than the clock is asked by itself.
            shown = await eventually(shown_by(clock), lambda now: now >= later, within=WAIT / 2)
            following.cancel()
            await asyncio.gather(following, return_exceptions=True)
            return shown

    shown = asyncio.run(story())

    assert later <= shown < later + A_MINUTE


def test_a_server_that_is_gone_leaves_the_clock_running() -> None:
    async def story() -> datetime:
        async with served() as url:
            clock = SteeredClock(url)
            await asyncio.to_thread(clock.set_now)
        following = asyncio.create_task(clock.follow())
        await asyncio.sleep(0.1)
        assert not following.done()
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
        return clock.now()

    shown = asyncio.run(story())

    assert START + timedelta(milliseconds=100) <= shown < START + A_MINUTE
