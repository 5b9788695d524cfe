"""Edits, deletions and pins."""

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, Tree, played

KEYBOARD: Json = {"inline_keyboard": [[{"text": "Nộp", "callback_data": "x"}]]}
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


async def said(it: Playground, **params: Json) -> dict[str, Json]:
    """A message of the bot, as the parameters that point to it."""
    person = await it.person()
    sent = await it.call("sendMessage", chat_id=person, text="một", **params)
    return {"chat_id": person, "message_id": int(sent["message_id"])}


async def shown(it: Playground, place: dict[str, Json]) -> Tree:
    (found,) = [
        message
        for message in (await it.screen(int(str(place["chat_id"]))))["messages"]
        if message["message_id"] == place["message_id"]
    ]
    return found


@played
async def test_an_edit_replaces_the_text_and_takes_the_keyboard_away(it: Playground) -> None:
    place = await said(it, reply_markup=KEYBOARD)

    edited = await it.call("editMessageText", text="hai", **place)

    assert edited["text"] == "hai"
    assert "reply_markup" not in edited
    assert int(edited["edit_date"]) >= int(edited["date"])
    assert (await shown(it, place))["buttons"] == []


@played
async def test_only_the_keyboard_can_be_changed_too(it: Playground) -> None:
    place = await said(it)

    edited = await it.call("editMessageReplyMarkup", reply_markup=KEYBOARD, **place)

    assert edited["text"] == "một"
    assert edited["reply_markup"] == KEYBOARD


@played
@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("editMessageText", {"text": "một", "reply_markup": KEYBOARD}),
        ("editMessageText", {"text": " một\n", "reply_markup": KEYBOARD}),
        ("editMessageReplyMarkup", {"reply_markup": KEYBOARD}),
    ],
)
async def test_an_edit_that_changes_nothing_is_refused(it: Playground, method: str, params: dict[str, Json]) -> None:
    place = await said(it, reply_markup=KEYBOARD)

    assert await it.refusal(method, **place, **params) == NOT_MODIFIED


@played
@pytest.mark.parametrize(
    ("params", "refusal"),
    [
        ({"message_id": 999}, "message to edit not found"),
        ({"message_id": 0}, "message identifier is not specified"),
        ({"message_id": 1}, "message can't be edited"),
        ({"text": "a" * 4097}, "MESSAGE_TOO_LONG"),
        ({"text": ""}, "message text is empty"),
        ({"reply_markup": {"keyboard": [["a"]]}}, "inline keyboard expected"),
        ({"inline_message_id": "x"}, "not imitated by the sandbox: inline messages"),
    ],
)
async def test_an_edit_telegram_refuses_is_refused(it: Playground, params: dict[str, Json], refusal: str) -> None:
    place = await said(it)

    assert await it.refusal("editMessageText", **{"text": "hai", **place, **params}) == f"Bad Request: {refusal}"


@played
async def test_a_text_has_no_caption_to_edit(it: Playground) -> None:
    place = await said(it)

    refusal = await it.refusal("editMessageCaption", caption="a", **place)

    assert refusal == "Bad Request: there is no caption in the message to edit"


@played
async def test_a_deleted_message_is_gone_and_cannot_be_deleted_twice(it: Playground) -> None:
    place = await said(it)

    await it.call("deleteMessage", **place)

    assert await it.refusal("deleteMessage", **place) == "Bad Request: message to delete not found"
    assert await it.refusal("editMessageText", text="a", **place) == "Bad Request: message to edit not found"
    assert len((await it.screen(int(str(place["chat_id"]))))["messages"]) == 1


@played
async def test_after_48_hours_nothing_can_be_deleted(it: Playground) -> None:
    place = await said(it)

    await it.phone("/clock", {"by": 48 * 3600})

    assert await it.refusal("deleteMessage", **place) == "Bad Request: message can't be deleted for everyone"


@played
async def test_many_are_deleted_at_once_and_what_is_gone_is_skipped(it: Playground) -> None:
    place = await said(it)

    await it.call("deleteMessages", chat_id=place["chat_id"], message_ids=[place["message_id"], 999])

    assert await it.refusal("deleteMessage", **place) == "Bad Request: message to delete not found"


@played
@pytest.mark.parametrize(
    ("ids", "refusal"),
    [
        ([], "message identifiers are not specified"),
        ([1, "x"], "can't parse message identifier as a Number"),
        ([1, {}], "message identifier must be a Number"),
        ([1] * 101, "too many message identifiers specified"),
    ],
)
async def test_a_list_telegram_cannot_read_deletes_nothing(it: Playground, ids: list[Json], refusal: str) -> None:
    person = await it.person()

    told = await it.refusal("deleteMessages", chat_id=person, message_ids=ids)

    assert told == f"Bad Request: {refusal}"
    assert len((await it.screen(person))["messages"]) == 1


@played
async def test_in_a_group_only_administrators_delete_what_others_wrote(it: Playground) -> None:
    person = await it.person()
    for admin, allowed in ((False, False), (True, True)):
        chat = await it.group(person, admin=admin)
        wrote = await it.says(person, "ồn ào", chat=chat)

        envelope = await it.answer("deleteMessage", chat_id=chat, message_id=wrote["message_id"])

        assert envelope["ok"] == allowed


@played
async def test_the_latest_pin_is_shown_until_taken_off(it: Playground) -> None:
    place = await said(it)

    await it.call("pinChatMessage", **place)
    pinned = await it.screen(int(str(place["chat_id"])))
    await it.call("unpinChatMessage", **place)

    assert pinned["pinned_message_id"] == place["message_id"]
    assert "pinned_message_id" not in await it.screen(int(str(place["chat_id"])))


@played
async def test_in_a_group_only_administrators_pin(it: Playground) -> None:
    chat = await it.group(await it.person())
    sent = await it.call("sendMessage", chat_id=chat, text="bảng")

    refusal = await it.refusal("pinChatMessage", chat_id=chat, message_id=sent["message_id"])

    assert refusal == "Bad Request: not enough rights to manage pinned messages in the chat"
