"""Places narrow what is answered, however they are named; who is there is found by them."""

import pytest

from domain.registry.units import Level, UnitKind
from storage.database import Tx
from storage.units import tree
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office


@pytest.fixture
def officer(reported: Office, line: Line) -> Phone:
    return phone_of(reported, line, reported.officer)


def test_a_ward_is_the_authority_right_above(reported: Office, officer: Phone) -> None:
    def found(tx: Tx) -> None:
        ward = tree.add_unit(
            tx, tree.NewUnit("UBND phường Tân Hưng", kind=UnitKind.AUTHORITY), parent=reported.authority
        )
        for name in ("TH Nhật Tân", "THCS Đoàn Thị Điểm"):
            tree.move(tx, reported.units[name], ward, since=reported.now.date())

    reported.db.run_now(found)
    asked = officer.says("phường Tân Hưng trường nào chưa nộp quý 1")
    officer.taps("Nhắc các trường này")

    assert asked.startswith("1/2 trường thuộc UBND phường Tân Hưng chưa nộp Quý I")
    assert "Bot đang nhắc 1 trường" in officer.taps("Nhắc 1 trường")
    without = officer.says("trừ Tân Hưng ra còn trường nào chưa nộp quý 1")
    assert without.startswith("1/4 trường (trừ UBND phường Tân Hưng) chưa nộp Quý I")
    assert "trường TH (trừ TH-THCS Lê Lợi)" in officer.says("trừ TH-THCS Lê Lợi còn trường tiểu học nào chưa nộp quý 1")
    assert "• Phòng GDĐT Quận 7: 3/4\n• UBND phường Tân Hưng: 1/2" in officer.says("tiến độ theo phường quý 1")
    assert "• UBND phường Tân Hưng: 98% (1/2 đơn vị)" in officer.says("tỷ lệ hài lòng theo phường quý 1")
    assert "• UBND phường Tân Hưng: 1/2\n• Phòng GDĐT Quận 7: 3/4" in officer.says("phường nào nộp chậm nhất quý 1")


@pytest.mark.on_both
def test_wards_stand_beside_each_other(reported: Office, officer: Phone) -> None:
    def found(tx: Tx) -> None:
        for place, schools in (("Tân Hưng", ("TH Nhật Tân", "THCS Đoàn Thị Điểm")), ("Tân Phong", ("MN 19/5",))):
            below = tree.NewUnit(f"UBND phường {place}", kind=UnitKind.AUTHORITY)
            ward = tree.add_unit(tx, below, parent=reported.authority)
            for name in schools:
                tree.move(tx, reported.units[name], ward, since=reported.now.date())

    reported.db.run_now(found)

    assert officer.says("so sánh Tân Hưng với Tân Phong quý 1").splitlines() == [
        "Đã nộp Quý I",
        "• trường thuộc UBND phường Tân Hưng: 1/2 (50%)",
        "• trường thuộc UBND phường Tân Phong: 1/1 (100%)",
    ]
    assert officer.says("so sánh tiến độ các phường quý 1").splitlines() == [
        "Đã nộp Quý I",
        "• Phòng GDĐT Quận 7: 2/3 (66%)",
        "• UBND phường Tân Hưng: 1/2 (50%)",
        "• UBND phường Tân Phong: 1/1 (100%)",
    ]
    assert "• UBND phường Tân Hưng: 1/2" in officer.says("biểu đồ theo phường quý 1")
    assert officer.chat.last().file is not None
    assert "• UBND phường Tân Phong: 90%" in officer.says("biểu đồ hài lòng theo phường quý 1")
    assert officer.says("phường nào hài lòng cao nhất quý 1").splitlines()[1] == (
        "• UBND phường Tân Hưng: 98% (1/2 đơn vị)"
    )


WARD_ASKED = (
    "phường Tân Hưng trường nào chưa nộp quý 1",
    "tan hung truong nao chua nop q1",
    "các trường ở Tân Hưng chưa báo cáo quý 1",
    "trường phường tân hưng chưa nộp quý 1",
    "q1 các trường Tân Hưng còn ai chưa nộp",
)


def test_a_ward_is_understood_however_it_is_named_also_where_a_school_bears_the_name(
    reported: Office, officer: Phone
) -> None:
    def found(tx: Tx) -> None:
        below = tree.NewUnit("UBND phường Tân Hưng", kind=UnitKind.AUTHORITY)
        ward = tree.add_unit(tx, below, parent=reported.authority)
        tree.move(tx, reported.units["TH Nhật Tân"], ward, since=reported.now.date())
        tree.move(tx, reported.units["THCS Đoàn Thị Điểm"], ward, since=reported.now.date())
        tree.add_unit(tx, tree.NewUnit("TH Tân Hưng", levels=frozenset({Level.TH})), parent=reported.authority)

    reported.db.run_now(found)

    first = "1/2 trường thuộc UBND phường Tân Hưng chưa nộp Quý I"
    assert {officer.says(text).splitlines()[0].split(" (")[0] for text in WARD_ASKED} == {first}
    officer.says("trường nào chưa nộp quý 1")
    assert officer.says("còn ở Tân Hưng?").startswith(first)
    assert officer.says("nhắc các trường phường Tân Hưng").startswith("Nhắc 1 trường thuộc UBND phường Tân Hưng")
    assert officer.says("ai phụ trách phường Tân Hưng").startswith("Phụ trách Tân Hưng")
    assert officer.says("tan hung nop chua").startswith("Có 2 trường tên “Tân Hưng”")
    assert "1/2 trường thuộc UBND phường Tân Hưng" in officer.taps("UBND phường Tân Hưng")
    assert "Tân Thuận" in officer.says("các trường ở Tân Thuận chưa nộp quý 1")
