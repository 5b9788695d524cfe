"""The first words: a stranger, an invite, the main screen of each role."""

import pytest

from domain.persons.people import Role
from storage.people import invites
from storage.people.invites import Invitation
from tests.handlers.forms import opens
from tests.handlers.phones import Line, Phone, phone_of, stranger
from tests.office import SECRET, Office, employ

WRONG = "Mã mời này không dùng được"


def invited(office: Office, role: Role = Role.DEPUTY) -> str:
    invitation = Invitation(office.units["TH Nhật Tân"], role, "Nguyễn Thị Lan")
    return office.db.run_now(invites.issue, invitation, secret=SECRET, by=office.officer, now=office.now)


def test_a_stranger_is_told_who_is_there_and_asked_before_anything_is_kept(line: Line) -> None:
    phone = stranger(line)

    assert phone.says("/start").startswith("Chào thầy/cô. Đây là Trống Trường")
    assert phone.labels() == ["Đồng ý", "Không đồng ý"]
    assert "Bot chưa biết thầy/cô là ai" in phone.says("trường nào chưa nộp")


def test_an_invite_binds_whoever_brings_it_first_and_agrees(office: Office, line: Line) -> None:
    phone = stranger(line)

    phone.says(f"/start i_{invited(office)}")
    said = phone.taps("Đồng ý")

    assert said.startswith("✅ Đã nhận lời mời, thầy/cô Nguyễn Thị Lan.")
    assert "Phó Hiệu trưởng TH Nhật Tân" in said
    assert "Nộp Quý I" in phone.labels()


def test_a_link_opened_again_and_a_button_pressed_twice_lead_home(office: Office, line: Line) -> None:
    phone = stranger(line)
    link = f"/start i_{invited(office)}"
    phone.says(link)
    press = phone.press(phone.chat.last().id, phone.chat.last().data("Đồng ý"))

    phone.does(press, press)
    twice = phone.sees()
    again = phone.says(link)

    assert "Phó Hiệu trưởng TH Nhật Tân" in twice
    assert "Phó Hiệu trưởng TH Nhật Tân" in again


def test_a_used_a_wrong_and_an_expired_invite_get_the_same_answer(office: Office, line: Line) -> None:
    code = invited(office)
    late = invited(office)
    enters(stranger(line, 78), code)

    used_by_another = enters(stranger(line, 79), code)
    wrong = enters(stranger(line, 80), "0000000000")
    office.pass_time(days=4)
    expired = enters(stranger(line, 81), late)

    assert {used_by_another, wrong, expired} == {wrong}
    assert wrong.startswith(WRONG)


def enters(phone: Phone, code: str) -> str:
    phone.says(f"/start i_{code}")
    return phone.taps("Đồng ý")


def test_guessing_is_slowed_down_and_consent_stays_given(line: Line) -> None:
    phone = stranger(line)
    enters(phone, "0000000000")
    said = [phone.says(f"/start i_{guess:010}") for guess in range(5)]

    assert all(answer.startswith(WRONG) for answer in said[:4])
    assert "thử lại sau 60 phút" in said[4]
    assert phone.says("/start").startswith("Bot chưa biết thầy/cô ở trường nào.")


@pytest.mark.parametrize("payload", ["x" * 4000, "<b>", "a:b:c", "Ệ" * 64, ""])
def test_no_payload_however_odd_brings_it_down(line: Line, payload: str) -> None:
    phone = stranger(line)

    said = phone.says(f"/start i_{payload}")

    assert said.startswith("Chào thầy/cô. Đây là Trống Trường")
    assert phone.taps("Đồng ý").startswith(WRONG if payload else "Bot chưa biết thầy/cô ở trường nào.")


def test_a_code_typed_by_hand_needs_no_command(office: Office, line: Line) -> None:
    code = invited(office)
    phone = stranger(line)

    phone.says(f"{code[:5]} - {code[5:]}".lower())
    said = phone.taps("Đồng ý")

    assert said.startswith("✅ Đã nhận lời mời, thầy/cô Nguyễn Thị Lan.")


def test_a_principals_first_screen_names_their_next_jobs(head: Phone) -> None:
    said = head.says("/start")

    assert "Quý I · TH Nhật Tân: hạn hết 29/02/2024, còn 28 ngày" in said
    assert head.labels() == ["Nộp Kế hoạch năm", "Nộp Quý I", "Việc của trường tôi", "Trợ giúp"]


def test_a_half_filled_form_is_offered_at_its_question(head: Phone) -> None:
    opens(head)
    head.says("130")

    said = head.says("/start")

    assert "đang điền câu 2/20" in said
    assert "Tiếp Quý I" in head.labels()


def test_an_officers_first_screen_tells_how_the_work_stands(officer: Phone) -> None:
    said = officer.says("/start")

    assert "0/6 trường đã nộp Kế hoạch năm" in said
    assert officer.labels() == ["Tiến độ", "Chưa nộp", "Chờ tiếp nhận (0)", "Kế hoạch", "Trợ giúp"]


def test_a_leader_is_offered_nothing_they_may_not_do(office: Office, line: Line) -> None:
    leader = phone_of(office, line, office.db.run_now(employ, "Võ Thị Mai", office.authority, Role.LEADER, office.now))

    leader.says("/start")

    assert leader.labels() == ["Tiến độ", "Chưa nộp", "Trợ giúp"]


def test_every_button_of_the_first_screen_leads_somewhere_and_back(head: Phone) -> None:
    for label in ("Việc của trường tôi", "Trợ giúp"):
        head.says("/start")
        head.taps(label)

        assert head.taps("Màn hình chính").startswith("Chào thầy/cô")
