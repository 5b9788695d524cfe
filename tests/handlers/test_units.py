"""Finding a unit by its name: its card, which of several is meant, and what is learned from what people choose."""

import pytest

from domain.ids import UnitId
from domain.persons.people import Role
from domain.registry.units import Level
from storage.database import Database
from storage.operations import audit
from storage.units import tree
from tests.handlers.phones import Line, Phone, phone_of, stranger
from tests.office import Office, employ, moment


@pytest.fixture
def administrator(office: Office, line: Line) -> Phone:
    person = office.db.run_now(employ, "Đỗ Thị Quyên", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


def founds(office: Office, name: str, *levels: Level, under: str | None = None, code: str | None = None) -> UnitId:
    parent = office.authority
    if under is not None:
        parent = office.db.run_now(tree.unit_named, under) or founds(office, under)
    new = tree.NewUnit(name, frozenset(levels), code=code)
    return office.db.run_now(tree.add_unit, new, parent=parent)


def test_an_officer_sees_who_is_there_what_is_owed_and_where_it_leads(officer: Phone) -> None:
    card = officer.says("/donvi th nhat tan").splitlines()

    assert card[:-1] == [
        "🏫 TH Nhật Tân",
        "Cấp học: TH · công lập",
        "Trực thuộc: Phòng GDĐT Quận 7",
        "",
        "Hiệu trưởng: Hiệu trưởng TH Nhật Tân",
    ]
    assert card[-1].startswith(
        "Còn nợ 2 việc, gần nhất: Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm, hạn hết 27/02"
    )
    assert officer.labels() == ["Việc phải nộp", "Người phụ trách", "Màn hình chính"]


def test_a_principal_sees_only_the_public_card_of_another_school(head: Phone) -> None:
    card = head.says("mn 19/5")

    assert card.splitlines() == ["🏫 MN 19/5", "Cấp học: MN · công lập", "Trực thuộc: Phòng GDĐT Quận 7"]
    assert head.labels() == ["Màn hình chính"]


def test_a_principal_sees_the_whole_card_of_their_own_school(head: Phone) -> None:
    card = head.says("/donvi")

    assert "Hiệu trưởng: Hiệu trưởng TH Nhật Tân" in card
    assert "Việc phải nộp" in head.labels()


def test_what_another_school_owes_is_refused_to_whoever_forges_the_button(head: Phone, office: Office) -> None:
    head.says("/start")

    head.does(head.press(head.chat.last().id, f"uo:{office.units['MN 19/5']}"))

    assert "chưa nộp" not in head.sees()
    assert "không" in head.toast()


def test_a_name_of_three_schools_typed_alone_is_asked_and_a_press_opens_the_card(officer: Phone) -> None:
    asked = officer.says("đoàn thị điểm")
    choices = officer.labels()

    card = officer.taps("TH Đoàn Thị Điểm")

    assert asked == "Có 3 trường tên “Đoàn Thị Điểm”. Thầy/cô hỏi trường nào?"
    assert choices == ["MN Đoàn Thị Điểm", "TH Đoàn Thị Điểm", "THCS Đoàn Thị Điểm"]
    assert card.startswith("🏫 TH Đoàn Thị Điểm")


def test_two_schools_of_one_name_are_told_apart_by_their_commune_and_asked_about_separately(
    office: Office, officer: Phone
) -> None:
    for commune in ("UBND xã Tân Lập", "UBND xã Vĩnh Hòa"):
        founds(office, "TH Kim Đồng", Level.TH, under=commune)

    asked = officer.says("th kim dong nop bao cao q1 chua")
    labels = officer.labels()
    answer = officer.taps(labels[1])
    card = officer.says("th kim đồng xã vĩnh hoà")

    assert "1. TH Kim Đồng · UBND xã Tân Lập" in asked
    assert "2. TH Kim Đồng · UBND xã Vĩnh Hòa" in asked
    assert len(set(labels)) == 2
    assert all(len(label) <= 20 for label in labels)
    assert answer.startswith("TH Kim Đồng (UBND xã Vĩnh Hòa)")
    assert "Trực thuộc: UBND xã Vĩnh Hòa" in card


def test_the_head_of_a_school_with_a_namesake_asks_about_their_own(office: Office, line: Line) -> None:
    units = [founds(office, "TH Kim Đồng", Level.TH, under=f"UBND xã {name}") for name in ("Tân Lập", "Vĩnh Hòa")]
    person = office.db.run_now(employ, "Cao Thị Mai", units[1], Role.HEAD, office.now)

    told = phone_of(office, line, person).says("trường mình bị trả báo cáo mấy lần")

    assert told.startswith("TH Kim Đồng chưa bị chuyển trả lần nào")


def test_more_than_a_few_are_shown_page_by_page(office: Office, officer: Phone) -> None:
    for number in range(1, 8):
        founds(office, f"TH An Lạc {number}", Level.TH)

    first = officer.says("/donvi an lạc")
    shown = officer.labels()
    officer.taps("Trang sau")

    assert first.startswith("Có 7 trường tên “An Lạc”")
    assert shown == [*(f"TH An Lạc {number}" for number in range(1, 6)), "Trang sau ▶"]
    assert officer.labels() == ["TH An Lạc 6", "TH An Lạc 7"]


def test_a_slip_is_forgiven_and_said(officer: Phone) -> None:
    card = officer.says("/donvi th nhat tam")

    assert card.startswith("Bot hiểu “th nhat tam” là đơn vị này.\n\n🏫 TH Nhật Tân")


def test_a_unit_nobody_knows_is_not_guessed(officer: Phone) -> None:
    assert officer.says("/donvi th kim dung").startswith("Bot không tìm thấy đơn vị “th kim dung”.")
    assert officer.says("/donvi " + "<b>" * 1300).startswith("Bot không tìm thấy đơn vị")


def test_what_an_officer_chooses_once_is_learned(office: Office, officer: Phone, head: Phone) -> None:
    founds(office, "THCS Nguyễn Thị Minh Khai", Level.THCS)
    founds(office, "TH Nguyễn Thị Minh Khai", Level.TH)

    officer.says("ntmk")
    officer.says("/donvi ntmk")
    learned = officer.taps("THCS")

    assert learned.startswith("Bot đã nhớ: từ nay “ntmk” là đơn vị này.")
    assert head.says("NTMK").startswith("🏫 THCS Nguyễn Thị Minh Khai")


def test_a_principals_choice_counts_only_once_another_has_made_it(office: Office, line: Line) -> None:
    founds(office, "THCS Nguyễn Thị Minh Khai", Level.THCS)
    founds(office, "TH Nguyễn Thị Minh Khai", Level.TH)
    one, other = (phone_of(office, line, office.heads[name]) for name in ("TH Nhật Tân", "MN 19/5"))

    said = []
    for phone in (one, one, other):
        phone.says("/donvi ntmk")
        said.append(phone.taps("THCS"))

    assert [text.startswith("Bot đã nhớ") for text in said] == [False, False, True]


def test_a_name_that_several_bear_is_never_learned(officer: Phone) -> None:
    for _ in range(2):
        officer.says("/donvi doan thi diem")
        officer.taps("TH Đoàn")

    assert officer.says("/donvi doan thi diem").startswith("Có 3 trường")


@pytest.mark.on_both
def test_an_administrator_makes_the_bot_forget_and_the_trace_keeps_it(
    office: Office, officer: Phone, administrator: Phone
) -> None:
    unit = founds(office, "THCS Nguyễn Thị Minh Khai", Level.THCS)
    founds(office, "TH Nguyễn Thị Minh Khai", Level.TH)
    officer.says("/donvi ntmk")
    officer.taps("THCS")

    administrator.says("/donvi ntmk")
    listed = administrator.taps("Cách gọi khác")
    forgotten = administrator.taps("Quên cách gọi 1")

    assert "1. “ntmk”" in listed
    assert forgotten.startswith("Bot không còn nhớ")
    assert officer.says("/donvi ntmk").startswith("Có 2 trường")
    deeds = [entry.deed for entry in office.db.run_now(audit.of, f"unit:{unit}")]
    assert deeds == ["learn-name", "forget-name"]


def test_an_officer_cannot_make_it_forget(office: Office, officer: Phone) -> None:
    founds(office, "THCS Nguyễn Thị Minh Khai", Level.THCS)
    founds(office, "TH Nguyễn Thị Minh Khai", Level.TH)
    officer.says("/donvi ntmk")
    officer.taps("THCS")

    for name in range(1, 30):
        officer.does(officer.press(officer.chat.last().id, f"ux:{name}"))

    assert officer.says("/donvi ntmk").startswith("🏫 THCS")


def test_a_former_name_leads_to_the_unit_and_is_said(office: Office, officer: Phone) -> None:
    office.db.run_now(tree.rename, office.units["TH Nhật Tân"], "TH Tây Hồ", since=moment("2024-01-15").date())

    card = officer.says("th nhật tân")

    assert card.startswith("“TH Nhật Tân” là tên cũ của đơn vị này.\n\n🏫 TH Tây Hồ")
    assert "Tên cũ: TH Nhật Tân (trước ngày 15/01/2024)" in card


@pytest.mark.on_both
def test_an_authority_tells_how_many_are_below_and_lists_them(office: Office, officer: Phone) -> None:
    for number in range(1, 5):
        founds(office, f"TH An Lạc {number}", Level.TH)

    card = officer.says("phòng gd quận 7")
    listed = officer.taps("Đơn vị trực thuộc")
    shown = officer.labels()
    officer.taps("Trang sau")

    assert "Bên dưới có 10 trường (MN: 2 · TH: 7 · THCS: 1)" in card
    assert listed == "Phòng GDĐT Quận 7: 10 đơn vị trực thuộc (trang 1/2)"
    assert shown[:2] == ["TH Nhật Tân", "MN Đoàn Thị Điểm"]
    assert officer.labels() == ["TH An Lạc 3", "TH An Lạc 4", "◀ Trang trước", "◀ Thẻ đơn vị"]


def test_strangers_find_nothing(line: Line, office: Office) -> None:
    phone = stranger(line)

    phone.says("/donvi th nhat tan")

    assert "🏫" not in phone.sees()


def test_a_button_of_a_unit_that_never_was_is_old(officer: Phone) -> None:
    officer.says("/donvi th nhat tan")

    for data in ("un:99999", "uc:99999:x", "ua:99999:x", "ul:99999:0", "uo:99999", "ux:99999"):
        officer.does(officer.press(officer.chat.last().id, data))

    assert officer.sees().startswith("🏫 TH Nhật Tân")


def test_the_index_is_the_same_on_both_sides_of_a_change(office: Office, officer: Phone, db: Database) -> None:
    officer.says("/donvi mn hoa sen")
    unit = founds(office, "MN Hoa Sen", Level.MN, code="79000123")

    by_name, by_code = officer.says("/donvi mn hoa sen"), officer.says("/donvi 79000123")
    db.run_now(tree.close, unit, moment("2024-01-31").date())
    closed = officer.says("/donvi mn hoa sen")

    assert by_name.startswith("🏫 MN Hoa Sen")
    assert by_code.startswith("🏫 MN Hoa Sen")
    assert closed.startswith("Bot không tìm thấy")
