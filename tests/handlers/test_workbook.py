"""The workbook an officer takes away: written as it is sent, opened again, and read."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from sqlalchemy import text, update

from bot.round_up import book
from domain.counting import round_up_files
from domain.ids import FileId
from domain.persons.people import Role
from domain.registry.units import Level
from domain.reporting.reports import Report
from storage.database import Tx
from storage.outgoing import files
from storage.reporting import reviews
from storage.tables.plans import obligations as obligation_rows
from tests.handlers.forms import hands_in
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.office import SCHOOLS, Office
from tests.storage.filled import hands_in as handed

FIRST = 5
"""The first row below the heads."""
EVIL = ('=HYPERLINK("http://evil.example")', "+84 900", "-1+2", "@SUM(A1)")


def book_of(office: Office, phone: Phone) -> Workbook:
    file = phone.chat.last().file
    assert file is not None, phone.sees()
    kept = office.db.run_now(files.fetch, FileId(file))
    assert kept is not None
    assert kept[0].endswith(".xlsx")
    asked = round_up_files.read(kept[1])
    assert asked is not None
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        office.db.read_now(book.write, asked, SPEAKERS[asked.language], path)
        return load_workbook(BytesIO(path.read_bytes()))


def column(sheet: Worksheet, number: int) -> list[object]:
    return [cell.value for cell in next(iter(sheet.iter_cols(min_col=number, max_col=number)))]


def row_of(sheet: Worksheet, unit: str, at: int = 2) -> list[object]:
    return next([cell.value for cell in row] for row in sheet.iter_rows() if row[at - 1].value == unit)


def sends_back(office: Office, report: Report, reason: str) -> None:
    office.db.run_now(lambda tx: reviews.give_back(tx, report, reason, by=office.officer, now=office.now))


def test_the_workbook_keeps_a_row_for_every_unit_and_its_totals_say_over_how_many(
    head: Phone, officer: Phone, office: Office
) -> None:
    hands_in(head)
    officer.says("trường nào chưa nộp quý 1")

    officer.taps("Excel")
    opened = book_of(office, officer)
    sheet = opened["Số liệu"]

    assert opened.sheetnames == ["Tổng hợp", "Số liệu", "Theo kỳ", "Nộp trễ và chuyển trả", "Ý kiến"]
    assert "Chưa đủ (1/6 đơn vị) · Quý I" in officer.sees()
    assert str(column(sheet, 1)[1]).startswith("CHƯA ĐỦ (1/6 đơn vị)")
    assert column(sheet, 2)[4:11] == [
        "MN 19/5",
        "MN Đoàn Thị Điểm",
        "TH Đoàn Thị Điểm",
        "TH Nhật Tân",
        "TH-THCS Lê Lợi",
        "THCS Đoàn Thị Điểm",
        "Tổng của 1/6 đơn vị",
    ]
    assert column(sheet, 4)[6:9] == ["Chưa nộp", "Chờ tiếp nhận", "Chưa nộp"]
    assert column(sheet, 6)[4:12] == [None, None, None, 130, None, None, 130, "1/6 đơn vị"]
    assert column(sheet, 12)[10:12] == [200, "1/6 đơn vị"]
    assert isinstance(column(sheet, 5)[7], datetime)
    filtered = f"A4:{get_column_letter(sheet.max_column)}10"
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("C5", filtered)
    assert sheet.page_setup.orientation == "landscape"
    assert all(cell.data_type != "f" for one in opened for row in one.iter_rows() for cell in row)


def test_rates_are_sums_over_sums_beside_their_targets(office: Office, officer: Phone) -> None:
    for name, _ in SCHOOLS:
        handed(office, name)

    officer.says("xuất excel quý 1")
    opened = book_of(office, officer)
    sheet = opened["Tổng hợp"]

    assert "Đủ 6/6 đơn vị" in officer.sees()
    on_time = row_of(sheet, "Hồ sơ giải quyết đúng hạn", 1)
    assert on_time[4:] == ["≥ 98 %", "chưa xác định", "6/6 đơn vị"]
    assert column(opened["Số liệu"], 6)[10] == 720


@pytest.mark.on_both
def test_what_was_sent_back_counts_nowhere_and_is_told_apart(office: Office, officer: Phone) -> None:
    handed(office, "MN 19/5")
    office.comes("2024-03-02", "10:30")
    report = handed(office, "TH Nhật Tân")
    sends_back(office, report, "=Sai số liệu câu 2")

    officer.says("xuất excel quý 1")
    opened = book_of(office, officer)

    assert "Chưa đủ (1/6 đơn vị)" in officer.sees()
    assert "1 đơn vị bị chuyển trả" in officer.sees()
    figures = opened["Số liệu"]
    assert row_of(figures, "TH Nhật Tân")[3:6] == ["Đã chuyển trả", datetime(2024, 3, 2, 10, 30), None]  # noqa: DTZ001
    assert column(figures, 6)[10] == 120
    late = opened["Nộp trễ và chuyển trả"]
    assert column(late, 2)[4:] == ["TH Nhật Tân"]
    assert row_of(late, "TH Nhật Tân")[6:11] == [1, 10, 1, None, 1]
    assert row_of(late, "TH Nhật Tân")[12] == "=Sai số liệu câu 2"
    in_period = row_of(opened["Theo kỳ"], "TH Nhật Tân", 1)
    assert in_period[2:5] == ["Quý I", "Đã chuyển trả", "trễ"]
    assert set(in_period[5:]) == {None}


def test_what_schools_wrote_stands_with_where_it_comes_from(head: Phone, officer: Phone, office: Office) -> None:
    hands_in(head)

    officer.says("xuất excel quý 1")
    opened = book_of(office, officer)
    sheet = opened["Ý kiến"]

    [written] = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=FIRST)]
    assert written[1:4] == ["TH Nhật Tân", "TH", "Kết quả nổi bật"]
    assert written[5] == "Trả kết quả trong ngày."
    assert str(written[6]).startswith("Q1-2024-")
    assert row_of(opened["Theo kỳ"], "TH Nhật Tân", 1)[2:5] == ["Quý I", "Chờ tiếp nhận", "đúng hạn"]


CROWD = (
    """
    INSERT INTO units (id, kind, ownership)
    WITH RECURSIVE numbers(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM numbers WHERE i < 5000)
    SELECT 1000 + i, 'school', 'public' FROM numbers
    """,
    """
    INSERT INTO obligations (deadline_id, unit_id, unit_name, level, levels, standing)
    SELECT deadlines.id, units.id, 'TH ' || units.id, 'TH', 'TH', 'owed'
    FROM units CROSS JOIN deadlines WHERE units.id > 1000 AND deadlines.label = 'Quý I'
    """,
)


def crowd(tx: Tx, statement: str) -> None:
    tx.execute(text(statement))


@pytest.mark.on_both
def test_whoever_presses_for_thousands_of_units_is_told_at_once_that_it_takes_time(
    officer: Phone, office: Office
) -> None:
    officer.says("trường nào chưa nộp quý 1")
    for statement in CROWD:
        office.db.run_now(crowd, statement)

    officer.taps("Excel")

    assert officer.toast().startswith("⏳ Đang soạn bảng của 5.006 đơn vị")


@pytest.mark.parametrize("evil", EVIL)
def test_a_unit_named_like_a_formula_stays_text(officer: Phone, office: Office, evil: str) -> None:
    named = update(obligation_rows).where(obligation_rows.c.unit_name == "MN 19/5").values(unit_name=evil)
    office.db.run_now(lambda tx: tx.execute(named).rowcount)

    officer.says("xuất excel quý 1")
    opened = book_of(office, officer)

    for name, at in (("Số liệu", 1), ("Theo kỳ", 0)):
        cell = next(row[at] for row in opened[name].iter_rows() if row[at].value == evil)
        assert cell.data_type == "s"


def test_of_some_units_it_holds_these_and_says_so_also_from_below_a_list(officer: Phone, office: Office) -> None:
    asked = officer.says("xuất excel mầm non quý 1")
    opened = book_of(office, officer)
    officer.says("trường mầm non nào chưa nộp quý 1")
    officer.taps("Excel")

    assert asked.startswith("Chưa đủ (0/2 đơn vị) · Quý I · trường MN")
    for one in (opened, book_of(office, officer)):
        assert [one[name]["A1"].value for name in one.sheetnames] == [
            *["Báo cáo CCHC định kỳ · Quý I · trường MN"] * 2,
            "Báo cáo CCHC định kỳ · trường MN",
            *["Báo cáo CCHC định kỳ · Quý I · trường MN"] * 2,
        ]
        assert column(one["Số liệu"], 2)[4:6] == ["MN 19/5", "MN Đoàn Thị Điểm"]
    assert "không có đơn vị nào phải nộp · trường THPT" in officer.says("xuất excel thpt quý 1")


@pytest.mark.on_both
def test_whoever_looks_after_some_levels_takes_away_these(line: Line, office: Office) -> None:
    phone = phone_of(office, line, staffed(office, "Cán bộ mầm non", office.authority, Role.OFFICER, Level.MN))

    phone.says("xuất excel quý 1")
    opened = book_of(office, phone)

    assert "Chưa đủ (0/2 đơn vị)" in phone.sees()
    assert column(opened["Số liệu"], 2)[4:6] == ["MN 19/5", "MN Đoàn Thị Điểm"]
    assert column(opened["Theo kỳ"], 1)[4:] == ["MN 19/5", "MN Đoàn Thị Điểm"]
