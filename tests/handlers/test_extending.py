"""More time for one unit: asked from a phone, answered with one tap; in between nobody is reminded."""

import pytest

from domain.persons.people import Role
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Obligation
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from scheduler.owing import remind
from storage.operations import audit
from storage.outgoing import outbox
from storage.planning import deadlines
from storage.reporting import obligations
from tests.handlers.forms import hands_in, opens
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.office import Office, employ, moment

SCHOOL = "TH Nhật Tân"


def owed(office: Office) -> Obligation:
    found = office.db.run_now(obligations.one, office.obligation("Q1", SCHOOL))
    assert found is not None
    return found


def deadline(office: Office) -> Deadline:
    return owed(office).own(office.db.run_now(deadlines.one, office.deadline("Q1")))


def reminded(office: Office) -> set[int]:
    """Who is reminded of the quarter now, by obligation."""
    office.db.run_now(remind.owe_reminders, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    q1 = office.deadline("Q1")
    return {
        one.obligation
        for one in held
        if one.key in {Key.REMINDER, Key.OVERDUE} and one.moot is None and one.deadline == q1 and one.obligation
    }


def asks(head: Phone, day: str = "6/3", reason: str = "Kế toán nghỉ ốm") -> str:
    head.says("/hannop")
    head.taps("Xin gia hạn")
    if "việc nào" in head.sees():
        head.taps("Quý I")
    head.says(day)
    return head.says(reason)


def letter(office: Office, officer: Phone, key: Key, person: int) -> str | None:
    """What the notice of this key is about, as its sender has it in hand."""
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    return next((one.details for one in held if one.key is key and one.person == person), None)


def presses(phone: Phone, data: str) -> str:
    phone.says("/start")
    phone.does(phone.press(phone.chat.last().id, data))
    return phone.sees()


def granted(office: Office, head: Phone, officer: Phone) -> str:
    asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    return presses(officer, f"gy:{number}")


def test_a_day_and_a_reason_are_asked_and_one_tap_of_the_officer_gives_the_time(
    head: Phone, officer: Phone, office: Office
) -> None:
    sent = asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    listed = head.says("/hannop")
    said = presses(officer, f"gy:{number}")
    told = letter(office, head, Key.EXTENSION, office.heads[SCHOOL])

    assert "Đã gửi đề nghị gia hạn" in sent
    assert "đã xin gia hạn đến 06/03/2024" in listed
    assert "Đã gia hạn Báo cáo CCHC định kỳ · Quý I cho TH Nhật Tân đến hết 06/03/2024" in said
    assert told == number
    assert deadline(office).last_ok == moment("2024-03-06", "23:59:59")
    trace = office.db.run_now(audit.of, f"obligation:{owed(office).id}")
    assert [one.deed for one in trace] == ["ask-extension", "grant-extension"]


def test_nobody_is_reminded_while_it_is_asked_and_towards_the_new_day_after(
    head: Phone, officer: Phone, office: Office
) -> None:
    mine = owed(office).id
    asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    office.comes("2024-02-22", "07:30")
    asked = reminded(office)
    presses(officer, f"gy:{number}")
    at_once = reminded(office)
    office.comes("2024-02-28", "07:30")
    week_before = reminded(office)
    office.comes("2024-03-04", "07:30")
    others_overdue = reminded(office)
    office.comes("2024-03-06", "07:30")
    own_day = reminded(office)

    assert mine not in asked
    assert asked
    assert mine not in at_once
    assert mine in week_before
    assert mine in others_overdue
    assert mine in own_day


def test_what_is_handed_in_by_the_new_day_is_on_time_and_also_what_was_while_it_was_asked(
    head: Phone, officer: Phone, office: Office
) -> None:
    asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    office.comes("2024-03-05")
    receipt = hands_in(head)
    before = late(office)
    presses(officer, f"gy:{number}")

    assert "nộp muộn 4 ngày 8 giờ (3 ngày làm việc)" in receipt
    assert (before, late(office)) == (1, 0)


def late(office: Office) -> int:
    tally = office.db.run_now(obligations.progress, office.deadline("Q1")).total
    return tally.received - tally.on_time


@pytest.mark.on_both
def test_a_refusal_is_told_with_its_reason_and_the_day_stays(head: Phone, officer: Phone, office: Office) -> None:
    asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    asked = presses(officer, f"gw:{number}")

    said = officer.says("Phải tổng hợp gửi quận ngày 01/3")

    assert "gõ lý do" in asked
    assert "không gia hạn" in said
    assert "hạn vẫn là hết 29/02/2024" in said
    assert letter(office, head, Key.EXTENSION, office.heads[SCHOOL]) == number
    assert deadline(office).last_ok == moment("2024-02-29", "23:59:59")


def test_it_is_decided_once_and_asked_once_at_a_time(
    head: Phone, deputy: Phone, officer: Phone, office: Office
) -> None:
    asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    deputy.says("xin gia hạn")
    deputy.taps("Quý I")
    again = deputy.toast()
    presses(officer, f"gy:{number}")

    presses(officer, f"gn:{number}:0")

    assert "đã xin gia hạn đến hết 06/03/2024 rồi" in again
    assert "đã có người trả lời rồi" in officer.toast()
    assert deadline(office).last_ok == moment("2024-03-06", "23:59:59")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("28/2", "không được thêm ngày nào"),
        ("9/3", "là ngày nghỉ"),
        ("15/9", "15/09/2024 xa quá. Gia hạn được xa nhất đến hết 29/05/2024"),
    ],
)
def test_a_day_that_gives_no_time_is_off_or_is_months_away_is_asked_again(head: Phone, day: str, said: str) -> None:
    head.says("xin gia hạn")
    head.taps("Quý I")

    assert said in head.says(day)


def test_who_says_it_is_not_theirs_is_not_reminded_and_a_colleague_and_the_officer_hear_of_it(
    head: Phone, deputy: Phone, officer: Phone, office: Office
) -> None:
    head.says("không thuộc tôi")
    said = head.taps("Quý I")
    told = letter(office, officer, Key.NOT_MINE, office.officer)
    office.comes("2024-02-22", "07:30")
    office.db.run_now(remind.owe_reminders, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    heard = {one.person for one in held if one.obligation == owed(office).id and one.key is Key.REMINDER}

    assert "đã báo cán bộ phụ trách" in said
    assert told == f"{owed(office).id} {office.heads[SCHOOL]}"
    assert heard == {deputy.person - 1000}
    assert "Nhắc lại tôi" in head.labels()


def test_an_officer_of_another_office_decides_nothing(head: Phone, officer: Phone, office: Office, line: Line) -> None:
    asks(head)
    number = letter(office, officer, Key.EXTENSION_ASKED, office.officer)
    elsewhere = office.db.run_now(employ, "Lê Văn Nam", office.units["MN 19/5"], Role.OFFICER, office.now)
    other = phone_of(office, line, elsewhere)

    presses(other, f"gy:{number}")

    assert "không thuộc phần thầy/cô" in other.toast()
    assert owed(office).last_ok is None


def test_more_time_outlasts_the_lock(head: Phone, officer: Phone, office: Office) -> None:
    granted(office, head, officer)
    office.comes("2024-03-06", "20:00")

    assert "câu 1/20" in opens(head)
    assert not deadline(office).passed(office.now)


def test_which_work_is_not_theirs_is_said_in_words(head: Phone) -> None:
    which = head.says("không thuộc tôi")

    assert which.startswith("Việc nào không thuộc thầy/cô phụ trách?\n1. ")
    assert "không nhắc thầy/cô việc Báo cáo CCHC định kỳ · Quý I" in head.says("quý 1")


@pytest.mark.on_both
def test_where_nobody_else_is_left_to_be_reminded_that_is_said_to_both(
    head: Phone, deputy: Phone, office: Office
) -> None:
    first = [head.says("không thuộc tôi"), head.says("quý 1")][-1]
    last = [deputy.says("không thuộc tôi"), deputy.says("quý 1")][-1]
    held = [one for one in office.db.run_now(outbox.claim, office.now, limit=1000) if one.key is Key.NOT_MINE]
    parcels = office.db.read_now(Letters(SPEAKERS).write, held, office.now)
    told = [one.letter.text for one in parcels if one.letter is not None]

    assert "Người khác của trường sẽ được nhắc." in first
    assert "⚠ Trường không còn ai khác để nhắc: thầy/cô báo cán bộ phụ trách" in last
    assert told
    assert all("⚠ Trường không còn ai khác để nhắc: thầy/cô hỏi trường" in one for one in told)
