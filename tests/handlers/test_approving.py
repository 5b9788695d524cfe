"""Deciding on who asks for a post: the first decision counts, and rights are looked up at every press."""

import pytest
from sqlalchemy import select

from domain.persons.people import Role
from storage.tables.registry import applications
from tests.handlers.newcomers import NAME, NUMBER, card, fills_in, holds, who_agreed
from tests.handlers.phones import Line, Phone
from tests.office import Office, employ


@pytest.fixture
def newcomer(line: Line) -> Phone:
    """Waits to be the deputy of TH Nhật Tân."""
    phone = who_agreed(line)
    fills_in(phone)
    phone.shares(NUMBER)
    return phone


def test_the_card_says_all_that_is_known_and_who_holds_the_post(office: Office, newcomer: Phone, head: Phone) -> None:
    office.db.run_now(employ, "Trần Phó", office.units["TH Nhật Tân"], Role.DEPUTY, office.now)
    head.says("/start")
    assert "Đề nghị vào (1)" in head.labels()

    head.taps("Đề nghị vào (1)")
    said = head.taps(NAME)

    assert f"• Họ tên (tự khai): {NAME}\n• Chức vụ: Phó Hiệu trưởng\n• Đơn vị: TH Nhật Tân" in said
    assert "• Điện thoại (Telegram xác nhận): 0912 345 678" in said
    assert "• Đang giữ chức vụ này: Trần Phó" in said
    assert head.labels() == ["Duyệt", "Từ chối", "Màn hình chính"]


def test_whoever_is_approved_is_in_at_once(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)

    said = head.taps("Duyệt")

    assert said.startswith(
        f"✅ {NAME} · Phó Hiệu trưởng TH Nhật Tân: đã duyệt, Hiệu trưởng TH Nhật Tân, 08:00 01/02/2024"
    )
    assert holds(office, newcomer) == [(Role.DEPUTY, "TH Nhật Tân")]
    assert newcomer.says("/start").startswith(f"Chào thầy/cô {NAME} · Phó Hiệu trưởng TH Nhật Tân")
    assert "Đề nghị vào" not in "".join(head.labels())


def test_whoever_is_turned_down_is_not_in_and_may_ask_again(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    head.taps("Từ chối")

    said = head.taps("Sai chức vụ, đơn vị")

    assert f"{NAME} · Phó Hiệu trưởng TH Nhật Tân: đã từ chối" in said
    assert holds(office, newcomer) == []
    assert newcomer.says("TH Nhật Tân").startswith("TH Nhật Tân\nThầy/cô giữ chức vụ gì?")


@pytest.mark.on_both
def test_a_reason_can_be_typed_and_one_too_long_is_sent_back(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    head.taps("Từ chối")

    long = head.says("x" * 4000)
    head.says("/start")
    asked_again = head.says("Trường chưa bổ nhiệm")
    head.says("Trường chưa <b>bổ nhiệm & nhé")

    assert "4000" in long.replace(".", "")
    assert asked_again.startswith(f"Vì sao từ chối {NAME}?")
    reason = office.db.run_now(lambda tx: tx.execute(select(applications.c.reason)).scalar_one())
    assert reason == "Trường chưa <b>bổ nhiệm & nhé"


def test_the_first_decision_counts_and_the_other_card_says_who_and_when(
    office: Office, newcomer: Phone, head: Phone, officer: Phone
) -> None:
    card(office, officer)
    old = officer.chat.last()
    card(office, head)
    head.taps("Từ chối")
    head.taps("Không nêu lý do")
    office.pass_time(minutes=5)

    said = officer.taps_on(old, "Duyệt")

    assert "đã từ chối, Hiệu trưởng TH Nhật Tân, 08:00 01/02/2024" in said
    assert holds(office, newcomer) == []


def test_a_double_tap_lets_in_once(office: Office, newcomer: Phone, head: Phone) -> None:
    card(office, head)
    message = head.chat.last()
    approve = head.press(message.id, message.data("Duyệt"))

    head.does(approve, approve, approve)

    assert holds(office, newcomer) == [(Role.DEPUTY, "TH Nhật Tân")]
    assert "đã duyệt" in head.sees()
