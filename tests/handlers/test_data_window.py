"""Of which days a report tells: said where it is filled, listed and looked through; changed like all else of a plan."""

from storage.planning import deadlines
from tests.handlers.forms import fills, opens
from tests.handlers.phones import Phone
from tests.office import Office
from tests.scheduler.town import forget_what_is_owed
from tests.storage.amended import told

COUNTED = "Số liệu tính từ 15/12/2023 đến hết 14/03/2024."
BEHIND = "· số liệu từ 15/12/2023 đến hết 14/03/2024"


def amends(officer: Phone, *said: str) -> str:
    officer.says("/kehoach")
    for line in ("1", "sửa", *said):
        officer.says(line)
    return officer.sees()


def test_whoever_fills_looks_through_or_asks_reads_of_which_days(head: Phone, officer: Phone, office: Office) -> None:
    listed = head.says("/hannop")
    first = opens(head)
    second = head.says("130")
    again = opens(head)
    head.taps("◀ Lùi")
    review = fills(head)
    head.taps("Nộp báo cáo")
    officer.says("/kehoach")
    card = officer.says("1")
    asked = officer.says("số liệu quý 1 tính từ ngày nào")
    officer.says("/choduyet")
    report = officer.taps("TH Nhật Tân")

    assert BEHIND in listed
    assert listed.count("số liệu từ") == 1
    assert COUNTED in first
    assert COUNTED not in second
    assert COUNTED in again
    assert COUNTED in review
    assert BEHIND in card
    assert BEHIND in asked
    assert COUNTED in report


def test_the_days_and_the_link_are_changed_in_words_shown_first_and_told(officer: Phone, office: Office) -> None:
    office.db.run_now(forget_what_is_owed)
    which = amends(officer, "kỳ số liệu")
    officer.says("2")
    unread = officer.says("14/3/2024 - 15/12/2023")
    shown = officer.says("từ 01/01/2024 đến hết ngày 15/3/2024")
    officer.says("sửa thêm")
    officer.says("link")
    officer.says("2")
    both = officer.says("https://q7.edu.vn/bc")
    before = office.db.run_now(deadlines.one, office.deadline("Q1"))
    done = officer.says("áp dụng")

    after = office.db.run_now(deadlines.one, office.deadline("Q1"))
    assert "2. Quý I" in which
    assert "chưa phải là hai ngày" in unread
    assert "Quý I: kỳ số liệu, 15/12/2023 - 14/03/2024 → 01/01/2024 - 15/03/2024" in shown
    assert "cách nộp" in both
    assert "→ https://q7.edu.vn/bc" in both
    assert before.window is not None
    assert f"{before.window.first}" == "2023-12-15"
    assert "số liệu từ 01/01/2024 đến hết 15/03/2024" in done
    assert after.link == "https://q7.edu.vn/bc"
    assert after.revision == before.revision
    assert told(office) == {"amended": 6}


def test_what_is_said_already_changes_nothing_and_by_the_bot_takes_a_link_away(officer: Phone, office: Office) -> None:
    same = amends(officer, "kỳ số liệu", "2", "15/12/2023 - 14/3/2024")
    officer.says("thôi")
    amends(officer, "cách nộp", "2", "qua bot", "áp dụng")

    assert "Nội dung mới giống nội dung đang có" in same
    assert office.db.run_now(deadlines.one, office.deadline("Q1")).means == ""
