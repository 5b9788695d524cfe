"""What is said back to a reminder, and what only looks like it."""

import pytest

from domain.reporting import reply_words
from domain.reporting.reply_words import Reply


@pytest.mark.parametrize(
    ("reply", "typed"),
    [
        (
            Reply.POLITE,
            ("vâng", "OK bot", "Dạ em biết rồi ạ", "cảm ơn bot nhiều nhé", "em nhận được rồi", "alo", "chào bot"),
        ),
        (Reply.SENT, ("em gửi rồi mà", "hôm qua em nộp rồi", "Trường em nộp báo cáo quý 1 rồi")),
        (Reply.BUSY, ("em bận quá", "em đang làm", "chưa xong", "mai em ko nộp được", "khi nào xong em gửi")),
    ],
)
def test_what_is_said_back_is_understood(reply: Reply, typed: tuple[str, ...]) -> None:
    assert {one: reply_words.read(one) for one in typed} == dict.fromkeys(typed, reply)


@pytest.mark.parametrize(
    "typed",
    [
        "trường nào nộp rồi",
        "ai nộp rồi",
        "trường mình nộp quý 1 rồi chưa",
        "TH Nhật Tân nộp rồi",
        "em nộp quý 1",
        "đã nhận",
    ],
)
def test_questions_and_wishes_are_left_to_others(typed: str) -> None:
    assert reply_words.read(typed) is None
