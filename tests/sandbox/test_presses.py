"""Presses of inline buttons, honest and forged."""

import asyncio

import pytest

from sandbox.errors import ApiError
from sandbox.presses import ANSWERABLE, PressAnswer, Presses
from sandbox.wire import Json
from tests.sandbox.playground import Playground, played

KEYBOARD: Json = {
    "inline_keyboard": [
        [{"text": "Có", "callback_data": "yes"}, {"text": "Không", "callback_data": "no"}],
        [{"text": "Trang", "url": "https://a.vn"}],
    ]
}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def asked(it: Playground) -> tuple[int, int]:
    person = await it.person()
    sent = await it.call("sendMessage", chat_id=person, text="?", reply_markup=KEYBOARD)
    return person, int(sent["message_id"])


@played
async def test_a_press_carries_data_person_message_and_chat_instance(it: Playground) -> None:
    person, message = await asked(it)

    await it.taps(person, label="Không")

    query = (await it.hear())[0]["callback_query"]
    assert query["data"] == "no"
    assert query["from"]["id"] == person
    assert query["message"]["message_id"] == message
    assert query["message"]["reply_markup"] == KEYBOARD
    assert "chat_instance" in query


@played
async def test_a_button_can_be_named_by_its_place(it: Playground) -> None:
    person, message = await asked(it)

    await it.taps(person, message_id=message, row=0, column=1)

    assert (await it.hear())[0]["callback_query"]["data"] == "no"


@played
async def test_a_link_opens_without_telling_the_bot(it: Playground) -> None:
    person, _ = await asked(it)

    told = await it.taps(person, label="Trang")

    assert told == {"answered": False, "url": "https://a.vn"}
    assert await it.hear() == []


@played
async def test_a_forged_press_arrives_with_the_forgers_data(it: Playground) -> None:
    person, message = await asked(it)

    await it.taps(person, message_id=message, data="unit:7:accept")

    assert (await it.hear())[0]["callback_query"]["data"] == "unit:7:accept"


@played
async def test_who_taps_sees_what_the_bot_answers(it: Playground) -> None:
    person, _ = await asked(it)
    tap = asyncio.create_task(it.taps(person, label="Có", wait=20))
    (update,) = await it.call("getUpdates", timeout=20)

    await it.call(
        "answerCallbackQuery", callback_query_id=update["callback_query"]["id"], text="Đã nhận", show_alert=True
    )

    assert await tap == {"answered": True, "text": "Đã nhận", "show_alert": True}


@played
async def test_a_silent_bot_leaves_the_tap_unanswered(it: Playground) -> None:
    person, _ = await asked(it)

    assert await it.taps(person, label="Có") == {"answered": False}


@played
async def test_a_press_is_answered_once_and_only_if_it_exists(it: Playground) -> None:
    person, _ = await asked(it)
    await it.taps(person, label="Có")
    query = (await it.hear())[0]["callback_query"]["id"]

    await it.call("answerCallbackQuery", callback_query_id=query)

    assert await it.refusal("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    assert await it.refusal("answerCallbackQuery", callback_query_id="17") == TOO_OLD
    assert await it.refusal("answerCallbackQuery", callback_query_id=query, text="a" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )


def test_a_press_can_be_answered_for_a_minute() -> None:
    async def story() -> None:
        now = [0.0]
        presses = Presses(now=lambda: now[0])
        early, late = presses.open(1), presses.open(1)
        now[0] = ANSWERABLE - 1
        presses.answer(early.id, PressAnswer())
        now[0] = ANSWERABLE + 1
        with pytest.raises(ApiError, match="query is too old"):
            presses.answer(late.id, PressAnswer())

    asyncio.run(story())


@played
async def test_a_button_under_a_deleted_message_presses_an_inaccessible_one(it: Playground) -> None:
    person, message = await asked(it)
    await it.call("deleteMessage", chat_id=person, message_id=message)

    await it.taps(person, message_id=message, label="Có")

    gone = (await it.hear())[0]["callback_query"]["message"]
    assert gone == {"chat": {"id": person, "type": "private", "first_name": "Cô Hoa"}, "message_id": message, "date": 0}


@played
async def test_a_press_shows_the_message_as_it_is_now(it: Playground) -> None:
    person, message = await asked(it)
    await it.call("editMessageText", chat_id=person, message_id=message, text="mới", reply_markup=KEYBOARD)

    await it.taps(person, label="Có")

    assert (await it.hear())[0]["callback_query"]["message"]["text"] == "mới"


@played
async def test_there_is_no_pressing_what_is_not_there(it: Playground) -> None:
    person, message = await asked(it)
    taps = f"/people/{person}/chats/{person}/taps"

    aims: list[Json] = [
        {"label": "Xoá"},
        {"message_id": message, "row": 9, "column": 0},
        {"message_id": 999, "data": "x"},
    ]
    for aim in aims:
        status, _ = await it.phone_refusal(taps, aim)
        assert status == 404
