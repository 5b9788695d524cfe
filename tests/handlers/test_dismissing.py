"""[Thôi giữ chức]: after a second press or a yes, within what one gives, and never the last administrator."""

import pytest

from domain.buttons.staff_actions import Dismiss, ShowStaff
from domain.ids import UnitId
from domain.packing import pack
from domain.persons.people import Role
from storage.people import posts
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ

SCHOOL = "TH Nhật Tân"


@pytest.fixture
def administrator(office: Office, line: Line) -> Phone:
    person = office.db.run_now(employ, "Lý Văn Quản", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


def staff(office: Office, unit: UnitId) -> list[tuple[str, Role]]:
    return [(held.name, held.role) for held in office.db.run_now(posts.of_unit, unit)]


def test_a_post_ends_after_a_second_press(head: Phone, deputy: Phone, office: Office) -> None:
    head.says("/nguoi")
    head.taps("Thôi giữ chức")
    sure = head.taps("Phó Hiệu trưởng")
    before = staff(office, office.units[SCHOOL])

    said = head.taps("Đồng ý cho thôi")

    assert "Nguyễn Thị Lan thôi giữ chức Phó Hiệu trưởng tại TH Nhật Tân ngay bây giờ?" in sure
    assert len(before) == 2
    assert said.startswith("Đã ghi: Nguyễn Thị Lan thôi giữ chức")
    assert deputy.says("/baocao") == (
        "Thầy/cô không còn giữ chức vụ tại TH Nhật Tân từ 08:00 01/02/2024, nên bot không ghi gì."
    )


def test_a_post_ends_by_typing_alone_and_only_on_a_yes(head: Phone, deputy: Phone, office: Office) -> None:
    head.says("/nguoi")
    head.says("thôi")
    head.says("1")
    kept = head.says("để xem đã")
    still = staff(office, office.units[SCHOOL])
    head.says("thôi")
    head.says("Nguyễn Thị Lan")

    said = head.says("có")

    assert kept.startswith("Chưa thay đổi gì.")
    assert ("Nguyễn Thị Lan", Role.DEPUTY) in still
    assert said.startswith("Đã ghi: ")
    assert deputy.person != head.person


def test_a_second_tap_says_that_it_is_done(head: Phone, deputy: Phone, office: Office) -> None:
    post = office.db.run_now(posts.of_unit, office.units[SCHOOL])[1].post
    head.says("/nguoi")
    press = head.press(head.chat.last().id, pack(Dismiss(post)))
    head.does(press)

    head.does(press)

    assert head.toast() == "Người này đã thôi giữ chức rồi."
    assert deputy.person != head.person


def test_nobody_ends_or_sees_what_is_beyond_them(head: Phone, deputy: Phone, office: Office) -> None:
    other = office.units["MN 19/5"]
    post = office.db.run_now(posts.of_unit, other)[0].post
    own = office.db.run_now(posts.of_unit, office.units[SCHOOL])[0].post

    told = []
    for action in (ShowStaff(other), Dismiss(post), Dismiss(own)):
        head.does(head.press(1, pack(action)))
        told.append(head.toast())
    deputy.does(deputy.press(1, pack(ShowStaff(office.units[SCHOOL]))))

    assert told == [
        "Đơn vị này không thuộc phần thầy/cô phụ trách.",
        "Đơn vị này không thuộc phần thầy/cô phụ trách.",
        "Chức vụ này không thuộc quyền thầy/cô mời hoặc cho thôi.",
    ]
    assert deputy.toast() == "Thầy/cô không phụ trách việc này nên bot chưa làm gì."
    assert [role for _, role in staff(office, other)] == [Role.HEAD]


def test_the_last_administrator_stays(administrator: Phone, office: Office) -> None:
    administrator.says("/nguoi")
    administrator.taps("Thôi giữ chức")
    administrator.taps("Quản trị")

    administrator.taps("Đồng ý cho thôi")

    assert "chỉ còn một quản trị" in administrator.toast()
    assert ("Lý Văn Quản", Role.ADMINISTRATOR) in staff(office, office.authority)
