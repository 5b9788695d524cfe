"""The wire: addresses, ways to pass parameters, the envelope."""

import asyncio
import json
from urllib.parse import urlencode

import pytest
from aiohttp import FormData

from sandbox.server import Sandbox
from tests.sandbox.playground import TOKEN, Playground, played


@played
async def test_a_result_comes_in_telegrams_envelope(it: Playground) -> None:
    envelope = await it.answer("getMe")

    assert set(envelope) == {"ok", "result"}
    assert envelope["result"]["id"] == 1234567890
    assert envelope["result"]["can_read_all_group_messages"] == False  # noqa: E712


@played
@pytest.mark.parametrize("method", ["getMe", "getme", "GETME"])
async def test_method_names_may_be_written_in_any_case(it: Playground, method: str) -> None:
    assert (await it.call(method))["username"] == "trong_truong_bot"


@played
@pytest.mark.parametrize(
    ("path", "status", "description"),
    [
        (f"bot{TOKEN}/sendHologram", 404, "Not Found: method not found"),
        ("bot1234567890:another-token/getMe", 401, "Unauthorized"),
        ("botnonsense/getMe", 401, "Unauthorized: invalid token specified"),
        ("nowhere", 404, "Not Found"),
        (f"file/bot{TOKEN}/documents/file_9.pdf", 404, "Not Found"),
    ],
)
async def test_wrong_addresses_are_refused_as_telegram_refuses_them(
    it: Playground, path: str, status: int, description: str
) -> None:
    async with it.session.get(f"{it.sandbox.url}/{path}") as answer:
        envelope = await answer.json()

    assert answer.status == status
    assert envelope == {"ok": False, "error_code": status, "description": description}


@played
async def test_parameters_may_come_as_query_form_multipart_or_json(it: Playground) -> None:
    person = await it.person()
    multipart = FormData(default_to_multipart=True)
    multipart.add_field("chat_id", str(person))
    multipart.add_field("text", "four")
    url = f"{it.bot_url}/sendMessage"
    asked = [
        it.session.get(f"{url}?{urlencode({'chat_id': person, 'text': 'one'})}"),
        it.session.post(url, json={"chat_id": person, "text": "two"}),
        it.session.post(url, data={"chat_id": str(person), "text": "three"}),
        it.session.post(url, data=multipart),
    ]

    texts = []
    for request in asked:
        async with request as answer:
            texts.append((await answer.json())["result"]["text"])

    assert texts == ["one", "two", "three", "four"]


@played
async def test_objects_may_come_as_json_in_a_string(it: Playground) -> None:
    person = await it.person()
    keyboard = {"inline_keyboard": [[{"text": "Nộp", "callback_data": "x"}]]}

    sent = await it.call("sendMessage", chat_id=str(person), text="a", reply_markup=json.dumps(keyboard))

    assert sent["reply_markup"] == keyboard


@played
async def test_a_body_that_is_not_json_is_a_bad_request(it: Playground) -> None:
    headers = {"Content-Type": "application/json"}

    async with it.session.post(f"{it.bot_url}/sendMessage", data=b"{", headers=headers) as answer:
        assert answer.status == 400


@played
async def test_the_page_and_its_files_say_they_are_not_telegram(it: Playground) -> None:
    for path in ("/", "/page/page.css"):
        async with it.session.get(it.sandbox.url + path) as answer:
            assert answer.status == 200
            assert answer.headers["X-Sandbox"] == "not Telegram"


@played
async def test_the_page_hands_out_nothing_but_itself(it: Playground) -> None:
    async with it.session.get(f"{it.sandbox.url}/page/..%2fserver.py") as answer:
        assert answer.status == 404


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1"])  # noqa: S104  that it refuses is the point
def test_it_listens_on_loopback_only(host: str) -> None:
    async def start() -> None:
        await Sandbox(token=TOKEN).start(host)

    with pytest.raises(ValueError, match="loopback only"):
        asyncio.run(start())


@played
@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
async def test_pages_of_other_sites_reach_no_phone(it: Playground, headers: dict[str, str]) -> None:
    async with it.session.get(f"{it.sandbox.url}/sandbox/people", headers=headers) as answer:
        assert answer.status == 403
