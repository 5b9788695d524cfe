"""What is typed about the calendar, as administrators type it; the words of the school year in documents."""

from datetime import date

import pytest

from domain.calendars.calendar import Mark
from domain.calendars.calendar_words import ConfirmYear, DateEvent, MarkDays, Wish, read, read_day
from domain.calendars.school_year import event_in, fits, school_year_at, school_year_in, school_year_of
from domain.phrases.model import SchoolEvent
from domain.refusals import Refusal

TODAY = date(2026, 8, 15)


def off(first: date, last: date | None = None) -> MarkDays:
    return MarkDays(Mark.OFF, first, last or first)


TYPED: dict[str, Wish | None] = {
    "nghỉ 24/11/2026": off(date(2026, 11, 24)),
    "NGHI ngay 24 thang 11 nam 2026": off(date(2026, 11, 24)),
    "nghỉ bù 27/4": off(date(2027, 4, 27)),
    "nghỉ 14/8": off(date(2026, 8, 14)),
    "nghỉ 16/2 đến 20/2/2027": off(date(2027, 2, 16), date(2027, 2, 20)),
    "nghỉ từ ngày 16/02/2027 đến hết ngày 20/02/2027": off(date(2027, 2, 16), date(2027, 2, 20)),
    "nghỉ 16-20/2/2027": off(date(2027, 2, 16), date(2027, 2, 20)),
    "off 24.11.26": off(date(2026, 11, 24)),
    "làm bù thứ Bảy 22/8/2026": MarkDays(Mark.WORK, date(2026, 8, 22), date(2026, 8, 22)),
    "làm việc 2026-08-22": MarkDays(Mark.WORK, date(2026, 8, 22), date(2026, 8, 22)),
    "bỏ 02/01/2026": MarkDays(Mark.PLAIN, date(2026, 1, 2), date(2026, 1, 2)),
    "bỏ nghỉ 24/11/2026": MarkDays(Mark.PLAIN, date(2026, 11, 24), date(2026, 11, 24)),
    "không nghỉ 24/11/2026": MarkDays(Mark.PLAIN, date(2026, 11, 24), date(2026, 11, 24)),
    "xác nhận 2027": ConfirmYear(2027),
    "Xác nhận lịch năm 2027.": ConfirmYear(2027),
    "khai giảng 05/9/2026": DateEvent(SchoolEvent.OPENING, 2026, date(2026, 9, 5)),
    "sơ kết học kỳ I ngày 15 tháng 01 năm 2027": DateEvent(SchoolEvent.TERM_1_END, 2026, date(2027, 1, 15)),
    "kết thúc HK1: 10/1/27": DateEvent(SchoolEvent.TERM_1_END, 2026, date(2027, 1, 10)),
    "tổng kết năm học 2026-2027 25/5/2027": DateEvent(SchoolEvent.YEAR_END, 2026, date(2027, 5, 25)),
    "bỏ khai giảng năm học 2026-2027": DateEvent(SchoolEvent.OPENING, 2026, None),
    "hạn nộp 24/11": None,
    "nghỉ hè": None,
    "trường nào chưa nộp quý 3": None,
    "làm việc với trường": None,
}


def test_what_is_typed_is_understood_or_left_to_others() -> None:
    assert {typed: read(typed, TODAY) for typed in TYPED} == TYPED


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("nghỉ 31/9/2026", "calendar-no-such-day"),
        ("nghỉ 29/02/2026", "calendar-no-such-day"),
        ("nghỉ 31/8/2026, làm bù 22/8/2026", "calendar-one-at-a-time"),
        ("nghỉ 24/11, 26/11/2026", "calendar-one-at-a-time"),
        ("nghỉ 20/2/2027 đến 16/2/2027", "calendar-span"),
        ("nghỉ 01/6/2027 đến 31/8/2027", "calendar-span"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_reason(typed: str, refused: str) -> None:
    with pytest.raises(Refusal, match=refused):
        read(typed, TODAY)


def test_a_day_alone_is_read_and_anything_else_is_not() -> None:
    assert read_day("15/01/2027", TODAY) == date(2027, 1, 15)
    assert read_day("ngày 5 tháng 9", TODAY) == date(2026, 9, 5)
    assert read_day("hôm nào tiện", TODAY) is None


def test_events_are_found_in_the_words_of_a_plan() -> None:
    phrases = {
        "lồng ghép trong báo cáo sơ kết học kỳ I": SchoolEvent.TERM_1_END,
        "tổng kết năm học": SchoolEvent.YEAR_END,
        "sau khi kết thúc học kỳ II": SchoolEvent.TERM_2_END,
        "tổng kết học kỳ II": SchoolEvent.TERM_2_END,
        "trước khai giảng năm học 2026-2027": SchoolEvent.OPENING,
        "khi thực hiện tuyển dụng": None,
        "trong năm học": None,
    }

    assert {phrase: event_in(phrase) for phrase in phrases} == phrases
    assert school_year_in("trước khai giảng năm học 2026-2027") == 2026


def test_a_school_year_begins_in_august_and_lends_its_events_to_two_years() -> None:
    assert [school_year_at(date(2026, month, 1)) for month in (7, 8, 12)] == [2025, 2026, 2026]
    assert school_year_of(SchoolEvent.TERM_1_END, 2022) == 2021
    assert school_year_of(SchoolEvent.OPENING, 2022) == 2022
    assert fits(SchoolEvent.TERM_1_END, 2021, date(2022, 1, 14))
    assert not fits(SchoolEvent.OPENING, 2026, date(2027, 3, 5))
