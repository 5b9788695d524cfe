"""A form drawn in Excel becomes the form file that says the same."""

from datetime import date
from decimal import Decimal

import pytest

from domain.forms.draft import REVIEW, Given
from domain.forms.files import load_form
from domain.forms.model import DayBound, Form, Kind, Section, Words
from domain.xlsforms.reading import Drawn, read
from tests.domain.forms.phone import Phone
from tests.drawn import BOOK, sheets, with_rows

DEFAULT = Words("Câu trả lời chưa phù hợp.", "Not what the question allows.")


def drawn(book: object = BOOK) -> Drawn:
    assert isinstance(book, dict)
    found = read(sheets(book), DEFAULT, "khao_sat.xlsx")
    assert isinstance(found, Drawn), found
    return found


def form(book: object = BOOK) -> Form:
    return load_form(drawn(book).text, "khao_sat")


def test_rows_are_questions_and_a_group_is_a_section() -> None:
    read_form = form()

    assert [(field.id, field.kind) for field in read_form.fields] == [
        ("tong", Kind.INTEGER),
        ("nu", Kind.INTEGER),
        ("ty_le", Kind.COMPUTED),
        ("kenh", Kind.CHOICES),
        ("kenh_khac", Kind.TEXT),
        ("ngay", Kind.DATE),
        ("muc", Kind.CHOICE),
        ("ly_do", Kind.TEXT),
    ]
    note = Words("Tính đến ngày báo cáo.", "As of the day of the report.")
    assert read_form.sections == (Section("hoc_sinh", Words("Học sinh", "Pupils"), note),)
    assert [field.section for field in read_form.fields[:4]] == ["hoc_sinh"] * 3 + [None]
    assert (read_form.code, read_form.version, read_form.title.vi) == ("khao_sat", 1, "Khảo sát học sinh")


def test_bounds_are_bounds_and_the_rest_of_a_constraint_is_a_rule() -> None:
    read_form = form()
    whole, part, day = read_form.field("tong"), read_form.field("nu"), read_form.field("ngay")

    assert (whole.low, whole.high, part.low, part.high) == (Decimal(1), Decimal(5000), Decimal(0), None)
    assert (day.earliest, day.latest) == (DayBound(date(2024, 1, 1)), DayBound())
    assert (read_form.field("kenh_khac").max_length, read_form.field("ly_do").max_length) == (40, 3000)
    assert [rule.id for rule in read_form.rules] == ["nu_rule", "kenh_rule", "kenh_khac_rule"]
    assert read_form.rules[0].says.vi == "Số nữ ({nu}) nhiều hơn tổng số ({tong})."


def filled(*lines: str) -> Phone:
    return Phone(form(), targets=()).types(*lines)


def test_a_drawn_form_runs_relevant_constraint_and_calculation() -> None:
    phone = filled("400", "450")
    assert "Số nữ (450) nhiều hơn tổng số (400)." in phone.text
    assert phone.types("210").draft.at == "kenh"
    assert "Tỷ lệ nữ = 52,5" in phone.text

    phone.types("1, 4")
    assert "Đã chọn “Không” thì không chọn kênh khác." in phone.text
    phone.types("1, 3")
    assert phone.draft.at == "kenh_khac"
    assert "Viết hoa chữ đầu." in phone.types("loa phát thanh").text
    assert phone.types("Loa phát thanh").draft.at == "ngay"
    assert phone.types("31/12/2023").draft.at == "ngay"
    assert phone.types("02/01/2024", "hài lòng").draft.at == REVIEW
    assert phone.filled.ready


def test_what_is_not_asked_takes_its_answer_out_again() -> None:
    phone = filled("400", "100", "zalo", "02/01/2024", "1")

    assert phone.draft.at == "ly_do"
    phone.types("Nhiều em nam", "sửa 2", "200", "xem lại")
    assert not phone.filled.asks("ly_do")
    assert phone.filled.answers["ty_le"] == Given(Decimal(50))


@pytest.mark.parametrize(
    ("row", "key", "said"),
    [
        (("integer", "b", "B", "B", "yes", "${a} > 1"), "asked_if", 'asked_if = "a > 1"'),
        (("integer", "b", "B", "B", "yes", "${a} != 1"), "asked_if", 'asked_if = "= ${a} != 1"'),
        (("integer", "b", "B", "B", "yes", "", ". > 3 and . < 9"), "low", "low = 4\nhigh = 8"),
        (("decimal", "b", "B", "B", "yes", "", ". > 3"), "needs", 'needs = ["b > 3"]'),
        (("text", "b", "B", "B", "yes", "", ". != 'x'"), "needs", '''needs = ["= ${b} = '' or ${b} != 'x'"]'''),
        (("integer", "b", "B", "B", "", "", "10 >= ."), "high", "high = 10"),
        (("integer", "b", "B", "B", "", "", ". <= ${a}"), "needs", 'needs = ["b <= a"]'),
        (("integer", "b", "B", "B", "", "", ". >= -5"), "low", "low = -5"),
        (("date", "b", "B", "B", "", "", ". >= today() - 30"), "earliest", 'earliest = "today-30"'),
        (("calculate", "b", "", "", "", "", "", "", "${a} * 2"), "formula", 'formula = "a * 2"\ndigits = 4'),
        (("calculate", "b", "", "", "", "", "", "", "round(${a} * 2, 1)"), "formula", 'formula = "a * 2"\ndigits = 1'),
        (("calculate", "b", "", "", "", "", "", "", "concat(${a}, ‘x’)"), "formula", "= concat(${a}, 'x')"),
    ],
)  # fmt: skip
def test_what_the_bot_has_words_for_it_says_in_its_own(row: tuple[str, ...], key: str, said: str) -> None:
    assert said in drawn(with_rows(row)).text, key


def test_a_group_without_a_heading_only_holds_its_questions_under_one_condition() -> None:
    around = ("begin_group", "g", "", "", "", "${a} > 1")
    rows = (around, ("text", "b", "B", "B"), ("text", "c", "C", "C", "", "${a} < 9 or ${a} = 99"), ("end_group",))
    drawn_form = form(with_rows(*rows, ("text", "d", "D", "D")))

    assert drawn_form.sections == ()
    asked = {
        number: [field.id for field in Phone(drawn_form, targets=()).types(number).filled.asked]
        for number in ("1", "2", "50", "99")
    }
    assert asked == {"1": ["a", "d"], "2": ["a", "b", "c", "d"], "50": ["a", "b", "d"], "99": ["a", "b", "c", "d"]}


def test_what_may_stay_empty_compares_with_nothing() -> None:
    """As ODK has it: an optional figure above that nobody answered breaks the constraint of the one below."""
    optional = ("integer", "b", "B", "B", "", "", ". >= 0")
    below = ("integer", "c", "C", "C", "yes", "", ". >= 0 and . <= ${b}", "Sai.")
    phone = Phone(form(with_rows(optional, below)), targets=()).types("1", "bỏ qua", "3")

    assert [rule.id for rule in phone.filled.broken] == ["c_rule"]
    assert phone.types("sửa 2", "5").filled.broken == ()


def test_what_is_not_asked_compares_with_nothing_either() -> None:
    hidden = ("integer", "b", "B", "B", "yes", "${a} > 5", ". >= 0")
    below = ("integer", "c", "C", "C", "yes", "", ". >= 0 and . <= ${b}", "Sai.")
    phone = Phone(form(with_rows(hidden, below)), targets=()).types("1", "3")

    assert "⚠ Sai." in phone.text
    assert phone.labels[0] == ["Câu 3: 3"]


def test_what_is_ticked_against_a_constraint_is_unticked_by_the_same_buttons() -> None:
    phone = filled("400", "200").presses("Zalo").presses("Không")

    assert "Mời thầy/cô trả lời lại câu 4." in phone.text
    assert phone.labels[:2] == [["Sổ liên lạc", "✓ Zalo"], ["Khác", "✓ Không"]]
    assert phone.presses("✓ Không").presses("Xong").draft.at == "ngay"


def test_what_the_chat_does_not_heed_is_told_with_its_cell() -> None:
    heading = ("type", "name", "label::vi", "label::fr", "appearance", "", "constraint")
    settings = (("form_id", "form_title"), ("a", "A"))
    book = {**with_rows(("start", "luc", "", "", "", ""), heading=heading), "settings": settings}
    told = drawn(book).told

    assert [(str(one.cell), one.key) for one in told] == [
        ("survey!D1 (label::fr)", "xlsform-language-unheeded"),
        ("survey!E1 (appearance)", "xlsform-column-unheeded"),
        ("settings!A2 (version)", "xlsform-version-missing"),
        ("survey!A3 (type)", "xlsform-type-unheeded"),
    ]
