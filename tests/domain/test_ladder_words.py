"""What officers type about a ladder: without diacritics, several parts at once, in English; and what is none of it."""

import pytest

from domain.planning.ladder_words import (
    Worded,
    called,
    days_in,
    is_about_it,
    is_reset,
    is_surely_about_it,
    turned,
    worded,
)
from domain.planning.ladders import NEVER, USUAL, Ladder, When
from domain.refusals import Refusal

READ = {
    "nhắc trước 10, 5, 2 ngày": Ladder((10, 5, 2)),
    "nhac truoc han 10 5 va 2 ngay": Ladder((10, 5, 2)),
    "Nhắc trước 1 tuần, 3 ngày.": Ladder((7, 3)),
    "trước hạn 5 ngày": Ladder((5,)),
    "không nhắc trước hạn": Ladder(()),
    "không nhắc ngày cuối": Ladder(last=False),
    "nhắc vào ngày cuối cùng": USUAL,
    "nhắc trước 3 ngày, đúng ngày cuối, sau hạn 1 ngày": Ladder((3,), after=(1,)),
    "đúng vào ngày cuối": USUAL,
    "nhắc đúng ngày cuối": USUAL,
    "dung ngay cuoi": USUAL,
    "dung nhac ngay cuoi": Ladder(last=False),
    "đừng nhắc ngày cuối": Ladder(last=False),
    "Đừng ngày cuối": Ladder(last=False),
    "đừng nhắc sau hạn, đúng ngày cuối": Ladder(after=()),
    "dung nhac sau han": Ladder(after=()),
    "dừng nhắc sau hạn": Ladder(after=()),
    "đúng sau hạn": None,
    "không nhắc sau hạn": Ladder(after=()),
    "nhắc sau hạn 2 và 4 ngày": Ladder(after=(2, 4)),
    "quá hạn 1, 3 ngày": Ladder(after=(1, 3)),
    "nhắc phó sau 2 lượt": Ladder(deputies=2),
    "hỏi phó hiệu trưởng sau 2 lượt im lặng": Ladder(deputies=2),
    "không hỏi phó": Ladder(deputies=NEVER),
    "báo lãnh đạo sau 5 ngày": Ladder(leader=5),
    "báo cho lãnh đạo khi quá hạn 5 ngày": Ladder(leader=5),
    "không báo lãnh đạo": Ladder(leader=NEVER),
    "nhắc trước 10, 5 ngày, ngày cuối và sau 1 ngày": Ladder((10, 5), after=(1,)),
    "trước 5 ngày; không nhắc sau hạn; không nhắc phó; báo lãnh đạo sau 2 ngày": Ladder(
        (5,), after=(), deputies=NEVER, leader=2
    ),
    "before 10, 5, 2 days": Ladder((10, 5, 2)),
    "no reminders after the deadline": Ladder(after=()),
    "not after": None,
    "ask deputies after 2": Ladder(deputies=2),
    "don't ask deputies": Ladder(deputies=NEVER),
    "tell leaders after 5 days": Ladder(leader=5),
    "báo trước 5 ngày": None,
    "trường nào nộp trước hạn": None,
    "trường nào chưa nộp trước 3 ngày": None,
    "nhắc các trường chưa nộp": None,
    "gia hạn đến 15/3": None,
    "nhắc trước": None,
    "nhắc trước mười ngày": Ladder((10,)),
    "nhắc trước sáu, ba và hai ngày": Ladder((6, 3, 2)),
    "nhac truoc hai tuan, 3 ngay": Ladder((14, 3)),
    "nhắc sau hạn sáu ngày": Ladder(after=(6,)),
    "nhắc sáu trường": None,
    "nhac truoc sau ngay": None,
    "hỏi phó sau 2, 3 lượt": None,
    "không nhắc trước 5 ngày": None,
    "5": None,
}


@pytest.mark.parametrize("typed", READ)
def test_what_is_typed_is_read_as_a_whole_or_not_at_all(typed: str) -> None:
    assert turned(typed, USUAL) == READ[typed]


def test_what_begins_like_a_change_and_is_none_is_told_apart_from_a_question() -> None:
    assert is_about_it("nhắc trước mười ngày")
    assert is_about_it("qua han 3 truong")
    assert not any(is_about_it(typed) for typed in ("báo trước 5 ngày", "trường nào nộp trước hạn", "bao nhiêu trường"))


def test_only_what_says_to_remind_and_asks_nothing_is_surely_about_a_ladder() -> None:
    sure = ("nhắc trước mười ngày", "đừng nhắc sau hạn nữa nhé", "báo lãnh đạo sau hai ngày", "remind before ten days")
    questions = (
        "Quá hạn còn trường nào?",
        "Sáu trường nào chưa nộp?",
        "Phó hiệu trưởng là ai?",
        "lãnh đạo phòng là ai",
        "hỏi phó hiệu trưởng là ai",
        "nhắc sau hạn mấy lần rồi",
        "nhắc trước hạn được không",
        "ngày cuối của quý 1",
    )

    assert [typed for typed in sure if not is_surely_about_it(typed)] == []
    assert [typed for typed in questions if is_surely_about_it(typed)] == []


def test_working_days_are_not_what_a_ladder_counts() -> None:
    for typed in ("nhắc trước 3 ngày làm việc", "before 3 working days"):
        with pytest.raises(Refusal, match="ladder-calendar-days"):
            turned(typed, USUAL)
    with pytest.raises(Refusal, match="ladder-calendar-days"):
        days_in("3 ngày làm việc")
    assert turned("quá hạn mấy ngày làm việc thì khóa sổ?", USUAL) is None


def test_bare_figures_answer_a_question() -> None:
    assert days_in("10, 5 và 2 ngày") == (10, 5, 2)
    assert days_in("1 tuần") == (7,)
    assert days_in("không") == days_in("never") == ()
    assert days_in("trường nào") is days_in("") is None


def test_back_to_the_usual_and_the_words_of_the_office() -> None:
    assert all(
        is_reset(typed) for typed in ("về mặc định", "mặc định", "theo lịch mặc định", "bỏ lịch riêng", "default")
    )
    assert not is_reset("mặc định là gì")
    assert called("lời nhắc ngày cuối") is called("ngày cuối") is When.LAST
    assert called("ngày mai") is called("trước 0 ngày") is called("trước 7, 3 ngày") is None

    own = worded("Lời sau hạn: Đã quá hạn: nộp ngay!")

    assert own is not None
    assert (own.where, own.words) == (When.AFTER, "Đã quá hạn: nộp ngay!")
    assert worded("Trước hạn: 5") is worded("lời sau hạn") is worded("lời chào: hi") is None


@pytest.mark.parametrize(
    ("typed", "rung"),
    [
        ("lời trước 7 ngày", 7),
        ("loi nhac truoc han 7 ngay", 7),
        ("7 ngày trước hạn", 7),
        ("Lời riêng trước 1 tuần", 7),
        ("lời sau 3 ngày", -3),
        ("quá hạn 3 ngày", -3),
        ("3 ngày sau khi hết hạn", -3),
        ("words 7 days before the deadline", 7),
        ("words after 3 days", -3),
    ],
)
def test_a_single_reminder_is_called_by_its_days(typed: str, rung: int) -> None:
    assert called(typed) == rung
    if typed.casefold().startswith(("l", "words")):
        assert worded(f"{typed}: Xin gửi: sớm") == Worded(rung, "Xin gửi: sớm")
