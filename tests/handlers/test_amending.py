"""A plan is changed, withdrawn and added to from its card: by buttons, and all of it in words."""

import pytest

from domain.persons.people import Role
from domain.reporting.obligations import Standing
from storage.database import Database
from storage.planning import deadlines, histories, plans
from storage.reporting import obligations
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.office import Office


@pytest.fixture
def db_office(db: Database) -> Office:
    """The plan is prepared, and not in force."""
    return Office.set_up(db)


def card(officer: Phone) -> str:
    officer.says("/kehoach")
    return officer.taps("Kế hoạch CCHC năm 2024")


def test_the_card_tells_what_is_asked_of_whom_and_how_far_it_has_come(officer: Phone) -> None:
    told = card(officer)
    targets = officer.taps("Chỉ tiêu (16)")
    more = officer.taps("Trang sau")
    officer.taps("◀ Quay lại")

    assert "Số, ngày: 200/KH-GDĐT · 01/02/2024 · năm 2024" in told
    assert "Giao cho 6 đơn vị" in told
    assert "Quý I: trước ngày 01/3 (Quý I), hết 29/02/2024 · 0/6 đã nộp" in told
    assert "T4 Hồ sơ TTHC giải quyết đúng hạn: ≥ 98 %" in targets
    assert "T14" in more
    assert officer.says("chỉ tiêu") == targets


@pytest.mark.on_both
def test_a_deadline_is_extended_by_buttons_old_and_new_shown_first(officer: Phone, office: Office) -> None:
    card(officer)
    officer.taps("Sửa kế hoạch")
    listed = officer.taps("Đổi hạn")
    officer.taps("2. ")
    refused = officer.says("31/02/2024")
    shown = officer.says("gia hạn đến hết ngày 15/3/2024")
    with_reason = officer.says("mạng của quận hỏng")
    before = office.db.run_now(deadlines.one, office.deadline("Q1"))
    done = officer.taps("Áp dụng")

    assert "2. Quý I · Báo cáo CCHC định kỳ" in listed
    assert "không có trong lịch" in refused
    assert "lùi hạn, trước ngày 01/3 (Quý I) (29/02/2024) → gia hạn đến hết ngày 15/3/2024 (15/03/2024)" in shown
    assert "Bot báo cho 6 nơi có liên quan" in shown
    assert "Lý do: mạng của quận hỏng" in with_reason
    assert f"{before.last_day}" == "2024-02-29"
    assert "Đã sửa kế hoạch" in done
    assert "hết 15/03/2024 · 0/6 đã nộp" in done
    assert "lý do: mạng của quận hỏng" in officer.taps("Lịch sử (1)")


def test_everything_is_changed_in_words_alone(officer: Phone, office: Office) -> None:
    officer.says("/kehoach")
    officer.says("1")
    officer.says("sửa")
    officer.says("tính cả ngày")
    officer.says("2")
    officer.says("sửa thêm")
    officer.says("miễn")
    officer.says("2")
    officer.says("MN 19/5")
    officer.says("sửa thêm")
    officer.says("chỉ tiêu")
    officer.says("3")
    officer.says("từ 99% trở lên")
    officer.says("sửa thêm")
    officer.says("số ngày")
    shown = officer.says("201/KH-GDĐT ngày 02/02/2024")
    officer.says("áp dụng")

    assert [line.strip()[:28] for line in shown.split("\n") if line.startswith("•")] == [
        "• Báo cáo CCHC định kỳ: tính",
        "• Báo cáo CCHC định kỳ: MN 1",
        "• Chỉ tiêu Hồ sơ TTHC giải q",
        "• Số và ngày của kế hoạch: 2",
    ]
    moved = office.db.run_now(deadlines.one, office.deadline("Q1"))
    owed = office.db.run_now(obligations.at, office.deadline("Q1"), office.units["MN 19/5"])
    plan = office.db.run_now(plans.one, office.plan)
    assert f"{moved.last_day}" == "2024-03-01"
    assert owed is not None
    assert owed.standing is Standing.EXCUSED
    assert plan is not None
    assert plan.number == "201/KH-GDĐT"
    assert office.db.run_now(histories.count, office.plan) == 4


def test_what_cannot_be_is_said_and_not_kept_and_a_dropped_change_changes_nothing(
    officer: Phone, office: Office
) -> None:
    card(officer)
    officer.taps("Sửa kế hoạch")
    officer.taps("Số, ngày")
    same = officer.says("200/KH-GDĐT ngày 01/02/2024")
    officer.taps("Tên việc")
    officer.taps("1. ")
    officer.says("Kế hoạch của trường")
    dropped = officer.says("thôi")

    assert "không có gì thay đổi" in same
    assert "Sửa Kế hoạch CCHC năm 2024" in same
    assert dropped == "Đã bỏ, không có gì thay đổi."
    assert office.db.run_now(histories.count, office.plan) == 0


def test_two_officers_change_one_deadline_and_the_second_is_told(officer: Phone, office: Office, line: Line) -> None:
    other = phone_of(office, line, staffed(office, "Lê Văn Hai", office.authority, Role.OFFICER))
    for phone, date in ((officer, "hết ngày 15/3/2024"), (other, "hết ngày 10/3/2024")):
        card(phone)
        phone.taps("Sửa kế hoạch")
        phone.says("đổi hạn")
        phone.says("2")
        phone.says(date)

    officer.taps("Áp dụng")
    data = other.chat.last().data("Áp dụng")
    other.does(other.press(other.chat.last().id, data))

    assert "vừa được người khác sửa" in f"{other.toast()} {other.sees()}"
    assert f"{office.db.run_now(deadlines.one, office.deadline('Q1')).last_day}" == "2024-03-15"


def test_a_plan_is_withdrawn_with_a_reason_after_what_that_does_was_shown(officer: Phone, office: Office) -> None:
    card(officer)
    asked = officer.taps("Thu hồi")
    kept = officer.says("thôi")
    card(officer)
    officer.says("thu hồi")
    confirm = officer.says("ban hành nhầm")
    done = officer.says("thu hồi ngay")

    assert "12 việc chưa nộp sẽ không phải nộp nữa" in asked
    assert kept == "Kế hoạch vẫn giữ nguyên."
    assert "Lý do: ban hành nhầm" in confirm
    assert "Đã thu hồi Kế hoạch CCHC năm 2024" in done
    assert "đã thu hồi" in officer.says("/kehoach")
    assert "Lý do: ban hành nhầm" in officer.taps("Kế hoạch CCHC năm 2024")


@pytest.mark.parametrize("by_buttons", [True, False])
def test_a_report_of_the_moment_is_asked_for_in_one_short_conversation(
    officer: Phone, office: Office, by_buttons: bool
) -> None:
    officer.says("báo cáo đột xuất")
    officer.says("Thiệt hại do bão số 5")
    if by_buttons:
        officer.taps("Tất cả các trường")
        officer.taps("Văn bản, tệp")
        shown = officer.taps("Ngày mai")
        done = officer.taps("Công bố ngay")
    else:
        officer.says("tất cả các trường")
        officer.says("1")
        officer.says("30/01/2024")
        shown = officer.says("hết ngày 02/02/2024")
        done = officer.says("công bố")

    assert "Giao cho 6 đơn vị (MN 2 · TH 3 · THCS 1)" in shown
    assert "hết 02/02/2024" in shown
    assert "Bot gửi 6 tin: 6 người, 0 nhóm" in shown
    assert "Đã yêu cầu Thiệt hại do bão số 5" in done
    plan = office.db.run_now(plans.of_authority, office.authority)[0]
    (deadline,) = office.db.run_now(deadlines.of_plan, plan.id)
    assert len(office.db.run_now(obligations.of_deadline, deadline.id)) == 6


@pytest.mark.on_both
def test_whom_a_report_of_the_moment_is_for_is_said_in_words(officer: Phone) -> None:
    officer.says("/dotxuat Cơ sở vật chất")
    several = officer.says("trường Đoàn Thị Điểm")
    nobody = officer.says("các trường trung học phổ thông")
    officer.says("các trường mầm non và tiểu học, trừ TH Nhật Tân")
    officer.says("1")
    shown = officer.says("trước ngày 10/02/2024")

    assert "có thể là nhiều đơn vị" in several
    assert "Ai phải báo cáo?" in several
    assert nobody
    assert "Giao cho 4 đơn vị (MN 2 · TH 2)" in shown


def test_the_preview_warns_of_what_should_be_thought_over(db_office: Office) -> None:
    office = db_office
    officer = phone_of(office, Line(office), office.officer)
    office.comes("2025-03-03")
    office.blocks("MN 19/5")

    officer.says("/kehoach")
    seen = officer.says("công bố")

    assert "Kế hoạch này của năm 2024, năm đã qua" in seen
    assert "5 hạn đã qua (Kế hoạch năm, Quý I, 06 tháng, Quý III, cả năm)" in seen
    assert "1 đơn vị chưa có ai nhận được tin: MN 19/5" in seen
    assert "Lần nhắc đầu tiên" not in seen
