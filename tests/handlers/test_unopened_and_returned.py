"""What asks nobody yet, and what was sent back, is told as what it is: not as 0, and not as a figure of all."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from storage.tables.plans import deadlines
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import four_of_six
from tests.office import Office


@pytest.fixture
def officer(office: Office, line: Line) -> Phone:
    four_of_six(office)
    return phone_of(office, line, office.officer)


def test_what_was_sent_back_is_nobodys_figure_and_that_is_said(officer: Phone) -> None:
    officer.says("th nhat tan nop q1 chua")
    officer.taps("Xem báo cáo")
    officer.taps("Chuyển trả")
    officer.taps("Cần giải trình")

    missed = officer.says("trường nào chưa đạt chỉ tiêu quý 1").splitlines()
    own = officer.says("tỷ lệ hài lòng của TH Nhật Tân quý 1")

    assert missed == [
        "1/3 trường chưa đạt ít nhất một chỉ tiêu · Quý I",
        "• MN 19/5: Mức độ hài lòng 90% (180/200)",
        "Chưa có số liệu: 3 đơn vị.",
    ]
    assert own.endswith("Báo cáo này đang chuyển trả nên số liệu chưa cộng vào số chung.")


def test_of_a_period_that_has_not_opened_no_zeros_are_told(officer: Phone) -> None:
    unopened = "Quý III chưa mở (mở từ 01/08/2024, hạn hết 31/08/2024) nên chưa trường nào phải nộp."
    for text in (
        *("trường nào chưa nộp quý 3", "bao nhiêu trường chưa nộp quý 3", "tiến độ quý 3", "biểu đồ tiến độ quý 3"),
        *("tổng số hồ sơ tiếp nhận quý 3", "bảng xếp hạng thi đua quý 3", "khó khăn quý 3", "xuất excel quý 3"),
        *("nhắc các trường chưa nộp quý 3", "th nhat tan nop q3 chua", "báo cáo word quý 3"),
    ):
        assert officer.says(text) == unopened, text
    assert officer.says("ai chưa nộp quý 2").endswith("chưa trường nào phải nộp. Quý II được báo cáo trong kỳ này.")
    assert "• Quý III 2024: chưa mở (mở từ 01/08/2024)" in officer.says("so sánh tỷ lệ hài lòng quý 1 với quý 3")
    assert officer.labels() == ["Biểu đồ", "Excel"]


@pytest.mark.on_both
def test_before_anything_opens_the_commands_say_so_too(office: Office, line: Line) -> None:
    later = update(deadlines).values(opens=office.now + timedelta(days=7))
    office.db.run_now(lambda tx: tx.execute(later).rowcount)
    officer = phone_of(office, line, office.officer)

    assert {officer.says(text).partition(" (")[0] for text in ("/status", "/chuanop")} == {"Kế hoạch năm chưa mở"}
