"""Phones: what they show, and what they cannot do."""

import asyncio

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, Tree, played


@played
async def test_who_waits_for_a_chat_is_told_of_the_next_message(it: Playground) -> None:
    person = await it.person()
    version = (await it.screen(person))["version"]
    waiting = asyncio.create_task(it.phone(f"/people/{person}/chats/{person}?after={version}&wait=20"))
    await asyncio.sleep(0.05)

    await it.call("sendMessage", chat_id=person, text="mới")

    assert (await waiting)["messages"][-1]["text"] == "mới"


@played
async def test_a_quiet_chat_answers_when_the_wait_is_over(it: Playground) -> None:
    person = await it.person()
    version = (await it.screen(person))["version"]

    shown = await it.phone(f"/people/{person}/chats/{person}?after={version}&wait=0.1")

    assert shown["version"] == version


@played
async def test_a_new_phone_shows_an_empty_chat_with_the_bot(it: Playground) -> None:
    person = await it.person("Cô Lan", started=False)

    chats: Tree = await it.phone(f"/people/{person}/chats")

    assert chats == [{"chat_id": person, "type": "private", "title": "Trống Trường", "version": 0, "last_text": ""}]


@played
@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/people", {"name": ""}, 400),
        ("/people", {"name": "a", "id": -1}, 409),
        ("/people/99/chats", None, 404),
        ("/people/x/chats", None, 400),
        ("/groups", {"title": "a", "members": []}, 400),
        ("/groups/-1/migrate", {}, 404),
        ("/nowhere", None, 404),
    ],
)
async def test_what_a_phone_cannot_do_is_refused(it: Playground, path: str, body: Json, status: int) -> None:
    assert (await it.phone_refusal(path, body))[0] == status


@played
@pytest.mark.parametrize("text", ["", "  ", "a" * 4097])
async def test_a_person_sends_between_one_and_4096_characters(it: Playground, text: str) -> None:
    person = await it.person()
    said = await it.says(person, "a")
    messages = f"/people/{person}/chats/{person}/messages"

    assert (await it.phone_refusal(messages, {"text": text}))[0] == 400
    assert (await it.phone_refusal(f"{messages}/{said['message_id']}/edit", {"text": text}))[0] == 400


@played
async def test_a_person_may_speak_another_language(it: Playground) -> None:
    person = int((await it.phone("/people", {"name": "Ms Lan", "language_code": "en"}))["id"])

    await it.says(person, "/start")

    assert (await it.hear())[0]["message"]["from"]["language_code"] == "en"


@played
async def test_nobody_edits_what_others_said(it: Playground) -> None:
    person = await it.person()
    sent = await it.call("sendMessage", chat_id=person, text="a")

    edit = f"/people/{person}/chats/{person}/messages/{sent['message_id']}/edit"

    assert (await it.phone_refusal(edit, {"text": "b"}))[0] == 404


@played
async def test_a_service_message_reads_as_one_line(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)

    shown = await it.screen(person, chat=chat)

    assert [message["service"] for message in shown["messages"]] == ["Trống Trường đã vào nhóm"]


@played
async def test_a_person_who_blocked_the_bot_cannot_write_to_it(it: Playground) -> None:
    person = await it.person()
    await it.phone(f"/people/{person}/block", {"blocked": True})

    status, _ = await it.phone_refusal(f"/people/{person}/chats/{person}/messages", {"text": "a"})

    assert status == 409
    assert (await it.phone("/people"))[0]["blocked_bot"] == True  # noqa: E712
