"""An administrator sends a list: told what it would change, and nothing is written before they say so."""

import pytest

from domain.ids import UnitId
from domain.persons.people import Role
from domain.sheets import Row, Sheet, Unreadable
from storage.operations import audit
from storage.units import tree, unit_lists
from tests.handlers.lists import sends_file, sends_list, sheet_in
from tests.handlers.phones import Chat, Line, Phone, in_group, phone_of, stranger
from tests.office import Office, employ

NEW = "Tên trường,Mã,Trực thuộc\nTH Kim Đồng,01,Phòng GDĐT Quận 7\nMN Sao Mai,02,\nMN 19/5,03,\n"


@pytest.fixture
def admin(office: Office, line: Line) -> Phone:
    person = office.db.run_now(employ, "Vũ Thị Mai", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


def unit(office: Office, name: str) -> UnitId | None:
    return office.db.run_now(tree.unit_named, name)


def test_a_list_is_read_back_and_written_only_when_they_say_so(admin: Phone, office: Office) -> None:
    told = sends_list(admin, NEW)
    before = unit(office, "TH Kim Đồng")

    written = admin.taps("Ghi")

    assert "truong.csv, tiêu đề ở dòng 1" in told
    assert "Tên trường → tên, Mã → mã, Trực thuộc → nơi trực thuộc" in told
    assert "2 mới · 1 thay đổi · 0 giữ nguyên · 0 dòng chưa nhận" in told
    assert before is None
    assert "Đã ghi: 2 đơn vị mới, 1 thay đổi" in written
    assert unit(office, "TH Kim Đồng") is not None
    assert office.db.run_now(tree.unit_coded, "03") == office.units["MN 19/5"]
    assert admin.labels() == []


def test_the_same_list_twice_changes_nothing(admin: Phone) -> None:
    sends_list(admin, NEW)
    admin.taps("Ghi")

    again = sends_list(admin, NEW)

    assert "0 mới · 0 thay đổi · 3 giữ nguyên · 0 dòng chưa nhận" in again
    assert "Không có gì mới để ghi" in again
    assert admin.labels() == []


@pytest.mark.parametrize("typed", ["ghi", "Ghi.", "GHI LẠI"])
def test_the_word_does_what_the_button_does(admin: Phone, office: Office, typed: str) -> None:
    sends_list(admin, NEW)

    assert "Đã ghi: 2 đơn vị mới" in admin.says(typed)
    assert unit(office, "MN Sao Mai") is not None


@pytest.mark.parametrize("typed", ["bỏ", "bo"])
def test_a_list_is_dropped_by_a_word_or_a_button(admin: Phone, office: Office, typed: str) -> None:
    sends_list(admin, NEW)
    screen = admin.chat.last()
    data = screen.data("Ghi")

    dropped = admin.says(typed)
    admin.does(admin.press(screen.id, data))

    assert "bot chưa ghi gì" in dropped
    assert "Danh sách này không còn nữa" in admin.toast()
    assert unit(office, "MN Sao Mai") is None
    sends_list(admin, NEW)
    assert "bot chưa ghi gì" in admin.taps("Bỏ")


def test_another_line_is_a_question_and_the_list_goes_on_waiting(admin: Phone, office: Office) -> None:
    sends_list(admin, NEW)

    answered = admin.says("trường nào chưa nộp quý 1")

    assert "trường chưa nộp" in answered
    assert unit(office, "MN Sao Mai") is None
    assert "Đã ghi" in admin.says("ghi")


def test_pressed_twice_it_is_written_once(admin: Phone, office: Office) -> None:
    sends_list(admin, NEW)
    screen = admin.chat.last()
    press = admin.press(screen.id, screen.data("Ghi"))

    admin.does(press)
    admin.does(admin.press(screen.id, "lw:1"))

    assert "Danh sách này đã được ghi" in admin.toast()
    deeds = [entry.deed for entry in office.db.run_now(audit.of, f"unit:{office.authority}")]
    assert deeds.count("write-list") == 1
    assert len(office.db.run_now(audit.of, f"unit:{office.units['MN 19/5']}")) == 1


def test_refused_rows_are_told_by_number_and_hold_up_no_other(admin: Phone, office: Office) -> None:
    told = sends_list(admin, "Tên trường,Cấp,Trực thuộc\nKim Đồng,đại học,\nTH Tốt,,\nTH Lạ,,Phòng không có\n,TH,\n")

    written = admin.taps("Ghi")

    assert "Dòng 2, Kim Đồng: không có cấp học “đại học”" in told
    assert "Dòng 4, TH Lạ: không có đơn vị nào tên “Phòng không có” để trực thuộc" in told
    assert "Dòng 5: thiếu tên" in told
    assert "Đã ghi: 1 đơn vị mới, 0 thay đổi. Giữ nguyên 0, chưa nhận 3 dòng" in written
    assert unit(office, "TH Tốt") is not None


def test_the_rows_to_mend_come_back_as_a_list_that_can_be_sent(admin: Phone, office: Office) -> None:
    bad = "".join(f"Kim Đồng {number},đại học,{number:03}\n" for number in range(12))
    told = sends_list(admin, f"Tên trường,Cấp,Mã\n{bad}TH Tốt,,\n")

    admin.taps("Dòng cần sửa")
    sheet = sheet_in(office, admin)

    assert "còn 2 dòng nữa trong tệp dòng cần sửa" in told
    assert sheet.rows[0].cells == ("Dòng", "Tên đơn vị", "Mã", "Cấp học", "Cần sửa")
    assert sheet.rows[12].cells == ("13", "Kim Đồng 11", "011", "đại học", "không có cấp học “đại học”")
    mended = tuple(Row(row.number, tuple(cell.replace("đại học", "TH") for cell in row.cells)) for row in sheet.rows)
    assert "12 mới · 0 thay đổi" in sends_file(admin, (Sheet("", mended),), "sua.xlsx")


def test_what_has_changed_meanwhile_is_said(admin: Phone, office: Office) -> None:
    sends_list(admin, NEW)
    new = tree.NewUnit("TH Kim Đồng", code="01")
    office.db.run_now(tree.add_unit, new, parent=office.authority)

    written = admin.taps("Ghi")

    assert "Đã ghi: 1 đơn vị mới" in written
    assert "Số này khác lúc xem trước" in written


def test_a_rename_and_a_move_by_code_hold_from_today_and_are_in_the_trace(admin: Phone, office: Office) -> None:
    sends_list(admin, "Tên,Mã,Cấp\nTH Kim Đồng,01,\nUBND phường Tân Mỹ,P1,Cơ quan\n")
    admin.taps("Ghi")
    office.pass_time(days=30)

    told = sends_list(admin, "Tên,Mã,Trực thuộc\nTH Kim Đồng 1,01,P1\n")
    admin.taps("Ghi")

    assert "• TH Kim Đồng: đổi tên thành TH Kim Đồng 1; chuyển về P1" in told
    found = unit(office, "TH Kim Đồng 1")
    assert found is not None
    [change] = office.db.run_now(audit.of, f"unit:{found}")
    assert (change.before, change.deed) == ('{"name":"TH Kim Đồng","parent":1}', "list-change")


@pytest.mark.parametrize("key", ["sheet-macro", "sheet-password", "sheet-too-heavy", "sheet-other"])
def test_a_file_that_was_not_read_is_answered_with_the_reason(admin: Phone, key: str) -> None:
    told = sends_file(admin, Unreadable(key), "truong.xlsx")

    assert "bot" in told.casefold()
    assert admin.labels() == []


def test_a_table_without_names_says_where_a_blank_list_is(admin: Phone) -> None:
    assert "/danhsach" in sends_list(admin, "Mã,Cấp\n1,TH\n")


@pytest.mark.parametrize("name", ["truong.xlsx", "truong.csv", "TRUONG.XLS"])
def test_a_list_of_somebody_else_is_not_even_read(head: Phone, officer: Phone, name: str) -> None:
    for phone in (head, officer):
        assert "Chỉ quản trị viên" in sends_file(phone, (Sheet("", ()),), name)


def test_a_stranger_s_file_is_a_stranger_s_and_a_group_hears_nothing(admin: Phone, line: Line) -> None:
    group = in_group(admin, Chat(line, -1_005, "Nhóm"))

    assert "Bot chưa biết" in sends_file(stranger(line), (Sheet("", ()),), "truong.xlsx")
    sends_list(group, NEW)
    assert group.chat.messages == []


def test_who_is_no_longer_an_administrator_writes_nothing(admin: Phone, officer: Phone, office: Office) -> None:
    sends_list(admin, NEW)
    data = admin.chat.last().data("Ghi")

    officer.says("/start")
    officer.does(officer.press(officer.chat.last().id, data))

    assert "không phụ trách việc này" in officer.toast()
    assert unit(office, "MN Sao Mai") is None


def test_another_administrator_s_list_is_not_there(admin: Phone, line: Line, office: Office) -> None:
    person = office.db.run_now(employ, "Người khác", office.authority, Role.ADMINISTRATOR, office.now)
    other = phone_of(office, line, person)
    sends_list(admin, NEW)
    data = admin.chat.last().data("Ghi")
    other.says("/danhsach")

    other.does(other.press(other.chat.last().id, data))

    assert "Danh sách này không còn nữa" in other.toast()
    assert unit(office, "MN Sao Mai") is None


def test_the_present_list_changes_nothing_when_it_comes_back(admin: Phone, office: Office) -> None:
    sends_list(
        admin, "Tên;Mã;Cấp;Trực thuộc;Tên khác;Loại hình;Ngày thành lập\nTH-THCS A & <b>;7;;;A1|A2;Tư thục;05/09/1976\n"
    )
    admin.taps("Ghi")
    admin.says("/danhsach")

    told = admin.taps("Danh sách hiện có")
    sheet = sheet_in(office, admin)
    again = sends_file(admin, (sheet,), "danh-sach-don-vi.xlsx")

    assert "8 đơn vị đang có" in told
    assert "0 mới · 0 thay đổi · 8 giữ nguyên · 0 dòng chưa nhận" in again


def test_the_blank_list_has_headings_the_bot_knows(admin: Phone, office: Office) -> None:
    admin.says("/danhsach")

    admin.taps("Mẫu trống")
    sheet = sheet_in(office, admin)

    filled = Sheet("", (sheet.rows[0], Row(2, ("TH Kim Đồng", "01", "TH", "", "", "Lê Thị Bình", "", ""))))
    assert "1 mới" in sends_file(admin, (filled,), "mau.xlsx")


def test_letters_that_bite_and_names_too_long_fit_one_message(admin: Phone) -> None:
    rows = "".join(f'"TH <b>&*_ {"dài " * 40}{number}",đại học,{"<i>" * 12}\n' for number in range(40))

    told = sends_list(admin, f'"Tên trường",Cấp,"{"<script>" * 400}"\n{rows}TH Tốt,,\n', name="<b>" * 60 + ".csv")

    assert "TH <b>&*_ dài" in told


def test_nothing_of_a_list_stays_longer_than_it_is_of_use(admin: Phone, office: Office) -> None:
    sends_list(admin, NEW)
    office.pass_time(days=31)

    office.db.run_now(unit_lists.tidy, office.now)

    assert "Danh sách này không còn nữa" in (admin.taps("Ghi") and admin.toast())
