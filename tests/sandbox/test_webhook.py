"""Delivery by webhook: the secret, the order, the retries."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from aiohttp import web

from sandbox.webhook import Pace
from sandbox.wire import Json
from tests.sandbox.playground import Tree
from tests.sandbox.receiver import QUICK, Receiver, hooked, is_taken, pending, stranger
from tests.waiting import eventually


def failing_first(times: int, status: int = 500, **headers: str) -> Callable[[Tree], web.Response]:
    left = [times]

    def answer(_: Tree) -> web.Response:
        left[0] -= 1
        return web.Response(status=status, headers=headers) if left[0] >= 0 else web.Response()

    return answer


def heard(receiver: Receiver) -> Callable[[], Awaitable[list[Tree]]]:
    async def look() -> list[Tree]:
        return receiver.texts()

    return look


def test_updates_are_posted_with_the_secret_and_confirmed_by_any_2xx() -> None:
    async def story() -> None:
        receiver = Receiver(lambda _: web.Response(status=204))
        async with hooked(receiver, secret_token="mat-khau_1") as it:
            person = await stranger(it)
            await it.says(person, "xin chào")
            await receiver.hears(1)
            await is_taken(it)

            assert receiver.texts() == ["xin chào"]
            assert receiver.secrets == ["mat-khau_1"]

    asyncio.run(story())


def test_a_first_failure_is_retried_at_once() -> None:
    async def story() -> None:
        receiver = Receiver(failing_first(1))
        async with hooked(receiver, Pace(base=3600.0, cap=3600.0)) as it:
            await it.says(await stranger(it), "một")
            await receiver.hears(2)
            await is_taken(it)

    asyncio.run(story())


def test_further_failures_are_retried_ever_more_slowly_and_in_order() -> None:
    async def story() -> None:
        receiver = Receiver(failing_first(3))
        async with hooked(receiver) as it:
            person = await stranger(it)
            await it.says(person, "một")
            await it.says(person, "hai")
            await receiver.hears(5)

            gaps = [later - earlier for earlier, later in zip(receiver.at, receiver.at[1:], strict=False)]
            info = await it.call("getWebhookInfo")
            assert receiver.texts() == ["một", "một", "một", "một", "hai"]
            assert gaps[1] >= 0.09
            assert gaps[2] >= 0.14
            assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"

    asyncio.run(story())


def test_one_chats_trouble_does_not_hold_up_another() -> None:
    async def story() -> None:
        first, second = "một", "hai"
        receiver = Receiver(lambda update: web.Response(status=500 if update["message"]["text"] == first else 200))
        async with hooked(receiver) as it:
            one, two = await stranger(it), await stranger(it)
            await it.says(one, first)
            await it.says(two, second)

            await eventually(heard(receiver), lambda texts: any(text == second for text in texts))
            await receiver.hears(len(receiver.heard) + 1)

            assert [text for text in receiver.texts() if text == second] == [second]
            assert await pending(it) == 1

    asyncio.run(story())


def test_a_press_and_a_text_of_one_person_travel_together() -> None:
    async def story() -> None:
        receiver = Receiver()
        async with hooked(receiver) as it:
            person = await stranger(it)
            await it.says(person, "/start")
            await receiver.hears(1)
            await is_taken(it)
            receiver.answers.clear()
            keyboard: Json = {"inline_keyboard": [[{"text": "Có", "callback_data": "x"}]]}
            await it.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard)

            await it.taps(person, label="Có")
            await it.says(person, "có ạ")
            await receiver.hears(3)
            receiver.answers.set()

            assert receiver.most_at_once == 2

    asyncio.run(story())


def test_retry_after_is_obeyed_and_drops_a_press_that_would_expire_meanwhile() -> None:
    async def story() -> None:
        receiver = Receiver()
        async with hooked(receiver) as it:
            person = await stranger(it)
            await it.says(person, "/start")
            keyboard: Json = {"inline_keyboard": [[{"text": "Có", "callback_data": "x"}]]}
            await it.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard)
            await receiver.hears(1)
            await is_taken(it)
            receiver.answer = failing_first(9, 503, **{"Retry-After": "200"})

            await it.taps(person, label="Có")
            await it.says(person, "có ạ")
            await receiver.hears(3)
            expired = await eventually(lambda: it.phone("/updates/expired"), lambda found: len(found) > 0)
            await asyncio.sleep(0.1)

            assert len(receiver.heard) == 3
            assert await pending(it) == 1
            assert len(expired) == 1

    asyncio.run(story())


def test_a_doubled_update_is_posted_twice() -> None:
    async def story() -> None:
        receiver = Receiver()
        async with hooked(receiver) as it:
            await it.fault("duplicate_update")
            await it.says(await stranger(it), "một")
            await receiver.hears(2)

            assert receiver.heard[0] == receiver.heard[1]

    asyncio.run(story())


def test_a_silent_webhook_is_tried_again() -> None:
    async def story() -> None:
        receiver = Receiver()
        receiver.answers.clear()
        async with hooked(receiver, replace(QUICK, patience=0.3)) as it:
            await it.says(await stranger(it), "một")
            await receiver.hears(2)

            assert (await it.call("getWebhookInfo"))["last_error_message"] == "Read timeout expired"
            receiver.answers.set()

    asyncio.run(story())


def test_an_answer_may_be_a_call_of_its_own() -> None:
    async def story() -> None:
        def reply(update: Tree) -> web.Response:
            call = {"method": "sendMessage", "chat_id": int(update["message"]["chat"]["id"]), "text": "đã nhận"}
            return web.json_response(call)

        receiver = Receiver(reply)
        async with hooked(receiver) as it:
            person = await stranger(it)
            await it.says(person, "xin chào")
            await receiver.hears(1)
            await is_taken(it)

            assert [message["text"] for message in (await it.screen(person))["messages"]] == ["xin chào", "đã nhận"]

    asyncio.run(story())


def test_a_webhook_that_is_gone_for_long_is_dropped() -> None:
    async def story() -> None:
        receiver = Receiver(lambda _: web.Response(status=410))
        async with hooked(receiver) as it:
            await it.says(await stranger(it), "một")
            await receiver.hears(2)
            info = await eventually(lambda: it.call("getWebhookInfo"), lambda info: info["url"] == "")

            assert info["url"] == ""
            assert await pending(it) == 1

    asyncio.run(story())
