"""The digest's day is chosen in words, and what falls on a day off is read on the next working day."""

from datetime import date

import pytest

from domain.calendars.calendar import Calendar
from domain.sending.digest_days import EVERY, asked_about, chosen, served

FRIDAY, MONDAY, TUESDAY = date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("bản tin thứ hai", 0),
        ("nhan ban tin thu 6", 4),
        ("gửi bản tin sáng thứ tư", 2),
        ("digest on Thursday", 3),
        ("bản tin mỗi sáng", EVERY),
        ("tin sáng hằng ngày", EVERY),
        ("bản tin", None),
        ("bản tin chủ nhật", None),
        ("thứ hai có gì đến hạn", None),
        ("trường nào chưa nộp", None),
    ],
)
def test_a_day_is_read(text: str, day: int | None) -> None:
    assert chosen(text) == day


def test_which_day_there_is_may_be_asked() -> None:
    assert asked_about("bản tin hôm nào")
    assert not asked_about("bản tin thứ hai")
    assert not asked_about("trường nào chưa nộp")


def test_a_day_off_is_made_up_for_on_the_next_working_day() -> None:
    usual, long_weekend = Calendar(), Calendar(off=frozenset({MONDAY}))

    assert served(usual, FRIDAY) == {4}
    assert served(usual, MONDAY) == {0, 5, 6}
    assert served(long_weekend, TUESDAY) == {0, 1, 5, 6}
