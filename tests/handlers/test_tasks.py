"""/viec: the office's own tasks on the phones of those who work there."""

import pytest

from domain.persons.people import Role
from tests.annex import joins, publishes_annex, term
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office


@pytest.fixture
def office(office: Office) -> Office:
    publishes_annex(office)
    return office


@pytest.fixture
def lan(office: Office, line: Line) -> Phone:
    return phone_of(office, line, joins(office, "Lê Thị Lan", "Chính quyền điện tử; tài chính công"))


def test_tasks_are_listed_by_how_they_stand_with_owner_day_and_product(officer: Phone, office: Office) -> None:
    office.comes("2024-03-05")
    opened = officer.says("/viec")
    undated = officer.taps("Không hạn (2)")
    always = officer.says("1")

    assert "⚠ Việc của cơ quan đã quá hạn: 1" in opened
    assert "1. I.1 · Ban hành Kế hoạch CCHC năm 2024" in opened
    assert "Hạn: Tháng 2/2024, đã hết 29/02/2024 (quá 5 ngày)" in opened
    assert "Người làm: chưa có" in opened
    assert "Sản phẩm: Kế hoạch" in opened
    assert "II.1 · Rà soát văn bản\nThời gian: Thường xuyên" in undated
    assert "Việc II.1 · Kế hoạch có phụ lục" in always
    assert "VIII.1" not in opened + undated


def test_an_officer_takes_a_task_and_finishes_it_with_a_note_by_buttons(officer: Phone, office: Office) -> None:
    officer.says("/viec I.1")
    taken = officer.taps("Nhận việc")
    officer.taps("Xong")
    done = officer.says("Đã ban hành Kế hoạch số 05")
    listed = officer.taps("Việc của cơ quan")
    finished = officer.taps("Đã xong (1)")
    officer.taps("1")
    again = officer.taps("Mở lại")

    assert "Người làm: Trần Thị Hạnh" in taken
    assert "✅ Đã ghi việc I.1 xong." in done
    assert "Ghi chú: Đã ban hành Kế hoạch số 05" in done
    assert "Việc của thầy/cô: 0" in listed
    assert "Xong lúc 08:00 01/02/2024, do Trần Thị Hạnh ghi" in finished
    assert "Việc I.1 được mở lại." in again
    assert not term(office, "I.1").done


def test_the_same_is_done_by_words_alone(officer: Phone, lan: Phone, office: Office) -> None:
    office.comes("2024-02-20")
    officer.says("/viec vii.1")
    nobody = officer.says("giao Hoa")
    given = officer.says("giao Lan")
    mine = lan.says("còn việc gì")
    lan.says("1")
    done = lan.says("xong: đã có Quyết định số 7")

    assert "“Hoa” không có trong cơ quan này" in nobody
    assert "✅ Người làm: Lê Thị Lan." in given
    assert "🗂 Việc của thầy/cô: 1" in mine
    assert "VII.1" in mine
    assert "Ghi chú: đã có Quyết định số 7" in done
    assert term(office, "VII.1").note == "đã có Quyết định số 7"
    assert "được mở lại" in lan.says("mở lại")
    assert "chưa có người làm" in lan.says("trả lại")


def test_free_tasks_go_to_whoever_has_their_field_after_that_was_shown(
    officer: Phone, lan: Phone, office: Office
) -> None:
    officer.says("/viec")
    officer.taps("Chưa ai làm (6)")
    shown = officer.taps("Giao theo lĩnh vực")
    officer.taps("Giao")

    assert "• Lê Thị Lan: 2 việc (VII.1, VI.1)" in shown
    assert {code: term(office, code).owner_name for code in ("VI.1", "VII.1", "I.1")} == {
        "VI.1": "Lê Thị Lan",
        "VII.1": "Lê Thị Lan",
        "I.1": "",
    }
    assert "Chưa ai làm" not in lan.says("/viec")


def test_whoever_has_the_field_is_offered_first(officer: Phone, lan: Phone, office: Office) -> None:
    joins(office, "Bùi Văn Bách")
    officer.says("/viec VII.1")

    officer.taps("Giao cho…")

    assert officer.labels() == ["Lê Thị Lan", "Bùi Văn Bách", "Trần Thị Hạnh", "◀ Quay lại"]
    assert "Người làm: Bùi Văn Bách" in officer.taps("Bùi Văn Bách")


def test_a_leader_looks_and_a_school_has_nothing_to_do_with_it(office: Office, line: Line, head: Phone) -> None:
    leader = phone_of(office, line, joins(office, "Phạm Văn Minh", role=Role.LEADER))

    card = leader.says("/viec I.1")

    assert "Ban hành Kế hoạch CCHC năm 2024" in card
    assert leader.labels() == ["Việc của cơ quan"]
    assert head.says("/viec") == "Thầy/cô không phụ trách việc này nên bot chưa làm gì."


def test_many_tasks_are_paged(officer: Phone, office: Office) -> None:
    officer.says("/viec")
    first = officer.taps("Chưa ai làm (6)")
    second = officer.taps("Trang sau")

    assert "5. II.1" in first
    assert "6. VI.1" in second
    assert officer.labels()[0] == "6"
    assert "Tự chủ tài chính" in officer.says("6")


def test_a_second_person_who_notes_it_done_is_told_who_was_first(officer: Phone, lan: Phone) -> None:
    officer.says("/viec I.1")
    lan.says("/viec I.1")
    officer.says("xong")

    assert lan.says("xong").startswith("Việc này Trần Thị Hạnh đã ghi xong lúc 08:00 01/02/2024")


def test_words_about_something_else_leave_the_task_alone(officer: Phone, office: Office) -> None:
    officer.says("/viec I.1")

    assert "TH Nhật Tân" in officer.says("trường nào chưa nộp quý 1")
    assert not term(office, "I.1").done
