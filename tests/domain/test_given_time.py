"""How an office says that it gives more time unasked, and what only sounds like it."""

import pytest

from domain.reporting.given_time import Said, reason_in, said_in


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("gia hạn cho TH Nhật Tân đến 12/3", Said("TH Nhật Tân", "12/3", "")),
        (
            "Gia hạn quý 1 cho các trường mầm non đến hết ngày 12/3/2024.",
            Said("quý 1 cho các trường mầm non", "12/3/2024", ""),
        ),
        ("gia hạn TH Nhật Tân cho đến 12/3 vì mất điện", Said("TH Nhật Tân", "12/3", "mất điện")),
        (
            "đồng ý gia hạn TH Nhật Tân tới 12/3: trường đang sửa mạng",
            Said("TH Nhật Tân", "12/3", "trường đang sửa mạng"),
        ),
        ("cho TH Nhật Tân nộp quý 1 đến 12/3", Said("TH Nhật Tân nộp quý 1", "12/3", "")),
        ("mo khoa cho th nhat tan", Said("th nhat tan", "", "")),
        ("more time for TH Nhật Tân until 12/3", Said("TH Nhật Tân", "12/3", "")),
        ("gia hạn đến 15/3", Said("", "15/3", "")),
        ("gia hạn cho TH Nhật Tân đến thứ mấy?", None),
        ("cho xem TH Nhật Tân", None),
        ("cho em hỏi TH Nhật Tân nộp đến 12/3", None),
        ("cho biết TH Nhật Tân nộp đến 12/3 chưa", None),
        ("cho TH Nhật Tân nộp đến 12/3 được không", None),
        ("trường nào được gia hạn đến 12/3", None),
    ],
)
def test_whom_until_when_and_why_are_told_apart(typed: str, said: Said | None) -> None:
    assert said_in(typed) == said


def test_a_reason_is_one_where_it_says_so() -> None:
    assert reason_in("lý do: mất điện cả tuần.") == "mất điện cả tuần"
    assert reason_in("vì mất điện") == "mất điện"
    assert reason_in("ly do") is None
    assert reason_in("trường nào chưa nộp") is None
