"""The register of initiatives on phones: registered, handed in, looked at, sent back, carried out, reported on."""

import pytest

from domain.reporting.obligations import Obligation, Standing
from storage.database import Database, Tx
from storage.office import initiatives
from storage.operations import audit
from storage.reporting import reports
from tests.handlers.forms import opens
from tests.handlers.initiatives import ANSWERS, SCHOOL, TITLE, comes, in_campaign, owed, registers
from tests.handlers.phones import Phone
from tests.office import Office


@pytest.fixture
def office(db: Database) -> Office:
    """On the day the campaign is published, with nothing else in force."""
    return in_campaign(db)


def test_a_school_registers_with_seven_answers_and_hands_it_in_like_a_report(head: Phone, office: Office) -> None:
    first = opens(head, "Đợt 1")
    shown = registers(head)
    receipt = head.taps("Nộp đăng ký (1)")

    assert "Tên mô hình, giải pháp, sáng kiến" in first
    assert f"Đã ghi vào sổ mục #1 {TITLE}, năm 2023" in shown
    assert "kế hoạch cần ít nhất 1" in shown
    assert "Mã biên nhận" in receipt
    assert owed(office).standing is Standing.SUBMITTED
    [item] = office.db.run_now(initiatives.of_unit, office.units[SCHOOL])
    assert (item.title, item.year, item.handed_in) == (TITLE, 2023, owed(office).id)


def test_all_of_it_can_be_typed(head: Phone, office: Office) -> None:
    head.says("đăng ký sáng kiến")
    for answer in (*ANSWERS, "ghi"):
        head.says(answer)
    card = head.says("1")
    head.says("bắt đầu")
    done = [head.says(words) for words in ("hoàn thành", "100", "Cả 120 phụ huynh", "ghi vào sổ")]

    assert "Chịu trách nhiệm: Phó Hiệu trưởng" in card
    assert "Hoàn thành bao nhiêu phần trăm" in done[0]
    assert "hoàn thành 100%" in done[-1]
    deeds = [one.deed for one in office.db.run_now(audit.of, "initiative:1")]
    assert deeds == ["register-initiative", "start-initiative", "finish-initiative"]


@pytest.mark.on_both
def test_a_registration_too_small_is_not_handed_in(head: Phone, office: Office) -> None:
    opens(head, "Đợt 1")
    registers(head)
    head.says("/sangkien")
    head.taps("#1")
    head.taps("Không thực hiện nữa")
    head.says("Không đủ kinh phí")
    head.taps("Ghi vào sổ")

    assert "Tên mô hình" in opens(head, "Đợt 1")
    assert owed(office).standing is Standing.OWED


def test_what_cannot_be_is_said_at_the_answer(head: Phone) -> None:
    opens(head, "Đợt 1")
    long = head.says("Đ" * 151)
    for answer in ANSWERS[:6]:
        head.says(answer)
    wrong = head.says("01/08/2023")
    refused = head.taps("Ghi vào sổ")

    assert "150" in long
    assert "Ngày kết thúc trước ngày bắt đầu" in wrong
    assert "Ngày kết thúc trước ngày bắt đầu" in head.toast()
    assert "Xem lại" in refused
    head.says("sửa 7")
    assert "Ngày kết thúc" not in head.says("31/10/2023")
    assert "Đã ghi vào sổ" in head.taps("Ghi vào sổ")


def test_the_same_title_again_is_warned_of_and_may_be_meant(head: Phone) -> None:
    opens(head, "Đợt 1")
    registers(head)
    head.taps("Thêm sáng kiến")

    warned = head.says(TITLE.upper())

    assert "đã có mục #1 cùng tên" in warned
    for answer in ANSWERS[1:]:
        head.says(answer)
    assert "Đã ghi vào sổ mục #2" in head.taps("Ghi vào sổ")


@pytest.mark.on_both
def test_a_half_asked_entry_is_carried_on_by_the_deputy(head: Phone, deputy: Phone) -> None:
    opens(head, "Đợt 1")
    head.says(ANSWERS[0])
    head.says(ANSWERS[1])

    assert "Thuộc lĩnh vực nào" in opens(deputy, "Đợt 1")
    deputy.says(ANSWERS[2])
    assert "vừa có người khác sửa" in head.says("Lĩnh vực khác")


def test_the_campaign_is_lived_through_its_years(head: Phone, officer: Phone, office: Office) -> None:
    """Registered in August 2023, reported on in October; what is left is carried over to 2024, and then not asked."""
    opens(head, "Đợt 1")
    registers(head)
    head.taps("Thêm sáng kiến")
    registers(head, "Bảng tin QR")
    head.taps("Nộp đăng ký (2)")

    comes(office, "2023-10-05")
    reports_on_two(head)
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân · Đợt 2")
    officer.taps("Tiếp nhận")
    reported = office.db.run_now(_last_answers, owed(office, "KQ23"))
    assert reported == {"so_luong": 2, "hoan_thanh": 1, "dang_thuc_hien": 1, "khong_thuc_hien": 0}

    comes(office, "2024-10-05")
    reports_on_what_was_carried_over(head)
    assert owed(office, "KQ24").standing is Standing.SUBMITTED

    comes(office, "2025-10-05")
    assert "chưa đăng ký sáng kiến nào để báo cáo" in opens(head, "Năm 2025")
    head.taps("Báo cáo: không có")
    assert owed(office, "KQ25").standing is Standing.SUBMITTED
    register = head.says("/sangkien")
    assert "Các năm trước" in register


def reports_on_two(head: Phone) -> None:
    first = opens(head, "Đợt 2")
    head.taps("Đã hoàn thành")
    head.says("100")
    head.says("Giảm 300 lượt đi lại")
    second = head.taps("Ghi vào sổ")
    assert "Còn 1 mục chưa nói kết quả" in head.says("nộp")
    opens(head, "Đợt 2")
    head.says("đang thực hiện")
    head.says("40")
    head.says("Đã dán mã ở cổng trường")
    ready = head.taps("Ghi vào sổ")
    receipt = head.says("nộp")

    assert "mục 1/2" in first
    assert TITLE in first
    assert "mục 2/2" in second
    assert "Bảng tin QR" in second
    assert "đang thực hiện 40%" in ready
    assert "KQ-2023-" in receipt


def reports_on_what_was_carried_over(head: Phone) -> None:
    again = opens(head, "Năm 2024")
    assert "mục 1/1" in again
    assert "Bảng tin QR (đăng ký năm 2023)" in again
    head.says("không thực hiện")
    head.says("Phụ huynh không dùng")
    head.taps("Ghi vào sổ")
    head.says("nộp")


def _last_answers(tx: Tx, obligation: Obligation) -> dict[str, int]:
    report = reports.last_version(tx, obligation.id)
    assert report is not None
    return {name: int(given.number) for name, given in report.answers.items() if given.number is not None}
