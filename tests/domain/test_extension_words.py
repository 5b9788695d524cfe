"""More time is given and refused in words."""

import pytest

from domain.reporting.extension_words import decision_in


@pytest.mark.parametrize(
    ("typed", "gives", "day", "reason"),
    [
        ("Đồng ý đến 12/4", True, "12/4", ""),
        ("đồng ý đến hết ngày 12/4/2024 cho TH Nhật Tân", True, "12/4/2024", ""),
        ("dong y gia han", True, "", ""),
        ("Cho gia hạn TH Nhật Tân đến 12-4", True, "12-4", ""),
        ("không gia hạn: phải tổng hợp", False, "", "phải tổng hợp"),
        ("Không gia hạn vì đã lùi một lần.", False, "", "đã lùi một lần"),
        ("không đồng ý gia hạn", False, "", ""),
    ],
)
def test_a_decision_is_read_with_its_day_or_its_reason(typed: str, *, gives: bool, day: str, reason: str) -> None:
    found = decision_in(typed)

    assert found is not None
    assert (found.gives, found.day, found.reason) == (gives, day, reason)


@pytest.mark.parametrize("typed", ["đồng ý", "gia hạn đến hết ngày 15/3", "xin gia hạn", "không", "ai xin gia hạn"])
def test_what_is_none_is_left_to_others(typed: str) -> None:
    assert decision_in(typed) is None
