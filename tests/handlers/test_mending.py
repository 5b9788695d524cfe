"""What was found wrong is asked again, and nothing else; a decision, and a handing in, can be taken back."""

import pytest

from domain.persons.people import Role
from domain.reporting.obligations import Obligation, Standing
from domain.sending.notices import Key
from storage.outgoing import outbox
from storage.people import registry
from storage.reporting import obligations
from tests.handlers.forms import hands_in, opens
from tests.handlers.phones import Line, Phone
from tests.office import Office

SCHOOL = "TH Nhật Tân"


def owed(office: Office) -> Obligation:
    found = office.db.run_now(obligations.one, office.obligation("Q1", SCHOOL))
    assert found is not None
    return found


def told(office: Office) -> list[Key]:
    """What is on its way by now, and taken in hand by that."""
    return [one.key for one in office.db.run_now(outbox.claim, office.now, limit=1000) if one.report is not None]


def sees_report(officer: Phone) -> str:
    officer.says("/choduyet")
    return officer.taps(SCHOOL)


def returns(officer: Phone, *typed: str) -> str:
    sees_report(officer)
    officer.taps("Chuyển trả")
    return [officer.says(line) for line in typed][-1]


def test_marked_questions_are_asked_again_with_what_was_handed_in_and_nothing_else_is(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Chuyển trả")
    officer.taps("3")
    officer.taps("☑ 3")
    officer.taps("5")
    marked = officer.taps("8")
    officer.taps("Số liệu chưa khớp")

    first = opens(head)
    second = head.taps("Giữ 4")
    review = head.says("195")
    head.taps("Nộp báo cáo")
    card = sees_report(officer)

    assert "☑ 3." not in marked
    assert "☑ 5. PAKN tiếp nhận: 4" in marked
    assert "chỉ cần trả lời lại 2 câu: 5, 8; các câu khác giữ nguyên" in first
    assert "câu 5/20" in first
    assert "Đã nộp: 4" in first
    assert "câu 8/20" in second
    assert review.startswith("Xem lại trước khi nộp")
    assert "So với bản trước, 1 câu đã đổi" in card
    assert "câu 8: 196 → 195" in card
    assert owed(office).returns == 1


def test_numbers_typed_mark_questions_and_a_reason_behind_them_sends_it_back_at_once(
    head: Phone, officer: Phone
) -> None:
    hands_in(head)

    marked = returns(officer, "3 và 7")
    said = officer.says("câu 3, 5: chưa khớp sổ theo dõi")

    assert "☑ 3." in marked
    assert "☑ 7." in marked
    assert "Lý do: chưa khớp sổ theo dõi · câu cần sửa: 3, 5" in said


def test_what_came_back_cannot_be_sent_unseen(head: Phone, officer: Phone) -> None:
    hands_in(head)
    returns(officer, "câu 3, 20: xem lại")
    opens(head)
    head.says("xem lại")

    said = head.says("nộp")

    assert "2 câu được chuyển trả, chưa xem lại: 3, 20" in said


def test_a_return_undone_within_minutes_is_not_counted_and_the_school_hears_of_it_only_if_it_had_heard(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    returns(officer, "nhầm trường")
    office.pass_time(minutes=2)

    card = officer.taps("Hoàn tác")
    unheard = told(office)
    returns(officer, "nhầm lần nữa")
    heard = told(office)
    officer.says("hoàn tác")
    taken_back = told(office)

    assert "Tiếp nhận" in " ".join(officer.labels())
    assert "Đã giải quyết" in card
    assert (unheard, heard, taken_back) == ([], [Key.RETURNED], [Key.UNDONE])
    assert (owed(office).standing, owed(office).returns) == (Standing.SUBMITTED, 0)


def test_an_accepted_report_is_undone_by_whoever_accepted_it_and_not_after_five_minutes(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Tiếp nhận")
    office.pass_time(minutes=6)

    officer.taps("Hoàn tác")

    assert "Quá 5 phút" in officer.toast()
    assert owed(office).standing is Standing.ACCEPTED


def test_a_return_is_not_undone_once_the_school_mends_it_and_is_while_it_only_looks(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    returns(officer, "câu 3: xem lại")
    opens(head)
    officer.taps("Hoàn tác")
    looked = owed(office).standing
    returns(officer, "câu 3: xem lại")
    opens(head)
    head.says("117")

    officer.taps("Hoàn tác")

    assert looked is Standing.SUBMITTED
    assert "Trường đã bắt đầu sửa" in officer.toast()
    assert owed(office).returns == 1


@pytest.mark.on_both
def test_a_report_is_recalled_before_anybody_decides_and_its_lateness_stays_judged_on_the_first_handing_in(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    said = head.taps("Thu hồi")
    waiting = officer.says("/choduyet")
    recalled = owed(office)
    office.comes("2024-03-04")
    head.taps("Sửa rồi nộp lại")
    receipt = head.taps("Nộp báo cáo")

    assert "không tính là bị chuyển trả" in said
    assert "Không có báo cáo nào chờ" in waiting
    assert (recalled.standing, recalled.returns) == (Standing.OWED, 0)
    assert "đúng hạn" in receipt
    assert "lần nộp thứ 2" in receipt


def test_nobody_recalls_what_was_decided_nor_what_a_colleague_sent(
    head: Phone, deputy: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    button = head.chat.last().data("Thu hồi")
    deputy.says("/start")
    deputy.does(deputy.press(deputy.chat.last().id, button))
    sees_report(officer)
    officer.taps("Tiếp nhận")

    head.says("thu hồi")

    assert "Chỉ người nộp hoặc hiệu trưởng" in deputy.toast()
    assert "không thu hồi được nữa" in head.sees()
    assert owed(office).standing is Standing.ACCEPTED


def test_what_was_accepted_stays_in_force_until_its_change_is_accepted_too(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Tiếp nhận")
    accepted = owed(office).report
    head.says("/hannop")
    head.taps("Đã nộp: Quý I")
    head.taps("Đề nghị sửa")
    first = head.says("Đếm thiếu một hồ sơ")
    head.says("sửa 1")
    head.says("131")
    head.says("xem lại")
    receipt = head.says("nộp")
    during = owed(office)
    card = sees_report(officer)
    said = officer.taps("Tiếp nhận")

    assert "Bản cũ vẫn có hiệu lực" in first
    assert "Đã nhận bản sửa" in receipt
    assert (during.standing, during.report) == (Standing.ACCEPTED, accepted)
    assert "Lý do: Đếm thiếu một hồ sơ" in card
    assert "câu 1: 130 → 131" in card
    assert "Đã tiếp nhận" in said
    assert owed(office).report != accepted


def test_a_change_that_is_not_accepted_leaves_what_was_and_is_counted_and_can_be_undone(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    sees_report(officer)
    officer.taps("Tiếp nhận")
    accepted = owed(office).report
    head.says("/hannop")
    head.taps("Đã nộp: Quý I")
    head.says("đề nghị sửa")
    head.taps("Ghi nhầm số")
    head.says("sửa 1")
    head.says("131")
    head.says("xem lại")
    head.says("nộp")
    returns(officer, "chưa có căn cứ")
    refused = owed(office)
    officer.taps("Hoàn tác")

    assert (refused.standing, refused.report, refused.returns) == (Standing.ACCEPTED, accepted, 1)
    assert (owed(office).report, owed(office).returns) == (accepted, 0)
    assert owed(office).amending is not None


def test_nobody_decides_about_what_they_sent_themselves(office: Office, line: Line, officer: Phone) -> None:
    """An officer who helps out at a school as its deputy."""
    unit = office.units[SCHOOL]
    office.db.run_now(
        registry.appoint, office.officer, unit, Role.DEPUTY, levels=frozenset(), granted_by=None, now=office.now
    )
    hands_in(officer)
    sees_report(officer)

    officer.taps("Tiếp nhận")

    assert "do chính thầy/cô nộp" in officer.toast()
    assert owed(office).standing is Standing.SUBMITTED
