"""A receipt proves what was sent: to whoever may see the unit all of it, to others only that it is true."""

from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from sqlalchemy import Update, update

from domain.forms.draft import Given, pack_answers
from domain.ids import FileId
from storage.outgoing import files
from storage.tables.plans import deadlines, obligations
from storage.tables.reports import reports
from tests.handlers.forms import hands_in
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office
from tests.storage.filled import ANSWERS
from tests.storage.filled import hands_in as handed

ALTERED = pack_answers({**ANSWERS, "hs_da_giai_quyet": Given(Decimal(119))})


def code_of(office: Office) -> str:
    return handed(office).receipt


@pytest.mark.parametrize("asks", ["/kiemtra {}", "kiểm tra {}", "{}", "mã {}"])
def test_whoever_may_see_the_unit_reads_what_the_receipt_is_of(officer: Phone, office: Office, asks: str) -> None:
    code = code_of(office)

    said = officer.says(asks.format(code.lower()))

    assert f"Biên nhận {code} là thật" in said
    assert "TH Nhật Tân" in said
    assert "Lần nộp thứ 1 lúc 08:00 01/02/2024 (đúng hạn)" in said
    assert "Đang chờ tiếp nhận" in said


def test_others_learn_only_whether_it_is_true(office: Office, line: Line) -> None:
    code = code_of(office)
    other = phone_of(office, line, office.heads["MN 19/5"])

    true, false = other.says(f"/kiemtra {code}"), other.says("/kiemtra Q1-2024-000000")

    assert true == f"✅ Biên nhận {code} là thật."
    assert "Không có biên nhận nào" in false


@pytest.mark.parametrize(
    "change",
    [
        update(reports).values(answers=ALTERED),
        update(reports).values(version=7),
        update(obligations).values(unit_name="TH Nhật Tảo"),
        update(deadlines).values(period="Q9-2024"),
    ],
    ids=["figures", "version", "unit", "period"],
)
@pytest.mark.on_both
def test_a_database_that_was_tampered_with_is_found_out(officer: Phone, office: Office, change: Update) -> None:
    code = code_of(office)
    untouched = officer.says(code)
    office.db.run_now(lambda tx: tx.execute(change).close())

    said = officer.says(code)

    assert "là thật" in untouched
    assert "dữ liệu đang lưu không khớp" in said


def test_the_receipt_comes_as_a_file_with_every_figure(head: Phone, office: Office) -> None:
    hands_in(head)
    head.taps("Tải phiếu")
    file = head.chat.last().file
    assert file is not None

    name, content = office.db.run_now(files.fetch, FileId(file)) or ("", b"")
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    cells = [str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None]

    assert name.startswith("bien-nhan-Q1-2024-")
    assert "TH Nhật Tân" in cells
    assert any("08:00" in cell and "đúng hạn" in cell for cell in cells)
    assert any(cell.startswith("118") for cell in cells)


def test_without_a_receipt_a_school_is_told_what_to_type_and_nothing_of_inspections(head: Phone) -> None:
    assert "/kiemtra và mã biên nhận" in head.says("/kiemtra TH Nhật Tân")
