"""How an office says that it excuses a unit from one period, or no longer does, and what only sounds like it."""

import pytest

from domain.reporting.excuse_words import Said, said_in


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("miễn TH Nhật Tân nộp báo cáo quý 1", Said("TH Nhật Tân nộp báo cáo quý 1")),
        ("mien nop quy 1 cho th nhat tan", Said("quy 1 cho th nhat tan")),
        ("Miễn quý 1 cho các trường mầm non vì nghỉ dịch.", Said("quý 1 cho các trường mầm non", "nghỉ dịch")),
        (
            "miễn cho TH Nhật Tân: trường đang sửa, lý do: mưa bão",
            Said("TH Nhật Tân", "trường đang sửa, lý do: mưa bão"),
        ),
        ("đồng ý cho miễn nộp quý 1 TH Nhật Tân", Said("quý 1 TH Nhật Tân")),
        ("cho TH Nhật Tân miễn nộp quý 1", Said("TH Nhật Tân quý 1")),
        ("cho TH Nhật Tân khỏi nộp quý 1 vì trường không có lớp", Said("TH Nhật Tân quý 1", "trường không có lớp")),
        ("excuse TH Nhật Tân from Q1 because it is closed", Said("TH Nhật Tân from Q1", "it is closed")),
        ("miễn TH Ái Mộ quý 1", Said("TH Ái Mộ quý 1")),
        ("miễn TH Chùa Hang quý 1", Said("TH Chùa Hang quý 1")),
        ("thôi miễn TH Nhật Tân quý 1", Said("TH Nhật Tân quý 1", back=True)),
        ("không miễn TH Nhật Tân nữa", Said("TH Nhật Tân", back=True)),
        ("no longer excuse TH Nhật Tân", Said("TH Nhật Tân", back=True)),
        ("miễn", None),
        ("miễn cho TH Nhật Tân được không", None),
        ("miễn cho TH Nhật Tân chưa", None),
        ("miễn quý 1 trường nào", None),
        ("miễn TH Nhật Tân quý 1?", None),
        ("miễn phí cho TH Nhật Tân", None),
        ("miễn là TH Nhật Tân nộp", None),
        ("trường nào được miễn quý 1", None),
        ("TH Nhật Tân được miễn quý 1 chưa", None),
        ("cho xem TH Nhật Tân quý 1", None),
        ("cho biết trường nào khỏi nộp", None),
    ],
)
def test_whom_from_what_and_why_are_told_apart(typed: str, said: Said | None) -> None:
    assert said_in(typed) == said
