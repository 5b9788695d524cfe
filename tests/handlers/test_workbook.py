"""The workbook an officer takes away: opened again, and read."""

from io import BytesIO

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import update

from domain.ids import FileId
from storage import files
from storage.tables.plans import obligations as obligation_rows
from tests.handlers.forms import hands_in
from tests.handlers.phones import Phone
from tests.office import Office


def book_of(office: Office, phone: Phone) -> Workbook:
    file = phone.chat.last().file
    assert file is not None
    kept = office.db.run_now(files.fetch, FileId(file))
    assert kept is not None
    return load_workbook(BytesIO(kept[1]))


def column(sheet: Worksheet, number: int) -> list[object]:
    return [cell.value for cell in next(iter(sheet.iter_cols(min_col=number, max_col=number)))]


def test_the_workbook_keeps_a_row_for_every_unit_and_its_totals_say_over_how_many(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    officer.says("trường nào chưa nộp quý 1")

    officer.taps("Excel")
    sheet = book_of(office, officer)["Số liệu"]

    assert "1/6 đơn vị đã nộp Quý I" in officer.sees()
    assert column(sheet, 2)[4:] == [
        "MN 19/5",
        "MN Đoàn Thị Điểm",
        "TH Đoàn Thị Điểm",
        "TH Nhật Tân",
        "TH-THCS Lê Lợi",
        "THCS Đoàn Thị Điểm",
        "Tổng của 1/6 đơn vị",
    ]
    assert column(sheet, 4)[6:9] == ["Chưa nộp", "Chờ tiếp nhận", "Chưa nộp"]
    assert column(sheet, 6)[4:] == [None, None, None, 130, None, None, 130]


def test_a_unit_named_like_a_formula_stays_text(officer: Phone, office: Office) -> None:
    evil = '=HYPERLINK("http://evil.example")'
    named = update(obligation_rows).where(obligation_rows.c.unit_name == "MN 19/5").values(unit_name=evil)
    office.db.run_now(lambda tx: tx.execute(named).rowcount)

    officer.says("xuất excel quý 1")
    sheet = book_of(office, officer)["Số liệu"]

    cell = next(row[1] for row in sheet.iter_rows() if row[1].value == evil)
    assert cell.data_type == "s"
