"""How a deadline ends is said on the card of its plan, and everybody who reads of it reads the same."""

from domain.persons.people import Role
from storage.planning import deadlines, histories
from tests.handlers.forms import fills, hands_in, opens
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.office import Office, moment
from tests.scheduler.town import forget_what_is_owed
from tests.storage.amended import told

BOTH = "cho nộp muộn 3 ngày, khóa sổ 17 giờ ngày 5/3"


def closes(officer: Phone, said: str = BOTH) -> str:
    officer.says("/kehoach")
    officer.says("1")
    officer.says(said)
    officer.says("2")
    return officer.says("áp dụng")


def test_it_is_said_below_the_card_shown_as_old_and_new_done_at_once_traced_and_told(
    officer: Phone, head: Phone, office: Office
) -> None:
    office.db.run_now(forget_what_is_owed)
    officer.says("/kehoach")
    officer.says("1")
    which = officer.says(BOTH)
    shown = officer.says("2")
    before = office.db.run_now(deadlines.one, office.deadline("Q1"))
    done = officer.says("áp dụng")

    after = office.db.run_now(deadlines.one, office.deadline("Q1"))
    lines = office.db.run_now(lambda tx: histories.of_plan(tx, office.plan, limit=9))
    assert "2. Quý I" in which
    assert "Quý I: cho nộp muộn, không → đến hết 03/03/2024" in shown
    assert "Quý I: khóa sổ, không → lúc 17:00 05/03/2024" in shown
    assert "Bot báo cho 6 nơi có liên quan" in shown
    assert (before.grace, before.locks) == (None, None)
    assert (after.grace, after.locks) == (moment("2024-03-03", "23:59:59"), moment("2024-03-05", "17:00"))
    assert after.revision == before.revision
    assert "· nộp muộn được đến hết 03/03/2024 · khóa lúc 17:00 05/03/2024" in done
    assert "· nộp muộn được đến hết 03/03/2024 · khóa lúc 17:00 05/03/2024" in head.says("/hannop")
    assert len(lines) == 2
    assert told(office) == {"amended": 6}


def test_what_was_said_is_changed_and_ended_by_buttons_and_what_cannot_be_is_told(
    officer: Phone, office: Office
) -> None:
    closes(officer)
    officer.taps("Sửa kế hoạch")
    officer.taps("Nộp muộn, khóa sổ")
    asked = officer.taps("2. ")
    offered = officer.labels()
    crossed = officer.taps("Muộn 7 ngày")
    officer.taps("Nộp muộn, khóa sổ")
    officer.taps("2. ")
    too_early = officer.says("khóa sổ ngày 20/2")
    officer.taps("Thôi khóa sổ")
    officer.taps("Sửa thêm")
    officer.taps("Nộp muộn, khóa sổ")
    officer.taps("2. ")
    officer.taps("Muộn 7 ngày")
    officer.taps("Sửa thêm")
    officer.says("cho nộp muộn 8 ngày")
    shown = officer.says("2")
    officer.taps("Áp dụng")

    after = office.db.run_now(deadlines.one, office.deadline("Q1"))
    assert "Cho nộp muộn đến hết 03/03/2024. Khóa sổ lúc 17:00 05/03/2024." in asked
    assert offered == ["Muộn 3 ngày", "Muộn 7 ngày", "Thôi cho nộp muộn", "Thôi khóa sổ", "Thôi"]
    assert "sớm hơn ngày còn cho nộp muộn" in crossed
    assert "Không khóa được trước khi hết hạn 29/02/2024" in too_early
    assert "đến hết 03/03/2024 → đến hết 08/03/2024" in shown
    assert "07/03" not in shown
    assert "khóa sổ, lúc 17:00 05/03/2024 → không" in shown
    assert (after.grace, after.locks) == (moment("2024-03-08", "23:59:59"), None)


def test_late_work_that_is_put_up_with_is_late_everywhere_and_overdue_nowhere(
    officer: Phone, head: Phone, office: Office
) -> None:
    closes(officer)
    office.comes("2024-03-02", "09:00")
    first = opens(head)
    fills(head)
    receipt = head.taps("Nộp báo cáo")
    progress = officer.says("tiến độ quý 1")
    overdue = officer.says("trường nào quá hạn q1")
    one = officer.says("MN 19/5 nộp q1 chưa")
    late = officer.says("trường nào nộp muộn q1")
    office.comes("2024-03-04", "09:00")

    until = "nộp muộn được đến hết 03/03/2024"
    assert "Kỳ này cho nộp muộn đến hết 03/03/2024: báo cáo ghi là nộp muộn, chưa bị coi là quá hạn." in first
    assert "nộp muộn 1 ngày 9 giờ (1 ngày làm việc), trong thời gian cho nộp muộn" in receipt
    assert f"1/6 trường đã nộp Quý I (hạn hết 29/02/2024, đã quá 2 ngày, {until})" in progress
    assert "Đúng hạn: 0/1" in progress
    assert "0/6 trường quá hạn" in overdue
    assert until in one
    assert "1/6 trường nộp muộn" in late
    assert "5/6 trường quá hạn" in officer.says("trường nào quá hạn q1")
    assert until not in officer.says("tiến độ quý 1")


def test_once_locked_it_is_said_whom_to_ask_and_more_time_unlocks_it_for_one(
    officer: Phone, head: Phone, office: Office
) -> None:
    closes(officer)
    office.comes("2024-03-06", "09:00")
    head.says("/hannop")
    refused = head.taps("Nộp Quý I") and f"{head.toast()} {head.sees()}"
    head.says("xin gia hạn")
    head.taps("Quý I")
    head.says("8/3")
    head.says("Hỏng máy chủ")
    officer.says("đồng ý gia hạn")
    receipt = hands_in(head)

    assert "đã khóa lúc 17:00 05/03/2024" in refused
    assert "gõ “xin gia hạn”, hoặc liên hệ cán bộ phụ trách: Trần Thị Hạnh" in refused
    assert "đúng hạn" in receipt


def test_what_comes_back_after_the_lock_is_mended_and_what_was_sent_cannot_be_recalled(
    officer: Phone, head: Phone, office: Office
) -> None:
    hands_in(head)
    closes(officer)
    office.comes("2024-03-06", "09:00")
    head.says("/hannop")
    head.taps("Đã nộp: Quý I")
    buttons = head.labels()
    kept = head.says("thu hồi")
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân")
    officer.taps("Chuyển trả")
    officer.taps("3")
    officer.taps("Số liệu chưa khớp")
    opens(head)
    head.says("118")
    mended = head.taps("Nộp báo cáo")

    assert "thu hồi rồi sẽ không nộp lại được" in kept
    assert "Thu hồi" not in buttons
    assert "lần nộp thứ 2" in mended


def test_of_two_officers_who_lock_one_deadline_the_second_is_told(officer: Phone, office: Office, line: Line) -> None:
    other = phone_of(office, line, staffed(office, "Lê Văn Hai", office.authority, Role.OFFICER))
    for phone, said in ((officer, "khóa sổ ngày 5/3"), (other, "khóa sổ ngày 9/3")):
        phone.says("/kehoach")
        phone.says("1")
        phone.says(said)
        phone.says("2")

    officer.says("áp dụng")
    answer = other.says("áp dụng")

    assert "vừa được người khác sửa" in answer
    assert office.db.run_now(deadlines.one, office.deadline("Q1")).locks == moment("2024-03-05", "23:59:59")
