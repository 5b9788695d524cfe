"""Changes of units confirmed twice, left to their day, pressed by somebody else: done once, by who may."""

from datetime import date

import pytest

from domain.ids import UnitId
from domain.persons.people import Role
from domain.registry.change_files import ListedChange
from domain.registry.unit_changes import Deed
from domain.sending.notices import Key
from storage.database import Tx
from storage.outgoing import outbox
from storage.tables.registry import posts
from storage.units import asked_changes, tree
from storage.units.asked_changes import Listing
from tests.handlers.phones import Line, Phone, phone_of, stranger
from tests.office import Office, employ


def is_there(office: Office, name: str) -> bool:
    return name in {one.name for one in office.db.run_now(tree.all_units)}


def told(office: Office, key: Key) -> int:
    return sum(one.key is key for one in office.db.run_now(outbox.claim, office.now, limit=1000))


def test_two_taps_do_it_once(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Đổi tên")
    administrator.says("MN Mười Chín Tháng Năm")
    administrator.taps("Hôm nay")
    screen = administrator.chat.last()
    press = administrator.press(screen.id, screen.data("Thực hiện"))

    administrator.does(press, press)

    assert "đã được thực hiện hoặc đã bỏ" in administrator.toast()
    assert told(office, Key.UNIT_CHANGE) == 2


def test_of_two_administrators_who_close_one_school_the_second_is_told(
    administrator: Phone, office: Office, line: Line
) -> None:
    person = office.db.run_now(employ, "Lê Thị Bình", office.authority, Role.ADMINISTRATOR, office.now)
    other = phone_of(office, line, person)
    for phone in (administrator, other):
        phone.says("/thaydoi mn 19/5")
        phone.taps("Kết thúc")
        phone.says("không")
        phone.taps("Hôm nay")

    administrator.taps("Thực hiện")

    other.taps("Thực hiện")
    assert "MN 19/5 đã kết thúc hoạt động từ 01/02/2024" in other.toast()


def test_a_day_to_come_waits_and_can_be_cancelled(administrator: Phone, office: Office) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Đổi tên")
    administrator.says("MN Tân Hưng")
    assert "Ngày này chưa tới" in administrator.taps("Đầu tháng sau")

    assert "lúc 00:00 ngày 01/03/2024" in administrator.taps("Thực hiện")
    assert "01/03/2024: Đổi tên: MN 19/5" in administrator.says("/thaydoi")
    administrator.taps("01/03")
    assert "Đã bỏ" in administrator.taps("Hủy")

    assert office.db.run_now(asked_changes.waiting) == []
    assert not is_there(office, "MN Tân Hưng")


def test_a_file_that_waits_is_shown_and_can_be_called_off(administrator: Phone, office: Office, line: Line) -> None:
    day = date(2024, 7, 1)
    rows = [
        ListedChange(2, Deed.RENAME, ("TH Nhật Tân",), ("TH Tân Hưng",), day),
        ListedChange(3, Deed.RENAME, ("TH Nào Đó",), ("TH Khác",), day),
    ]
    office.db.run_now(asked_changes.schedule, Listing("doi.csv", rows), day, by=None, now=office.now)
    elsewhere = office.db.run_now(employ, "Lê Văn Nam", office.units["MN 19/5"], Role.ADMINISTRATOR, office.now)
    assert "Không có thay đổi nào" in phone_of(office, line, elsewhere).says("/thaydoi")

    listed = administrator.says("/thaydoi")
    shown = administrator.taps("01/07")

    assert "01/07/2024: Danh sách thay đổi: doi.csv" in listed
    assert "Dòng 3 trong doi.csv: Bot không tìm thấy đơn vị “TH Nào Đó”" in shown
    assert "Đã bỏ" in administrator.taps("Hủy")
    assert office.db.run_now(asked_changes.waiting) == []


def test_nobody_else_changes_anything(head: Phone, officer: Phone, administrator: Phone, line: Line) -> None:
    administrator.says("/thaydoi mn 19/5")
    menu = administrator.chat.last()
    administrator.taps("Đổi tên")
    administrator.says("MN Tân Hưng")
    administrator.taps("Hôm nay")
    preview = administrator.chat.last()
    forged = [menu.data("Đổi tên"), preview.data("Thực hiện"), preview.data("Thôi")]

    for phone in (head, officer, stranger(line)):
        phone.says("/start")
        for data in forged:
            phone.does(phone.press(phone.chat.last().id, data))
        phone.says("/thaydoi mn 19/5")
        assert "Đổi tên" not in phone.labels()

    assert "Đã thực hiện" in administrator.taps_on(preview, "Thực hiện")


def test_an_administrator_of_another_office_reaches_nothing_here(
    administrator: Phone, office: Office, line: Line, commune: UnitId
) -> None:
    administrator.says("/thaydoi mn 19/5")
    data = administrator.chat.last().data("Đổi tên")
    elsewhere = office.db.run_now(employ, "Ngô Văn Tám", commune, Role.ADMINISTRATOR, office.now)
    other = phone_of(office, line, elsewhere)

    assert "mn 19/5" in other.says("/thaydoi mn 19/5")
    other.does(other.press(other.chat.last().id, data))

    assert "Tên mới" not in other.sees()


@pytest.mark.on_both
def test_an_administrator_whose_post_has_ended_can_not_carry_out(
    administrator: Phone, office: Office, commune: UnitId
) -> None:
    administrator.says("/thaydoi mn 19/5")
    administrator.taps("Đổi tên")
    administrator.says("MN Tân Hưng")
    administrator.taps("Hôm nay")
    screen = administrator.chat.last()

    def end_posts(tx: Tx) -> None:
        tx.execute(posts.update().where(posts.c.role == Role.ADMINISTRATOR.value).values(until=office.now))

    office.db.run_now(end_posts)
    office.pass_time(minutes=1)
    administrator.does(administrator.press(screen.id, screen.data("Thực hiện")))

    assert not is_there(office, "MN Tân Hưng")
