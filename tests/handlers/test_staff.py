"""/nguoi: heads see to their own school, officers to theirs, administrators to all; nobody beyond what they give."""

import re

import pytest

from domain.buttons.staff_actions import Invite, RevokeInvite
from domain.ids import PersonId, UnitId
from domain.packing import pack
from domain.persons.people import Reach, Role
from domain.registry.units import Level
from domain.texts import Language
from storage.database import Tx
from storage.people import invites, posts, registry
from tests.handlers.phones import USERNAME, Line, Phone, phone_of
from tests.office import SECRET, Office, employ

SCHOOL = "TH Nhật Tân"
LINK = re.compile(rf"https://t\.me/{USERNAME}\?start=i_([0-9A-Z]{{10}})")


@pytest.fixture
def administrator(office: Office, line: Line) -> Phone:
    person = office.db.run_now(employ, "Lý Văn Quản", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


def staff(office: Office, unit: UnitId) -> list[tuple[str, Role]]:
    return [(held.name, held.role) for held in office.db.run_now(posts.of_unit, unit)]


def joins(office: Office, said: str, chat: int = 4_001) -> None:
    """Somebody brings the code that was said."""
    found = LINK.search(said)
    assert found is not None, said
    office.db.run_now(invites.redeem, found[1], secret=SECRET, chat_id=chat, now=office.now)


def test_a_head_sees_the_people_of_the_school_and_whether_they_are_reached(
    head: Phone, deputy: Phone, office: Office
) -> None:
    address = office.db.run_now(registry.touch_address, registry.TELEGRAM, deputy.person)
    office.db.run_now(registry.note_reach, address.id, Reach.BLOCKED, office.now)

    said = head.says("/nguoi")

    assert said.splitlines()[:3] == [
        "👥 TH Nhật Tân",
        "Hiệu trưởng: Hiệu trưởng TH Nhật Tân · từ 01/02/2024",
        "Phó Hiệu trưởng: Nguyễn Thị Lan · từ 01/02/2024 · chưa liên lạc được",
    ]


def test_a_head_invites_a_deputy_by_three_presses_and_a_name(head: Phone, office: Office) -> None:
    head.says("/nguoi")
    head.taps("Mời người")
    head.taps("Phó Hiệu trưởng")
    said = head.says("Lê Thị <b>Bình</b> & *Minh*")

    joins(office, said)

    assert "Lời mời làm Phó Hiệu trưởng tại TH Nhật Tân (Lê Thị <b>Bình</b> & *Minh*)" in said
    assert "Dùng một lần, tới 08:00 04/02/2024." in said
    assert staff(office, office.units[SCHOOL])[1] == ("Lê Thị <b>Bình</b> & *Minh*", Role.DEPUTY)


def test_the_same_is_done_by_typing_alone(head: Phone, office: Office) -> None:
    head.says("/nguoi")
    head.says("moi")
    head.says("2")

    said = head.says("Trần Văn Đầu")

    assert "Lời mời làm Đầu mối báo cáo" in said
    joins(office, said)
    assert ("Trần Văn Đầu", Role.FOCAL) in staff(office, office.units[SCHOOL])


def test_a_code_is_said_in_two_parts_that_are_the_code_of_the_link(head: Phone) -> None:
    head.says("/nguoi")
    head.taps("Mời người")
    head.taps("Đầu mối")
    head.taps("Không ghi tên")

    found = LINK.search(head.sees())

    assert found is not None
    assert f"{found[1][:5]}-{found[1][5:]}" in head.sees()


def test_a_head_gives_no_post_but_those_beside_the_own(head: Phone, office: Office) -> None:
    head.says("/nguoi")
    head.taps("Mời người")
    offered = head.labels()

    head.does(head.press(1, pack(Invite(office.units[SCHOOL], Role.HEAD))))

    assert offered == ["Phó Hiệu trưởng", "Đầu mối báo cáo", "◀ Người phụ trách"]
    assert head.toast() == "Chức vụ này không thuộc quyền thầy/cô mời hoặc cho thôi."


def test_an_officer_invites_a_new_head_who_replaces_the_present_one_and_is_told_so(
    officer: Phone, office: Office
) -> None:
    officer.says("/nguoi th nhat tan")
    officer.taps("Mời người")
    asked = officer.taps("Hiệu trưởng")
    said = officer.says("Phạm Thị Mai")

    joins(office, said)

    assert "Thầy/cô Hiệu trưởng TH Nhật Tân đang là Hiệu trưởng, sẽ thôi giữ chức ngay khi" in asked
    assert staff(office, office.units[SCHOOL]) == [("Phạm Thị Mai", Role.HEAD)]


def test_an_officer_makes_no_officers(officer: Phone, office: Office) -> None:
    officer.says("/nguoi")
    officer.taps("Mời người")

    assert "Chuyên viên" not in officer.labels()
    officer.does(officer.press(1, pack(Invite(office.authority, Role.OFFICER))))
    assert "không thuộc quyền" in officer.toast()


def test_an_administrator_says_what_an_officer_will_look_after(administrator: Phone, office: Office) -> None:
    administrator.says("/nguoi")
    administrator.taps("Mời người")
    administrator.taps("Chuyên viên")
    said = administrator.says("tiểu học, THCS; CCHC, CNTT")

    joins(office, said)

    assert "khối TH, THCS, CCHC, CNTT" in said
    new = office.db.run_now(posts.officers, office.authority)[1]
    assert (new.role, new.levels, new.areas) == (Role.OFFICER, frozenset({Level.TH, Level.THCS}), "CCHC, CNTT")


def test_a_level_that_is_none_is_asked_back(administrator: Phone) -> None:
    administrator.says("/nguoi")
    administrator.taps("Mời người")
    administrator.taps("Chuyên viên")

    said = administrator.says("lâu đài; CNTT")

    assert "chưa hiểu “lâu đài”" in said
    assert "Lời mời làm Chuyên viên" in administrator.says("THCS; CNTT")


@pytest.mark.parametrize("name", ["…", "12", "x" * 4100])
def test_a_name_that_is_none_is_asked_for_again(head: Phone, name: str) -> None:
    head.says("/nguoi")
    head.taps("Mời người")
    head.taps("Phó")

    said = head.says(name)

    assert "gõ" in said
    assert "Lời mời làm Phó Hiệu trưởng" in head.says("Lê Thị Bình")


def test_an_invite_that_is_open_is_listed_and_taken_back(head: Phone, office: Office) -> None:
    head.says("/nguoi")
    head.taps("Mời người")
    head.taps("Phó")
    code = LINK.search(head.says("Lê Thị Bình"))
    listed = head.says("/nguoi")

    head.taps("Thu hồi 1")

    assert "1. Phó Hiệu trưởng · Lê Thị Bình · dùng tới 08:00 04/02/2024" in listed
    assert head.toast() == "Đã thu hồi lời mời."
    assert "Lê Thị Bình" not in head.sees()
    assert code is not None
    assert office.db.run_now(invites.redeem, code[1], secret=SECRET, chat_id=4001, now=office.now) is None


def test_an_invite_is_taken_back_by_typing_its_number(head: Phone) -> None:
    head.says("/nguoi")
    head.taps("Mời người")
    head.taps("Phó")
    head.says("Lê Thị Bình")
    head.says("/nguoi")

    assert "Lê Thị Bình" not in head.says("thu hồi 1")
    assert "Không có lời mời nào như vậy" in head.says("thu hồi 1")


def test_a_head_takes_back_no_invite_of_an_officer_for_the_own_place(
    head: Phone, officer: Phone, office: Office
) -> None:
    officer.says("/nguoi th nhat tan")
    officer.taps("Mời người")
    officer.taps("Hiệu trưởng")
    officer.says("Phạm Thị Mai")
    [waiting] = office.db.run_now(invites.open_at, office.units[SCHOOL], office.now)

    head.does(head.press(1, pack(RevokeInvite(waiting.id))))

    assert "không thuộc quyền" in head.toast()


def test_an_officer_of_some_levels_sees_to_the_schools_of_those(office: Office, line: Line) -> None:
    def hired(tx: Tx) -> int:
        person = registry.add_person(tx, "Đỗ Văn Tiểu", Language.VI, office.now)
        chat = registry.touch_address(tx, registry.TELEGRAM, 1000 + person, person=person)
        levels = frozenset({Level.TH})
        registry.appoint(tx, person, office.authority, Role.OFFICER, levels=levels, granted_by=None, now=office.now)
        return chat.chat_id - 1000

    phone = phone_of(office, line, PersonId(office.db.run_now(hired)))

    assert phone.says("/nguoi") == "Thầy/cô gõ kèm tên trường, ví dụ: /nguoi tiểu học Nhật Tân"
    assert phone.says("/nguoi th nhat tan").startswith("👥 TH Nhật Tân")
    assert phone.says("/nguoi mn 19/5") == "Đơn vị này không thuộc phần thầy/cô phụ trách."


def test_a_head_of_two_schools_is_asked_which(head: Phone, office: Office) -> None:
    both = office.units["MN 19/5"]
    office.db.run_now(posts.take_over, office.heads[SCHOOL], both, Role.HEAD, granted_by=office.officer, now=office.now)

    head.says("/nguoi")

    assert sorted(head.labels()) == ["MN 19/5", "TH Nhật Tân"]
    assert head.taps("MN 19/5").startswith("👥 MN 19/5")


def test_an_ordinary_question_after_the_list_is_a_question(officer: Phone) -> None:
    officer.says("/nguoi")

    assert officer.says("trường nào chưa nộp quý 1").startswith("6/6 trường chưa nộp Quý I")
