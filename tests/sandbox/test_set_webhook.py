"""Setting and deleting a webhook, and what it means for polling."""

import asyncio

import pytest
from aiohttp import web

from sandbox.wire import Json
from tests.sandbox.playground import Playground, played
from tests.sandbox.receiver import Receiver, hooked, stranger


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
            assert await it.call("getUpdates") == []

    asyncio.run(story())


@played
async def test_setting_a_webhook_ends_the_poll_under_way(it: Playground) -> None:
    poll = asyncio.create_task(it.answer("getUpdates", timeout=20))
    await it.is_polled()

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
