"""What was accepted is sent back after all: shown as such, counted, left out of sums, and mended like any return."""

import pytest

from domain.reporting.obligations import Obligation, Standing
from domain.reporting.reports import Decision
from domain.sending.notices import Key
from storage.operations import audit
from storage.outgoing import outbox
from storage.reporting import obligations, reports
from tests.handlers.forms import hands_in, opens
from tests.handlers.phones import Phone
from tests.office import Office

SCHOOL = "TH Nhật Tân"


def stands(office: Office) -> Obligation:
    found = office.db.run_now(obligations.one, office.obligation("Q1", SCHOOL))
    assert found is not None
    return found


def accepted(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)
    officer.says("/choduyet")
    officer.taps(SCHOOL)
    officer.taps("Tiếp nhận")
    office.pass_time(days=2)


def card(officer: Phone) -> str:
    officer.says("th nhat tan nop q1 chua")
    return officer.taps("Xem báo cáo")


@pytest.mark.on_both
def test_it_goes_back_with_the_wrong_question_is_counted_told_and_mended(
    head: Phone, officer: Phone, office: Office
) -> None:
    accepted(head, officer, office)
    card(officer)
    offered = officer.labels()
    asked = officer.taps("Chuyển trả")
    officer.taps("3")
    done = officer.says("Số đúng hạn chưa khớp sổ theo dõi")
    returned = stands(office)
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    first = opens(head)
    head.says("117")
    trace = office.db.run_now(audit.of, f"obligation:{returned.id}")

    assert offered == ["Chuyển trả", "Danh sách chờ"]
    assert "đã được tiếp nhận. Chuyển trả thì tính là một lần" in asked
    assert "Số đúng hạn chưa khớp sổ theo dõi" in done
    assert (returned.standing, returned.returns, returned.usable) == (Standing.RETURNED, 1, False)
    assert office.heads[SCHOOL] in {one.person for one in held if one.key is Key.RETURNED and one.moot is None}
    assert "chỉ cần trả lời lại câu 3" in first
    assert [one.deed for one in trace][-1] == "reopen"


@pytest.mark.on_both
def test_within_minutes_it_is_accepted_again_as_if_nothing_had_been(
    head: Phone, officer: Phone, office: Office
) -> None:
    accepted(head, officer, office)
    card(officer)
    officer.taps("Chuyển trả")
    officer.taps("Số liệu chưa khớp")
    undone = officer.taps("Hoàn tác")

    back = stands(office)
    report = office.db.run_now(reports.last_version, back.id)
    assert report is not None
    assert (back.standing, back.returns) == (Standing.ACCEPTED, 0)
    assert report.decision is Decision.ACCEPTED
    assert "Chuyển trả" in officer.labels()
    assert SCHOOL in undone


@pytest.mark.on_both
def test_while_a_change_waits_or_the_school_was_changing_it_nothing_is_lost(
    head: Phone, officer: Phone, office: Office
) -> None:
    accepted(head, officer, office)
    head.says("/hannop")
    head.taps("Đã nộp: Quý I")
    head.taps("Đề nghị sửa")
    head.says("Ghi nhầm số liệu")
    card(officer)
    officer.taps("Chuyển trả")
    officer.says("Số liệu chưa khớp")
    resumed = opens(head)
    head.says("sửa 1")
    head.says("131")
    head.says("nộp")
    waits = stands(office)
    second = officer.says("trả lại")

    assert "Số liệu chưa khớp" in resumed
    assert waits.standing is Standing.SUBMITTED
    assert "Báo cáo này đã được xử lý" in second + " ".join(officer.chat.toasts)


@pytest.mark.on_both
def test_a_register_answers_for_itself_and_what_came_back_does_not_come_back_twice(
    head: Phone, officer: Phone, office: Office
) -> None:
    accepted(head, officer, office)
    card(officer)
    officer.taps("Chuyển trả")
    officer.says("Số liệu chưa khớp")
    office.pass_time(hours=1)
    card(officer)
    again = officer.says("trả lại")

    assert "Chuyển trả" not in officer.labels()
    assert "Báo cáo này đã được xử lý" in again
    assert stands(office).returns == 1
