"""A workbook as it comes back: rows moved, columns lost, values as other programs write them."""

from decimal import Decimal

import pytest

from domain.forms.books import Mark, is_worth_one, mark_of, shown, written
from domain.forms.draft import Attached, Given
from domain.ids import ObligationId
from domain.sheets import Row, Sheet
from tests.domain.forms import evidenced
from tests.domain.forms.phone import form

MARK = Mark(ObligationId(812), "cchc_quy", 2)


def sheet(*rows: tuple[str, ...]) -> tuple[Sheet, ...]:
    return (Sheet("Biểu mẫu", tuple(Row(number, cells) for number, cells in enumerate(rows, 1))),)


def test_the_mark_is_found_wherever_a_program_has_put_it_in_the_first_row() -> None:
    assert mark_of(sheet((MARK.text,), ("1", "…"))) == MARK
    assert mark_of(sheet(("", f" {MARK.text} "))) == MARK
    assert mark_of(sheet(("STT", "Câu hỏi"), (MARK.text,))) is None
    assert mark_of(()) is None


def test_rows_may_be_moved_and_what_was_not_touched_is_no_answer() -> None:
    moved = sheet(
        (MARK.text,),
        ("2", "Đã giải quyết", "118", "117", "", "118"),
        ("", "Phần khác"),
        ("1", "Hồ sơ", "", "120", "", "120"),
        ("3", "Đúng hạn", "", " 110 "),
        ("2", "Chép thêm", "", "999", "", ""),
        ("99", "Không có câu này", "", "5", "", ""),
    )

    found = written(form(), moved)

    assert [(cell.field.id, cell.text) for cell in found.cells.cells] == [
        ("hs_da_giai_quyet", "117"),
        ("hs_dung_han", "110"),
    ]
    assert found.sent == {"hs_da_giai_quyet": "118", "hs_tiep_nhan": "120", "hs_dung_han": ""}


def test_a_formula_is_told_instead_of_read() -> None:
    found = written(form(), (Sheet("Biểu mẫu", (Row(7, ("4", "Thư", "", "", "", ""), (3,)),)),))

    assert [one.key for one in found.cells.wrong] == ["form-book-formula"]


@pytest.mark.parametrize(
    ("field", "given", "cell"),
    [
        ("hs_tiep_nhan", Given(Decimal(1234)), "1234"),
        ("hs_tiep_nhan", Given(Decimal(0), nothing_arose=True), "không phát sinh"),
        ("ket_qua_noi_bat", Given("Trả trong ngày"), "Trả trong ngày"),
        ("ket_qua_noi_bat", Given(nothing_arose=True), "không phát sinh"),
        ("hs_tiep_nhan", None, ""),
    ],
)
def test_an_answer_stands_in_its_cell_as_it_is_read_back(field: str, given: Given | None, cell: str) -> None:
    assert shown(form().field(field), given) == cell


def test_files_and_computed_figures_are_no_cells_and_a_short_form_needs_no_workbook() -> None:
    short = evidenced.load()

    assert shown(short.field("anh"), Given(files=(Attached("photo:1", picture=True),))) == ""
    assert written(short, sheet(("3", "Tổng", "", "9"), ("5", "Ảnh", "", "x"))).cells.cells == ()
    assert (is_worth_one(form()), is_worth_one(short)) == (True, False)
