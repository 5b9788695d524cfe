"""A head says something back to a reminder: it is taken as meant, and never answered as a question about others."""

import pytest

from tests.handlers.forms import hands_in
from tests.handlers.phones import Phone


def test_thanks_are_answered_shortly_with_what_is_still_owed(head: Phone, officer: Phone) -> None:
    told = head.says("dạ vâng ạ")

    assert told.startswith(
        "Vâng, thầy/cô. Trường còn:\n• Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm · TH Nhật Tân"
    )
    assert head.labels() == ["Nộp Kế hoạch năm", "Nộp Quý I", "Xin gia hạn"]
    assert officer.says("cảm ơn") == "Vâng, thầy/cô."


@pytest.mark.parametrize("typed", ["em bận quá", "mai em ko nộp được", "khi nào xong em gửi"])
def test_who_cannot_yet_is_told_of_promises_and_of_more_time(head: Phone, typed: str) -> None:
    assert head.says(typed).startswith("Thầy/cô cứ hẹn giờ, ví dụ gõ “16h chiều mai em gửi”")
    assert "Xin gia hạn" in head.labels()


def test_who_says_it_is_sent_reads_what_is_not_there(head: Phone) -> None:
    missing = head.says("em gửi báo cáo quý 1 rồi mà")
    hands_in(head)
    there = head.says("em gửi báo cáo quý 1 rồi mà")

    assert missing.startswith("Bot chưa nhận được:\n• Báo cáo CCHC định kỳ · Quý I · TH Nhật Tân")
    assert "Kế hoạch năm" not in missing
    assert there.startswith("TH Nhật Tân đã nộp Quý I lúc 08:00 01/02/2024 (đúng hạn)")


def test_who_has_had_enough_reads_what_can_be_turned_off(head: Phone) -> None:
    assert "Tin chính thức lúc nào cũng đến" in head.says("đừng nhắc nữa")
