"""What is typed below a ladder, or while it is changed: read, refused, or answered as the question that it is."""

import pytest

from domain.planning.ladders import USUAL, Ladder, When
from tests.handlers.in_words import talker
from tests.handlers.ladders import ladder_of, opened
from tests.handlers.phones import Line, Phone
from tests.office import Office


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("nhắc trước 61 ngày", "61 ngày thì không đặt được"),
        ("nhắc trước 3 ngày làm việc", "Lịch nhắc đếm ngày thường"),
        ("nhắc trước vài ngày", "Bot chưa hiểu lịch này"),
        ("nhắc phó sau 11 lượt", "nhiều nhất 10 lượt"),
        ("báo lãnh đạo sau 31 ngày", "nhiều nhất 30 ngày"),
        ("lời ngày cuối: {tên}", "Bot không biết {tên}"),
    ],
)
def test_what_cannot_be_is_refused_where_it_was_typed_and_the_question_stays(
    office: Office, officer: Phone, typed: str, told: str
) -> None:
    opened(officer)
    at_the_view = officer.says(typed)
    officer.says("sửa")
    at_the_wish = officer.says(typed)
    done = officer.says("nhắc trước 4 ngày")

    assert told in at_the_view
    assert told in at_the_wish
    assert "14, 7, 3, 1 ngày → 4 ngày" in done
    assert ladder_of(office) == USUAL


def test_what_is_to_be_applied_in_the_midst_of_a_question_is_shown_first(office: Office, officer: Phone) -> None:
    opened(officer)
    officer.says("sửa")
    officer.taps("Trước hạn")
    officer.taps("✓ 14")
    shown = officer.says("áp dụng")
    before = ladder_of(office)
    officer.says("áp dụng")

    assert "14, 7, 3, 1 ngày → 7, 3, 1 ngày" in shown
    assert before == USUAL
    assert ladder_of(office) == Ladder((7, 3, 1))


def test_two_figures_are_no_answer_where_one_is_asked_for(office: Office, officer: Phone) -> None:
    opened(officer)
    officer.says("sửa")
    refused = []
    for part in ("khi im lặng", "lãnh đạo"):
        officer.says(part)
        refused.append(officer.says("3, 5"))
        officer.says("5")
    officer.says("áp dụng")

    assert ["Bot chưa hiểu" in text for text in refused] == [True, True]
    assert ladder_of(office) == Ladder(deputies=5, leader=5)


def test_a_question_below_a_ladder_is_answered_and_the_ladder_is_spoken_of_no_longer(
    office: Office, officer: Phone
) -> None:
    opened(officer)
    answered = [officer.says("Sáu trường nào chưa nộp?")]
    for question in ("Quá hạn còn trường nào?", "Phó hiệu trưởng là ai?", "lãnh đạo phòng là ai"):
        opened(officer)
        answered.append(officer.says(question))
    gone_by = officer.says("nhắc trước 4 ngày")

    assert [text for text in answered if "Bot chưa hiểu lịch này" in text] == []
    assert "→ 4 ngày" not in gone_by
    assert "TH Nhật Tân" in answered[0]


def test_it_is_changed_where_there_are_words_alone(office: Office, line: Line) -> None:
    officer = talker(office, line, office.officer)
    officer.says("/lichnhac")
    officer.says("nhắc trước 10, 5, 2 ngày")
    officer.says("sau hạn")
    officer.says("1, 4")
    officer.says("lời riêng")
    officer.says("ngày cuối")
    officer.says("Hôm nay là hạn cuối.")
    done = officer.says("áp dụng")

    assert "Đã đặt lịch nhắc" in done
    assert ladder_of(office) == Ladder((10, 5, 2), after=(1, 4), words={When.LAST: "Hôm nay là hạn cuối."})
