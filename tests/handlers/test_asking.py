"""Questions about how the work stands, and what an officer sets off with a button."""

from collections.abc import Iterable

import pytest

from domain.ids import PersonId
from domain.persons.people import Role
from domain.registry.units import Level
from domain.texts import Language
from storage.database import Tx
from storage.people import registry
from tests.handlers.forms import hands_in
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, chat_of


def narrowed(office: Office, line: Line, levels: Iterable[Level]) -> Phone:
    """An officer who looks after some levels only."""

    def appointed(tx: Tx) -> int:
        person = registry.add_person(tx, "Phạm Minh", Language.VI, office.now)
        registry.appoint(
            tx, person, office.authority, Role.OFFICER, levels=frozenset(levels), granted_by=None, now=office.now
        )
        registry.touch_address(tx, registry.TELEGRAM, chat_of(person), person=person)
        return person

    return phone_of(office, line, PersonId(office.db.run_now(appointed)))


def test_the_number_comes_first_then_names_by_level(head: Phone, officer: Phone) -> None:
    hands_in(head)

    answer = officer.says("truong nao chua bao cao q1")

    assert answer.splitlines() == [
        "5/6 trường chưa nộp Quý I (hạn hết 29/02/2024, còn 28 ngày)",
        "MN (2): MN 19/5, MN Đoàn Thị Điểm",
        "TH (2): TH Đoàn Thị Điểm, TH-THCS Lê Lợi",
        "THCS (1): THCS Đoàn Thị Điểm",
    ]
    assert officer.labels() == ["Nhắc các trường này", "Tiến độ", "Biểu đồ", "Excel", "Báo cáo Word"]


def test_who_cannot_be_reached_is_told_to_the_officer(officer: Phone, office: Office) -> None:
    office.blocks("MN 19/5")

    assert "Không liên lạc được (1): MN 19/5" in officer.says("trường nào chưa nộp quý 1")


def test_a_period_nobody_named_is_said(officer: Phone) -> None:
    assert officer.says("trường nào chưa nộp").endswith("Thầy/cô chưa nêu kỳ, bot lấy Quý I.")


def test_a_period_nobody_named_is_said_of_one_school_of_reminders_and_of_the_workbook(officer: Phone) -> None:
    for question in ("th nhat tan nộp chưa", "nhắc các trường chưa nộp", "xuất excel"):
        assert officer.says(question).endswith("Thầy/cô chưa nêu kỳ, bot lấy Quý I."), question


def test_a_period_without_a_deadline_is_not_replaced_by_another(officer: Phone) -> None:
    assert "Không có hạn nộp nào của kỳ Quý III 2025" in officer.says("trường nào chưa nộp quý 3 năm 2025")


def test_levels_are_asked_for_and_left_out(officer: Phone) -> None:
    primary = officer.says("trường tiểu học nào chưa nộp q1")
    without = officer.says("trừ mầm non ra thì còn trường nào chưa nộp q1")

    assert primary.startswith("3/3 trường TH chưa nộp Quý I")
    assert without.startswith("4/4 trường (trừ MN) chưa nộp Quý I")


def test_a_school_of_two_levels_is_found_under_its_upper_one_and_that_is_said(officer: Phone) -> None:
    answer = officer.says("trường THCS nào chưa nộp q1")

    assert answer.startswith("2/2 trường THCS chưa nộp Quý I")
    assert "TH (1): TH-THCS Lê Lợi" in answer
    assert "Tính cả trường nhiều cấp có dạy THCS." in answer


def test_an_officer_of_some_levels_sees_only_theirs(office: Office, line: Line, head: Phone) -> None:
    hands_in(head)
    officer = narrowed(office, line, {Level.TH})

    missing = officer.says("trường nào chưa nộp quý 1")
    progress = officer.says("tiến độ quý 1")

    assert missing.splitlines()[:2] == [
        "2/3 trường chưa nộp Quý I (hạn hết 29/02/2024, còn 28 ngày)",
        "TH (2): TH Đoàn Thị Điểm, TH-THCS Lê Lợi",
    ]
    assert progress.startswith("1/3 trường đã nộp Quý I")


@pytest.mark.on_both
def test_an_officer_of_some_levels_reminds_only_theirs(office: Office, line: Line) -> None:
    officer = narrowed(office, line, {Level.MN})

    asked = officer.says("nhắc các trường chưa nộp quý 1")
    told = officer.taps("Nhắc 2 trường")

    assert asked.splitlines()[1] == "MN 19/5, MN Đoàn Thị Điểm"
    assert "Bot đang nhắc 2 trường" in told


def test_one_level_is_reminded_by_word_and_nobody_else(officer: Phone) -> None:
    asked = officer.says("nhắc các trường mầm non chưa nộp quý 1")
    told = officer.taps("Nhắc 2 trường")

    assert asked.startswith("Nhắc 2 trường MN chưa nộp Quý I")
    assert "Bot đang nhắc 2 trường" in told


def test_progress_goes_by_level_and_tells_the_share_on_time(head: Phone, officer: Phone) -> None:
    hands_in(head)

    answer = officer.says("tiến độ quý 1")

    assert answer.splitlines() == [
        "1/6 trường đã nộp Quý I (hạn hết 29/02/2024, còn 28 ngày)",
        "▓░░░░░░░░░ 16%",
        "• MN: 0/2",
        "• TH: 1/3",
        "• THCS: 0/1",
        "Đúng hạn: 1/1 (100%) · Dùng được: 1/6",
    ]


def test_status_shows_the_deadline_in_hand_and_the_others_one_press_away(officer: Phone) -> None:
    answer = officer.says("/status")

    assert answer.startswith("0/6 trường đã nộp Kế hoạch năm")
    assert officer.taps("Quý I").startswith("0/6 trường đã nộp Quý I")


def test_after_the_deadline_the_missing_are_overdue(officer: Phone, office: Office) -> None:
    office.comes("2024-03-03")

    answer = officer.says("trường nào quá hạn quý 1")

    assert answer.startswith("6/6 trường quá hạn mà chưa nộp Quý I (hạn hết 29/02/2024, đã quá 3 ngày)")


def test_a_name_of_three_schools_is_asked_back_and_a_press_answers(officer: Phone) -> None:
    asked = officer.says("doan thi diem nop bao cao q1 chua")
    choices = officer.labels()

    answer = officer.taps("THCS Đoàn Thị Điểm")

    assert asked == "Có 3 trường tên “Đoàn Thị Điểm”. Thầy/cô hỏi trường nào?"
    assert choices == ["MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm"]
    assert answer.startswith("THCS Đoàn Thị Điểm chưa nộp Quý I")


def test_one_school_is_told_with_its_returns(head: Phone, officer: Phone) -> None:
    hands_in(head)

    answer = officer.says("th nhat tan nop bao cao quy 1 chua")

    assert answer.startswith("TH Nhật Tân đã nộp Quý I lúc 08:00 01/02/2024 (đúng hạn), chờ tiếp nhận.")
    assert "Chưa bị chuyển trả lần nào." in answer


def test_below_the_answer_about_one_school_stands_what_can_be_done_about_it(head: Phone, officer: Phone) -> None:
    owed = officer.says("th nhat tan nop q1 chua"), officer.labels()
    nudge = officer.taps("Nhắc trường này"), officer.labels()
    head.says("trường mình nộp quý 1 chưa")
    own = head.labels()
    hands_in(head)
    officer.says("th nhat tan nop q1 chua")
    handed = officer.labels()
    report = officer.taps("Xem báo cáo")
    head.says("trường mình nộp quý 1 chưa")

    assert owed[1] == ["Nhắc trường này", "Gia hạn", "Miễn kỳ này", "Thẻ đơn vị"]
    assert nudge[0].startswith("Nhắc TH Nhật Tân về Quý I (hạn hết 29/02/2024")
    assert own == ["Nộp Quý I", "Thẻ đơn vị"]
    assert handed == ["Xem báo cáo", "Thẻ đơn vị"]
    assert "TH Nhật Tân" in report
    assert "Mã biên nhận" in head.taps("Xem báo cáo")


def test_returns_are_counted_over_the_whole_plan(head: Phone, officer: Phone) -> None:
    before = officer.says("TH Nhật Tân bị trả báo cáo mấy lần")
    hands_in(head)
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân · Quý I")
    officer.taps("Chuyển trả")
    officer.taps("Cần giải trình")

    after = officer.says("TH Nhật Tân bị trả báo cáo mấy lần")
    own = head.says("trường mình bị trả báo cáo mấy lần")
    every = officer.says("show returned reports and how many times")

    assert before.strip() == "TH Nhật Tân chưa bị chuyển trả lần nào."
    assert after.splitlines() == [
        "TH Nhật Tân bị chuyển trả 1 lần:",
        "• Quý I: 1 lần",
        "   01/02/2024: “Kết quả chưa đạt chỉ tiêu mà chưa nêu rõ lý do, đề nghị trường giải trình.”",
    ]
    assert own == after == officer.says("lý do trả báo cáo TH Nhật Tân") == head.says("vì sao báo cáo của em bị trả")
    assert every.splitlines() == ["1 trường có báo cáo bị chuyển trả:", "• TH Nhật Tân: 1 lần"]
    assert officer.says("trường nào bị trả trên 1 lần").strip() == "Chưa trường nào bị chuyển trả trên 1 lần."


def test_a_principal_asks_about_their_own_school_and_no_other(head: Phone) -> None:
    own = head.says("th nhat tan nop bao cao quy 1 chua")
    other = head.says("mn 19/5 nop bao cao quy 1 chua")

    assert own.startswith("TH Nhật Tân chưa nộp Quý I")
    assert "không phụ trách việc này" in other


def test_what_is_not_understood_gets_examples_that_fit(head: Phone, officer: Phone) -> None:
    principal = head.says("hôm nay trời đẹp quá")
    office = officer.says("hôm nay trời đẹp quá")

    assert "Bot chưa hiểu câu này" in principal
    assert "nộp báo cáo quý 1" in principal
    assert "nhắc các trường chưa nộp quý 1" in office
    assert "nhắc các trường" not in principal


def test_the_examples_of_the_help_are_understood(head: Phone, officer: Phone) -> None:
    said: dict[str, str] = {}
    for phone in (head, officer):
        examples = [line[3:-1] for line in phone.says("/trogiup").splitlines() if line.startswith("• “")]
        said |= {example: phone.says(example) for example in examples}

    assert len(said) == 6
    assert not [example for example, answer in said.items() if "chưa hiểu" in answer or "chưa trả lời" in answer]


def test_help_is_asked_for_in_plain_words_too(head: Phone) -> None:
    assert {head.says(text) for text in ("trợ giúp", "Bot làm được gì?", "help")} == {head.says("/trogiup")}


def test_a_question_longer_than_a_question_is_not_searched(officer: Phone) -> None:
    assert "Câu hỏi dài 4.100 ký tự" in officer.says("a" * 4100)


@pytest.mark.parametrize("asked", ["hạn nộp", "bao giờ phải nộp", "còn bao nhiêu ngày nữa hết hạn"])
def test_when_something_is_due_names_what_is_due_first_be_it_a_report_or_not(head: Phone, asked: str) -> None:
    told = head.says(asked).splitlines()

    assert told[1].startswith("• Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm: ")
    assert told[2].startswith("• Báo cáo CCHC định kỳ · Quý I: ")
    assert "Kế hoạch năm" not in head.says("hạn nộp báo cáo quý 1")
