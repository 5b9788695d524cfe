"""What the chat cannot run is refused where it stands, all of it at once, in both languages."""

from collections.abc import Mapping

import pytest

from domain.forms.model import Words
from domain.formulas.tokens import Wrong
from domain.texts import Language, Say
from domain.xlsforms.book import Remark
from domain.xlsforms.reading import Refused, read
from tests.domain.forms.phone import HERE
from tests.drawn import BOOK, CHOICES, SETTINGS, SURVEY, Rows, sheets, with_rows

HEADING = ("type", "name", "label", "required", "relevant", "constraint", "constraint_message", "calculation")


def refused(book: Mapping[str, Rows]) -> tuple[Remark, ...]:
    found = read(sheets(book), Words("x", "x"), "")
    assert isinstance(found, Refused)
    return found.wrong


def told(book: Mapping[str, Rows]) -> list[tuple[str, str]]:
    return [(str(remark.cell).partition(" ")[0], remark.key) for remark in refused(book)]


@pytest.mark.parametrize(
    ("row", "cell", "key"),
    [
        (("geopoint", "b", "B"), "survey!A3", "xlsform-type-refused"),
        (("begin_repeat", "b", "B"), "survey!A3", "xlsform-type-refused"),
        (("select_one muc or_other", "b", "B"), "survey!A3", "xlsform-type-refused"),
        (("select_one_from_file x.csv", "b", "B"), "survey!A3", "xlsform-type-refused"),
        (("", "b", "B"), "survey!A3", "xlsform-type-missing"),
        (("select_one nothing", "b", "B"), "survey!A3", "xlsform-list-unknown"),
        (("integer", "b"), "survey!C3", "xlsform-label-missing"),
        (("integer", "b", "Trong ${a} em"), "survey!C3", "xlsform-label-value"),
        (("integer", "b", "B", "${a} > 1"), "survey!D3", "xlsform-required-formula"),
        (("integer", "b", "B", "", "${c} > 1"), "survey!E3", "xlsform-question-unknown"),
        (("integer", "b", "B", "", "${b} > 1"), "survey!E3", "xlsform-question-below"),
        (("integer", "b", "B", "", "a > 1"), "survey!E3", "formula-path"),
        (("integer", "b", "B", "", "${a} > "), "survey!E3", "formula-value"),
        (("integer", "b", "B", "", "random() > 0.5"), "survey!E3", "formula-function"),
        (("integer", "b", "B", "", "", ". >"), "survey!F3", "formula-value"),
        (("text", "b", "B", "", "", "regex(., '(?=a)')"), "survey!F3", "formula-pattern"),
        (("integer", "b", "B", "", "", ". > ${c}"), "survey!F3", "xlsform-question-unknown"),
        (("text", "b", "B", "", "", ". != 'x'", "Không phải ${b}"), "survey!G3", "xlsform-message-value"),
        (("text", "b", "B", "", "", ". != 'x'", "Không phải {x}"), "survey!G3", "xlsform-message-braces"),
        (("text", "b", "B", "", "", ". != 'x'", "Không phải ${c}"), "survey!G3", "xlsform-question-unknown"),
        (("integer", "b", "B", "", "", "", "", "${a} + 1"), "survey!H3", "xlsform-calculation-asked"),
        (("calculate", "b"), "survey!H3", "xlsform-calculation-missing"),
        (("calculate", "b", "", "", "", "", "", "once(today())"), "survey!H3", "xlsform-once"),
        (("calculate", "b", "", "", "", ". > 1", "", "${a} + 1"), "survey!F3", "xlsform-constraint-computed"),
        (("begin_group", "b", "B"), "survey!A3", "xlsform-group-open"),
        (("end_group",), "survey!A3", "xlsform-group-not-begun"),
        (("note", "b", "Hết."), "survey!A3", "xlsform-note-last"),
        (("integer", "a", "Lại số a"), "survey!B3", "xlsform-house"),
        (("integer", "b-c", "B"), "survey!B3", "xlsform-house"),
        (("integer", "b", "B", "", "", ". > 5 and . < 3"), "survey!F3", "xlsform-house"),
    ],
)  # fmt: skip
def test_a_row_that_the_chat_cannot_run_is_refused_where_it_stands(row: tuple[str, ...], cell: str, key: str) -> None:
    assert (cell, key) in told(with_rows(row, heading=HEADING))


def test_conditions_of_notes_and_groups_are_refused_where_they_stand() -> None:
    rows = (
        ("note", "n", "Chú ý", "", "${a} > 1"),
        ("begin_group", "g", "Nhóm", "", "${z} > 1"),
        ("begin_group", "h", "Nhóm trong nhóm"),
        ("text", "b", "B"),
        ("end_group",),
        ("end_group",),
    )

    assert told(with_rows(*rows, heading=HEADING)) == [
        ("survey!E3", "xlsform-note-condition"),
        ("survey!E4", "xlsform-question-unknown"),
        ("survey!C5", "xlsform-group-within"),
    ]


@pytest.mark.parametrize(
    "column", ["default", "choice_filter", "repeat_count", "media::image", "bind::type", "read_only"]
)
def test_a_column_that_the_chat_cannot_do_justice_to_is_refused_where_it_is_filled(column: str) -> None:
    heading = ("type", "name", "label", column)

    assert told(with_rows(("integer", "b", "B", "1"), ("integer", "c", "C"), heading=heading)) == [
        ("survey!D3", "xlsform-column-refused"),
    ]


@pytest.mark.parametrize(
    ("book", "cell", "key"),
    [
        ({"survey": SURVEY}, "settings!A1", "xlsform-sheet-missing"),
        ({"settings": SETTINGS}, "survey!A1", "xlsform-sheet-missing"),
        ({**BOOK, "entities": (("list_name",), ("truong",))}, "entities!A1", "xlsform-sheet-refused"),
        ({**BOOK, "choices": (*CHOICES, ("muc", "3", "Lại 3"))}, "choices!B9", "xlsform-house"),
        ({**BOOK, "choices": (*CHOICES, ("muc", "a b", "A b"))}, "choices!B9", "xlsform-house"),
        ({**BOOK, "choices": (*CHOICES, ("muc", "", "Không tên"))}, "choices!B9", "xlsform-choice-incomplete"),
        ({**BOOK, "settings": (("form_title",), ("Không mã",))}, "settings!A2", "xlsform-house"),
        ({**BOOK, "settings": (("form_id", "form_title"), ("Có Dấu Cách", "Tên"))}, "settings!A2", "xlsform-house"),
        ({**BOOK, "settings": (SETTINGS[0], ("a", "Tên", "v2"))}, "settings!C2", "xlsform-house"),
        ({**BOOK, "settings": (("form_id",), ("khong_ten",))}, "settings!A2", "xlsform-house"),
    ],
)  # fmt: skip
def test_a_book_that_is_no_form_is_refused_where_it_stands(book: Mapping[str, Rows], cell: str, key: str) -> None:
    assert (cell, key) in told(book)


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_book() -> None:
    rows = (("geopoint", "b", "B"), ("integer", "c", "C", "có lẽ", "../a", ". >"), ("calculate", "d"))

    assert told(with_rows(*rows, heading=HEADING)) == [
        ("survey!A3", "xlsform-type-refused"),
        ("survey!D4", "xlsform-required-formula"),
        ("survey!E4", "formula-path"),
        ("survey!F4", "formula-value"),
        ("survey!H5", "xlsform-calculation-missing"),
    ]


def test_formulas_of_excel_are_refused_by_cell() -> None:
    survey, *others = sheets(BOOK)
    second = survey.rows[1]
    computed = type(survey)(survey.name, (survey.rows[0], type(second)(2, second.cells, (2,)), *survey.rows[2:]))
    found = read((computed, *others), Words("x", "x"), "")

    assert isinstance(found, Refused)
    assert [(str(one.cell), one.key) for one in found.wrong] == [("survey!C2 (label::vi)", "xlsform-cell-computed")]


def test_every_refusal_is_a_sentence_in_both_languages() -> None:
    rows = (("geopoint", "b", "B"), ("integer", "c", "C", "", "../a", ". >"), ("calculate", "d"))
    every = refused(with_rows(*rows, heading=HEADING))

    for language in Language:
        say = Say(language, [(HERE / "locales" / language / "xlsforms.ftl").read_text("utf-8")])
        said = [say(one.key, **one.details) for one in every]
        assert all(said)
        assert len(set(said)) == len(every)
        assert all(say(f"formula-{wrong}", found="x", letter=1) for wrong in Wrong)
