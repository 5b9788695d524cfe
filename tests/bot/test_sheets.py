"""A file is read by a child: what stands in its cells, and nothing else."""

import asyncio
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from bot.sheets.reading import read_sheets
from domain.sheets import Brought, Row, Sheet
from tests.bot.hostile import saved, workbook

HEADINGS = ("Tên trường", "Mã")


def read(content: bytes) -> Brought:
    return asyncio.run(read_sheets(content))


def sheet_of(book: Workbook) -> Worksheet:
    assert isinstance(book.active, Worksheet)
    return book.active


def test_cells_come_as_they_are_seen() -> None:
    book = Workbook()
    sheet = sheet_of(book)
    sheet.title = "Trường"
    sheet.append(["TH Kim Đồng", 79123, "079124", 1.5, date(1976, 9, 5), None])
    sheet.append([79123])
    sheet["A2"].number_format = "000000"

    found = read(saved(book))

    assert isinstance(found, tuple)
    assert found[0].name == "Trường"
    assert found[0].rows[0].cells[:5] == ("TH Kim Đồng", "79123", "079124", "1,5", "05/09/1976")
    assert found[0].rows[1].cells[0] == "079123"


def test_what_a_formula_came_to_is_not_believed() -> None:
    found = read(workbook(HEADINGS, ("TH A", "=1+1"), ('=HYPERLINK("http://evil.example")', "2"), ("TH B", "#N/A")))

    assert isinstance(found, tuple)
    assert found[0].rows[1:] == (Row(2, ("TH A", ""), (1,)), Row(3, ("", "2"), (0,)), Row(4, ("TH B", ""), (1,)))


def test_rows_keep_their_numbers_past_empty_ones() -> None:
    found = read(workbook(("DANH SÁCH",), (), HEADINGS, ("", ""), ("TH A", "1")))

    assert isinstance(found, tuple)
    assert [row.number for row in found[0].rows] == [1, 3, 5]


def test_a_cell_merged_over_several_rows_is_in_each_of_them() -> None:
    book = Workbook()
    sheet = sheet_of(book)
    for row in (("Trực thuộc", "Tên trường"), ("Phường Tân Mỹ", "TH A"), (None, "TH B"), (None, "TH C")):
        sheet.append(row)
    sheet.merge_cells("A2:A3")

    found = read(saved(book))

    assert isinstance(found, tuple)
    assert [row.cells for row in found[0].rows[1:]] == [
        ("Phường Tân Mỹ", "TH A"),
        ("Phường Tân Mỹ", "TH B"),
        ("", "TH C"),
    ]


def test_hidden_sheets_are_not_read_and_the_others_are_named() -> None:
    book = Workbook()
    sheet_of(book).title = "Một"
    sheet_of(book).append(("a",))
    for name, state in (("Hai", "visible"), ("Ba", "hidden")):
        more = book.create_sheet(name)
        more.append(("b",))
        more.sheet_state = state

    found = read(saved(book))

    assert isinstance(found, tuple)
    assert [one.name for one in found] == ["Một", "Hai"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_text_table_is_read_in_the_encodings_of_offices(encoding: str, separator: str) -> None:
    text = f"Tên trường{separator}Mã\r\nTH Kim Đồng{separator}079123\r\n"
    mark = b"\xff\xfe" if encoding == "utf-16-le" else b""

    found = read(mark + text.encode(encoding))

    assert found == (Sheet("", (Row(1, HEADINGS), Row(2, ("TH Kim Đồng", "079123")))),)


def test_the_old_code_page_of_vietnam_is_read_too() -> None:
    """Letters and tones apart, as it has them: `ê` and a grave, for `ề`."""
    found = read("T\u00ean tr\u01b0\u01a1\u0300ng;Ma\u0303\r\nTH \u0110\u00f4\u0300ng;1\r\n".encode("cp1258"))

    assert isinstance(found, tuple)
    assert found[0].rows[1].cells == ("TH \u0110\u00f4\u0300ng", "1")
