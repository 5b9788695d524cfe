"""Delivery by webhook: the secret, the order, the retries."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import ClientSession, web

from sandbox.server import Sandbox
from sandbox.webhook import Pace
from sandbox.wire import Json
from tests.sandbox.playground import TOKEN, Playground, Tree, played

QUICK = Pace(base=0.02, cap=0.05, patience=0.3, gone_after=0.0)


@dataclass(slots=True)
class Receiver:
    """A bot's webhook: it notes what it is given and answers as told."""

    answer: Callable[[Tree], web.Response] = field(default=lambda _: web.Response())
    url: str = ""
    slow: float = 0.0
    heard: list[Tree] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    at_once: int = 0
    most_at_once: int = 0

    async def take(self, request: web.Request) -> web.Response:
        update: Tree = await request.json()
        self.heard.append(update)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.at.append(time.monotonic())
        self.arrived.set()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.slow)
        self.at_once -= 1
        return self.answer(update)

    async def hears(self, count: int) -> None:
        async with asyncio.timeout(5):
            while len(self.heard) < count:
                self.arrived.clear()
                await self.arrived.wait()

    def texts(self) -> list[Tree]:
        return [update["message"]["text"] for update in self.heard if "message" in update]


@asynccontextmanager
async def hooked(receiver: Receiver, **params: Json) -> AsyncIterator[Playground]:
    """A playground whose bot is called at the receiver's address."""
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    sandbox = Sandbox(token=TOKEN, pace=QUICK)
    await sandbox.start()
    try:
        async with ClientSession() as session:
            it = Playground(sandbox, session)
            await it.call("setWebhook", url=receiver.url, **params)
            yield it
    finally:
        await sandbox.stop()
        await runner.cleanup()


async def stranger(it: Playground) -> int:
    """Somebody whose first word has not been said yet."""
    return int((await it.phone("/people", {"name": "Cô Hoa"}))["id"])


async def pending(it: Playground) -> int:
    return int((await it.call("getWebhookInfo"))["pending_update_count"])


def failing_first(times: int, status: int = 500, **headers: str) -> Callable[[Tree], web.Response]:
    left = [times]

    def answer(_: Tree) -> web.Response:
        left[0] -= 1
        return web.Response(status=status, headers=headers) if left[0] >= 0 else web.Response()

    return answer


def test_updates_are_posted_with_the_secret_and_confirmed_by_any_2xx() -> None:
    async def story() -> None:
        receiver = Receiver(lambda _: web.Response(status=204))
        async with hooked(receiver, secret_token="mat-khau_1") as it:
            person = await stranger(it)
            await it.says(person, "xin chào")
            await receiver.hears(1)
            await asyncio.sleep(0.05)

            assert receiver.texts() == ["xin chào"]
            assert receiver.secrets == ["mat-khau_1"]
            assert await pending(it) == 0

    asyncio.run(story())


def test_a_failure_is_retried_at_once_then_ever_more_slowly_and_in_order() -> None:
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
            assert gaps[0] < 0.03
            assert 0.04 <= gaps[1] < gaps[2] + 0.02
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

            await receiver.hears(3)

            assert second in receiver.texts()
            assert await pending(it) == 1

    asyncio.run(story())


def test_a_press_and_a_text_of_one_person_travel_together() -> None:
    async def story() -> None:
        receiver = Receiver(slow=0.1)
        async with hooked(receiver) as it:
            person = await stranger(it)
            await it.says(person, "/start")
            await receiver.hears(1)
            keyboard: Json = {"inline_keyboard": [[{"text": "Có", "callback_data": "x"}]]}
            await it.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard)
            await asyncio.sleep(0.15)

            await it.taps(person, label="Có")
            await it.says(person, "có ạ")
            await receiver.hears(3)

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
            await asyncio.sleep(0.05)  # until its answer has been taken
            receiver.answer = failing_first(9, 503, **{"Retry-After": "200"})

            await it.taps(person, label="Có")
            await it.says(person, "có ạ")
            await receiver.hears(3)
            await asyncio.sleep(0.1)

            assert len(receiver.heard) == 3
            assert await pending(it) == 1

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
        receiver = Receiver(slow=1.0)
        async with hooked(receiver) as it:
            await it.says(await stranger(it), "một")
            await receiver.hears(2)

            assert (await it.call("getWebhookInfo"))["last_error_message"] == "Read timeout expired"

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
            await asyncio.sleep(0.05)

            assert [message["text"] for message in (await it.screen(person))["messages"]] == ["xin chào", "đã nhận"]

    asyncio.run(story())


def test_a_webhook_that_is_gone_for_long_is_dropped() -> None:
    async def story() -> None:
        receiver = Receiver(lambda _: web.Response(status=410))
        async with hooked(receiver) as it:
            await it.says(await stranger(it), "một")
            await receiver.hears(2)
            await asyncio.sleep(0.05)

            assert (await it.call("getWebhookInfo"))["url"] == ""
            assert await pending(it) == 1

    asyncio.run(story())


def test_while_a_webhook_is_set_nobody_polls_and_afterwards_the_rest_is_polled() -> None:
    async def story() -> None:
        receiver = Receiver(lambda _: web.Response(status=500))
        async with hooked(receiver) as it:
            conflict = await it.answer("getUpdates")
            await it.says(await stranger(it), "một")
            await receiver.hears(1)
            deleted = await it.answer("deleteWebhook")

            assert conflict["error_code"] == 409
            assert str(conflict["description"]).startswith(
                "Conflict: can't use getUpdates method while webhook is active"
            )
            assert deleted["description"] == "Webhook was deleted"
            assert [update["message"]["text"] for update in await it.call("getUpdates")] == ["một"]

    asyncio.run(story())


def test_what_waited_before_is_delivered_first_unless_it_is_dropped() -> None:
    async def story() -> None:
        receiver = Receiver()
        async with hooked(receiver) as it:
            await it.call("deleteWebhook")
            person = await stranger(it)
            await it.says(person, "trước")
            await asyncio.sleep(1.05)  # setWebhook may be called once a second
            await it.call("setWebhook", url=receiver.url)
            await it.says(person, "sau")
            await receiver.hears(2)

            await it.call("deleteWebhook", drop_pending_updates=True)
            assert receiver.texts() == ["trước", "sau"]
            assert json.loads(json.dumps(await it.call("getUpdates"))) == []

    asyncio.run(story())


@played
async def test_setting_a_webhook_ends_the_poll_under_way(it: Playground) -> None:
    poll = asyncio.create_task(it.answer("getUpdates", timeout=10))
    await asyncio.sleep(0.05)

    told = await it.answer("setWebhook", url="http://127.0.0.1:9/hook")

    assert told["description"] == "Webhook was set"
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"


@played
async def test_setting_a_webhook_twice_within_a_second_is_too_much(it: Playground) -> None:
    await it.call("setWebhook", url="http://127.0.0.1:9/hook")

    again = await it.answer("setWebhook", url="http://127.0.0.1:9/other")

    assert again["error_code"] == 429
    assert again["parameters"] == {"retry_after": 1}


@played
@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"url": "http://example.org/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
        (
            {"url": "https://example.org:8080/hook"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://example.org/hook"}, "bad webhook: the sandbox delivers to this machine only"),
        ({"url": "ftp://x"}, "invalid webhook URL specified"),
        ({"url": "http://127.0.0.1/", "secret_token": "bí mật"}, "secret token contains unallowed characters"),
        ({"url": "http://127.0.0.1/", "secret_token": "a" * 257}, "secret token is too long"),
    ],
)
async def test_a_webhook_telegram_refuses_is_refused(it: Playground, params: dict[str, Json], refusal: str) -> None:
    assert await it.refusal("setWebhook", **params) == f"Bad Request: {refusal}"
