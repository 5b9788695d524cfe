"""The log of inspections on the officer's phone, held against what the plan promises."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.ids import FileId
from domain.persons.people import Role
from domain.registry.units import Level
from storage.operations import audit
from storage.outgoing import files
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.rivals import staffed
from tests.office import Office


@pytest.fixture
def office(office: Office) -> Office:
    office.comes("2024-03-05")
    return office


def records(phone: Phone, unit: str, kind: str = "Định kỳ", day: str = "04/03/2024", findings: str = "3") -> str:
    phone.says("/kiemtra")
    phone.says(unit)
    phone.taps(kind)
    for answer in (day, "Phó Trưởng phòng, chuyên viên <TH>", findings, *([] if findings == "0" else ["1"])):
        phone.says(answer)
    phone.says("Cập nhật sổ & biểu mẫu")
    return phone.taps("Ghi vào sổ")


def test_an_inspection_is_written_down_and_the_quota_says_what_is_lacking(officer: Phone) -> None:
    before = officer.says("/kiemtra")
    card = records(officer, "th nhat tan")
    one = officer.says("/kiemtra")
    records(officer, "mn 19/5", "Đột xuất", findings="0")
    records(officer, "mn doan thi diem")
    records(officer, "th doan thi diem")
    enough = officer.says("/kiemtra")

    assert "Đã kiểm tra định kỳ 0/6 = 0%, còn thiếu 3 đơn vị để đạt từ 40% trở lên" in before
    assert "Đoàn kiểm tra: Phó Trưởng phòng, chuyên viên <TH>" in card
    assert "Tồn tại: 3, đã khắc phục 1" in card
    assert "1/6 = 16,67%, còn thiếu 2 đơn vị để đạt từ 40% trở lên" in one
    assert "MN 0/2 · TH 1/3 · THCS 0/1" in one
    assert "Đã kiểm tra định kỳ 3/6 = 50% · đạt ✓ (chỉ tiêu từ 40% trở lên)" in enough
    assert "Đã kiểm tra đột xuất 1/6 = 16,67% · đạt ✓ (chỉ tiêu từ 10% trở lên)" in enough


def test_a_unit_inspected_twice_counts_once(officer: Phone) -> None:
    records(officer, "th nhat tan")
    records(officer, "th nhat tan", day="05/03/2024")

    assert "định kỳ 1/6" in officer.says("/kiemtra")
    assert officer.says("/kiemtra th nhat tan").count("Nhật Tân · định kỳ") == 2


def test_all_of_it_can_be_typed(officer: Phone, office: Office) -> None:
    said = [
        officer.says(words)
        for words in ("/kiemtra th nhat tan", "đột xuất", "04/03/2024", "Trưởng phòng", "2", "0", "không", "ghi")
    ]
    mended = [officer.says(words) for words in ("khắc phục", "2", "Đã xong", "ghi")]

    assert "định kỳ hay đột xuất" in said[0]
    assert "Đã ghi vào sổ cuộc kiểm tra #1" in said[-1]
    assert "khắc phục 2/2" in mended[-1]
    deeds = [one.deed for one in office.db.run_now(audit.of, "inspection:1")]
    assert deeds == ["record-inspection", "note-mended"]


def test_what_cannot_be_is_said_at_the_answer(officer: Phone) -> None:
    officer.says("/kiemtra th nhat tan")
    officer.taps("Định kỳ")
    early = officer.says("06/03/2024")
    officer.says("Trưởng phòng")
    officer.says("2")
    more = officer.says("3")

    assert "Ngày 06/03/2024 chưa tới" in early
    assert "không thể lớn hơn số tồn tại (2)" in more
    officer.says("2")
    officer.taps("Bỏ qua")
    officer.taps("Ghi vào sổ")
    assert "chưa tới" in officer.toast()


@pytest.mark.on_both
def test_who_looks_after_one_level_sees_and_writes_of_that_level_alone(office: Office, line: Line) -> None:
    mine = phone_of(office, line, staffed(office, "Cán bộ MN", office.authority, Role.OFFICER, Level.MN))
    records(mine, "mn 19/5")
    officer = phone_of(office, line, office.officer)
    records(officer, "th nhat tan")

    mine.says("/kiemtra")
    listed = mine.taps("Danh sách (1)")
    assert "MN 19/5" in listed
    assert "Nhật Tân" not in listed
    assert "không tìm thấy" in mine.says("/kiemtra th nhat tan")
    assert "mọi cấp học" in mine.says("/boctham")


def test_the_log_as_a_workbook_begins_with_the_quotas(officer: Phone, office: Office) -> None:
    records(officer, "th nhat tan")
    officer.says("/kiemtra")
    officer.taps("Excel")

    file = office.db.run_now(files.fetch, FileId(officer.chat.last().file or 0))
    assert file is not None
    rows = list(load_workbook(BytesIO(file[1]))["Kiểm tra"].iter_rows(values_only=True))
    assert "còn thiếu 2 đơn vị" in str(rows[1][0])
    assert rows[-1][1:3] == ("TH Nhật Tân", "định kỳ")
    assert rows[-1][5:8] == (3, 1, "Cập nhật sổ & biểu mẫu")


def test_a_principal_is_told_nothing_of_it(head: Phone, officer: Phone) -> None:
    records(officer, "th nhat tan")

    assert "Thầy/cô" in head.says("/kiemtra")
    assert "Phó Trưởng phòng" not in head.sees()
    assert "kiểm tra" not in head.says("/hannop")
