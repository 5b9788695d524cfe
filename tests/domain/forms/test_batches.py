"""The whole form in one message: what is one answer and what are many, what is kept, asked and told."""

from decimal import Decimal
from time import process_time

import pytest

from domain.forms.draft import REVIEW, Given, Pending
from domain.forms.turned import Done
from tests.domain.forms.phone import NUMBERS, TEXTS, Phone, filled_phone, form, numbers

FIRST = ["hs_tiep_nhan", "hs_da_giai_quyet", "hs_dung_han"]
ASKED = [1, 2, 3, *range(5, 18), 19, 20]
"""The numbers of the questions that NUMBERS and TEXTS answer."""
WHOLE = [*NUMBERS, *TEXTS]


@pytest.mark.parametrize(
    "typed",
    [
        "1: 120, 2: 118, 3: 117",
        "1:120,2:118,3:117",
        "1: 120 2: 118 3: 117",
        "1: 120; 2: 118; 3: 117",
        "1: 120\n2: 118\n3: 117",
        "1) 120\n2) 118\n3) 117",
        "1. 120\n2. 118\n3. 117",
        "1 - 120\n2 - 118\n3 - 117",
        "- câu 1: 120\n- câu 2: 118\n- câu 3: 117",
        "câu 1 là 120, câu 2 là 118, câu 3 là 117",
        "Câu 3 = 117\ncau 1 = 120\ncâu 2 = 118",
        "Em gửi số liệu ạ\n1: 120 hồ sơ\n2: 118 hồ sơ\n3: 117 hồ sơ",
        "Hồ sơ tiếp nhận: 120\nĐã giải quyết: 118\nĐúng hạn: 117",
        "ho so tiep nhan 120\nda giai quyet 118\ndung han 117",
        "120\n118\n117",
        "120 118 117",
        "120, 118, 117",
        "120; 118; 117",
        "120\t118\t117",
        "120 hồ sơ\n118 hồ sơ\n117 hồ sơ",
    ],
)
def test_many_answers_are_read_however_they_are_written(typed: str) -> None:
    phone = Phone().types(typed)

    assert {field: given.number for field, given in phone.draft.answers.items()} == dict(
        zip(FIRST, map(Decimal, (120, 118, 117)), strict=True)
    )
    assert (
        "✓ Đã ghi 3 câu trong một tin:\n1. Hồ sơ tiếp nhận: <b>120</b> hồ sơ\n2. Đã giải quyết: <b>118</b>"
        in phone.text
    )


@pytest.mark.parametrize(
    ("typed", "number"), [("1.234", 1234), ("1 234", 1234), ("12 hồ sơ", 12), ("Dạ 120 ạ", 120), ("12,0", 12)]
)
def test_one_answer_is_never_taken_for_many(typed: str, number: int) -> None:
    phone = Phone().types(typed)

    assert phone.draft.answers == numbers(hs_tiep_nhan=number)


@pytest.mark.parametrize("typed", ["12-15", "12 - 15", "3,5", "12/15", "15/02/2024", "9", "~50", "12 trên 15"])
def test_what_is_no_answer_does_not_become_several(typed: str) -> None:
    phone = Phone().types(typed)

    assert phone.draft.pending is None
    assert set(phone.draft.answers) <= {"hs_tiep_nhan"}


@pytest.mark.parametrize("typed", ["12 15", "120, 118", "120 118", "12\n15", "12;15"])
def test_two_numbers_are_offered_as_two_answers_and_kept_when_agreed_to(typed: str) -> None:
    phone = Phone().types(typed)
    offered = phone.text

    assert phone.draft.answers == {}
    assert "Tin vừa gửi có 2 câu trả lời. Ghi như sau, đúng không thầy/cô?\nCâu 1 (Hồ sơ tiếp nhận): <b>12" in offered
    assert phone.labels[0] == ["Đúng", "Sửa"]
    assert set(phone.types("đúng").draft.answers) == set(FIRST[:2])


def test_an_offer_turned_down_keeps_nothing() -> None:
    phone = Phone().types("12 15").presses("Sửa")

    assert (phone.draft.answers, phone.draft.pending) == ({}, None)


def test_the_whole_form_in_lines_leads_to_the_review_and_out() -> None:
    lines = "\n".join(f"{number}: {said}" for number, said in zip(ASKED, WHOLE, strict=True))
    by_number = Phone().types(lines)
    in_order = Phone().types("\n".join(WHOLE))
    one_by_one = filled_phone()

    assert by_number.draft.at == in_order.draft.at == REVIEW
    assert by_number.draft.answers == in_order.draft.answers == one_by_one.draft.answers
    assert by_number.text.splitlines()[1] == "✓ Đã ghi 18 câu trong một tin:"
    assert by_number.types("nộp").done is Done.SUBMITTED


def test_one_line_holds_texts_too() -> None:
    said = ", ".join(f"{number}: {said}" for number, said in zip(ASKED, WHOLE, strict=True))

    assert Phone().types(said).draft.answers == filled_phone().draft.answers


def test_figures_for_questions_that_are_not_asked_are_told() -> None:
    every = [*NUMBERS[:3], "0", *NUMBERS[3:]]
    phone = Phone().types(" ".join(every))

    assert phone.draft.at == "ket_qua_noi_bat"
    assert "thu_xin_loi" not in phone.draft.answers
    assert phone.number("pakn_tiep_nhan") == Decimal(6)
    assert "Câu 4 lần này không phải trả lời." in phone.text


def test_fewer_figures_than_questions_are_offered_where_one_may_be_skipped() -> None:
    phone = Phone().types("120 118 118 6 6")

    assert phone.draft.answers == {}
    assert "Câu 5 (PAKN tiếp nhận): <b>6</b>" in phone.text
    assert phone.presses("Đúng").number("pakn_da_tra_loi") == Decimal(6)


def test_more_answers_than_questions_are_not_kept() -> None:
    phone = Phone().types(" ".join(["1"] * 17))

    assert phone.draft.answers == {}
    assert "Tin có 17 câu trả lời, từ câu đang mở chỉ còn 16 câu hỏi." in phone.text


def test_doubtful_ones_are_asked_one_by_one_and_the_others_kept() -> None:
    phone = Phone().types("1: 1,234, 2: 118, 3: 12o, 9: 2,500")

    assert set(phone.draft.answers) == {"hs_da_giai_quyet"}
    assert "✗ Câu 3 chưa ghi: “12o” không phải số." in phone.text
    assert "Ghi <b>1.234</b> hồ sơ, đúng không thầy/cô?" in phone.text
    assert "Ghi <b>2.500</b> học sinh, đúng không thầy/cô?" in phone.types("đúng").text
    assert phone.types("không").draft.at == "hp_phai_thu"
    phone.types("2500")
    assert phone.draft.pending is None
    assert phone.number("hs_tiep_nhan") == Decimal(1234)
    assert phone.number("hp_phai_thu") == Decimal(2500)


def test_what_waits_behind_another_question_outlives_a_restart() -> None:
    pending = Phone().types("1: 1,234, 9: 2,500").draft.pending

    assert pending is not None
    assert [one.field for one in pending.then] == ["hp_phai_thu"]
    assert Pending.from_text(pending.to_text()) == pending


def test_a_soft_rule_is_asked_about_and_its_reason_kept() -> None:
    phone = Phone(previous=numbers(ccvc_tong=40)).types("13: 60, 16: 1")

    assert "sang_kien" in phone.draft.answers
    assert "ccvc_tong" not in phone.draft.answers
    assert phone.types("đúng, vì nhận thêm một điểm trường").draft.answers["ccvc_tong"] == Given(
        Decimal(60), reason="vì nhận thêm một điểm trường"
    )


def test_a_broken_rule_names_both_and_holds_the_report_back() -> None:
    phone = Phone().types("1: 120, 2: 130")

    assert "Số hồ sơ đã giải quyết (130) không thể lớn hơn số tiếp nhận (120)." in phone.text
    assert phone.labels[0] == ["Câu 1: 120", "Câu 2: 130"]


def test_a_question_answered_twice_or_not_there_is_told_and_not_kept() -> None:
    phone = Phone().types("1: 120\n1: 130\n2: 118\n25: 7\n7 hay 8")

    assert set(phone.draft.answers) == {"hs_da_giai_quyet"}
    assert "✗ Câu 1 có hai câu trả lời khác nhau, chưa ghi câu nào." in phone.text
    assert "Biểu mẫu chỉ có câu 1 đến câu 20." in phone.text
    assert "✗ Chưa rõ “7 hay 8” thuộc câu nào." in phone.text


def test_words_that_do_what_buttons_do_are_answers_here_too() -> None:
    phone = Phone(previous=numbers(ccvc_tong=40)).types("1: không phát sinh, 2: 0, 13: giữ, 3: bỏ qua, 5: -, 9: giữ")

    assert phone.draft.answers == {
        "hs_tiep_nhan": Given(Decimal(0), nothing_arose=True),
        "hs_da_giai_quyet": Given(Decimal(0)),
        "ccvc_tong": Given(Decimal(40), carried=True),
    }
    assert "✗ Câu 9 chưa ghi: Chưa có số kỳ trước để giữ." in phone.text


def test_answers_may_be_corrected_in_one_message_from_the_review() -> None:
    phone = filled_phone().types("1: 121, 2: 119, 3: 119")

    assert phone.draft.at == REVIEW
    assert [phone.number(field) for field in FIRST] == [Decimal(121), Decimal(119), Decimal(119)]


def test_a_changed_answer_is_told_with_what_it_was() -> None:
    phone = Phone().types("120", "118").types("câu 1: 125")

    assert "1. Hồ sơ tiếp nhận: <b>125</b> hồ sơ (trước ghi <b>120</b> hồ sơ)" in phone.text


@pytest.mark.parametrize(
    "typed",
    [
        "1. Trả kết quả trong ngày.\n2. Tiếp dân thứ bảy.",
        "1: trả hồ sơ tại nhà, 2: tiếp dân thứ bảy",
        "Đã làm: 12 hồ sơ tại nhà\nTiếp dân: 7:30",
        "12\n15",
        "Khó khăn: thiếu máy",
    ],
)
def test_a_text_with_a_list_in_it_stays_a_text(typed: str) -> None:
    phone = Phone().types(*NUMBERS, typed)

    assert phone.draft.answers["ket_qua_noi_bat"] == Given(typed)
    assert phone.number("hs_tiep_nhan") == Decimal(120)


def test_no_line_of_any_length_keeps_the_reader_busy() -> None:
    began = process_time()
    for typed in (
        "1: " * 1300,
        "1 " * 2000,
        "câu " * 1000,
        "a: " * 1300,
        "1:1," * 1000,
        "\n" * 4000,
        "- " * 2000,
        "1, " * 1300,
    ):
        Phone().types(typed)

    assert process_time() - began < 2


def test_the_form_in_english_is_called_by_its_english_names() -> None:
    name = form().fields[0].short.en

    assert Phone().types(f"{name}: 120\n{form().fields[1].short.en}: 118").draft.answers.keys() == set(FIRST[:2])
