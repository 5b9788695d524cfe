"""Many reports are spoken of at once."""

import pytest

from domain.registry.units import Level
from domain.reporting.review_words import EVERY_LEVEL, level_of_many


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("tiếp nhận hết", EVERY_LEVEL),
        ("Tiếp nhận tất cả báo cáo.", EVERY_LEVEL),
        ("tiếp nhận nhiều", EVERY_LEVEL),
        ("duyệt hết các trường", EVERY_LEVEL),
        ("tiếp nhận hết tiểu học", Level.TH),
        ("tiep nhan het cac truong tieu hoc", Level.TH),
        ("duyệt tất cả khối THCS", Level.THCS),
        ("đồng ý hết mầm non", Level.MN),
        ("tiếp nhận hết cấp 1", Level.TH),
        ("accept all reports of primary", Level.TH),
        ("tiếp nhận", None),
        ("tiếp nhận hết quý 1", None),
        ("hết tiểu học", None),
        ("trường nào chưa được tiếp nhận", None),
    ],
)
def test_a_level_or_all_of_them_or_nothing_of_the_kind(typed: str, level: str | None) -> None:
    assert level_of_many(typed) == level
