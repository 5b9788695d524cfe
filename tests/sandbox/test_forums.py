"""What a group may be besides a crowd of members: a forum, a deleted chat, a place where the bot is muted or hears
from nobody in particular."""

import pytest

from tests.sandbox.playground import Playground, Tree, played

GROUP_BOT, TELEGRAM = 1087968824, 777000


async def opens_topic(it: Playground, chat: int, name: str = "Báo cáo") -> int:
    topic = int((await it.phone(f"/groups/{chat}/topics", {"name": name}))["topic"])
    await it.hear()
    return topic


async def adds_bot(it: Playground, person: int, chat: int, **how: bool) -> Tree:
    await it.phone(f"/groups/{chat}/bot", {"by": person, "add": True, **how})
    return (await it.hear())[-1]


@played
async def test_a_message_of_a_topic_says_so_in_both_directions(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person, supergroup=True)
    topic = await opens_topic(it, chat)

    sent = await it.call("sendMessage", chat_id=chat, text="Hạn mai", message_thread_id=topic)
    await it.phone(f"/people/{person}/chats/{chat}/messages", {"text": "/status", "topic": topic})

    (heard,) = await it.hear()
    assert [sent[name] for name in ("message_thread_id", "is_topic_message")] == [topic, True]
    assert [heard["message"][name] for name in ("message_thread_id", "is_topic_message")] == [topic, True]
    assert heard["message"]["chat"]["is_forum"] == True  # noqa: E712  JSON, not a condition


@played
@pytest.mark.parametrize("thread", [1, 999])
async def test_a_thread_that_is_no_topic_is_not_found_nor_is_the_main_chat_as_thread_1(
    it: Playground, thread: int
) -> None:
    chat = await it.group(await it.person(), supergroup=True)
    await opens_topic(it, chat)

    assert await it.refusal("sendMessage", chat_id=chat, text="a", message_thread_id=thread) == (
        "Bad Request: message thread not found"
    )


@played
async def test_a_deleted_topic_takes_its_messages_along(it: Playground) -> None:
    chat = await it.group(await it.person(), supergroup=True)
    topic = await opens_topic(it, chat)
    sent = await it.call("sendMessage", chat_id=chat, text="a", message_thread_id=topic)

    await it.phone(f"/groups/{chat}/topics/{topic}/delete", {})

    edited = await it.refusal("editMessageText", chat_id=chat, message_id=int(sent["message_id"]), text="b")
    anew = await it.refusal("sendMessage", chat_id=chat, text="b", message_thread_id=topic)
    assert edited == "Bad Request: message to edit not found"
    assert anew == "Bad Request: message thread not found"


@played
async def test_a_muted_bot_hears_of_it_and_may_not_write(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person, supergroup=True)

    change = (await adds_bot(it, person, chat, muted=True))["my_chat_member"]["new_chat_member"]

    assert [change[name] for name in ("status", "is_member", "can_send_messages")] == ["restricted", True, False]
    assert await it.refusal("sendMessage", chat_id=chat, text="a") == (
        "Bad Request: not enough rights to send text messages to the chat"
    )


@played
async def test_a_deleted_group_says_so(it: Playground) -> None:
    chat = await it.group(await it.person())

    await it.phone(f"/groups/{chat}/delete", {})

    assert await it.refusal("sendMessage", chat_id=chat, text="a") == "Forbidden: the group chat was deleted"


@played
async def test_an_anonymous_administrator_speaks_as_the_group(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)

    await it.phone(f"/people/{person}/chats/{chat}/messages", {"text": "/lienket@trong_truong_bot", "anonymous": True})

    (update,) = await it.hear()
    assert [update["message"]["from"]["id"], update["message"]["sender_chat"]["id"]] == [GROUP_BOT, chat]


@played
async def test_only_administrators_can_be_anonymous(it: Playground) -> None:
    person, other = await it.person(), await it.person("Thầy Bình")
    chat = await it.group(person, other)

    refusal = await it.phone_refusal(f"/people/{other}/chats/{chat}/messages", {"text": "a", "anonymous": True})

    assert refusal == (409, "only administrators can be anonymous")


@played
async def test_a_channel_post_appears_in_its_group_by_itself(it: Playground) -> None:
    person = await it.person()
    chat = await it.group(person)
    channel = int((await it.phone("/channels", {"title": "Tin của Phòng", "owner": person}))["chat_id"])

    await it.phone(f"/groups/{chat}/forwards", {"channel": channel, "text": "/status@trong_truong_bot"})

    (update,) = await it.hear()
    message = update["message"]
    assert [message["from"]["id"], message["sender_chat"]["id"]] == [TELEGRAM, channel]
    assert message["is_automatic_forward"] == True  # noqa: E712  JSON, not a condition


@played
async def test_a_bot_added_to_a_channel_hears_of_its_standing_and_of_no_arrival(it: Playground) -> None:
    person = await it.person()
    channel = int((await it.phone("/channels", {"title": "Tin của Phòng", "owner": person}))["chat_id"])

    await it.phone(f"/groups/{channel}/bot", {"by": person, "add": True, "admin": True})

    (update,) = await it.hear()
    assert update["my_chat_member"]["chat"]["type"] == "channel"
    assert update["my_chat_member"]["new_chat_member"]["status"] == "administrator"
