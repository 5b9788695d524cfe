"""Keyboards: what is accepted and what is refused."""

import pytest

from sandbox.wire import Json
from tests.sandbox.playground import Playground, played


def inline(*buttons: Json) -> Json:
    return {"inline_keyboard": [list(buttons)]}


@played
@pytest.mark.parametrize(
    ("markup", "refusal"),
    [
        (inline({"text": "a", "callback_data": "đ" * 33}), "BUTTON_DATA_INVALID"),
        (
            inline({"text": "a"}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            inline({"text": "a", "callback_data": ""}),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (inline({"callback_data": "a"}), "can't parse inline keyboard button: Can't find field \"text\""),
        (inline({"text": " ", "callback_data": "a"}), "inline keyboard button text must be non-empty"),
        (inline("a"), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (
            {"inline_keyboard": [{"text": "a", "callback_data": "a"}]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (inline({"text": "a", "url": "xyz"}), "inline keyboard button URL 'xyz' is invalid: Wrong HTTP URL"),
        (
            inline({"text": "a", "url": "a.vn", "callback_data": "a"}),
            "not imitated by the sandbox: inline keyboard buttons with both url and callback_data",
        ),
        (inline({"text": "a", "pay": True}), "not imitated by the sandbox: inline keyboard buttons with pay"),
        ({"inline_keyboard": [[{"text": "a", "callback_data": "a"}] * 101]}, "reply markup is too long"),
        ("{", "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
        ({"keyboard": [[{"request_contact": True}]]}, "can't parse keyboard button: Can't find field \"text\""),
    ],
)
async def test_a_keyboard_telegram_refuses_is_refused(it: Playground, markup: Json, refusal: str) -> None:
    person = await it.person()

    told = await it.refusal("sendMessage", chat_id=person, text="a", reply_markup=markup)

    assert told == f"Bad Request: {refusal}"


@played
async def test_sixty_four_bytes_of_data_are_enough(it: Playground) -> None:
    person = await it.person()
    markup = inline({"text": "a", "callback_data": "đ" * 32})

    sent = await it.call("sendMessage", chat_id=person, text="a", reply_markup=markup)

    assert sent["reply_markup"] == markup


@played
async def test_an_empty_keyboard_is_no_keyboard(it: Playground) -> None:
    person = await it.person()

    sent = await it.call("sendMessage", chat_id=person, text="a", reply_markup={"inline_keyboard": [[], []]})

    assert "reply_markup" not in sent


@played
async def test_a_button_below_the_text_field_writes_its_label(it: Playground) -> None:
    person = await it.person()
    keyboard: Json = {"keyboard": [["Có", {"text": "Không"}]], "one_time_keyboard": True}
    sent = await it.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard)

    shown = (await it.screen(person))["keyboard"]
    await it.taps(person, label="Không")

    assert shown == [[{"text": "Có"}, {"text": "Không"}]]
    assert (await it.hear())[0]["message"]["text"] == "Không"
    assert "keyboard" not in await it.screen(person)
    assert "reply_markup" not in sent


@played
async def test_a_contact_button_shares_ones_own_number(it: Playground) -> None:
    person = int((await it.phone("/people", {"name": "Cô Hoa", "phone": "0900000001"}))["id"])
    await it.says(person, "/start")
    keyboard: Json = {"keyboard": [[{"text": "Gửi số", "request_contact": True}]]}
    await it.call("sendMessage", chat_id=person, text="?", reply_markup=keyboard)
    await it.hear()

    await it.taps(person, label="Gửi số")

    contact = (await it.hear())[0]["message"]["contact"]
    assert contact == {"phone_number": "0900000001", "first_name": "Cô Hoa", "user_id": person}
