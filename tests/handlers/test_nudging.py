"""Reminders by hand: exactly those missing, shown first, and not twice within hours unless somebody insists."""

from datetime import timedelta

import pytest

from domain.persons.people import Role
from domain.sending.notices import Key, State
from scheduler.owing.remind import owe_reminders
from storage.database import Tx
from storage.outgoing import outbox
from tests.handlers.phones import Line, Phone, phone_of
from tests.office import Office, employ


def nudged(office: Office) -> int:
    """How many notices nudge somebody and have not been fetched."""
    held = office.db.run_now(outbox.claim, office.now + timedelta(seconds=1), limit=100)
    return sum(one.key is Key.NUDGE for one in held)


def test_a_nudge_is_shown_first_and_sent_once(office: Office, officer: Phone) -> None:
    officer.says("trường nào chưa nộp quý 1")

    asked = officer.taps("Nhắc các trường này")
    nudge = officer.chat.last().data("Nhắc 6 trường")
    told = officer.taps("Nhắc 6 trường")
    officer.does(officer.press(officer.chat.last().id, nudge))

    assert asked.startswith("Nhắc 6 trường chưa nộp Quý I")
    assert "Bot đang nhắc 6 trường về Quý I" in told
    assert officer.sees().startswith("Cả 6 trường chưa nộp Quý I đã được nhắc lúc 08:00 01/02/2024 (Trần Thị Hạnh)")
    assert nudged(office) == 6


def test_whoever_sends_at_night_is_told_that_phones_will_ring(office: Office, officer: Phone) -> None:
    office.comes("2024-02-01", "22:05")

    asked = officer.says("nhắc các trường chưa nộp quý 1")
    office.comes("2024-02-02", "06:30")
    by_day = officer.says("nhắc các trường chưa nộp quý 1")

    assert "Bây giờ là 22:05: tin đi ngay, điện thoại của thầy cô sẽ báo." in asked
    assert "tin đi ngay" not in by_day


def test_whoever_insists_nudges_again_and_two_presses_of_it_are_one(office: Office, officer: Phone) -> None:
    officer.says("nhắc các trường chưa nộp quý 1")
    officer.taps("Nhắc 6 trường")
    nudged(office)
    office.pass_time(hours=2)

    officer.says("nhắc các trường chưa nộp quý 1")
    again = officer.chat.last().data("Vẫn nhắc 6 trường")
    told = officer.taps("Vẫn nhắc 6 trường")
    officer.does(officer.press(officer.chat.last().id, again))

    assert "Bot đang nhắc 6 trường" in told
    assert "đã được nhắc lúc 10:00" in officer.sees()
    assert nudged(office) == 6


def test_after_three_hours_nobody_has_to_insist(office: Office, officer: Phone) -> None:
    officer.says("nhắc các trường chưa nộp quý 1")
    officer.taps("Nhắc 6 trường")
    office.pass_time(hours=3)

    asked = officer.says("nhắc các trường chưa nộp quý 1")

    assert asked.startswith("Nhắc 6 trường chưa nộp Quý I")
    assert officer.labels() == ["Nhắc 6 trường", "Chưa nộp"]


def test_of_those_asked_about_only_the_ones_left_in_peace_so_far_are_nudged(
    office: Office, line: Line, officer: Phone
) -> None:
    colleague = phone_of(office, line, office.db.run_now(employ, "Lê Minh", office.authority, Role.OFFICER, office.now))
    officer.says("nhắc các trường tiểu học chưa nộp quý 1")
    officer.says("nhắc đi")
    nudged(office)

    asked = colleague.says("nhắc các trường chưa nộp quý 1")
    told = colleague.says("nhắc")

    assert asked.startswith("Nhắc 3 trường chưa nộp Quý I")
    assert "3 trường đã được nhắc lúc 08:00 01/02/2024 (Trần Thị Hạnh), chưa quá 3 giờ" in asked
    assert "Bot đang nhắc 3 trường" in told
    assert nudged(office) == 3


def test_all_of_it_can_be_typed(office: Office, officer: Phone) -> None:
    officer.says("nhắc các trường chưa nộp quý 1")
    dropped = officer.says("thôi")
    officer.says("nhắc các trường tiểu học chưa nộp quý 1")
    first = officer.says("có")
    officer.says("nhắc các trường tiểu học chưa nộp quý 1")
    office.pass_time(minutes=5)
    again = officer.says("vẫn nhắc")
    office.pass_time(minutes=5)
    asked = officer.says("nhắc các trường tiểu học chưa nộp quý 1")
    question = officer.says("tiến độ quý 1")

    assert dropped == "Bot không nhắc ai."
    assert "Bot đang nhắc 3 trường" in first
    assert "Bot đang nhắc 3 trường" in again
    assert "đã được nhắc lúc 08:05" in asked
    assert "Quý I" in question
    assert "0/6" in question


def test_a_nudge_that_came_to_nothing_is_none(office: Office, officer: Phone) -> None:
    """Everybody promised a time before it left: they were never nudged."""
    officer.says("nhắc các trường chưa nộp quý 1")
    officer.taps("Nhắc 6 trường")
    office.db.run_now(_withdrawn, office)

    asked = officer.says("nhắc các trường chưa nộp quý 1")

    assert asked.startswith("Nhắc 6 trường chưa nộp Quý I")


def _withdrawn(tx: Tx, office: Office) -> None:
    held = outbox.claim(tx, office.now, limit=100)
    outbox.settle(tx, [outbox.Settled(one.id, one.fence, State.WITHDRAWN) for one in held], office.now)


def test_of_a_school_with_two_people_it_is_said_that_both_hear(office: Office, officer: Phone) -> None:
    school = office.units["TH Nhật Tân"]
    office.db.run_now(employ, "Đầu mối", school, Role.FOCAL, office.now)

    officer.says("nhắc các trường chưa nộp quý 1")

    assert "Bot đang nhắc 6 trường (7 người) về Quý I" in officer.taps("Nhắc 6 trường")


@pytest.mark.on_both
def test_the_preview_names_whom_nobody_reaches_and_says_whom_the_ladder_reminded_today(
    office: Office, officer: Phone
) -> None:
    office.comes("2024-02-22", "07:30")
    office.blocks("MN 19/5")
    office.db.run_now(owe_reminders, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    office.db.run_now(outbox.settle, [outbox.Settled(one.id, one.fence, State.SENT, 1) for one in held], office.now)

    this_morning = officer.says("nhắc các trường chưa nộp quý 1").splitlines()
    office.comes("2024-02-23", "09:00")
    next_day = officer.says("nhắc các trường chưa nộp quý 1")

    assert this_morning[2:] == [
        "Còn 1 trường bot không liên lạc được: MN 19/5.",
        "Hôm nay bot đã nhắc theo lịch cả 5 trường này.",
    ]
    assert "theo lịch" not in next_day


def test_who_waits_for_an_answer_is_left_alone_by_name(office: Office, head: Phone, officer: Phone) -> None:
    head.says("em xin gia hạn quý 1 đến 6/3 vì kế toán nghỉ ốm")

    asked = officer.says("nhắc các trường chưa nộp quý 1")
    told = officer.taps("Nhắc 5 trường")

    assert "1 trường đang chờ trả lời xin gia hạn nên chưa nhắc: TH Nhật Tân." in asked
    assert "Bot đang nhắc 5 trường về Quý I" in told
