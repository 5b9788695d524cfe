"""/nhatky: administrators read who changed what, and nobody else does."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from domain.buttons.unit_actions import MakeTraceFile, ShowTrace
from domain.ids import FileId, UnitId
from domain.packing import pack
from domain.persons.people import Role
from domain.texts import Language
from handlers.rendering import plain
from storage.operations import audit
from storage.outgoing import files
from storage.units import tree
from tests.handlers.forms import hands_in
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of, stranger
from tests.office import Office, employ, moment


@pytest.fixture
def administrator(office: Office, line: Line) -> Phone:
    return employed(office, line, Role.ADMINISTRATOR, office.authority)


def employed(office: Office, line: Line, role: Role, unit: UnitId) -> Phone:
    return phone_of(office, line, office.db.run_now(employ, "Phạm Văn Dũng", unit, role, office.now))


def press(phone: Phone, action: ShowTrace | MakeTraceFile) -> str:
    """A button as anybody can forge it."""
    phone.does(phone.press(1, pack(action)))
    return phone.toast()


def test_what_happened_to_a_report_reads_as_sentences_newest_first(
    administrator: Phone, head: Phone, officer: Phone
) -> None:
    hands_in(head)
    officer.says("/choduyet")
    officer.taps("TH Nhật Tân")
    officer.taps("Chuyển trả")
    officer.says("Số hồ sơ <b>chưa</b> khớp & thiếu")

    said = administrator.says("/nhatky th nhat tan").splitlines()

    assert said == [
        "Nhật ký thay đổi · TH Nhật Tân",
        "01/02 08:00 · Trần Thị Hạnh chuyển trả báo cáo Quý I của TH Nhật Tân: “Số hồ sơ <b>chưa</b> khớp & thiếu”",
        "01/02 08:00 · Hiệu trưởng TH Nhật Tân nộp báo cáo Quý I của TH Nhật Tân: lần nộp thứ 1",
    ]


def test_an_authority_is_asked_about_together_with_all_below_it(
    administrator: Phone, head: Phone, office: Office
) -> None:
    hands_in(head)

    said = administrator.says("/nhatky")

    assert said.startswith("Nhật ký thay đổi · Phòng GDĐT Quận 7")
    assert "Trần Thị Hạnh công bố kế hoạch" in said
    assert "nộp báo cáo Quý I của TH Nhật Tân" in said


def test_another_school_s_trace_is_its_own(administrator: Phone, head: Phone) -> None:
    hands_in(head)

    said = administrator.says("/nhatky mn 19/5")

    assert said == "Nhật ký thay đổi · MN 19/5\nChưa có thay đổi nào."


def test_what_was_before_and_what_is_now_stand_side_by_side(administrator: Phone, office: Office) -> None:
    unit = f"unit:{office.units['MN 19/5']}"
    before, after = {"name": "MN 19.5"}, {"name": "MN 19/5"}
    office.db.run_now(audit.note, None, "rename-unit", unit, now=office.now, before=before, after=after)
    office.db.run_now(
        audit.note,
        office.officer,
        "appoint",
        unit,
        now=moment("2023-12-31"),
        after={"role": Role.HEAD, "person": office.heads["MN 19/5"]},
    )

    said = administrator.says("/nhatky mn 19/5").splitlines()

    assert said[1:] == [
        "01/02 08:00 · Bot đổi tên MN 19/5: tên MN 19.5 → MN 19/5",
        "31/12/2023 08:00 · Trần Thị Hạnh giao chức vụ tại MN 19/5: Hiệu trưởng · Hiệu trưởng MN 19/5",
    ]


def test_a_deed_of_a_later_version_is_told_all_the_same(administrator: Phone, office: Office) -> None:
    unit = f"unit:{office.units['MN 19/5']}"
    office.db.run_now(audit.note, office.officer, "repaint", unit, now=office.now, after={"colour": "xanh"})

    assert "Trần Thị Hạnh thay đổi MN 19/5 (repaint)" in administrator.says("/nhatky mn 19/5")


def test_ten_at_a_time_and_the_rest_a_press_away(administrator: Phone, office: Office) -> None:
    many(office, 23, "x" * 4100)
    first = administrator.says("/nhatky mn 19/5")
    second = administrator.taps("Trang sau")
    third = administrator.taps("Trang sau")

    assert [len(said.splitlines()) - 1 for said in (first, second, third)] == [10, 10, 3]
    assert administrator.labels() == ["◀ Trang trước", "Excel"]
    assert "“" + "x" * 119 + "…”" in first


def many(office: Office, lines: int, reason: str) -> None:
    unit = f"unit:{office.units['MN 19/5']}"
    for _ in range(lines):
        office.db.run_now(audit.note, None, "returned", unit, now=office.now, after={"reason": reason})


@pytest.mark.on_both
def test_the_file_has_every_answer_and_the_whole_of_every_value(
    administrator: Phone, head: Phone, office: Office
) -> None:
    hands_in(head)
    many(office, 1, "=HYPERLINK(1) " + "x" * 300)
    administrator.says("/nhatky")

    said = administrator.taps("Excel")

    file = administrator.chat.last().file
    assert file is not None
    kept = office.db.run_now(files.fetch, FileId(file))
    assert kept is not None
    rows = list(load_workbook(BytesIO(kept[1])).active.iter_rows(values_only=True))  # type: ignore[union-attr]
    assert said.startswith(f"📎 Nhật ký của Phòng GDĐT Quận 7: {len(rows) - 3} dòng")
    assert any(row[3] == "returned" and str(row[6]).endswith('x"}') for row in rows)
    assert rows[2][:3] == ("Lúc", "Ai", "Việc")


@pytest.mark.parametrize("role", [Role.OFFICER, Role.LEADER, Role.HEAD, Role.VIEWER])
def test_nobody_but_administrators_reads_it(office: Office, line: Line, role: Role) -> None:
    curious = employed(office, line, role, office.authority)

    said = curious.says("/nhatky")
    pressed = press(curious, ShowTrace(office.authority))

    assert said == pressed == plain(SPEAKERS[Language.VI]("door-not-allowed"))
    assert [one.text for one in curious.chat.messages] == [said]


def test_a_stranger_reads_nothing(line: Line, office: Office) -> None:
    somebody = stranger(line)

    said = somebody.says("/nhatky")
    press(somebody, MakeTraceFile(office.authority))

    assert "Nhật ký" not in said
    assert "Nhật ký" not in somebody.sees()


def test_an_administrator_of_another_office_reads_nothing_of_this_one(line: Line, office: Office) -> None:
    other = office.db.run_now(tree.add_unit, tree.NewUnit("Phòng GDĐT Quận 8"), parent=None)
    neighbour = employed(office, line, Role.ADMINISTRATOR, other)

    named = neighbour.says("/nhatky th nhat tan")
    forged = [press(neighbour, ShowTrace(unit)) for unit in (office.authority, UnitId(999_999))]

    assert "Bot không tìm thấy đơn vị “th nhat tan”" in named
    assert forged[0] == forged[1] != ""
    assert "Phòng GDĐT Quận 8" in neighbour.says("/nhatky")


def test_several_schools_of_one_name_are_asked_back(administrator: Phone) -> None:
    administrator.says("/nhatky đoàn thị điểm")

    assert sorted(administrator.labels()) == ["MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm"]
    assert administrator.taps("MN Đoàn") == "Nhật ký thay đổi · MN Đoàn Thị Điểm\nChưa có thay đổi nào."
