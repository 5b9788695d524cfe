"""The queue of updates as getUpdates shows it."""

import asyncio

import pytest

from sandbox.updates import PRESS_LIFETIME, UpdateQueue
from sandbox.wire import JsonObject
from tests.sandbox.playground import Playground, Tree, played


def texts(updates: Tree | list[Tree]) -> list[Tree]:
    return [update["message"]["text"] for update in updates]


async def three_messages(it: Playground) -> list[int]:
    person = await it.person()
    return [int((await it.says(person, text))["update_id"]) for text in ("one", "two", "three")]


@played
async def test_ids_grow_by_one(it: Playground) -> None:
    first, second, third = await three_messages(it)

    assert (second, third) == (first + 1, first + 2)


@played
async def test_asking_without_an_offset_confirms_nothing(it: Playground) -> None:
    await three_messages(it)

    assert texts(await it.call("getUpdates")) == ["one", "two", "three"]
    assert texts(await it.call("getUpdates")) == ["one", "two", "three"]


@played
async def test_an_offset_forgets_everything_below_it(it: Playground) -> None:
    _, second, _ = await three_messages(it)

    assert texts(await it.call("getUpdates", offset=second)) == ["two", "three"]
    assert texts(await it.call("getUpdates")) == ["two", "three"]


@played
async def test_a_negative_offset_keeps_the_newest_only(it: Playground) -> None:
    await three_messages(it)

    assert texts(await it.call("getUpdates", offset=-1)) == ["three"]
    assert texts(await it.call("getUpdates")) == ["three"]


@played
async def test_an_offset_far_in_the_future_counts_as_none(it: Playground) -> None:
    _, _, third = await three_messages(it)

    assert texts(await it.call("getUpdates", offset=third + 1000)) == ["one", "two", "three"]


@played
@pytest.mark.parametrize(("limit", "shown"), [(1, 1), (2, 2), (0, 1), (1000, 3)])
async def test_the_limit_is_kept_between_one_and_a_hundred(it: Playground, limit: int, shown: int) -> None:
    await three_messages(it)

    assert len(await it.call("getUpdates", limit=limit)) == shown


@played
async def test_a_long_poll_ends_with_the_next_message(it: Playground) -> None:
    person = await it.person()
    poll = asyncio.create_task(it.call("getUpdates", timeout=20))
    await it.is_polled()

    await it.says(person, "xong")

    assert texts(await poll) == ["xong"]


@played
async def test_a_long_poll_without_news_ends_empty(it: Playground) -> None:
    assert len(await it.call("getUpdates", timeout=1)) == 0


@played
async def test_a_second_long_poll_ends_the_older_one_with_a_conflict(it: Playground) -> None:
    older = asyncio.create_task(it.answer("getUpdates", timeout=20))
    await it.is_polled()
    newer = asyncio.create_task(it.answer("getUpdates", timeout=1))

    conflict = await older

    assert conflict["error_code"] == 409
    assert str(conflict["description"]).startswith("Conflict: terminated by other getUpdates request")
    assert (await newer)["ok"] == True  # noqa: E712


@played
async def test_a_list_of_allowed_updates_holds_until_the_next_list(it: Playground) -> None:
    person = await it.person()
    await it.call("getUpdates", allowed_updates=["callback_query"])
    await it.call("getUpdates")

    unwanted = await it.says(person, "one")
    await it.call("getUpdates", allowed_updates=[])
    wanted = await it.says(person, "two")

    assert unwanted["update_id"] == None  # noqa: E711
    assert texts(await it.call("getUpdates")) == ["two"]
    assert wanted["update_id"] != None  # noqa: E711


@played
async def test_a_raw_update_arrives_as_it_was_written(it: Playground) -> None:
    raw: JsonObject = {"update_id": 7, "brand_new_kind": {"date": "not a number"}}

    pushed = await it.phone("/updates", raw)

    assert pushed["update_id"] == 7
    assert await it.call("getUpdates") == [raw]


@played
async def test_a_raw_update_without_an_id_gets_the_next_one(it: Playground) -> None:
    _, _, third = await three_messages(it)

    assert (await it.phone("/updates", {"poll": {}}))["update_id"] == third + 1


def test_presses_are_forgotten_after_150_seconds_and_messages_after_a_day() -> None:
    async def waiting_after(seconds: float) -> tuple[bytes, list[int]]:
        now = [0.0]
        queue = UpdateQueue(first_id=1, now=lambda: now[0])
        for kind in ("message", "callback_query"):
            if update := queue.compose(kind, {}, ("chat", 1)):
                queue.put(update)
        now[0] = seconds
        return await queue.poll(0, 100, 0), queue.expired

    waiting, expired = asyncio.run(waiting_after(PRESS_LIFETIME - 1))
    assert waiting.count(b"update_id") == 2
    assert expired == []
    assert asyncio.run(waiting_after(PRESS_LIFETIME + 1)) == (b'[{"update_id":1,"message":{}}]', [2])
    assert asyncio.run(waiting_after(86_401)) == (b"[]", [1, 2])


@played
async def test_pushing_the_clock_by_a_week_drops_no_update(it: Playground) -> None:
    await three_messages(it)

    await it.phone("/clock", {"by": 7 * 86_400})

    assert texts(await it.call("getUpdates")) == ["one", "two", "three"]
