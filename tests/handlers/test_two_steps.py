"""A report passes through the commune before the office takes it: said on the plan's card, seen by all concerned."""

import pytest

from domain.reporting.obligations import Standing
from storage.database import Database
from storage.reporting import obligations
from tests.branch import BELOW, BESIDE, NAME, founded
from tests.handlers.forms import hands_in
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office

CLEAN = ("130", "118", "118", "4", "4", "200", "196", "300", "290", "85", "85", "42", "42", "42")


@pytest.fixture
def between(office: Office, line: Line) -> Phone:
    """The officer of the commune; the plan takes two steps."""
    return phone_of(office, line, founded(office).officer)


def standing(office: Office) -> Standing:
    found = office.db.run_now(obligations.one, office.obligation("Q1", BELOW))
    assert found is not None
    return found.standing


def takes_two_steps(officer: Phone) -> str:
    officer.says("/kehoach")
    officer.says("1")
    return officer.taps("Duyệt hai cấp")


def test_the_commune_looks_first_then_the_office_takes_it_and_everybody_reads_how_far_it_is(
    office: Office, head: Phone, officer: Phone, between: Phone
) -> None:
    card_of_plan = takes_two_steps(officer)
    hands_in(head, *CLEAN)

    above_at_first = officer.says("/choduyet")
    between.says("/choduyet")
    card_below = between.taps(BELOW)
    buttons_below = between.labels()[:2]
    agreed = between.taps("Đồng ý, chuyển lên")
    code = head.says("/hannop") and head.taps("Đã nộp")
    queue_below = between.says("/choduyet")
    progress = officer.says("tiến độ quý 1")
    officer.says("/choduyet")
    card_above = officer.taps(BELOW)
    accepted = officer.taps("Tiếp nhận")

    assert "☑ Duyệt hai cấp" in card_of_plan
    assert "Không có báo cáo nào chờ tiếp nhận" in above_at_first
    assert "Ngoài ra 1 báo cáo đang chờ cấp dưới xem trước" in above_at_first
    assert "thầy/cô xem trước, đồng ý thì báo cáo chuyển lên" in card_below
    assert buttons_below == ["Đồng ý, chuyển lên", "Chuyển trả"]
    assert f"☑ Đã đồng ý Quý I của {BELOW}, chuyển lên cấp trên" in agreed
    assert "Cấp quản lý trực tiếp đã đồng ý, đang chờ cấp trên duyệt" in code
    assert "Ngoài ra 1 báo cáo đã chuyển lên" in queue_below
    assert "Chờ cấp trên duyệt: 1" in progress
    assert "☑ Cấp dưới đã đồng ý lúc 08:00 01/02/2024 (Lê Minh)" in card_above
    assert "Đã tiếp nhận" in accepted
    assert standing(office) is Standing.ACCEPTED


def test_the_office_waits_for_the_commune_whatever_is_pressed_and_the_commune_may_take_back_what_it_typed(
    office: Office, head: Phone, officer: Phone, between: Phone
) -> None:
    hands_in(head, *CLEAN)
    officer.says("/choduyet")
    officer.taps(BELOW)
    card = officer.chat.last()
    accept, give_back = card.data("Tiếp nhận"), card.data("Chuyển trả")
    takes_two_steps(officer)

    officer.does(officer.press(card.id, accept))
    refused = officer.toast()
    officer.does(officer.press(card.id, give_back))
    refused_again = officer.toast()
    between.says("/choduyet")
    between.taps(BELOW)
    typed = between.says("đồng ý")
    in_between = standing(office)
    taken_back = between.says("hoàn tác")

    assert refused == refused_again == f"Duyệt hai cấp: chờ {NAME} xem trước, rồi mới đến lượt thầy/cô."
    assert "chuyển lên cấp trên" in typed
    assert in_between is Standing.ENDORSED
    assert "Đồng ý, chuyển lên" in between.labels()
    assert "Lần nộp thứ 1" in taken_back
    assert standing(office) is Standing.SUBMITTED


def test_many_are_agreed_to_together_by_typing_and_said_to_go_up(
    office: Office, line: Line, head: Phone, officer: Phone, between: Phone
) -> None:
    takes_two_steps(officer)
    hands_in(head, *CLEAN)
    hands_in(phone_of(office, line, office.heads[BESIDE]), *CLEAN)

    shown_below = between.says("tiếp nhận hết tiểu học")
    said_below = between.says("đồng ý")
    nothing = officer.says("tiếp nhận hết thcs")
    shown_above = officer.says("duyệt tất cả")
    said_above = officer.says("tiếp nhận")

    assert "Có 1 báo cáo không có gì cần xem (cấp TH)" in shown_below
    assert "Trong đó 1 báo cáo sẽ chuyển lên cấp trên" in shown_below
    assert "trong đó 1 báo cáo chuyển lên cấp trên" in said_below
    assert "Không có báo cáo nào tiếp nhận ngay được" in nothing
    assert "Có 2 báo cáo" in shown_above
    assert "Đã tiếp nhận 2 báo cáo" in said_above


def test_the_way_is_said_before_a_plan_goes_out_and_refused_where_nobody_is_in_between(db: Database) -> None:
    office = Office.set_up(db)
    officer = phone_of(office, Line(office), office.officer)
    officer.says("/kehoach")
    officer.taps("Công bố kế hoạch")

    refused = officer.says("duyệt hai cấp")
    founded(office)
    officer.says("/kehoach")
    officer.taps("Công bố kế hoạch")
    shown = officer.says("duyệt hai cấp")
    again = officer.says("duyệt một cấp")

    assert "chưa duyệt hai cấp được" in refused
    assert "☑ Duyệt hai cấp" in shown
    assert "Công bố ngay" in officer.labels()
    assert "☑ Duyệt hai cấp" not in again
