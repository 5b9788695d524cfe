"""What has not changed since the last period, kept many at once: told, shown as carried over, and never silently."""

from dataclasses import replace
from decimal import Decimal
from itertools import chain

import pytest

from domain.forms.draft import REVIEW, Given
from tests.domain.forms.phone import NUMBERS, Phone, form, numbers

FIGURES = [field.id for field in form().fields if field.numeric]
LAST = numbers(**dict(zip([one for one in FIGURES if one != "thu_xin_loi"], map(int, NUMBERS), strict=True)))


def test_a_section_is_kept_with_one_press_and_every_figure_is_told() -> None:
    phone = Phone(previous=LAST)

    phone.presses("Giữ cả phần (3)")

    assert "✓ Giữ 3 câu như kỳ trước:\n1. Hồ sơ tiếp nhận: <b>120</b> hồ sơ\n" in phone.text
    assert phone.draft.at == "pakn_tiep_nhan"
    assert phone.draft.answers["hs_dung_han"] == Given(Decimal(118), carried=True)
    assert "1. Hồ sơ tiếp nhận: <b>120</b> hồ sơ (như kỳ trước)" in phone.types("xem lại").text


@pytest.mark.parametrize("said", ["giữ cả phần", "Giu ca phan nay", "keep this section"])
def test_the_words_do_what_the_button_does(said: str) -> None:
    assert Phone(previous=LAST).types(said).draft == Phone(previous=LAST).presses("Giữ cả phần (3)").draft


def test_every_figure_of_the_form_can_be_kept_at_once() -> None:
    phone = Phone(previous=LAST).types("giữ hết")

    assert phone.draft.at == "ket_qua_noi_bat"
    assert [given.carried for given in phone.draft.answers.values()] == [True] * 15


def test_what_was_answered_anew_stays_and_only_the_others_are_kept() -> None:
    phone = Phone(previous=LAST).types("130", "giữ cả phần")

    assert phone.number("hs_tiep_nhan") == 130
    assert not phone.draft.answers["hs_tiep_nhan"].carried
    assert phone.draft.answers["hs_dung_han"].carried


def test_a_figure_that_no_longer_fits_is_asked_again() -> None:
    phone = Phone(previous=LAST).types("100", "giữ cả phần")

    assert phone.draft.at == "hs_da_giai_quyet"
    assert "không thể lớn hơn số tiếp nhận (100)" in phone.text


def test_what_came_back_is_not_kept_by_the_way() -> None:
    phone = Phone(previous=LAST)
    phone.draft = replace(phone.draft, mending=numbers(hs_dung_han=110))

    assert "hs_dung_han" not in phone.types("giữ hết").draft.answers


def test_without_a_last_period_there_is_nothing_to_keep() -> None:
    phone = Phone()

    assert not any(label.startswith("Giữ") for row in phone.labels for label in row)
    assert phone.types("giữ hết").noted == "form-wrong-no-previous"


def test_the_effort_of_a_form_in_which_every_second_figure_is_new() -> None:
    """Eight numbers are typed, four sections kept, three texts answered; one tap opens the form, one sends it."""
    phone = Phone(previous=LAST)
    changed = (("120", "118"), ("6", "6"), ("300", "290"), ("40", "40"))
    said = [*chain.from_iterable((*two, "giữ cả phần") for two in changed), *["Không có"] * 3]
    phone.types(*said)

    assert phone.draft.at == REVIEW
    assert len(said) + 2 <= 18
    assert phone.types("nộp").done is not None
