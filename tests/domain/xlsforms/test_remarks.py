"""What is said of a cell is said in the words of whoever reads it, also where the checks speak English."""

from collections.abc import Mapping

import pytest

from bot import catalogues
from domain.forms.model import Words
from domain.texts import Language
from domain.xlsforms import remarks
from domain.xlsforms.book import Remark
from domain.xlsforms.reading import Refused, read
from tests.drawn import BOOK, CHOICES, SETTINGS, Rows, sheets, with_rows

SAY = catalogues.speakers()[Language.VI]
HEADING = ("type", "name", "label", "constraint", "calculation")


def refused(book: Mapping[str, Rows]) -> tuple[Remark, ...]:
    found = read(sheets(book), Words("x", "x"), "")
    assert isinstance(found, Refused)
    return found.wrong


def settings(*row: str) -> Mapping[str, Rows]:
    return {**BOOK, "settings": (SETTINGS[0], row)}


@pytest.mark.parametrize(
    ("book", "told"),
    [
        (with_rows(("integer", "a", "Lại"), heading=HEADING), "“a” đã có ở trên, mỗi tên chỉ dùng một lần."),
        (with_rows(("integer", "b-c", "B"), heading=HEADING), "Tên chỉ gồm chữ không dấu"),
        (with_rows(("integer", "b" * 41, "B"), heading=HEADING), "Dài quá 40 chữ."),
        (with_rows(("integer", "previous", "B"), heading=HEADING), "Tên “previous” đã có nghĩa riêng"),
        (with_rows(("integer", "b", "B", ". > 5 and . < 3"), heading=HEADING), "Mức thấp nhất (6) lớn hơn"),
        (
            with_rows(("date", "b", "B", ". >= '2026-02-01' and . <= '2026-01-01'"), heading=HEADING),
            "Ngày sớm nhất (2026-02-01) sau ngày muộn nhất (2026-01-01).",
        ),
        ({**BOOK, "choices": (CHOICES[0], CHOICES[1], *CHOICES[5:])}, "Một câu cần từ 2 đến 40 lựa chọn, ở đây có 1."),
        (settings("Có Dấu", "Tên", "1"), "Tên chỉ gồm chữ không dấu"),
        (settings("a", "Tên", "v2"), "Chỗ này phải là số nguyên."),
        (settings("a", "Tên", "0"), "Số này phải từ 1 trở lên."),
        (settings("a", "Tên", "99999999999"), "Số này không quá 2147483647."),
        ({**BOOK, "settings": (("form_id",), ("khong_ten",))}, "Thiếu nội dung này."),
    ],
)
def test_what_every_form_is_held_to_is_said_in_vietnamese(book: Mapping[str, Rows], told: str) -> None:
    said = [remarks.with_place(one, SAY) for one in refused(book)]

    assert any(told in one for one in said), said
    assert not any("expected" in one or "should" in one for one in said), said


def test_remarks_are_kept_as_they_were() -> None:
    wrong = refused(with_rows(("geopoint", "b", "B"), ("select_one nothing", "c", "C"), heading=HEADING))

    assert remarks.unpacked(remarks.packed(wrong)) == wrong
