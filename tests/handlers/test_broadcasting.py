"""An officer writes to many units: seen first, then sent; what became of it at each; again only where it is not."""

from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.ids import UnitId
from domain.persons.people import Role
from domain.registry.units import Level
from domain.sending.notices import Held, Key
from domain.sending.outcomes import InDoubt, Outcome, Reason, Sent, Unreachable
from handlers.rendering import plain
from scheduler.letters.letters import Letters
from scheduler.sending.sender import Letter
from scheduler.sending.upshots import after
from storage.database import Tx
from storage.outgoing import broadcasts, outbox
from storage.people import registry
from storage.tables.registry import posts
from tests.handlers.phones import SPEAKERS, Line, Phone, phone_of
from tests.office import Office, employ

ALL = "📣 Gửi cho: Tất cả các trường (6 đơn vị, 6 người nhận)."
TEXT = "Họp lúc 14h ngày 5/3: xem _mục 2_, *điểm a*, [phụ lục 1] và <b> & các mục < 3"


ARRIVED = Sent(1)


def goes_out(office: Office, outcome: Outcome = ARRIVED, *, to: str | None = None) -> list[Letter]:
    """What leaves now; what is for the head of one school meets this outcome, all else arrives."""
    return office.db.run_now(_delivered, office, outcome, to)


def _delivered(tx: Tx, office: Office, outcome: Outcome, to: str | None) -> list[Letter]:
    while broadcasts.step(tx, office.now):
        pass
    held = outbox.claim(tx, office.now + timedelta(seconds=1), limit=100)
    parcels = Letters(SPEAKERS).write(tx, held, office.now)
    letters = []
    for parcel in parcels:
        mine = to is not None and parcel.held[0].person == office.heads[to]
        upshot = after(parcel, outcome if mine else Sent(1), office.now)
        outbox.settle(tx, upshot.settled, office.now)
        if upshot.closed is not None:
            registry.note_reach(tx, *upshot.closed, office.now)
        letters += [parcel.letter] if parcel.letter is not None and parcel.held[0].key is Key.BROADCAST else []
    return letters


def test_a_message_is_seen_as_it_will_be_read_and_goes_out_letter_by_letter(office: Office, officer: Phone) -> None:
    officer.says("/guitin")
    officer.taps("Tất cả các trường")

    seen = officer.says(TEXT)
    told = officer.taps("Gửi 6 đơn vị")
    sent = goes_out(office)

    assert seen.startswith(ALL)
    assert TEXT in seen
    assert "Đã đến 0/6 đơn vị, đang gửi 6" in told
    assert len(sent) == 6
    assert {plain(one.text) for one in sent} == {f"📣 Phòng GDĐT Quận 7\n\n{TEXT}\n\nTrần Thị Hạnh"}
    assert officer.taps("Cập nhật").endswith("Đã đến 6/6 đơn vị.")


@pytest.mark.on_both
def test_whom_it_goes_to_is_said_in_words(officer: Phone) -> None:
    asked = {
        "/guitin các trường tiểu học": 3,
        "/guitin tất cả trừ MN 19/5": 5,
        "/guitin TH Nhật Tân và MN 19/5": 2,
        "/guitin các trường mầm non chưa nộp quý 1": 2,
        "gửi tin cho các trường chưa nộp quý 1": 6,
    }
    seen = {}
    for words in asked:
        officer.says(words)
        seen[words] = officer.says("Mai họp")
        officer.says("thôi")

    wrong = [words for words, units in asked.items() if f"{units} đơn vị, {units} người nhận" not in seen[words]]
    assert wrong == []


@pytest.mark.on_both
def test_all_of_it_can_be_typed(office: Office, officer: Phone, head: Phone) -> None:
    officer.says("/guitin")
    nobody = officer.says("trường Không Có Thật")
    officer.says("3")
    officer.says("Mai họp")
    officer.says("sửa lời")
    officer.says("Ngày kia họp")
    officer.says("cần xác nhận")
    officer.says("đổi nơi nhận")
    officer.says("TH Nhật Tân")
    officer.says("gửi")
    goes_out(office)
    answered = head.says("đã nhận")
    told = officer.says("xem")

    assert "“trường Không Có Thật”" in nobody
    assert "TH Nhật Tân đã nhận tin" in answered
    assert "Đã đến 1/1 đơn vị." in told
    assert "Đã xác nhận: 1/1" in told


@pytest.mark.on_both
def test_it_is_sent_again_only_where_it_has_not_arrived(office: Office, officer: Phone) -> None:
    office.db.run_now(employ, "Phó của trường", office.units["MN 19/5"], Role.DEPUTY, office.now)
    sends(officer)
    goes_out(office, Unreachable(Reason.BLOCKED), to="MN 19/5")

    told = officer.says("xem")
    again = officer.chat.last().data("Gửi lại 1 nơi")
    officer.taps("Gửi lại 1 nơi")
    second = goes_out(office)
    officer.does(officer.press(officer.chat.last().id, again))
    third = goes_out(office)

    assert "Đã đến 5/6 đơn vị" in told
    assert "• MN 19/5: chặn bot" in told
    assert len(second) == 1
    assert third == []
    assert "Đã đến 6/6 đơn vị." in officer.says("xem")


def test_what_may_have_arrived_is_not_repeated_by_itself(office: Office, officer: Phone) -> None:
    sends(officer)
    goes_out(office, InDoubt("timed out"), to="MN 19/5")

    assert goes_out(office) == []
    assert "• MN 19/5: không chắc đã đến" in officer.says("xem")


def test_who_is_reached_nowhere_is_said_before_and_after(office: Office, officer: Phone) -> None:
    office.blocks("MN 19/5")

    officer.says("/guitin tất cả các trường")
    seen = officer.says("Mai họp")
    officer.says("gửi")
    goes_out(office)
    told = officer.says("xem")

    assert "⚠ 1 đơn vị chưa có ai nhận được tin: MN 19/5." in seen
    assert "• MN 19/5: chặn bot từ 01/02" in told


def test_who_can_be_reached_again_is_not_told_to_be_without_anybody(office: Office, officer: Phone, line: Line) -> None:
    office.blocks("MN 19/5")
    sends(officer)
    goes_out(office)

    phone_of(office, line, office.heads["MN 19/5"]).says("/start")

    assert "• MN 19/5: lúc gửi không ai nhận được, nay liên lạc lại được" in officer.says("xem")


def test_what_has_become_of_the_last_message_is_asked_for_in_words_at_any_time(office: Office, officer: Phone) -> None:
    before = [officer.says(words) for words in ("tin đã gửi", "ai chưa xác nhận tin")]
    offered = officer.taps("Gửi tin")
    sends(officer)
    goes_out(office)
    officer.says("/status")

    asked = [officer.says(words) for words in ("tin đã gửi", "trường nào chưa nhận tin", "ai đã xác nhận tin")]

    assert all(one.startswith("Thầy/cô chưa gửi tin nào cho nhiều đơn vị. Muốn gửi") for one in before)
    assert "Gửi cho những đơn vị nào?" in offered
    assert all(one.startswith("📣 Tin gửi lúc 08:00 01/02/2024") for one in asked)


@pytest.mark.on_both
def test_those_who_have_not_confirmed_a_plan_are_written_to(office: Office, head: Phone, officer: Phone) -> None:
    head.says("đã nhận")

    reminding = officer.says("nhắc các trường chưa xác nhận kế hoạch")
    officer.says("gửi tin cho các trường chưa xác nhận kế hoạch")
    seen = officer.says("Đề nghị bấm [Đã nhận]")

    assert "“gửi tin cho các trường chưa xác nhận kế hoạch”" in reminding
    assert seen.startswith("📣 Gửi cho: các trường chưa xác nhận kế hoạch (5 đơn vị, 5 người nhận).")


def test_a_receipt_that_is_wanted_stays_so_when_it_is_said_twice(officer: Phone) -> None:
    officer.says("/guitin tất cả các trường")
    officer.says("Mai họp")

    wanted = [officer.says("cần xác nhận") for _ in range(2)][-1]
    not_wanted = officer.says("không cần xác nhận")

    assert "Có nút [Đã nhận]" in wanted
    assert "“không cần xác nhận” hoặc “thôi”" in wanted
    assert "Có nút" not in not_wanted


def test_a_file_goes_with_it_by_its_handle(office: Office, officer: Phone) -> None:
    officer.says("/guitin TH Nhật Tân")
    file = {"file_id": "BQACAgUAA", "file_unique_id": "x", "file_name": "Giấy mời.pdf", "file_size": 10}
    seen = officer.sends(document=file, caption="Gửi thầy cô giấy mời")
    too_long = officer.says("sửa lời") and officer.says("x" * 1100)
    officer.says("Giấy mời họp")
    officer.says("gửi")

    (letter,) = goes_out(office)

    assert "📎 Kèm tệp: Giấy mời.pdf" in seen
    assert "chỉ được khoảng 900 ký tự" in too_long
    assert letter.handle == "BQACAgUAA"
    assert "Giấy mời họp" in letter.text


def test_an_officer_writes_to_the_schools_they_look_after_and_to_no_others(office: Office, line: Line) -> None:
    def appointed(tx: Tx, unit: UnitId) -> Phone:
        person = employ(tx, "Lê Minh", unit, Role.VIEWER, office.now)
        registry.appoint(tx, person, unit, Role.OFFICER, levels=frozenset({Level.MN}), granted_by=None, now=office.now)
        return phone_of(office, line, person)

    nursery = office.db.run_now(appointed, office.authority)
    nursery.says("/guitin tất cả các trường")

    seen = nursery.says("Mai họp")
    refused = nursery.says("đổi nơi nhận") and nursery.says("TH Nhật Tân")

    assert "2 đơn vị, 2 người nhận" in seen
    assert "Không có đơn vị nào như vậy" in refused


def test_who_has_left_by_the_time_it_goes_out_does_not_get_it(office: Office, officer: Phone) -> None:
    sends(officer)

    def left(tx: Tx) -> list[Held]:
        while broadcasts.step(tx, office.now):
            pass
        gone = posts.c.person_id == office.heads["MN 19/5"]
        tx.execute(update(posts).where(gone).values(until=office.now))
        return outbox.claim(tx, office.now + timedelta(seconds=1), limit=100)

    held = office.db.run_now(left)

    assert [one.person for one in held if one.moot is not None and one.key is Key.BROADCAST] == [
        office.heads["MN 19/5"]
    ]


def sends(officer: Phone) -> None:
    officer.says("/guitin tất cả các trường")
    officer.says("Mai họp")
    officer.says("gửi")
