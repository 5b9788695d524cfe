"""A principal fills the quarterly form, from the first question to the receipt."""

from decimal import Decimal

from domain.forms.draft import REVIEW, Draft, Given, Pending
from domain.forms.turned import Done
from tests.domain.forms.phone import NUMBERS, TEXTS, Phone, filled_phone, numbers


def test_a_question_shows_where_it_stands_what_belongs_to_it_and_last_time() -> None:
    phone = Phone(previous=numbers(hs_dung_han=109))

    phone.types("120", "118")

    header, bar, noted, _, section, label, context = phone.text.splitlines()
    assert header == "Báo cáo CCHC Quý I · TH Nhật Tân · câu 3/20"
    assert bar == "░░░░░░░░"
    assert noted == "✓ Câu 2: đã ghi <b>118</b> hồ sơ"
    assert section == "<u>Thủ tục hành chính</u>"
    assert label == "<b>Trong đó: số hồ sơ giải quyết đúng hạn hoặc trước hạn</b> (hồ sơ)"
    assert context == "Đã giải quyết: 118 · Kỳ trước: 109"
    assert phone.labels == [["Giữ 109", "Không phát sinh"], ["◀ Lùi", "Để sau"]]


def test_more_on_time_than_settled_is_told_at_once_with_both_numbers() -> None:
    phone = Phone().types("120", "118")

    phone.types("120")

    assert "Số hồ sơ đúng hạn (120) không thể lớn hơn số đã giải quyết (118). Sửa câu nào?" in phone.text
    assert phone.labels[0] == ["Câu 2: 118", "Câu 3: 120"]
    assert phone.draft.at == "hs_dung_han"


def test_the_other_side_of_a_conflict_can_be_mended_and_nothing_is_typed_twice() -> None:
    phone = Phone().types("130", "118", "120")

    phone.presses("Câu 2: 118").types("125")

    assert (phone.number("hs_da_giai_quyet"), phone.number("hs_dung_han")) == (Decimal(125), Decimal(120))
    assert phone.draft.at == "thu_xin_loi"


def test_the_near_side_of_a_conflict_is_mended_by_typing() -> None:
    phone = Phone().types("130", "118", "120")

    phone.types("116")

    assert phone.number("hs_dung_han") == Decimal(116)
    assert phone.filled.broken == ()


def test_the_number_of_a_question_in_conflict_is_not_taken_for_an_answer_unasked() -> None:
    phone = Phone().types("130", "118", "120")

    phone.types("2")

    assert "Ghi <b>2</b> hồ sơ, đúng không thầy/cô?" in phone.text
    assert phone.number("hs_dung_han") == Decimal(120)
    assert phone.presses("Đúng").number("hs_dung_han") == Decimal(2)


def test_an_earlier_answer_that_breaks_a_later_one_is_told_and_the_later_is_asked_again() -> None:
    phone = Phone().types(*NUMBERS[:5])

    phone.types("sửa 4", "sửa 2", "110")

    assert "Số hồ sơ đúng hạn (118) không thể lớn hơn số đã giải quyết (110)" in phone.text
    assert phone.presses("Câu 3: 118").types("110").draft.at == "ks_so_phieu"


def test_a_broken_answer_left_behind_is_asked_again_on_the_way() -> None:
    phone = Phone().types("120", "118", "120", "bỏ qua", "sửa 1", "121")

    assert phone.draft.at == "hs_dung_han"


def test_the_whole_form_goes_out_with_sixteen_numbers_and_the_texts() -> None:
    phone = filled_phone()

    assert phone.draft.at == REVIEW
    assert phone.presses("Nộp báo cáo").done is Done.SUBMITTED
    assert phone.filled.answers["kien_nghi"] == Given("Không có")
    assert "giai_phap" not in phone.filled.answers


def test_a_missed_target_asks_for_what_will_be_done() -> None:
    phone = Phone().types(*NUMBERS[:-1], "0", TEXTS[0])

    assert phone.draft.at == "giai_phap"
    assert "chưa đạt ✗ (chỉ tiêu từ 1 trở lên)" in phone.types("Sẽ tập huấn", *TEXTS[1:]).text


def test_letters_of_apology_are_asked_for_only_when_something_was_late() -> None:
    late = Phone().types("120", "118", "116")
    on_time = Phone().types("120", "118", "118")

    assert late.draft.at == "thu_xin_loi"
    assert on_time.draft.at == "pakn_tiep_nhan"


def test_an_answer_that_is_no_longer_asked_for_is_not_reported_but_not_forgotten() -> None:
    phone = Phone().types("120", "118", "116", "2", "sửa 3", "118")

    assert "thu_xin_loi" not in phone.filled.answers
    assert phone.number("thu_xin_loi") == Decimal(2)
    assert phone.types("sửa 3", "116").filled.answers["thu_xin_loi"] == Given(Decimal(2))


def test_a_draft_goes_on_from_its_row_at_the_same_question() -> None:
    phone = Phone().types("120", "1,234")
    row = {field: given.to_text() for field, given in phone.draft.answers.items()}
    waiting = phone.draft.pending

    assert waiting is not None
    restored = Draft(
        phone.draft.id,
        phone.draft.obligation,
        phone.draft.form_code,
        phone.draft.form_version,
        phone.draft.at,
        Pending.from_text(waiting.to_text()),
        phone.draft.revision,
        {field: Given.from_text(text) for field, text in row.items()},
    )

    assert restored == phone.draft
