"""What the program tells of itself over HTTP: alive and deaf it says so, as it does when its clock is wrong."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer
from prometheus_client.parser import text_string_to_metric_families
from pydantic import AnyHttpUrl, SecretStr

from bot.assembly import Base
from bot.health.serving import Health, never_polls
from bot.health.watching import MOST_SKEW, Watch
from bot.incoming.polling import Polling
from bot.incoming.reception import receiving
from bot.settings import Settings
from scheduler.sending.pace import Pacer
from storage.database import Database
from tests.bot.receptions import QUICK, house
from tests.handlers.phones import SPEAKERS
from tests.office import Office
from tests.sandboxed import TOKEN, Telegram, telegram

A_MINUTE = 60.0


class Clock:
    """The machine's, so far ahead of the right time."""

    def __init__(self, ahead: timedelta = timedelta()) -> None:
        self.ahead = ahead

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@dataclass(frozen=True, slots=True)
class Told:
    status: int
    problems: dict[str, str]
    metrics: dict[str, float]


@asynccontextmanager
async def asking(db: Database, world: Telegram, *, ahead: timedelta = timedelta()) -> AsyncIterator[Base]:
    clock = Clock(ahead)
    settings = Settings(token=SecretStr(TOKEN), api=AnyHttpUrl(world.url))
    yield Base(settings, clock, db, SPEAKERS, Pacer(), Watch(f"{world.url}/bot{TOKEN}", clock.now), alone=False)


async def told(base: Base, poll_age: Callable[[], float | None] = never_polls) -> Told:
    server = TestServer(Health(base, poll_age).app(), skip_url_asserts=True)
    async with server, ClientSession(base_url=str(server.make_url("/"))) as http:
        async with http.get("/healthz") as answer:
            status, health = answer.status, await answer.json()
        async with http.get("/metrics") as answer:
            text = await answer.text()
    assert health["healthy"] is (status == 200)
    metrics = {
        "".join([sample.name, *(f"/{value}" for value in sample.labels.values())]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }
    return Told(status, health["problems"], metrics)


def play(story: Callable[[Telegram], Awaitable[Told]]) -> Told:
    async def played() -> Told:
        async with telegram() as world:
            return await story(world)

    return asyncio.run(played())


def test_a_bot_that_is_well_says_so_with_its_figures(db: Database) -> None:
    office = Office.at_work(db)
    office.blocks("MN 19/5")

    async def story(world: Telegram) -> Told:
        async with asking(db, world) as base:
            await base.watch.look()
            with base.pacer.timing():
                await asyncio.sleep(0.01)
            return await told(base)

    found = play(story)

    # Since years ago, by the machine's clock, eighteen letters wait for a process that delivers.
    assert set(found.problems) == {"outbox-reminder"}
    assert found.metrics["drum_outbox_waiting/reminder"] > 0
    assert found.metrics["drum_outbox_oldest_seconds/reminder"] > 300
    assert found.metrics["drum_outbox_waiting/today"] == 0
    assert found.metrics["drum_unreachable_chats"] == 1
    assert found.metrics["drum_database_up"] == 1
    assert found.metrics["drum_inbox_repeated"] == 0
    assert abs(found.metrics["drum_clock_skew_seconds"]) < MOST_SKEW.total_seconds()
    assert "drum_poll_age_seconds" not in found.metrics
    assert found.metrics["drum_send_seconds_count"] == 1
    assert 0.01 <= found.metrics["drum_send_seconds_sum"] < A_MINUTE


def test_alive_but_deaf_is_red(db: Database) -> None:
    """getMe answers all the while: joel#339."""

    async def story(world: Telegram) -> Told:
        await world.goes_wrong("500", method="getUpdates")
        async with (
            asking(db, world) as base,
            house(db, world.url) as ours,
            receiving(ours, [], username="b", limits=QUICK) as reception,
        ):
            polling = Polling(ours, reception.lanes, allowed=[], long_poll=1)
            hearing = asyncio.create_task(polling.run())
            await base.watch.look()
            await asyncio.sleep(0.3)
            hearing.cancel()
            await asyncio.gather(hearing, return_exceptions=True)
            return await told(base, lambda: (polling.age() or 0.0) + 90)

    found = play(story)

    assert found.status == 503
    assert set(found.problems) == {"deaf"}
    assert found.metrics["drum_poll_age_seconds"] > 90
    assert found.metrics["drum_telegram_age_seconds"] < A_MINUTE


def test_while_the_database_is_down_health_says_so_and_figures_still_come(tmp_path: Path) -> None:
    nowhere = Database.open(f"sqlite:///{tmp_path / 'no folder' / 'school.db'}")

    async def story(world: Telegram) -> Told:
        async with asking(nowhere, world) as base:
            return await told(base)

    found = play(story)
    nowhere.close_now()

    assert set(found.problems) == {"database"}
    assert found.metrics["drum_database_up"] == found.metrics["drum_healthy"] == 0


def test_a_clock_that_is_wrong_is_told(db: Database) -> None:
    async def story(world: Telegram) -> Told:
        async with asking(db, world, ahead=-timedelta(minutes=3)) as base:
            await base.watch.look()
            return await told(base)

    found = play(story)

    assert set(found.problems) == {"clock"}
    assert found.metrics["drum_clock_skew_seconds"] == pytest.approx(-180, abs=20)


def test_a_clock_that_jumps_is_seen_before_telegram_is_asked_again() -> None:
    async def story(world: Telegram) -> tuple[timedelta | None, timedelta | None]:
        clock = Clock()
        watch = Watch(f"{world.url}/bot{TOKEN}", clock.now)
        before = await watch.wrong_by()
        clock.ahead = timedelta(days=1)
        return before, await watch.wrong_by()

    async def played() -> tuple[timedelta | None, timedelta | None]:
        async with telegram() as world:
            return await story(world)

    before, after = asyncio.run(played())

    assert before is None
    assert after is not None
    assert round(after / timedelta(hours=1)) == 24


def test_a_portal_that_answers_in_telegram_s_place_ends_no_watch() -> None:
    async def portal(_: web.Request) -> web.Response:
        return web.json_response(["log in"])

    async def story() -> bool:
        app = web.Application()
        app.router.add_get("/getMe", portal)
        async with TestServer(app) as server:
            watch = Watch(f"http://{server.host}:{server.port}", None)
            began = watch.reached
            await watch.look()
            return watch.reached > began

    assert not asyncio.run(story())


def test_whoever_follows_another_clock_is_not_judged_by_telegram_s() -> None:
    watch = Watch("http://127.0.0.1:9", None)

    assert asyncio.run(watch.wrong_by()) is None
