"""What may go wrong on the way in: other people's numbers, half names, old screens, closed units, nobody to decide."""

from datetime import date

import pytest
from sqlalchemy import select, update

from domain.persons.people import Reach, Role
from storage.incoming import conversations
from storage.people import invites
from storage.people.invites import Invitation
from storage.tables.registry import addresses, people, posts
from storage.units import tree
from tests.handlers.newcomers import NAME, NUMBER, asked, cards, fills_in, holds, who_agreed
from tests.handlers.phones import Line, Phone
from tests.office import SECRET, Office


@pytest.fixture
def newcomer(line: Line) -> Phone:
    return who_agreed(line)


@pytest.mark.parametrize("owner", [78, 0])
def test_the_number_of_somebody_else_is_refused(office: Office, newcomer: Phone, owner: int) -> None:
    fills_in(newcomer)

    assert newcomer.shares(NUMBER, owner).startswith("Đây không phải số của chính thầy/cô")
    assert newcomer.says("0912345678").startswith("Bot chỉ nhận số của chính thầy/cô")
    assert asked(office)[0][2:] == (None, None, "draft")


@pytest.mark.on_both
def test_a_contact_nobody_asked_for_is_not_kept(office: Office, newcomer: Phone, head: Phone) -> None:
    assert "Bot chưa biết thầy/cô là ai" in newcomer.shares(NUMBER)
    assert head.shares(NUMBER).startswith("Bot chỉ đọc được chữ")
    assert office.db.run_now(lambda tx: tx.execute(select(people.c.phone)).scalars().all()) == [None] * 7


@pytest.mark.parametrize("name", ["Lan", "Huy", "Dung", "12 34", "🌸 🌸", "Lan " * 1000])
def test_half_a_name_is_asked_for_again(newcomer: Phone, name: str) -> None:
    newcomer.says("TH Nhật Tân")
    newcomer.taps("Phó Hiệu trưởng")

    said = newcomer.says(name)

    assert "họ và tên" in said
    assert "xem lại trước khi gửi" not in said


def test_a_name_with_marks_of_html_is_shown_as_typed(newcomer: Phone) -> None:
    assert "• Họ tên: Lan <b>Bình & Em" in fills_in(newcomer, name="Lan <b>Bình & Em")


def test_nobody_asks_to_be_an_administrator_nor_for_a_post_that_is_not_there(office: Office, newcomer: Phone) -> None:
    newcomer.says("TH Nhật Tân")
    shown = newcomer.chat.last().id

    for role in (Role.ADMINISTRATOR, Role.OFFICER):
        newcomer.does(newcomer.press(shown, f"jr:{role}"))
    typed = newcomer.says("quản trị")

    assert typed.startswith("Chức vụ này không đề nghị được ở đây.")
    assert asked(office) == [(None, None, None, None, "draft")]


def test_one_waits_for_one_decision_at_a_time(office: Office, newcomer: Phone) -> None:
    fills_in(newcomer)
    newcomer.says("gửi")

    again = newcomer.says("MN 19/5")
    newcomer.does(newcomer.press(newcomer.chat.last().id, f"ju:{office.units['MN 19/5']}"))

    assert again.startswith("Đề nghị làm Phó Hiệu trưởng TH Nhật Tân gửi lúc 08:00 01/02/2024 đang chờ duyệt")
    assert len(asked(office)) == 1


def test_what_was_sent_can_be_taken_back_three_times_a_day(office: Office, newcomer: Phone) -> None:
    for _ in range(3):
        fills_in(newcomer)
        newcomer.says("gửi")
        newcomer.says("/start")
        assert newcomer.taps("Rút đề nghị").startswith("Đã rút đề nghị tham gia TH Nhật Tân")

    refused = newcomer.says("TH Nhật Tân")
    office.pass_time(days=1)

    assert "Từ 08:00 02/02/2024 thầy/cô gửi tiếp được" in refused
    assert newcomer.says("TH Nhật Tân").startswith("TH Nhật Tân\nThầy/cô giữ chức vụ gì?")
    assert asked(office)[:3] == [("deputy", None, None, None, "withdrawn")] * 3


def test_a_code_that_comes_meanwhile_lets_one_in_and_the_rest_is_forgotten(office: Office, newcomer: Phone) -> None:
    fills_in(newcomer)
    invitation = Invitation(office.units["MN 19/5"], Role.FOCAL, NAME)
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)

    said = newcomer.says(f"/start i_{code}")

    assert said.startswith("✅ Đã nhận lời mời")
    assert newcomer.chat.keys == []
    assert asked(office) == []
    assert holds(office, newcomer) == [(Role.FOCAL, "MN 19/5")]


def test_what_was_sent_is_taken_back_when_a_code_lets_one_in(office: Office, newcomer: Phone) -> None:
    fills_in(newcomer)
    newcomer.says("gửi")
    invitation = Invitation(office.units["TH Nhật Tân"], Role.DEPUTY, NAME)
    code = office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)

    said = newcomer.says(f"{code[:5]}-{code[5:]}")

    assert said.startswith("✅ Đã nhận lời mời")
    assert asked(office) == [("deputy", None, None, None, "withdrawn")]


def test_a_unit_that_closes_on_the_way_is_said_to_be_closed(office: Office, newcomer: Phone) -> None:
    fills_in(newcomer)
    office.db.run_now(tree.close, office.units["TH Nhật Tân"], date(2024, 2, 1))

    assert newcomer.says("gửi").startswith("Đơn vị này không còn hoạt động.")
    newcomer.does(newcomer.press(newcomer.chat.last().id, f"ju:{office.units['TH Nhật Tân']}"))
    assert "Đơn vị này không còn hoạt động." in newcomer.toast()
    assert cards(office) == []


@pytest.mark.on_both
def test_where_nobody_can_decide_that_is_said_and_nothing_kept(office: Office, newcomer: Phone) -> None:
    office.db.run_now(lambda tx: tx.execute(update(addresses).values(reach=Reach.BLOCKED)).rowcount)
    fills_in(newcomer)

    assert newcomer.says("gửi").startswith("Hiện chưa có ai trên bot duyệt được đề nghị cho TH Nhật Tân")
    assert asked(office) == []


def test_buttons_of_an_old_screen_change_nothing_that_was_sent(office: Office, newcomer: Phone) -> None:
    newcomer.says("TH Nhật Tân")
    old = newcomer.chat.last().id
    newcomer.taps("Phó Hiệu trưởng")
    newcomer.says(NAME)
    newcomer.says("gửi")
    sent = asked(office)

    newcomer.does(*(newcomer.press(old, data) for data in ("jr:head", "jy", "jn", "jb")))

    assert asked(office) == sent
    assert "Bước này đã qua" in newcomer.toast()


def test_who_holds_a_post_is_sent_to_those_who_invite(office: Office, head: Phone) -> None:
    head.says("/start")

    head.does(head.press(head.chat.last().id, f"ju:{office.units['MN 19/5']}"))

    assert "Thầy/cô đã có chức vụ trên bot." in head.toast()
    assert asked(office) == []


def test_whoever_holds_nothing_any_more_is_told_kindly_and_may_ask_again(office: Office, head: Phone) -> None:
    office.db.run_now(lambda tx: tx.execute(update(posts).values(until=office.now)).rowcount)
    office.db.run_now(conversations.expect, office.address(office.heads["TH Nhật Tân"]), None)

    said = head.says("/start")
    head.says("TH Nhật Tân")
    look = head.taps("Đầu mối báo cáo")

    assert said.startswith("Chào thầy/cô Hiệu trưởng TH Nhật Tân. Hiện thầy/cô không giữ chức vụ nào trên bot.")
    assert "• Họ tên: Hiệu trưởng TH Nhật Tân" in look
