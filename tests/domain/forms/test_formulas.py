"""A form file may say in formulas of XLSForm what its own language has no words for."""

from decimal import Decimal

import pytest

from domain.forms.answers import fill
from domain.forms.draft import REVIEW, Given
from domain.forms.files import FormFileError, load_form
from domain.forms.model import Form
from tests.domain.forms.phone import Phone
from tests.domain.forms.test_form_files import SMALL

SOURCE = """\
code = "lop"
version = 1
title = { vi = "Lớp", en = "Classes" }

[[fields]]
id = "lop"
kind = "integer"
label = { vi = "Số lớp", en = "Classes" }
short = { vi = "Lớp", en = "Classes" }

[[fields]]
id = "vang"
kind = "integer"
label = { vi = "Số em vắng", en = "Absent" }
short = { vi = "Vắng", en = "Absent" }
required = false

[[fields]]
id = "tb"
kind = "computed"
label = { vi = "Vắng mỗi lớp", en = "Absent per class" }
short = { vi = "Mỗi lớp", en = "Per class" }
formula = "= coalesce(${vang}, 0) div ${lop}"
digits = 2

[[fields]]
id = "xep"
kind = "computed"
label = { vi = "Xếp loại", en = "Grade" }
short = { vi = "Xếp loại", en = "Grade" }
formula = "= if(${tb} > 2, 'Nhiều', 'Ít')"

[[fields]]
id = "hop"
kind = "date"
label = { vi = "Ngày họp", en = "Meeting" }
short = { vi = "Ngày họp", en = "Meeting" }
asked_if = "= ${xep} = 'Nhiều'"

[[fields]]
id = "hom_nay"
kind = "computed"
label = { vi = "Ngày báo cáo", en = "Day of the report" }
short = { vi = "Ngày báo cáo", en = "Day" }
formula = "= today()"

[[fields]]
id = "nhac"
kind = "text"
label = { vi = "Vì sao họp muộn", en = "Why so late" }
short = { vi = "Vì sao", en = "Why" }
asked_if = "= ${hop} != '' and today() - ${hop} > 7"

[[rules]]
id = "R1"
needs = "= ${vang} = '' or ${vang} <= ${lop} * 30"
says = { vi = "Vắng {vang} là quá nhiều với {lop} lớp.", en = "{vang} absent in {lop} classes is too many." }
"""


def form() -> Form:
    return load_form(SOURCE, "lop.toml")


def phone(*lines: str) -> Phone:
    return Phone(form(), targets=()).types(*lines)


def test_figures_and_words_are_computed_and_decide_what_is_asked() -> None:
    many, few = phone("7", "20"), phone("10", "20")

    assert many.draft.at == "hop"
    assert "Mỗi lớp = 2,86" in many.text
    assert "Xếp loại = Nhiều" in many.text
    assert few.draft.at == REVIEW
    assert few.filled.answers["xep"] == Given("Ít")
    assert few.filled.answers["tb"] == Given(Decimal(2))


def test_what_is_left_empty_counts_as_the_formula_says() -> None:
    skipped = phone("10", "bỏ qua")

    assert skipped.filled.answers["tb"] == Given(Decimal(0))
    assert skipped.filled.ready


def test_a_rule_waits_for_the_answers_it_speaks_of() -> None:
    waiting = phone("bỏ qua", "400")
    assert waiting.filled.broken == ()

    told = waiting.types("sửa 1", "10")
    assert "Vắng 400 là quá nhiều với 10 lớp." in told.text
    assert told.types("sửa 2", "300").filled.broken == ()


def test_nothing_is_computed_while_a_question_it_is_made_of_waits() -> None:
    assert "tb" not in phone("bỏ qua", "5").filled.answers


def test_a_report_of_a_day_nobody_knows_stands_as_it_was_filled() -> None:
    """Read long after: what depended on the day is neither asked nor computed anew."""
    told = phone("7", "20", "02/01/2024", "Vướng lịch thi")
    assert told.draft.at == REVIEW

    report = fill(form(), told.filled.answers, previous={}, targets=())

    assert report.answers == told.filled.answers
    assert report.asks("nhac")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("whole > 0", "= ${whole} > 0 and random() > 1", "19: fields[2].asked_if: expected a formula of the subset"),
        ("whole > 0", "= ${hole} > 0", "19: fields[2].asked_if: expected the id of a question of this form, 'hole'"),
        ("whole > 0", "= ${part} > 0", "19: fields[2].asked_if: expected questions that stand above"),
        ("part <= whole", "= ${why} != 'x' or", "31: rules[1].needs[1]: expected a formula of the subset"),
        ("part <= whole", "= today() > 1", "31: rules[1].needs: expected at least one question"),
    ],
)
def test_what_is_wrong_with_a_formula_is_told_with_its_line(old: str, new: str, complaint: str) -> None:
    with pytest.raises(FormFileError) as raised:
        load_form(SMALL.replace(old, new, 1), "nho.toml")

    assert any(line.startswith(f"nho.toml:{complaint}") for line in raised.value.lines), raised.value.lines


def test_a_rule_that_nobody_can_mend_is_none() -> None:
    source = SOURCE.replace('needs = "= ${vang}', 'needs = "= ${hom_nay} != \'\'"\n# "= ${vang}')

    with pytest.raises(FormFileError, match="expected at least one question of this form"):
        load_form(source, "lop.toml")


def test_a_formula_may_speak_of_words_where_the_own_language_speaks_of_figures_only() -> None:
    asked = SMALL.replace('needs = "part <= whole"', "needs = \"= ${why} = '' or ${why} != 'không rõ'\"")

    rules = load_form(asked, "nho.toml").rules

    assert [rule.fields for rule in rules] == [("why",)]
