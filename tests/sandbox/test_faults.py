"""What goes wrong on purpose, one kind after the other."""

import asyncio
import time

import pytest
from aiohttp import ClientError

from sandbox.faults import Delivery, Fault, Faults, Kind
from sandbox.updates import UpdateQueue
from sandbox.wire import Json
from tests import skipping
from tests.sandbox.playground import Playground, played
from tests.waiting import SOON, eventually


async def accepted(it: Playground) -> int:
    return len(await it.phone("/sent"))


@played
@pytest.mark.parametrize(
    ("fault", "status", "envelope"),
    [
        (
            {"kind": "429", "seconds": 7},
            429,
            {"error_code": 429, "description": "Too Many Requests: retry after 7", "parameters": {"retry_after": 7}},
        ),
        ({"kind": "blocked"}, 403, {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}),
        (
            {"kind": "bad_request", "text": "message is not modified"},
            400,
            {"error_code": 400, "description": "Bad Request: message is not modified"},
        ),
        ({"kind": "500"}, 500, {"error_code": 500, "description": "Internal Server Error: restart"}),
    ],
)
async def test_a_refusal_on_purpose_looks_like_a_real_one_and_nothing_is_sent(
    it: Playground, fault: dict[str, Json], status: int, envelope: dict[str, Json]
) -> None:
    person = await it.person()
    await it.phone("/faults", {"method": "sendMessage", "times": 1, **fault})

    async with it.session.post(f"{it.bot_url}/sendMessage", json={"chat_id": person, "text": "a"}) as answer:
        assert await answer.json() == {"ok": False, **envelope}
        assert answer.status == status
        assert answer.headers.get("Retry-After") == ("7" if status == 429 else None)

    assert await accepted(it) == 0
    assert (await it.call("sendMessage", chat_id=person, text="b"))["text"] == "b"


@played
async def test_a_gateway_in_between_answers_with_html(it: Playground) -> None:
    await it.fault("502_html")

    async with it.session.get(f"{it.bot_url}/getMe") as answer:
        assert answer.status == 502
        assert "<html>" in await answer.text()


@played
@pytest.mark.parametrize(("kind", "count"), [("cut_before", 0), ("cut_after", 1), ("hang_after", 1)])
async def test_a_lost_answer_says_nothing_of_what_was_accepted(it: Playground, kind: str, count: int) -> None:
    person = await it.person()
    await it.fault(kind, method="sendMessage", times=1, seconds=0.05)

    # The client library itself tries a second time when a kept-alive connection is cut, but never a POST.
    with pytest.raises(ClientError):
        await it.answer("sendMessage", chat_id=person, text="a")

    assert await accepted(it) == count


@played
async def test_a_broken_body_was_accepted(it: Playground) -> None:
    person = await it.person()
    await it.fault("broken_body", method="sendMessage")

    async with it.session.post(f"{it.bot_url}/sendMessage", json={"chat_id": person, "text": "a"}) as answer:
        assert answer.status == 200
        with pytest.raises(ValueError, match=r"delimiter|Unterminated|Expecting"):
            await answer.json()

    assert await accepted(it) == 1


@played
async def test_a_slow_answer_is_still_an_answer(it: Playground) -> None:
    await it.fault("slow", seconds=0.2)
    begun = time.monotonic()

    await it.call("getMe")

    assert time.monotonic() - begun >= 0.2


@played
async def test_a_doubled_update_arrives_twice_with_one_id(it: Playground) -> None:
    person = await it.person()
    await it.fault("duplicate_update", times=1)

    await it.says(person, "một")
    await it.says(person, "hai")

    updates = await it.call("getUpdates")
    assert [update["message"]["text"] for update in updates] == ["một", "một", "hai"]
    assert updates[0]["update_id"] == updates[1]["update_id"]


@played
async def test_swapped_updates_arrive_in_the_wrong_order_and_none_is_lost(it: Playground) -> None:
    person = await it.person()
    await it.fault("swap_updates", times=1)

    first = await it.says(person, "một")
    second = await it.says(person, "hai")

    updates = await it.call("getUpdates")
    assert [update["update_id"] for update in updates] == [second["update_id"], first["update_id"]]
    assert await it.call("getUpdates", offset=int(second["update_id"]) + 1) == []


def test_an_update_held_back_for_a_swap_comes_alone_when_none_follows() -> None:
    queue, faults = UpdateQueue(first_id=1), Faults()
    faults.add(Fault(1, Kind.SWAP_UPDATES, times=1, seconds=5.0))

    async def story() -> tuple[bytes, bytes]:
        update = queue.compose("message", {}, ("chat", 7))
        assert update is not None
        Delivery(queue, faults).put(update, 7)
        await asyncio.sleep(4)
        before = await queue.poll(0, 100, 0)
        await asyncio.sleep(2)
        return before, await queue.poll(0, 100, 0)

    assert skipping.run(story()) == (b"[]", b'[{"update_id":1,"message":{}}]')


@played
async def test_a_fault_strikes_only_its_method_and_its_chat(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    await it.fault("blocked", method="sendMessage", chat_id=person)

    assert await it.refusal("sendMessage", chat_id=person, text="a") == "Forbidden: bot was blocked by the user"
    assert (await it.call("sendMessage", chat_id=other, text="a"))["text"] == "a"
    assert await it.call("sendChatAction", chat_id=person, action="typing")


@played
async def test_a_share_strikes_every_nth_call(it: Playground) -> None:
    await it.fault("500", share=0.25)

    outcomes = [(await it.answer("getMe"))["ok"] for _ in range(8)]

    assert outcomes == [True, True, True, False] * 2


@played
async def test_faults_last_until_they_are_taken_away(it: Playground) -> None:
    await it.fault("500")
    assert await it.refusal("getMe") == "Internal Server Error: restart"

    await it.phone("/faults", verb="DELETE")

    assert (await it.call("getMe"))["is_bot"] == True  # noqa: E712


@played
@pytest.mark.parametrize(
    ("fault", "complaint"),
    [
        ({"kind": "earthquake"}, "unknown kind of fault"),
        ({}, "unknown kind of fault"),
        ({"kind": "slow", "seconds": "long"}, "seconds must be a number"),
    ],
)
async def test_a_fault_nobody_understands_is_refused(it: Playground, fault: dict[str, Json], complaint: str) -> None:
    status, error = await it.phone_refusal("/faults", fault)

    assert status == 400
    assert error.startswith(complaint)


@played
async def test_a_hanging_call_holds_up_nobody_else(it: Playground) -> None:
    person = await it.person()
    await it.fault("hang_after", method="sendMessage", seconds=SOON)
    hanging = asyncio.create_task(it.answer("sendMessage", chat_id=person, text="a"))
    assert await eventually(lambda: accepted(it), bool)

    assert (await it.call("getMe"))["is_bot"] == True  # noqa: E712
    assert not hanging.done()
    hanging.cancel()
