"""Groups: privacy mode, comings and goings, the upgrade to a supergroup."""

import pytest

from tests.sandbox.playground import Playground, played


@played
@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("chào cả nhà", False),
        ("/chuanop", False),
        ("/chuanop@trong_truong_bot", True),
        ("/chuanop@TRONG_TRUONG_BOT quý 3", True),
        ("/chuanop@another_bot", False),
        ("@trong_truong_bot ơi", False),
        ("xem /chuanop@trong_truong_bot", False),
    ],
)
async def test_in_a_group_the_bot_sees_only_what_is_meant_for_it(it: Playground, text: str, seen: bool) -> None:
    person = await it.person()
    chat = await it.group(person)

    said = await it.says(person, text, chat=chat)

    assert (said["update_id"] is not None) is seen
    assert [update["message"]["text"] for update in await it.hear()] == ([text] if seen else [])


@played
async def test_a_bare_command_is_seen_once_the_bot_has_spoken(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)

    await it.call("sendMessage", chat_id=chat, text="xin chào")
    await it.says(person, "/chuanop", chat=chat)

    assert (await it.hear())[0]["message"]["text"] == "/chuanop"


@played
async def test_replies_to_the_bot_are_seen_and_replies_to_others_are_not(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)
    sent = await it.call("sendMessage", chat_id=chat, text="hạn mai")
    other = await it.says(person, "ồ", chat=chat)

    await it.says(person, "nói nhỏ", chat=chat, reply_to=int(other["message_id"]))
    await it.says(person, "cảm ơn", chat=chat, reply_to=int(sent["message_id"]))

    (update,) = await it.hear()
    assert update["message"]["reply_to_message"]["message_id"] == sent["message_id"]


@played
async def test_an_administrator_bot_sees_everything(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person, admin=True)

    await it.says(person, "chào cả nhà", chat=chat)

    assert (await it.hear())[0]["message"]["text"] == "chào cả nhà"


@played
async def test_adding_the_bot_tells_its_standing_a_service_message_and_the_deep_link(it: Playground) -> None:
    person = await it.person()
    chat = int((await it.phone("/groups", {"title": "Tổ 2", "members": [person]}))["chat_id"])

    await it.phone(f"/groups/{chat}/bot", {"by": person, "add": True, "start": "p7"})

    standing, joined, start = await it.hear()
    assert standing["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert standing["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["message"]["new_chat_members"][0]["id"] == 1234567890
    assert start["message"]["text"] == "/start@trong_truong_bot p7"


@played
@pytest.mark.parametrize(("supergroup", "kind"), [(False, "group"), (True, "supergroup")])
async def test_a_bot_thrown_out_can_no_longer_write(it: Playground, supergroup: bool, kind: str) -> None:
    person = await it.person()
    chat = await it.group(person, supergroup=supergroup)

    await it.phone(f"/groups/{chat}/bot", {"by": person, "add": False})

    last = (await it.hear())[-1]["my_chat_member"]
    assert [last[which]["status"] for which in ("old_chat_member", "new_chat_member")] == ["member", "kicked"]
    assert await it.refusal("sendMessage", chat_id=chat, text="a") == f"Forbidden: bot was kicked from the {kind} chat"


@played
async def test_a_bot_that_left_is_no_member(it: Playground) -> None:
    chat = await it.group(await it.person())

    await it.call("leaveChat", chat_id=chat)

    assert await it.refusal("sendMessage", chat_id=chat, text="a") == (
        "Forbidden: bot is not a member of the group chat"
    )


@played
async def test_members_who_come_and_go_are_announced(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    chat = await it.group(person)

    await it.phone(f"/groups/{chat}/members", {"person": other, "add": True})
    await it.phone(f"/groups/{chat}/members", {"person": other, "add": False})

    came, went = await it.hear()
    assert came["message"]["new_chat_members"][0]["id"] == other
    assert went["message"]["left_chat_member"]["id"] == other


@played
async def test_an_administrator_bot_that_asks_hears_of_others_standing(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    chat = await it.group(person, admin=True)
    await it.call("getUpdates", allowed_updates=["chat_member"])

    await it.phone(f"/groups/{chat}/members", {"person": other, "add": True})

    (update,) = await it.hear()
    assert update["chat_member"]["new_chat_member"] == {
        "status": "member",
        "user": {"id": other, "is_bot": False, "first_name": "Thầy Bình", "language_code": "vi"},
    }


@played
async def test_an_upgraded_group_is_announced_both_ways_and_its_old_address_names_the_new(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)

    new = int((await it.phone(f"/groups/{chat}/migrate", {}))["chat_id"])
    old_says, new_says = await it.hear()
    envelope = await it.answer("sendMessage", chat_id=chat, text="a")

    assert new < -1_000_000_000_000 < chat
    assert [old_says["message"]["chat"]["id"], old_says["message"]["migrate_to_chat_id"]] == [chat, new]
    assert [new_says["message"]["chat"]["id"], new_says["message"]["migrate_from_chat_id"]] == [new, chat]
    assert envelope == {
        "ok": False,
        "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": {"migrate_to_chat_id": new},
    }
    assert (await it.call("sendMessage", chat_id=new, text="b"))["chat"]["type"] == "supergroup"


@played
async def test_in_an_upgraded_group_nothing_happens_any_more(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)
    await it.phone(f"/groups/{chat}/migrate", {})

    wrote, _ = await it.phone_refusal(f"/people/{person}/chats/{chat}/messages", {"text": "a"})
    removed, _ = await it.phone_refusal(f"/groups/{chat}/bot", {"by": person, "add": False})

    assert [wrote, removed] == [409, 409]


@played
async def test_a_supergroup_counts_its_own_messages(it: Playground) -> None:
    person = await it.person()
    await it.says(person, "riêng")
    chat = await it.group(person, supergroup=True)

    first = await it.says(person, "chung", chat=chat)
    second = await it.says(person, "chung", chat=chat)

    assert [first["message_id"], second["message_id"]] == [2, 3]


@played
async def test_blocking_and_unblocking_change_the_bots_standing(it: Playground) -> None:
    person = await it.person()

    await it.phone(f"/people/{person}/block", {"blocked": True})
    await it.phone(f"/people/{person}/block", {"blocked": True})
    await it.phone(f"/people/{person}/block", {"blocked": False})

    changes = [update["my_chat_member"] for update in await it.hear()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert changes[0]["chat"]["id"] == person


@played
async def test_who_is_in_a_group_can_be_asked(it: Playground) -> None:
    person, other, outsider = await it.person(), await it.person("Thầy Bình"), await it.person("Cô Lan")
    chat = await it.group(person, other, admin=True)

    leaders = await it.call("getChatAdministrators", chat_id=chat)

    assert [leader["user"]["id"] for leader in leaders] == [person, 1234567890]
    assert [leader["status"] for leader in leaders] == ["creator", "administrator"]
    assert (await it.call("getChatMember", chat_id=chat, user_id=outsider))["status"] == "left"
    assert await it.call("getChatMemberCount", chat_id=chat) == 3
    assert await it.refusal("getChatMember", chat_id=chat, user_id=999) == "Bad Request: user not found"
    assert await it.refusal("getChatAdministrators", chat_id=person) == (
        "Bad Request: there are no administrators in the private chat"
    )


@played
async def test_only_members_have_the_group_on_their_phone(it: Playground) -> None:
    person, outsider = await it.person(), await it.person("Cô Lan")
    chat = await it.group(person)

    inside = await it.phone(f"/people/{person}/chats")
    status, _ = await it.phone_refusal(f"/people/{outsider}/chats/{chat}/messages", {"text": "a"})

    assert [entry["chat_id"] for entry in inside] == [person, chat]
    assert status == 404
