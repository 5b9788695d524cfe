"""Two people of one school at one form: whoever is overtaken is told by whom, and nothing lands on another question."""

import pytest

from storage.reporting import drafts
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


def answered(office: Office) -> dict[str, int]:
    draft = office.db.run_now(drafts.of_obligation, office.obligation("Q1", "TH Nhật Tân"))
    assert draft is not None
    return {field: int(given.number or 0) for field, given in draft.answers.items()}


def test_the_same_question_asks_who_when_old_and_new_and_changes_nothing_yet(
    head: Phone, deputy: Phone, office: Office
) -> None:
    opens(head)
    opens(deputy)
    deputy.says("118")

    seen = head.says("120")

    assert "⚠ Nguyễn Thị Lan vừa ghi câu 1 (Hồ sơ tiếp nhận) là 118 hồ sơ lúc 08:00 01/02/2024" in seen
    assert "thầy/cô gõ 120 hồ sơ" in seen
    assert head.labels()[:2] == ["Giữ 118", "Ghi 120"]
    assert answered(office) == {"hs_tiep_nhan": 118}


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Giữ 118", 118),
        ("Ghi 120", 120),
        ("không", 118),
        ("đúng", 120),
        ("giữ", 118),
        ("125", 125),
        ("ghi 120", 120),
        ("giu 118", 118),
        ("ghi câu mới", 120),
    ],
)
def test_either_is_chosen_by_a_tap_or_a_word(
    head: Phone, deputy: Phone, office: Office, choice: str, kept: int
) -> None:
    opens(head)
    opens(deputy)
    deputy.says("118")
    head.says("120")

    seen = head.taps(choice) if choice in head.labels() else head.says(choice)

    assert answered(office) == {"hs_tiep_nhan": kept}
    assert "câu 2/20" in seen


def test_the_same_answer_is_no_question(head: Phone, deputy: Phone, office: Office) -> None:
    opens(head)
    opens(deputy)
    deputy.says("118")

    seen = head.says("118")

    assert "câu 2/20" in seen
    assert answered(office) == {"hs_tiep_nhan": 118}


def test_answers_to_different_questions_merge(head: Phone, deputy: Phone, office: Office) -> None:
    opens(head)
    opens(deputy)
    deputy.says("sửa 9")
    head.says("130")
    deputy.says("300")
    head.says("118")
    deputy.says("290")

    seen = head.says("118")

    assert answered(office) == {
        "hs_tiep_nhan": 130,
        "hs_da_giai_quyet": 118,
        "hs_dung_han": 118,
        "hp_phai_thu": 300,
        "hp_kdtm": 290,
    }
    assert "✓ Câu 3: đã ghi 118 hồ sơ" in seen
    assert "Nguyễn Thị Lan vừa ghi câu 10 (Nộp không tiền mặt): 290 học sinh" in seen


@pytest.mark.on_both
def test_a_whole_form_in_one_message_asks_only_where_a_colleague_says_otherwise(
    head: Phone, deputy: Phone, office: Office
) -> None:
    opens(head)
    opens(deputy)
    deputy.says("1: 130, 2: 118")

    seen = head.says("1: 130, 2: 119, 5: 4")

    assert "là 118 hồ sơ lúc" in seen
    assert head.labels()[:2] == ["Giữ 118", "Ghi 119"]
    assert answered(office) == {"hs_tiep_nhan": 130, "hs_da_giai_quyet": 118, "pakn_tiep_nhan": 4}


def test_what_is_wrong_stays_at_the_question_it_was_typed_at(head: Phone, deputy: Phone, office: Office) -> None:
    opens(head)
    opens(deputy)
    deputy.says("sửa 9")
    deputy.says("300")

    seen = head.says("12o")
    head.taps("Không phát sinh")

    assert "“12o” không phải số" in seen
    assert "câu 1/20" in seen
    assert answered(office) == {"hs_tiep_nhan": 0, "hp_phai_thu": 300}


def test_at_the_review_a_line_meant_for_an_earlier_one_is_told_back(head: Phone, deputy: Phone, office: Office) -> None:
    opens(head)
    fills(head)
    opens(deputy)
    deputy.says("sửa 1")
    deputy.says("131")

    seen = head.says("nộp")

    assert "Nguyễn Thị Lan vừa ghi câu 1 là 131" in seen
    assert "“nộp” của thầy/cô chưa được ghi" in seen
    assert versions(office) == 0


def test_a_colleague_who_only_turned_the_page_is_in_nobodys_way(head: Phone, deputy: Phone) -> None:
    opens(head)
    head.says("130")
    opens(deputy)
    deputy.taps("◀ Lùi")

    seen = head.says("118")

    assert "✓ Câu 2: đã ghi 118 hồ sơ" in seen


def test_a_press_on_a_screen_a_colleague_has_overtaken_changes_nothing(head: Phone, deputy: Phone) -> None:
    opens(head)
    opens(deputy)
    deputy.says("130")

    seen = head.taps("Không phát sinh")

    assert "Nguyễn Thị Lan vừa điền tiếp" in head.toast()
    assert "câu 2/20" in seen
