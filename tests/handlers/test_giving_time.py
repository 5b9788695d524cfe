"""An officer gives more time unasked: shown first, to those that owe it and are theirs, each with a trace."""

import pytest

from domain.persons.people import Role
from domain.registry.units import Level
from domain.sending.notices import Key
from storage.operations import audit
from storage.reporting import obligations
from tests.handlers.forms import opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.handlers.test_closing import closes
from tests.handlers.test_extending import SCHOOL, asks, deadline, letter, owed
from tests.office import Office, moment

GIVEN = moment("2024-03-12", "23:59:59")


@pytest.mark.on_both
def test_after_a_call_it_is_given_in_words_shown_first_told_and_traced(
    officer: Phone, head: Phone, office: Office
) -> None:
    shown = officer.says("gia hạn quý 1 cho TH Nhật Tân đến 12/3 vì trường mất điện")
    before = owed(office).last_ok
    done = officer.says("gia hạn")
    told = letter(office, head, Key.EXTENSION, office.heads[SCHOOL])
    trace = office.db.run_now(audit.of, f"obligation:{owed(office).id}")

    assert "Quý I đến hết 12/03/2024 cho 1 đơn vị: TH Nhật Tân." in shown
    assert "Lý do: trường mất điện" in shown
    assert before is None
    assert "Đã gia hạn" in done
    assert deadline(office).last_ok == GIVEN
    assert told is not None
    assert [one.deed for one in trace] == ["give-time"]
    assert "hạn hết 12/03/2024" in head.says("/hannop")


@pytest.mark.on_both
def test_the_day_is_asked_below_a_school_and_another_day_or_a_reason_can_be_typed(
    officer: Phone, office: Office
) -> None:
    officer.says("TH Nhật Tân nộp quý 1 chưa")
    asked = officer.taps("Gia hạn")
    offered = officer.labels()
    shown = officer.taps(offered[1])
    off = officer.says("10/3")
    officer.says("TH Nhật Tân nộp quý 1 chưa")
    officer.taps("Gia hạn")
    officer.says("11/3")
    officer.says("12/3")
    reasoned = officer.says("lý do: kế toán nghỉ ốm")
    given = officer.taps("Gia hạn")

    assert "Đến ngày nào?" in asked
    assert len(offered) == 4
    assert "Chưa có gì thay đổi" in shown
    assert "là ngày nghỉ" in off
    assert "Lý do: kế toán nghỉ ốm" in reasoned
    assert "đến hết 12/03/2024" in given
    assert deadline(office).last_ok == GIVEN


@pytest.mark.on_both
def test_many_are_given_it_at_once_but_for_those_that_have_as_much_and_all_only_by_the_plan(
    officer: Phone, office: Office
) -> None:
    officer.says("gia hạn quý 1 cho MN 19/5 đến 15/3")
    officer.says("đồng ý")
    shown = officer.says("gia hạn quý 1 cho các trường mầm non đến 12/3")
    officer.says("gia hạn")
    again = officer.says("gia hạn quý 1 cho các trường mầm non đến 12/3")
    everybody = officer.says("gia hạn quý 1 đến 12/3")
    amends = officer.labels()
    nobody = officer.says("gia hạn cho TH Không Có đến 12/3")
    dropped = officer.says("gia hạn cho TH Nhật Tân đến 12/3") and officer.says("thôi")

    found = office.db.run_now(obligations.of_deadline, office.deadline("Q1"))
    assert "cho 1 đơn vị: MN Đoàn Thị Điểm." in shown
    assert {one.unit_name: one.last_ok for one in found if one.last_ok} == {
        "MN 19/5": moment("2024-03-15", "23:59:59"),
        "MN Đoàn Thị Điểm": GIVEN,
    }
    assert "không được thêm ngày nào" in again
    assert "thì sửa kế hoạch" in everybody
    assert amends == ["Sửa kế hoạch"]
    assert "Đã gia hạn" not in nobody
    assert "không gia hạn cho ai" in dropped


@pytest.mark.on_both
def test_what_is_locked_opens_for_that_school_and_what_another_has_asked_is_not_taken_for_it(
    officer: Phone, head: Phone, line: Line, office: Office
) -> None:
    closes(officer)
    asks(phone_of(office, line, office.heads["MN 19/5"]))
    office.comes("2024-03-06")
    opens(head)
    locked = head.chat.toasts[-1]
    shown = officer.says("đồng ý gia hạn TH Nhật Tân đến 12/3")
    officer.says("đồng ý")
    opened = opens(head)

    waits = office.db.run_now(obligations.one, office.obligation("Q1", "MN 19/5"))
    assert "đã khóa" in locked
    assert "cho 1 đơn vị: TH Nhật Tân." in shown
    assert "Kỳ này đã khóa" in shown
    assert "câu 1/20" in opened
    assert waits is not None
    assert waits.last_ok is None


@pytest.mark.on_both
def test_nobody_gives_time_to_schools_that_are_not_theirs(head: Phone, line: Line, office: Office) -> None:
    of_mn = phone_of(office, line, staffed(office, "Cán bộ MN", office.authority, Role.OFFICER, Level.MN))

    theirs = of_mn.says("gia hạn quý 1 cho TH Nhật Tân đến 12/3")
    own = head.says("gia hạn cho TH Nhật Tân đến 12/3")
    of_mn.says("gia hạn quý 1 cho các trường đến 12/3")

    assert "không thuộc phần thầy/cô phụ trách" in theirs
    assert "Chưa có gì thay đổi" not in own
    assert owed(office).last_ok is None
