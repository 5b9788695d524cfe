"""The main job on the facts of a real plan, as its people live it."""

import pytest

from storage.database import Database
from tests.handlers.forms import REVIEW, fills
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office


@pytest.fixture
def office(db: Database) -> Office:
    return Office.set_up(db)


@pytest.mark.on_both
def test_a_plan_is_published_a_form_filled_the_missing_found_and_a_report_returned_and_accepted(
    office: Office, line: Line, officer: Phone, head: Phone
) -> None:
    publishes_the_prepared_plan(officer)
    office.comes("2024-02-20", "20:45")
    is_told_of_a_slip_at_once(head)
    # The phone is closed, the process ends; next morning another one goes on at the same question.
    office.comes("2024-02-21", "07:10")
    head = phone_of(office, Line(office), office.heads["TH Nhật Tân"])
    fills_the_rest(head)
    asks_who_is_missing_and_reminds(officer)
    returns_mended_and_accepted(officer, head)


def publishes_the_prepared_plan(officer: Phone) -> None:
    officer.says("/kehoach")
    assert "5 hạn nộp:" in officer.taps("Công bố kế hoạch")
    assert "Đã công bố Kế hoạch CCHC năm 2024" in officer.taps("Công bố ngay")


def is_told_of_a_slip_at_once(head: Phone) -> None:
    head.says("/start")
    assert "câu 1/20" in head.taps("Nộp Quý I")
    head.says("130")
    head.says("118")
    assert "(120) không thể lớn hơn số đã giải quyết (118)" in head.says("120")


def fills_the_rest(head: Phone) -> None:
    assert "đang điền câu 3/20" in head.says("/start")
    assert "câu 3/20" in head.taps("Tiếp Quý I")
    review = fills(head, "118", "4", "4")
    assert review.startswith(REVIEW)
    receipt = head.taps("Nộp báo cáo")
    assert "Nộp lúc 07:10 21/02/2024, đúng hạn" in receipt


def asks_who_is_missing_and_reminds(officer: Phone) -> None:
    assert officer.says("truong nao chua bao cao q1").startswith("5/6 trường chưa nộp Quý I")
    officer.taps("Nhắc các trường này")
    assert "Bot đang nhắc 5 trường về Quý I" in officer.taps("Nhắc 5 trường")
    assert officer.says("tiến độ quý 1").startswith("1/6 trường đã nộp Quý I")
    officer.taps("Excel")
    assert officer.chat.last().file is not None


def returns_mended_and_accepted(officer: Phone, head: Phone) -> None:
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân")
    officer.taps("Chuyển trả")
    assert "lần thứ 1" in officer.says("Số tiếp nhận chưa gồm kỳ trước chuyển sang")
    head.says("/hannop")
    assert "Lý do: Số tiếp nhận chưa gồm kỳ trước chuyển sang" in head.taps("Sửa Quý I")
    head.taps("Câu 1")
    head.says("142")
    assert "lần nộp thứ 2" in head.taps("Nộp báo cáo")
    officer.says("/choduyet")
    assert "đã chuyển trả 1 lần" in officer.taps("TH Nhật Tân")
    assert "Đã tiếp nhận Quý I của TH Nhật Tân" in officer.taps("Tiếp nhận")
    assert "Quý I: đã được tiếp nhận" in head.says("/hannop")
