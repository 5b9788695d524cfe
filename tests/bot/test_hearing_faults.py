"""What goes wrong between Telegram and the inbox: full disks, second pollers, failing polls, stale webhooks."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest
from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from bot.health.watching import Watch
from bot.incoming.announcing import announce
from bot.incoming.polling import Polling
from bot.incoming.reception import receiving
from bot.incoming.webhook import SECRET_HEADER, Webhook
from bot.leases import Lease
from storage.database import Database, Tx
from tests.bot.receptions import QUICK, house, phone, states
from tests.databases import Template
from tests.sandboxed import TOKEN, Telegram, telegram
from tests.waiting import eventually

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
SECRET = "a-secret-long-enough"
KINDS = ("message", "callback_query", "my_chat_member")


def limit_pages(tx: Tx, more: int) -> None:
    pages = tx.exec_driver_sql("PRAGMA page_count").scalar_one()
    tx.exec_driver_sql(f"PRAGMA max_page_count = {pages + more}")


def test_a_full_disk_acknowledges_nothing_and_takes_the_update_when_there_is_room_again(
    sqlite_template: Template,
) -> None:
    text = "Số liệu " * 20_000
    update = json.dumps({"update_id": 1, "message": {"chat": {"id": 7, "type": "private"}, "text": text}})

    async def story(world: Telegram) -> list[int]:
        async with (
            house(db, world.url) as ours,
            receiving(ours, [], username="b", limits=QUICK) as reception,
            TestServer(Webhook(ours, reception.lanes, secret=SECRET).app("/hook"), skip_url_asserts=True) as server,
            ClientSession(headers={SECRET_HEADER: SECRET}) as http,
        ):
            taken = []
            for pages in (0, 1000):
                await db.run(limit_pages, pages)
                async with http.post(server.make_url("/hook"), data=update) as answer:
                    taken.append(answer.status)
            return taken

    with sqlite_template.copied() as url:
        db = Database.open(url)
        taken = played(story)
        db.close_now()

    assert taken == [503, 200]


def test_of_two_that_poll_the_second_stands_by_until_the_first_has_gone(db: Database) -> None:
    async def story(world: Telegram) -> tuple[bool, float | None, list[str]]:
        async with (
            house(db, world.url) as ours,
            receiving(ours, [], username="b", limits=QUICK) as reception,
        ):
            first, second = (Lease(db, "poll", name, ours.now) for name in ("one", "two"))
            assert await first.take()
            waits = Polling(ours, reception.lanes, allowed=[], long_poll=1, may_poll=second.take)
            standing_by = asyncio.create_task(waits.run())
            age = await eventually(_age_of(waits), lambda age: age is None)
            hears = waits.hears()
            await first.release()
            assert await second.take()
            standing_by.cancel()
            await asyncio.gather(standing_by, return_exceptions=True)

            polls = asyncio.create_task(
                Polling(ours, reception.lanes, allowed=[], long_poll=1, may_poll=second.take).run()
            )
            await (await phone(world)).says("412")
            done = await eventually(lambda: asyncio.to_thread(states, db), bool)
            polls.cancel()
            await asyncio.gather(polls, return_exceptions=True)
            return hears, age, done

    hears, age, done = played(story)

    # Not deaf: it is not its turn.
    assert (hears, age) == (False, None)
    assert len(done) == 1


def _age_of(polling: Polling) -> Callable[[], Awaitable[float | None]]:
    async def look() -> float | None:
        return polling.age()

    return look


@pytest.mark.parametrize("kind", ["500", "cut_before", "cut_after", "broken_body", "429"])
def test_polls_that_fail_are_repeated_in_peace_and_nothing_is_lost(db: Database, kind: str) -> None:
    async def story(world: Telegram) -> tuple[list[str], float]:
        await world.goes_wrong(kind, method="getUpdates", times=2, seconds=1)
        async with house(db, world.url) as ours, receiving(ours, [], username="b", limits=QUICK) as reception:
            polling = asyncio.create_task(Polling(ours, reception.lanes, allowed=[], long_poll=1).run())
            began = time.monotonic()
            await (await phone(world)).says("412")
            done = await eventually(lambda: asyncio.to_thread(states, db), bool)
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)
            return done, time.monotonic() - began

    done, took = played(story)

    assert len(done) == 1
    assert took > 0.5, "two failures in a row are not asked again at once"


def test_several_that_start_at_once_set_one_webhook_with_the_kinds_that_are_wanted() -> None:
    async def story(world: Telegram) -> tuple[str | None, str | None, str | None]:
        url = f"{world.url}/telegram"
        watch = Watch(f"{world.url}/bot{TOKEN}", None)
        async with house(Database.open("sqlite:////nowhere/at/all.db"), world.url) as ours:
            watch.mind_the_webhook(url, KINDS)
            await asyncio.gather(*(announce(ours.bot, url, secret=SECRET, allowed=KINDS) for _ in range(2)))
            await watch.look()
            well = watch.webhook_trouble
            watch.mind_the_webhook(url, (*KINDS, "message_reaction"))
            await watch.look()
            stale = watch.webhook_trouble
            watch.mind_the_webhook("https://elsewhere.example/telegram", KINDS)
            await watch.look()
            return well, stale, watch.webhook_trouble

    assert played(story) == (
        None,
        "these kinds of update are not brought: message_reaction",
        "another webhook is set, or none",
    )


def test_what_waits_at_telegram_is_never_dropped() -> None:
    dropping = [
        file.name
        for package in ("bot", "handlers", "scheduler")
        for file in (ROOT / package).rglob("*.py")
        if "drop_pending_updates" in file.read_text("utf-8")
    ]

    assert dropping == []


def played(story: Callable[[Telegram], Awaitable[T]]) -> T:
    async def play() -> T:
        async with telegram() as world:
            return await story(world)

    return asyncio.run(play())
