"""Two people of one school at one form: whoever is overtaken is told by whom, and nothing lands on another question."""

from tests.handlers.forms import fills, opens
from tests.handlers.phones import Phone
from tests.handlers.test_filling import versions
from tests.office import Office


def test_who_comes_second_is_told_who_handed_in_when_and_the_receipt(
    head: Phone, deputy: Phone, office: Office
) -> None:
    opens(deputy)
    opens(head)
    fills(head)
    head.taps("Nộp báo cáo")

    deputy.says("130")

    assert "Chưa có biểu mẫu nào đang mở" in deputy.sees()
    assert deputy.labels() == ["Nộp Kế hoạch năm"]
    deputy.taps_on(deputy.chat.messages[-2], "Để sau")
    assert "Quý I của TH Nhật Tân đã nộp lúc 08:00 01/02/2024" in deputy.toast()
    assert "Mã biên nhận: Q1-2024-" in deputy.toast()
    assert versions(office) == 1


def test_a_number_meant_for_a_question_a_colleague_has_answered_is_told_back(head: Phone, deputy: Phone) -> None:
    opens(head)
    opens(deputy)
    deputy.says("118")

    seen = head.says("120")

    assert "Nguyễn Thị Lan vừa ghi câu 1 là 118 lúc 08:00 01/02/2024" in seen
    assert "“120” của thầy/cô chưa được ghi" in seen
    assert "câu 2/20" in seen
    assert "Hồ sơ tiếp nhận: 118" in seen


def test_after_a_look_at_the_present_screen_the_next_line_is_recorded(head: Phone, deputy: Phone) -> None:
    opens(head)
    opens(deputy)
    deputy.says("130")
    head.says("120")

    seen = head.says("120")

    assert "✓ Câu 2: đã ghi 120 hồ sơ" in seen


def test_a_colleague_who_only_turned_the_page_is_named_too(head: Phone, deputy: Phone) -> None:
    opens(head)
    head.says("130")
    opens(deputy)
    deputy.taps("◀ Lùi")

    seen = head.says("118")

    assert "Nguyễn Thị Lan vừa mở câu khác" in seen
    assert "“118” của thầy/cô chưa được ghi" in seen


def test_a_press_on_a_screen_a_colleague_has_overtaken_changes_nothing(head: Phone, deputy: Phone) -> None:
    opens(head)
    opens(deputy)
    deputy.says("130")

    seen = head.taps("Không phát sinh")

    assert "Nguyễn Thị Lan vừa điền tiếp" in head.toast()
    assert "câu 2/20" in seen
