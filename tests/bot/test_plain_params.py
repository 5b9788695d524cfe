import pytest
from aiogram.methods import SendDocument, SendMessage
from aiogram.types import BufferedInputFile

from bot.telegram_session import NotPlainError, plain_params
from tests.bot.line import BUTTONS, HTML


def test_defaults_are_looked_up_and_what_is_not_said_is_left_out() -> None:
    params = plain_params(SendMessage(chat_id=7, text="x", reply_markup=BUTTONS), HTML)

    assert params == {
        "chat_id": 7,
        "text": "x",
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "disable_web_page_preview": True,
        "reply_markup": {"inline_keyboard": [[{"text": "Nộp", "callback_data": "r:1"}]]},
    }


def test_a_parse_mode_said_wins_over_the_default() -> None:
    method = SendMessage(chat_id=7, text="x", parse_mode=None)

    assert "parse_mode" not in plain_params(method, HTML)


def test_a_file_is_not_plain() -> None:
    method = SendDocument(chat_id=7, document=BufferedInputFile(b"x", "x.txt"))

    with pytest.raises(NotPlainError):
        plain_params(method, HTML)
