"""Sending texts: what is accepted, how it looks, what is refused and in which words."""

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, played


@played
async def test_a_text_is_trimmed_and_shown_with_its_entities(it: Playground) -> None:
    person = await it.person()

    sent = await it.call("sendMessage", chat_id=person, text="\n  <b>Hạn</b> mai \n", parse_mode="html")

    assert sent["text"] == "Hạn mai"
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 3}]
    assert (await it.screen(person))["messages"][1]["text"] == "Hạn mai"


@played
async def test_the_bot_never_hears_itself(it: Playground) -> None:
    person = await it.person()

    await it.call("sendMessage", chat_id=person, text="a")

    assert await it.hear() == []


@played
async def test_links_in_what_the_bot_says_are_found_but_not_inside_code(it: Playground) -> None:
    person = await it.person()

    sent = await it.call("sendMessage", chat_id=person, text="https://a.vn <code>/lenh</code>", parse_mode="HTML")

    assert [entity["type"] for entity in sent["entities"]] == ["url", "code"]


@played
@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({}, "Bad Request: message text is empty"),
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n"}, "Bad Request: text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "Bad Request: text must be non-empty"),
        ({"text": "a" * 4097}, "Bad Request: message is too long"),
        ({"text": "\ud83d"}, "Bad Request: strings must be encoded in UTF-8"),
        ({"text": "a", "parse_mode": "BBCode"}, "Bad Request: unsupported parse_mode"),
        (
            {"text": "*a*", "parse_mode": "MarkdownV2"},
            "Bad Request: not imitated by the sandbox: parse_mode markdownv2; send HTML",
        ),
        (
            {"text": "a <5", "parse_mode": "HTML"},
            "Bad Request: can't parse entities: Unclosed start tag at byte offset 2",
        ),
        ({"text": "a", "message_thread_id": 5}, "Bad Request: message thread not found"),
        ({"text": "a", "reply_parameters": {"message_id": 999}}, "Bad Request: message to be replied not found"),
        ({"text": "a", "reply_parameters": "{"}, "Bad Request: can't parse reply parameters JSON object"),
        ({"text": "a", "chat_id": ""}, "Bad Request: chat_id is empty"),
        ({"text": "a", "chat_id": 424242}, "Bad Request: chat not found"),
        ({"text": "a", "chat_id": "@nobody"}, "Bad Request: chat not found"),
    ],
)
async def test_what_telegram_refuses_is_refused(it: Playground, params: dict[str, Json], refusal: str) -> None:
    person = await it.person()

    assert await it.refusal("sendMessage", **{"chat_id": person, **params}) == refusal


@played
async def test_entities_may_be_given_instead_of_markup_and_move_along_with_the_trimming(it: Playground) -> None:
    person = await it.person()
    bold: Json = [{"type": "bold", "offset": 2, "length": 20}]

    sent = await it.call("sendMessage", chat_id=person, text="  🥁 trống", entities=bold)

    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 8}]


@played
async def test_the_limit_is_counted_after_the_markup_is_taken_off(it: Playground) -> None:
    person = await it.person()

    sent = await it.call("sendMessage", chat_id=person, text=f"<b>{'ữ' * 4096}</b>", parse_mode="HTML")

    assert len(str(sent["text"])) == 4096


@played
async def test_a_bot_cannot_write_first(it: Playground) -> None:
    stranger = await it.person(started=False)

    refusal = await it.refusal("sendMessage", chat_id=stranger, text="a")

    assert refusal == "Forbidden: bot can't initiate conversation with a user"
    assert await it.refusal("getChat", chat_id=stranger) == "Bad Request: chat not found"


@played
async def test_a_bot_that_is_blocked_is_told_so_until_it_is_let_in_again(it: Playground) -> None:
    person = await it.person()
    await it.phone(f"/people/{person}/block", {"blocked": True})

    refusal = await it.refusal("sendMessage", chat_id=person, text="a")
    await it.phone(f"/people/{person}/block", {"blocked": False})
    sent = await it.call("sendMessage", chat_id=person, text="b")

    assert refusal == "Forbidden: bot was blocked by the user"
    assert sent["text"] == "b"


@played
async def test_a_reply_shows_what_it_answers(it: Playground) -> None:
    person = await it.person()
    asked = await it.says(person, "hạn bao giờ?")

    sent = await it.call(
        "sendMessage", chat_id=person, text="mai", reply_parameters={"message_id": int(asked["message_id"])}
    )

    assert sent["reply_to_message"]["text"] == "hạn bao giờ?"


@played
async def test_a_reply_to_something_gone_may_be_sent_without_it(it: Playground) -> None:
    person = await it.person()
    lenient: Json = {"message_id": 999, "allow_sending_without_reply": True}

    sent = await it.call("sendMessage", chat_id=person, text="mai", reply_parameters=lenient)

    assert "reply_to_message" not in sent


@played
async def test_dates_come_from_the_trials_clock(it: Playground) -> None:
    person = await it.person()
    before = await it.call("sendMessage", chat_id=person, text="a")

    await it.phone("/clock", {"by": 86_400})
    after = await it.call("sendMessage", chat_id=person, text="b")

    assert 86_400 <= int(after["date"]) - int(before["date"]) <= 86_402


@played
async def test_typing_is_seen_until_the_bot_speaks(it: Playground) -> None:
    person = await it.person()
    await it.call("sendChatAction", chat_id=person, action="typing")

    typing = await it.screen(person)
    await it.call("sendMessage", chat_id=person, text="a")

    assert typing["chat_action"] == "typing"
    assert "chat_action" not in await it.screen(person)
    assert await it.refusal("sendChatAction", chat_id=person, action="yawning") == (
        "Bad Request: wrong parameter action in request"
    )


@played
async def test_every_accepted_send_is_in_the_journal(it: Playground) -> None:
    person = await it.person()
    sent = await it.call("sendMessage", chat_id=person, text="một")
    await it.answer("sendMessage", chat_id=person, text="")
    await it.call("editMessageText", chat_id=person, message_id=sent["message_id"], text="hai")

    journal = await it.phone("/sent")

    assert [entry["seq"] for entry in journal] == [1, 2]
    assert [entry["method"] for entry in journal] == ["sendMessage", "editMessageText"]
    assert [entry["text"] for entry in journal] == ["một", "hai"]
    assert len(await it.phone("/sent?after=1")) == 1


@played
async def test_a_copy_is_the_bots_own_and_a_forward_names_its_origin(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    said = await it.says(person, "số liệu đây")
    source: dict[str, Json] = {"from_chat_id": person, "message_id": int(said["message_id"])}

    copied = await it.call("copyMessage", chat_id=other, **source)
    forwarded = await it.call("forwardMessage", chat_id=other, **source)

    assert set(copied) == {"message_id"}
    assert forwarded["forward_origin"]["sender_user"]["id"] == person
    assert [message["text"] for message in (await it.screen(other))["messages"]][1:] == ["số liệu đây", "số liệu đây"]
