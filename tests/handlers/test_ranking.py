"""Places: by a figure, by when reports came, and for emulation; equals share one, and what they go by is said."""

import pytest
from sqlalchemy import select

from domain.registry.units import Level
from storage.database import Database
from storage.tables.reports import files as file_rows
from storage.units import tree
from storage.units.tree import NewUnit
from tests.handlers.phones import Line, Phone, phone_of
from tests.handlers.reported import lines
from tests.office import Office


@pytest.fixture
def officer(reported: Office, line: Line) -> Phone:
    return phone_of(reported, line, reported.officer)


@pytest.mark.on_both
def test_equals_share_a_place(officer: Phone) -> None:
    assert lines(officer.says("top 2 trường hài lòng cao nhất quý 1"))[:3] == [
        "Mức độ hài lòng, cao nhất trước · Quý I",
        "1. TH Nhật Tân: 98% (196/200)",
        "1. TH Đoàn Thị Điểm: 98% (196/200)",
    ]
    assert "1. MN 19/5: 90% (180/200)" in officer.says("trường nào có tỷ lệ hài lòng thấp nhất quý 1")
    assert "1. TH Nhật Tân: 08:00 01/02/2024" in officer.says("trường nào nộp sớm nhất quý 1")


def test_places_for_emulation_show_what_they_go_by(officer: Phone) -> None:
    none_due = officer.says("bảng xếp hạng thi đua")
    answer = lines(officer.says("bảng xếp hạng thi đua quý 1"))

    assert none_due.startswith("Chưa báo cáo nào đến hạn nên chưa xếp hạng được. Hạn gần nhất: Quý I, hết 29/02/2024")
    assert answer[0] == "🏅 Xếp hạng 6 trường · Quý I"
    assert answer[1].startswith("Xét lần lượt: tỷ lệ nộp đúng hạn")
    assert answer[2] == "Quý I còn hạn đến hết 29/02/2024: thứ hạng mới là tạm tính."
    assert answer[3:7] == [
        "1. TH Đoàn Thị Điểm: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 3/3, trả 0",
        "1. TH-THCS Lê Lợi: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 2/2, trả 0",
        "3. MN 19/5: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 2/3, trả 0",
        "3. TH Nhật Tân: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 2/3, trả 0",
    ]
    one = officer.says("TH Nhật Tân xếp thứ mấy quý 1")
    assert one.startswith("🏅 Xếp hạng 6 trường · Quý I\n")
    assert "\n3. TH Nhật Tân: đúng hạn 1/1" in one


@pytest.mark.on_both
def test_everybody_has_a_place_however_many_they_are(db: Database) -> None:
    """More than a message holds: it begins in it, and is whole in the file beside it."""
    office = Office.set_up(db)
    for number in range(90):
        db.run_now(tree.add_unit, NewUnit(f"TH Số {number + 1}", frozenset({Level.TH})), parent=office.authority)
    office.publishes()

    told = phone_of(office, Line(office), office.officer).says("bảng xếp hạng thi đua quý 1")

    [kept] = db.read_now(lambda tx: tx.execute(select(file_rows.c.content)).scalars().all())
    assert told.startswith("🏅 Xếp hạng 96 trường · Quý I")
    assert told.endswith("(Nội dung dài, toàn văn ở tệp đính kèm.)")
    assert sum(line.startswith("1. ") for line in kept.decode("utf-8-sig").splitlines()) == 96


def test_a_principal_hears_their_own_place_and_nobody_elses(reported: Office, line: Line) -> None:
    head = phone_of(reported, line, reported.heads["TH Nhật Tân"])

    told = lines(head.says("trường mình xếp thứ mấy quý 1"))

    assert told[0] == "🏅 Thứ hạng của đơn vị thầy/cô trong 6 đơn vị · Quý I"
    assert told[3:] == ["3. TH Nhật Tân: đúng hạn 1/1, dùng được 1/1, chỉ tiêu 2/3, trả 0"]
    assert "không phụ trách việc này" in head.says("MN 19/5 xếp thứ mấy quý 1")
    april = head.says("tháng 4 phải nộp gì")
    assert april.startswith("Từ 01/04/2024 đến 30/04/2024 không có hạn nộp nào. Hạn gần nhất: ")
