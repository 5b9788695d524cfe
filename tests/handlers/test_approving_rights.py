"""Who may decide on who asks: as their posts are at the press, never about themselves, never on old time."""

import pytest
from sqlalchemy import update

from domain.persons.applications import VALID
from domain.persons.people import Reach, Role
from domain.registry.units import Level
from storage.database import Tx
from storage.people import posts, registry
from storage.tables.registry import addresses
from storage.tables.registry import posts as held
from storage.units import tree
from tests.handlers.newcomers import NAME, NUMBER, asked, card, cards, fills_in, holds, presses, who_agreed
from tests.handlers.phones import Line, Phone, phone_of, stranger
from tests.office import Office, chat_of, employ, moment

NOT_YOURS = "Đề nghị này không thuộc phần thầy/cô duyệt."


@pytest.fixture
def newcomer(line: Line) -> Phone:
    """Waits to be the deputy of TH Nhật Tân."""
    phone = who_agreed(line)
    fills_in(phone)
    phone.shares(NUMBER)
    return phone


def administrator(office: Office, line: Line) -> Phone:
    person = office.db.run_now(employ, "Vũ Quản Trị", office.authority, Role.ADMINISTRATOR, office.now)
    return phone_of(office, line, person)


@pytest.mark.parametrize("code", ["ap", "ay", "aw", "an"])
def test_nobody_else_decides_and_a_forged_number_tells_nothing(
    office: Office, line: Line, newcomer: Phone, code: str
) -> None:
    more = ":0" if code == "an" else ""
    elsewhere = phone_of(office, line, office.heads["MN 19/5"])
    deputy_person = office.db.run_now(employ, "Trần Phó", office.units["TH Nhật Tân"], Role.DEPUTY, office.now)

    said = presses(office, elsewhere, code, more)
    elsewhere.does(elsewhere.press(elsewhere.chat.last().id, f"{code}:999{more}"))

    assert said == elsewhere.toast() == NOT_YOURS
    assert "không phụ trách việc này" in presses(office, phone_of(office, line, deputy_person), code, more)
    assert "Bot chưa biết thầy/cô là ai" in presses(office, stranger(line, 99), code, more)
    assert "Bot chưa biết thầy/cô là ai" in presses(office, newcomer, code, more)
    assert asked(office)[0][-1] == "waiting"


def test_a_right_lost_between_card_and_press_is_lost(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    message = head.chat.last()
    office.db.run_now(_end_posts, office)

    head.does(head.press(message.id, message.data("Duyệt")))

    assert holds(office, newcomer) == []
    assert asked(office)[0][-1] == "waiting"


def _end_posts(tx: Tx, office: Office) -> None:
    [head] = [one for one in posts.of_unit(tx, office.units["TH Nhật Tân"]) if one.role is Role.HEAD]
    posts.end(tx, head.post, by=office.officer, now=office.now)


@pytest.mark.on_both
def test_an_officer_of_other_levels_neither_hears_nor_decides(office: Office, line: Line) -> None:
    def narrowed(tx: Tx) -> None:
        tx.execute(update(held).where(held.c.person_id == office.officer).values(levels=Level.MN.value))

    office.db.run_now(narrowed)
    chief = administrator(office, line)
    phone = who_agreed(line)
    fills_in(phone, post="Hiệu trưởng", name="đúng")
    phone.says(NAME)
    phone.says("gửi")

    assert cards(office) == [chief.person]
    assert presses(office, phone_of(office, line, office.officer), "ay") == NOT_YOURS


def test_posts_of_an_office_are_given_by_administrators_alone(office: Office, line: Line, officer: Phone) -> None:
    chief = administrator(office, line)
    phone = who_agreed(line)
    fills_in(phone, unit="Phòng GDĐT Quận 7", post="Chuyên viên")
    phone.says("gửi")

    assert cards(office) == [chief.person]
    assert presses(office, officer, "ay") == NOT_YOURS
    assert "đã duyệt" in presses(office, chief, "ay")
    assert holds(office, phone) == [(Role.OFFICER, "Phòng GDĐT Quận 7")]


def test_a_head_who_takes_over_follows_the_one_before(office: Office, line: Line, officer: Phone, head: Phone) -> None:
    phone = who_agreed(line)
    fills_in(phone, post="Hiệu trưởng", name="đúng")
    phone.says(NAME)
    phone.says("gửi")

    told = card(office, officer)
    officer.taps("Duyệt")

    assert "• Đang giữ chức vụ này: Hiệu trưởng TH Nhật Tân" in told
    assert "Duyệt là thay người đang giữ" in told
    assert holds(office, phone) == [(Role.HEAD, "TH Nhật Tân")]
    assert holds(office, head) == []


def test_of_two_who_ask_for_one_post_each_is_decided_on_by_itself(
    office: Office, line: Line, newcomer: Phone, head: Phone
) -> None:
    other = who_agreed(line, 78)
    fills_in(other, name="Lê Thị Bình")
    other.says("gửi")

    head.says("/denghi")
    listed = head.labels()
    head.taps("Lê Thị Bình")
    head.taps("Duyệt")
    second = card_of(head, NAME)

    assert [label.partition(" ·")[0] for label in listed] == [NAME, "Lê Thị Bình", "Màn hình chính"]
    assert "• Đang giữ chức vụ này: Lê Thị Bình" in second
    assert holds(office, other) == [(Role.DEPUTY, "TH Nhật Tân")]
    assert holds(office, newcomer) == []


def card_of(phone: Phone, name: str) -> str:
    phone.says("/denghi")
    return phone.taps(name)


@pytest.mark.on_both
def test_nobody_decides_about_themselves(office: Office, newcomer: Phone) -> None:
    """Not even one who has become an administrator meanwhile."""
    office.db.run_now(_make_administrator, office, newcomer.person)

    said = presses(office, newcomer, "ay")

    assert said.startswith("Thầy/cô không tự duyệt đề nghị của mình.")
    assert "Đề nghị vào (1)" not in newcomer.labels()
    assert asked(office)[0][-1] == "waiting"


def _make_administrator(tx: Tx, office: Office, chat: int) -> None:
    person = employ(tx, "Người mới", office.authority, Role.ADMINISTRATOR, office.now)
    tx.execute(update(addresses).where(addresses.c.chat_id == chat).values(person_id=person))
    tx.execute(update(addresses).where(addresses.c.chat_id == chat_of(person)).values(person_id=None))


def test_a_unit_closed_meanwhile_takes_nobody_in(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    office.db.run_now(tree.close, office.units["TH Nhật Tân"], moment("2024-02-01").date())

    head.taps("Duyệt")

    assert "Đơn vị này không còn hoạt động" in head.toast()
    assert holds(office, newcomer) == []


def test_what_is_over_time_is_not_decided_any_more(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    office.now += VALID

    said = head.taps("Duyệt")

    assert "không ai duyệt trong 7 ngày" in said
    assert holds(office, newcomer) == []


def test_whoever_has_blocked_the_bot_is_let_in_and_that_is_told(office: Office, newcomer: Phone, head: Phone) -> None:
    address = office.db.run_now(registry.touch_address, registry.TELEGRAM, newcomer.person)
    office.db.run_now(registry.note_reach, address.id, Reach.BLOCKED, office.now)
    card(office, head)

    said = head.taps("Duyệt")

    assert "Người này đã chặn bot nên chưa đọc được kết quả." in said
    assert holds(office, newcomer) == [(Role.DEPUTY, "TH Nhật Tân")]


def test_what_was_taken_back_shows_no_name(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    newcomer.says("/start")
    newcomer.taps("Rút đề nghị")

    said = head.taps("Duyệt")

    assert said.startswith("Phó Hiệu trưởng TH Nhật Tân: người đề nghị đã rút lại lúc")
    assert NAME not in said
    assert holds(office, newcomer) == []
