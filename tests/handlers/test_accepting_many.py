"""Reports in which nothing has to be looked at are accepted together, after they were shown."""

from domain.reporting.obligations import Standing
from storage.reporting import obligations
from tests.handlers.forms import hands_in
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office


def standing(office: Office, unit: str) -> Standing:
    found = office.db.run_now(obligations.one, office.obligation("Q1", unit))
    assert found is not None
    return found.standing


def test_those_without_a_remark_are_accepted_together_and_none_that_came_after_they_were_shown(
    office: Office, line: Line, officer: Phone
) -> None:
    clean, missed, later = ("TH Nhật Tân", "MN 19/5", "TH Đoàn Thị Điểm")
    phones = {name: phone_of(office, line, office.heads[name]) for name in (clean, missed, later)}
    hands_in(phones[clean], "130", "118", "118", "4", "4", "200", "196", "300", "290", "85", "85", "42", "42", "42")
    hands_in(phones[missed])
    officer.says("/choduyet")
    shown = officer.taps("Tiếp nhận nhiều")
    hands_in(phones[later], "130", "118", "118", "4", "4", "200", "196", "300", "290", "85", "85", "42", "42", "42")

    said = officer.taps("Tiếp nhận 1")

    assert "Có 1 báo cáo không có gì cần xem" in shown
    assert clean in shown
    assert missed not in shown
    assert "Đã tiếp nhận 1 báo cáo" in said
    assert standing(office, clean) is Standing.ACCEPTED
    assert standing(office, missed) is Standing.SUBMITTED
    assert standing(office, later) is Standing.SUBMITTED
