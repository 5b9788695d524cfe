"""Every button, and the typed word that does the same."""

from dataclasses import replace
from decimal import Decimal

import pytest

from domain.actions import Move
from domain.forms.draft import REVIEW, Given
from domain.forms.turned import Done
from domain.texts import Language
from tests.domain.forms.phone import NUMBERS, Phone, filled_phone, form, numbers


def test_keep_takes_the_last_value_and_marks_it() -> None:
    phone = Phone(previous=numbers(hs_tiep_nhan=1234))

    phone.presses("Giữ 1.234")

    assert phone.draft.answers["hs_tiep_nhan"] == Given(Decimal(1234), carried=True)


def test_keep_leaves_an_answer_as_it_is_and_goes_on() -> None:
    phone = Phone().types("120", "118", "sửa 1")

    phone.presses("Giữ 120")

    assert phone.draft.at == "hs_dung_han"
    assert phone.turned.changed == frozenset()


def test_a_last_value_that_is_out_of_bounds_today_is_not_kept() -> None:
    phone = Phone(previous=numbers(hs_tiep_nhan=200_000)).types("giữ")

    assert phone.noted == "number-range"
    assert phone.draft.answers == {}


def test_there_is_nothing_to_keep_without_a_last_value() -> None:
    assert Phone().types("giữ nguyên").noted == "form-wrong-no-previous"


def test_nothing_arose_counts_as_zero_and_is_told_apart_from_it() -> None:
    pressed = Phone().presses("Không phát sinh").draft.answers["hs_tiep_nhan"]
    typed = Phone().types("không phát sinh").draft.answers["hs_tiep_nhan"]
    zero = Phone().types("0").draft.answers["hs_tiep_nhan"]

    assert pressed == typed == Given(Decimal(0), nothing_arose=True)
    assert zero == Given(Decimal(0))


def test_nothing_arises_where_there_must_be_a_number() -> None:
    phone = Phone().types(*NUMBERS[:11])

    assert phone.draft.at == "ccvc_tong"
    assert phone.does(Move.NOTHING).noted == "form-wrong-number"
    assert phone.types("40").does(Move.NOTHING).noted == "form-wrong-nothing"


def test_a_text_may_have_nothing_in_it() -> None:
    phone = Phone().types(*NUMBERS)

    phone.presses("Không có")

    assert phone.draft.answers["ket_qua_noi_bat"] == Given(nothing_arose=True)
    assert phone.noted == "form-noted-none"


@pytest.mark.parametrize("typed", ["quay lại", "lùi", "Lui", "QUAY LAI", "quay lại."])
def test_back_is_typed_as_it_is_said(typed: str) -> None:
    assert Phone().types("120", typed).draft.at == "hs_tiep_nhan"


def test_back_goes_round_questions_that_are_not_asked() -> None:
    phone = Phone().types("120", "118", "118")

    assert phone.presses("◀ Lùi").draft.at == "hs_dung_han"


def test_back_from_the_review_is_the_last_question_and_from_the_first_nowhere() -> None:
    assert filled_phone().presses("◀ Lùi").draft.at == "kien_nghi"
    assert Phone().types("lùi").noted == "form-first"


@pytest.mark.parametrize("typed", ["để sau", "huỷ", "hủy", "thoát", "de sau"])
def test_later_changes_nothing(typed: str) -> None:
    phone = Phone().types("120")
    before = phone.draft

    assert phone.types(typed).done is Done.LATER
    assert phone.draft == before


@pytest.mark.parametrize("typed", ["sửa 3", "sua 3", "câu 3", "Sửa câu 3", "sửa  3."])
def test_a_question_is_reached_by_its_number(typed: str) -> None:
    assert filled_phone().types(typed).draft.at == "hs_dung_han"


def test_a_question_that_is_not_asked_or_not_there_is_not_reached() -> None:
    phone = filled_phone()

    assert phone.types("sửa 4").noted == "form-not-asked"
    assert phone.types("sửa 21").noted == "form-no-such-question"
    assert phone.does(Move.JUMP, -1).noted == "form-no-such-question"
    assert phone.draft.at == REVIEW


def test_a_required_question_is_passed_over_only_for_now() -> None:
    phone = Phone().types("120", "bỏ qua")

    assert phone.noted == "form-left-open"
    assert phone.draft.at == "hs_dung_han"
    assert "hs_da_giai_quyet" in phone.filled.open


def test_skip_is_offered_where_an_answer_is_not_required() -> None:
    asked = form("ke_hoach_nam")
    first, *others = asked.fields
    optional = Phone(replace(asked, fields=(replace(first, required=False), *others)))

    assert Phone(asked).labels == [["Để sau"]]
    assert optional.labels == [["Bỏ qua", "Để sau"]]
    assert optional.presses("Bỏ qua").draft.answers["so_ky_hieu"] == Given()
    assert "1. Số, ký hiệu: để trống" in optional.types("xem lại").text


def test_send_typed_in_the_middle_leads_to_the_review_and_does_not_send() -> None:
    phone = Phone().types("120", "nộp")

    assert (phone.draft.at, phone.noted, phone.done) == (REVIEW, "form-look-first", None)


def test_an_incomplete_report_is_not_sent_even_by_a_forged_button() -> None:
    phone = Phone().types("120", "xem lại")

    assert phone.does(Move.SUBMIT).done is None
    assert phone.noted == "form-not-ready"


def test_a_broken_rule_keeps_the_report_back_and_stands_first_in_the_review() -> None:
    phone = filled_phone().types("sửa 3", "120", "xem lại")

    lines = phone.text.splitlines()
    assert lines[3] == "• Số hồ sơ đúng hạn (120) không thể lớn hơn số đã giải quyết (118)."
    assert phone.labels[0] == ["Sửa câu 2", "Sửa câu 3"]
    assert phone.types("nộp").done is None


def test_a_doubtful_number_is_asked_back_and_stored_when_confirmed() -> None:
    phone = Phone().types("1,234")

    assert "Ghi <b>1.234</b> hồ sơ, đúng không thầy/cô?" in phone.text
    assert phone.draft.answers == {}
    assert phone.presses("Đúng").number("hs_tiep_nhan") == Decimal(1234)


@pytest.mark.parametrize("typed", ["không", "sai", "sửa", "ko"])
def test_no_to_a_number_asked_back_asks_the_question_again(typed: str) -> None:
    phone = Phone().types("1,234", typed)

    assert (phone.draft.pending, phone.draft.answers, phone.noted) == (None, {}, "form-type-again")


def test_no_without_anything_asked_back_is_a_number() -> None:
    assert Phone().types("không").number("hs_tiep_nhan") == Decimal(0)


def test_another_number_takes_the_place_of_the_one_asked_back() -> None:
    phone = Phone().types("1,234", "1234")

    assert phone.number("hs_tiep_nhan") == Decimal(1234)
    assert phone.draft.pending is None


def test_what_was_asked_back_waits_while_one_looks_elsewhere() -> None:
    phone = filled_phone().types("sửa 1", "1,234", "xem lại")

    assert "Câu 1 còn chờ thầy/cô xác nhận." in phone.text
    assert phone.types("nộp").done is None
    assert phone.types("sửa 1", "đúng").number("hs_tiep_nhan") == Decimal(1234)


def test_what_was_asked_back_outlives_the_answer_to_another_question() -> None:
    phone = filled_phone().types("sửa 1", "1,234", "sửa 7", "51")

    assert phone.number("ks_so_phieu") == Decimal(51)
    assert "Câu 1 còn chờ thầy/cô xác nhận." in phone.text


def test_the_last_value_asked_for_in_words_is_marked_as_carried() -> None:
    phone = Phone(previous=numbers(hs_tiep_nhan=109)).types("như kỳ trước", "đúng")

    assert phone.draft.answers["hs_tiep_nhan"] == Given(Decimal(109), carried=True)


def test_yes_and_other_choices_mean_nothing_when_nothing_is_asked() -> None:
    phone = Phone().types("120")
    before = phone.draft

    assert phone.does(Move.YES).does(Move.OTHER).draft == before


def test_a_text_too_long_is_refused_with_its_limit_and_nothing_is_lost() -> None:
    phone = Phone().types(*NUMBERS)
    before = phone.draft

    phone.types("x" * 4100)

    assert "dài 4.100 ký tự, câu này nhận tối đa 500" in phone.text
    assert phone.draft == before


def test_something_that_is_no_number_is_repeated_with_an_example() -> None:
    assert "“12o” không phải số. Gõ số từ 0 đến 100.000, ví dụ 120." in Phone().types("12o").text


def test_markup_in_what_people_type_stays_text() -> None:
    phone = Phone().types(*NUMBERS, "<b>a & b</b>", "sửa 17")

    assert "&lt;b&gt;a &amp; b&lt;/b&gt;" in phone.text
    assert "&lt;b&gt;a &amp; b&lt;/b&gt;" in phone.types("xem lại").text


def test_an_empty_message_is_no_answer() -> None:
    assert Phone().types("  ").noted == "form-wrong-empty"


def test_at_the_review_a_bare_number_is_not_stored() -> None:
    phone = filled_phone()
    before = phone.draft

    assert phone.types("120").noted == "form-at-review"
    assert phone.draft == before


def test_no_button_is_too_long_for_a_small_phone() -> None:
    phone = Phone(form(), previous={field.id: Given(Decimal(99_999)) for field in form().fields})
    walked = [phone.screen(language) for language in Language]
    for _ in form().fields:
        phone.does(Move.SKIP)
        walked += [phone.screen(language) for language in Language]

    assert all(len(button.label) <= 20 for screen in walked for row in screen.rows for button in row)
