"""A unit asks for more time in words."""

from datetime import date

import pytest

from domain.reporting import wish_words
from tests.office import moment

NOW = moment("2024-03-01", "08:00")


@pytest.mark.parametrize(
    ("typed", "period", "day", "longer", "reason"),
    [
        ("xin gia hạn", "", None, 0, ""),
        ("em xin gia han q1", "Q1", None, 0, ""),
        ("xin gia hạn quý 1 đến 8/3 vì mất điện", "Q1", date(2024, 3, 8), 0, "mất điện"),
        ("Trường em xin lùi hạn báo cáo đến thứ 4 tuần sau do kế toán nghỉ", "", date(2024, 3, 6), 0, "kế toán nghỉ"),
        ("cho em nộp muộn 2 ngày ạ", "", None, 2, ""),
        ("xin thêm 3 ngày", "", None, 3, ""),
        (
            "Kính đề nghị Phòng cho trường được gia hạn đến hết ngày 15/3. Lý do: thiếu số",
            "",
            date(2024, 3, 15),
            0,
            "thiếu số",
        ),
    ],
)
def test_a_wish_is_read_with_all_it_says(typed: str, period: str, day: date | None, longer: int, reason: str) -> None:
    wish = wish_words.read(typed, NOW)

    assert wish is not None
    assert (wish.work.periods, wish.day, wish.longer) == (frozenset({period} - {""}), day, longer)
    assert wish.reason == reason


@pytest.mark.parametrize(
    "typed",
    [
        "ai xin gia hạn",
        "trường nào xin gia hạn quý 1",
        "gia hạn quý 1 cho TH Nhật Tân đến 12/3",
        "mai em nộp",
        "xin chào",
    ],
)
def test_what_asks_for_nothing_of_ones_own_is_left_to_others(typed: str) -> None:
    assert wish_words.read(typed, NOW) is None


def test_longer_counts_from_the_last_day_or_from_today_once_that_has_passed() -> None:
    wish = wish_words.Wish(longer=2)

    assert wish.until(date(2024, 3, 4), NOW.date()) == date(2024, 3, 6)
    assert wish.until(date(2024, 2, 29), NOW.date()) == date(2024, 3, 3)
