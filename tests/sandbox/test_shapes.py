"""Answers and updates have the fields the public documentation promises, and no others."""

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, played
from tests.sandbox.shapes import faults
from tests.sandbox.test_files import gives, png, upload

KEYBOARD: Json = {"inline_keyboard": [[{"text": "Có", "callback_data": "x"}, {"text": "Trang", "url": "https://a.vn"}]]}


def test_the_check_itself_finds_what_is_missing_unknown_or_mistyped() -> None:
    wire = {"message_id": "7", "chat": {"id": 1, "type": "private"}, "colour": "red"}

    assert sorted(faults(wire, "Message")) == [
        "Message.message_id: '7' is no Integer",
        "Message: lacks date",
        "Message: unknown colour",
    ]


@played
async def test_every_update_a_private_chat_causes_is_well_formed(it: Playground) -> None:
    person = await it.person()
    said = await it.says(person, "/chuanop quý 3 @co_hoa https://a.vn")
    await it.phone(f"/people/{person}/chats/{person}/messages/{said['message_id']}/edit", {"text": "thôi"})
    await it.call("sendMessage", chat_id=person, text="?", reply_markup=KEYBOARD)
    await it.taps(person, label="Có")
    await it.taps(person, message_id=1, data="forged")
    await it.phone(f"/people/{person}/chats/{person}/sticker", {})
    await it.phone(f"/people/{person}/chats/{person}/contact", {"phone_number": "0900000001", "user_id": person})
    await it.phone(f"/people/{person}/block", {"blocked": True})

    updates = await it.hear()

    assert len(updates) == 7
    assert faults(updates, "Array of Update") == []


@played
@pytest.mark.parametrize("admin", [True, False])
async def test_every_update_a_group_causes_is_well_formed(it: Playground, admin: bool) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    await it.call("getUpdates", allowed_updates=["message", "my_chat_member", "chat_member"])
    chat = int((await it.phone("/groups", {"title": "Tổ 1", "members": [person]}))["chat_id"])
    await it.phone(f"/groups/{chat}/bot", {"by": person, "add": True, "admin": admin, "start": "p1"})
    await it.phone(f"/groups/{chat}/members", {"person": other, "add": True})
    await it.phone(f"/groups/{chat}/members", {"person": other, "add": False})
    await it.phone(f"/groups/{chat}/migrate", {})

    updates = await it.hear()

    assert len(updates) == (9 if admin else 7)
    assert faults(updates, "Array of Update") == []


@played
async def test_files_of_people_are_well_formed(it: Playground) -> None:
    person = await it.person()

    assert faults(await gives(it, person, "a.xlsx", b"PK", caption="đây"), "Message") == []
    assert faults(await gives(it, person, "a.png", png(), kind="photo"), "Message") == []


@played
async def test_every_answer_is_well_formed(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    chat = await it.group(person, other, admin=True)
    sent = await it.call("sendMessage", chat_id=chat, text="<b>a</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    place: dict[str, Json] = {"chat_id": chat, "message_id": int(sent["message_id"])}
    source: dict[str, Json] = {"from_chat_id": chat, "message_id": int(sent["message_id"])}
    document = (await upload(it, "sendDocument", ("document", "a.pdf", b"%PDF"), chat_id=chat, caption="b"))["result"]
    await it.call("pinChatMessage", **place)
    await it.call("setMyCommands", commands=[{"command": "a", "description": "b"}])

    answers = [
        ("User", await it.call("getMe")),
        ("Message", sent),
        ("Message", document),
        ("Message", await it.call("editMessageText", text="c", **place)),
        ("Message", await it.call("sendMessage", chat_id=chat, text="d", reply_to_message_id=place["message_id"])),
        ("Message", await it.call("forwardMessage", chat_id=person, **source)),
        ("MessageId", await it.call("copyMessage", chat_id=person, **source)),
        ("File", await it.call("getFile", file_id=document["document"]["file_id"])),
        ("ChatFullInfo", await it.call("getChat", chat_id=chat)),
        ("ChatFullInfo", await it.call("getChat", chat_id=person)),
        ("ChatMember", await it.call("getChatMember", chat_id=chat, user_id=person)),
        ("ChatMember", await it.call("getChatMember", chat_id=chat, user_id=1234567890)),
        ("Array of ChatMember", await it.call("getChatAdministrators", chat_id=chat)),
        ("Integer", await it.call("getChatMemberCount", chat_id=chat)),
        ("Array of BotCommand", await it.call("getMyCommands")),
        ("WebhookInfo", await it.call("getWebhookInfo")),
    ]

    assert [fault for of, answer in answers for fault in faults(answer, of)] == []
