"""The officer's desk: the queue, a report opened, accepted, or returned with a reason."""

from domain.ids import ReportId
from domain.persons.people import Role
from storage.operations import audit
from storage.reporting import obligations, opening, reports, reviews
from tests.handlers.forms import hands_in, opens
from tests.handlers.phones import Phone, phone_of
from tests.handlers.reported import reports_of
from tests.handlers.test_one_message import NUMBERED
from tests.office import Office, employ


def returns(office: Office) -> int:
    found = office.db.run_now(obligations.one, office.obligation("Q1", "TH Nhật Tân"))
    assert found is not None
    return found.returns


def sees_report(officer: Phone) -> str:
    officer.says("/choduyet")
    return officer.taps("TH Nhật Tân")


def test_an_empty_queue_says_so(officer: Phone) -> None:
    assert "Không có báo cáo nào chờ tiếp nhận" in officer.says("/choduyet")


def test_a_report_is_read_with_every_figure_and_its_ratios_against_the_targets(head: Phone, officer: Phone) -> None:
    hands_in(head)

    queue = officer.says("/choduyet")
    card = officer.taps("TH Nhật Tân")

    assert queue.startswith("1 báo cáo chờ tiếp nhận")
    assert "Nộp lúc 08:00 01/02/2024 (đúng hạn)" in card
    assert "2. Đã giải quyết: 118 hồ sơ" in card
    assert "đạt ✓ (chỉ tiêu từ 98% trở lên)" in card
    assert officer.labels()[:2] == ["Tiếp nhận", "Chuyển trả"]


def test_an_accepted_report_leaves_the_queue_and_cannot_be_decided_again(head: Phone, officer: Phone) -> None:
    hands_in(head)
    sees_report(officer)
    card = officer.chat.last()
    data = card.data("Tiếp nhận")

    accepted = officer.taps("Tiếp nhận")
    officer.does(officer.press(card.id, data))

    assert "Đã tiếp nhận Quý I của TH Nhật Tân" in accepted
    assert "Báo cáo này đã được xử lý" in officer.toast()
    assert "Không có báo cáo nào" in officer.says("/choduyet")


def test_a_typed_reason_returns_the_report_and_the_return_is_counted(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")

    said = officer.says("Số hồ sơ chưa khớp sổ theo dõi")

    assert "Đã chuyển trả Quý I của TH Nhật Tân, lần thứ 1" in said
    assert "Lý do: Số hồ sơ chưa khớp sổ theo dõi" in said
    assert returns(office) == 1


def test_a_common_reason_takes_one_tap(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")

    said = officer.taps("Còn thiếu nội dung")

    assert "Báo cáo còn thiếu nội dung" in said
    assert returns(office) == 1


def test_a_line_typed_after_something_else_is_not_taken_for_the_reason(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")
    officer.says("/status")

    asked_again = officer.says("trường nào chưa nộp")

    assert "Chuyển trả Quý I của TH Nhật Tân" in asked_again
    assert returns(office) == 0


def test_going_back_ends_the_waiting_for_a_reason(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")
    officer.taps("◀ Quay lại")

    answer = officer.says("trường nào chưa nộp quý 1")

    assert answer.startswith("5/6 trường chưa nộp Quý I")
    assert returns(office) == 0


def test_a_reason_too_long_is_not_cut_but_asked_again(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")

    said = officer.says("x" * 501)

    assert "Lý do dài 501 ký tự" in said
    assert returns(office) == 0


def test_an_officer_of_another_office_sees_nothing_of_it(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    sees_report(officer)
    data = officer.chat.last().data("Tiếp nhận")
    elsewhere = office.db.run_now(employ, "Lê Văn Nam", office.units["MN 19/5"], Role.OFFICER, office.now)
    other = phone_of(office, officer.line, elsewhere)
    other.says("/start")

    other.does(other.press(other.chat.last().id, data))

    assert "không thuộc phần thầy/cô tiếp nhận" in other.toast()


def test_who_answered_what_and_who_decided_stays_in_the_audit(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Tiếp nhận")

    trace = office.db.run_now(audit.of, f"obligation:{office.obligation('Q1', 'TH Nhật Tân')}")

    assert [(entry.deed, entry.person) for entry in trace] == [
        ("hand-in", office.heads["TH Nhật Tân"]),
        ("accepted", office.officer),
    ]


def test_a_returned_report_stands_first_on_the_principals_screen(head: Phone, officer: Phone) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")
    officer.taps("Cần giải trình")

    listed = head.says("/hannop")

    assert "Quý I: được chuyển trả, chờ sửa và nộp lại" in listed
    assert "Sửa Quý I" in head.labels()
    assert "Kết quả chưa đạt chỉ tiêu" in opens(head)


def accepts(office: Office, report: ReportId) -> None:
    found = office.db.run_now(reports.one, report)
    assert found is not None
    office.db.run_now(lambda tx: reviews.accept(tx, found, by=office.officer, now=office.now))


def test_a_figure_is_held_against_a_range_only_where_more_than_one_period_came_before(
    head: Phone, officer: Phone, office: Office
) -> None:
    earlier = reports_of(office, "TH Nhật Tân", hs_tiep_nhan=40, hs_da_giai_quyet=40, hs_dung_han=40, ccvc_tong=42)
    accepts(office, earlier)
    office.comes("2024-05-20")
    office.db.run_now(opening.open_due, office.now)
    opens(head, "06 tháng")
    head.says(NUMBERED)
    head.taps("Nộp báo cáo")
    officer.says("/choduyet")

    card = officer.taps("TH Nhật Tân · 06 tháng")

    assert "1. Hồ sơ tiếp nhận: 40 → 130 so với kỳ trước\n" in card
    assert "ngoài khoảng" not in card
