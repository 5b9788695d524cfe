"""The review and the receipt of figures: complete, honest, and short enough for one message."""

from dataclasses import replace
from decimal import Decimal

from domain.forms.answers import comparable, fill
from domain.forms.draft import REVIEW, Given
from domain.forms.model import Field, Kind, Words
from domain.forms.ratios import rolled_up, rows
from domain.packing import pack
from domain.planning.targets import Operator, Target, Whose
from domain.texts import Language
from tests.domain.forms.phone import NUMBERS, TARGETS, TEXTS, Phone, filled_phone, form, numbers


def test_the_review_shows_every_figure_and_how_it_stands_against_its_target() -> None:
    lines = Phone().types("10000", "10000", "9796", "204", *NUMBERS[3:-1], "1", *TEXTS[:1], "Tập huấn", *TEXTS[1:]).text

    assert "3. Đúng hạn: <b>9.796</b> hồ sơ" in lines
    assert "Hồ sơ giải quyết đúng hạn: <b>97,96%</b> · chưa đạt ✗ (chỉ tiêu từ 98% trở lên)" in lines
    assert "Mức độ hài lòng: <b>98%</b> · đạt ✓ (chỉ tiêu từ 95% trở lên)" in lines
    assert "Văn bản ký số, gửi điện tử: <b>100%</b> · đạt ✓ (chỉ tiêu 100%)" in lines
    assert "Nộp không dùng tiền mặt: <b>96,67%</b>" in lines
    assert "18. Giải pháp: Tập huấn" in lines


def test_where_nothing_arose_there_is_no_ratio_and_no_verdict() -> None:
    phone = Phone().types(*NUMBERS[:3], "không phát sinh", "không phát sinh", "0", "0", *NUMBERS[7:], *TEXTS)

    assert "Không phát sinh: 5. PAKN tiếp nhận · 6. PAKN đã trả lời" in phone.text
    assert "Không phát sinh: Hồ sơ trễ hẹn đã gửi thư xin lỗi · PAKN đã xử lý, trả lời · Mức độ hài lòng" in phone.text
    assert "7. Phiếu thu về: <b>0</b> phiếu" in phone.text
    assert "giai_phap" not in phone.filled.answers


def test_carried_answers_are_marked() -> None:
    phone = Phone(previous=numbers(hs_tiep_nhan=120)).presses("Giữ 120").types("xem lại")

    assert "1. Hồ sơ tiếp nhận: <b>120</b> hồ sơ (như kỳ trước)" in phone.text


def test_every_question_can_be_reached_from_the_review() -> None:
    phone = filled_phone()

    reached = [
        phone.presses(label).draft.at for row in phone.labels[1:-1] for label in row if not phone.types("xem lại").done
    ]

    assert reached == [field.id for field in phone.filled.asked]


def test_open_questions_stand_first() -> None:
    phone = Phone().types("120", "xem lại")

    assert "• 17 câu chưa trả lời: 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20." in phone.text
    assert phone.labels[0] == ["Sửa câu 2", "Sửa câu 3"]


def test_twenty_long_texts_fit_into_one_message_and_the_shortening_is_said() -> None:
    asked = replace(form(), fields=tuple(_text(f"y{place}") for place in range(20)), rules=(), ratios=())
    phone = Phone(asked, answers={field.id: Given("🙂&" * 250) for field in asked.fields})

    for language in Language:
        text = phone.screen(language).text
        assert len(text.encode("utf-16-le")) // 2 <= 4096
    assert "được rút gọn ở đây; bản nộp vẫn đầy đủ" in phone.text
    assert "20. Câu y19" in phone.text


def test_even_a_form_of_two_hundred_questions_fits() -> None:
    asked = replace(form(), fields=tuple(_text(f"y{place}") for place in range(200)), rules=(), ratios=())
    phone = Phone(asked, answers={field.id: Given("x" * 500) for field in asked.fields})

    assert len(phone.text) <= 4096
    assert phone.text.endswith("bản nộp vẫn đầy đủ.</i>")
    assert sum(len(row) for row in phone.labels) <= 100


def test_whatever_fits_is_not_shortened() -> None:
    phone = filled_phone().types("sửa 17", "x" * 500)

    assert "x" * 500 in phone.text
    assert "rút gọn" not in phone.text


def test_every_button_fits_into_what_telegram_carries() -> None:
    screens = [filled_phone().screen(), Phone().screen(), Phone().types("1,234").screen()]

    for button in (button for screen in screens for row in screen.rows for button in row):
        assert button.does is not None
        assert len(pack(button.does).encode()) <= 64


def test_only_targets_that_bind_a_unit_are_held_against_its_report() -> None:
    of_the_office = Target("T7", "ty_le_pakn", Operator.EQ, Decimal(100), "%", "100%", whose=Whose.AUTHORITY)
    filled = filled_phone().filled

    judged = [row.ratio.id for row in rows(filled.form, filled.facts, [*TARGETS, of_the_office]) if row.target]

    assert "ty_le_pakn" not in judged
    assert set(judged) == {target.indicator for target in TARGETS}


def test_many_reports_roll_up_as_sums_over_sums() -> None:
    reports = [numbers(hs_dung_han=1, hs_da_giai_quyet=1, sang_kien=2), numbers(hs_dung_han=96, hs_da_giai_quyet=99)]

    rolled = {row.ratio.id: row for row in rolled_up(form(), [*reports, numbers(sang_kien=1)], TARGETS)}

    assert rolled["ty_le_dung_han"].shown == 97
    assert rolled["ty_le_dung_han"].met is False
    assert rolled["hs_tre_han"].shown == 3
    assert rolled["sang_kien"].shown == 3
    assert rolled["ty_le_hai_long"].share is None


def test_a_target_of_each_unit_is_held_against_each_and_never_against_the_sum() -> None:
    each = Target("T14", "sang_kien", Operator.GE, Decimal(2), "mô hình", "mỗi đơn vị", whose=Whose.UNIT)
    reports = [numbers(sang_kien=2), numbers(sang_kien=1), numbers(ccvc_tong=40)]

    rolled = next(row for row in rolled_up(form(), reports, [each]) if row.target is each)

    assert rolled.shown == 3
    assert rolled.units == (1, 2)
    assert rolled.met is False


def test_a_year_to_date_figure_is_compared_within_its_year_only() -> None:
    last = numbers(sang_kien=2, ccvc_tong=40)

    assert comparable(form(), last, same_year=True) == last
    assert comparable(form(), last, same_year=False) == numbers(ccvc_tong=40)


def test_an_answer_the_form_no_longer_takes_is_to_be_mended() -> None:
    phone = filled_phone()
    stale = {**phone.draft.answers, "hs_tiep_nhan": Given(Decimal(200_000)), "kho_khan": Given("x" * 501)}

    filled = fill(form(), stale, previous={}, targets=TARGETS)

    assert set(filled.faults) == {"hs_tiep_nhan", "kho_khan"}
    assert not filled.ready
    assert filled.next_after("hs_tiep_nhan") == "kho_khan"
    assert "• 1. “200.000” nằm ngoài mức cho phép." in Phone(answers=stale).text


def test_a_returned_report_opens_at_the_review() -> None:
    assert Phone(answers=filled_phone().draft.answers).draft.at == REVIEW


def _text(field: str) -> Field:
    words = Words(f"Câu {field}", f"Question {field}")
    return Field(field, Kind.TEXT, words, words)
