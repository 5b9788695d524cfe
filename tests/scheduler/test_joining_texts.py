"""What is said unasked about applications: a card to those who decide, the outcome to the one who asked."""

from datetime import timedelta

import pytest

from domain import packing
from domain.actions import OpenForm
from domain.buttons.joining_actions import Approve, AskWhyNot
from domain.persons.applications import VALID, Application
from domain.persons.people import Role
from domain.texts import Language
from scheduler.letters.letters import Letters
from scheduler.sending.sender import Letter
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.people import applications, consents, registry
from storage.tables.notices import notices
from tests.office import Office, chat_of, moment
from tests.scheduler.town import SPEAKERS, forget_what_is_owed

LETTERS = Letters(SPEAKERS)
CHAT = 990_000_000_001
SCHOOL = "TH Nhật Tân"


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    return office


def asks(office: Office, name: str = "Nguyễn Thị <Lan>") -> Application:
    return office.db.run_now(_ask, office, name)


def _ask(tx: Tx, office: Office, name: str) -> Application:
    address = consents.give(tx, CHAT, office.now)
    applications.begin(tx, address.id, office.units[SCHOOL], name=name, now=office.now)
    for _ in range(2):
        draft = applications.open_of(tx, address.id)
        assert draft is not None
        applications.note(tx, draft.id, role=Role.DEPUTY)
    draft = applications.open_of(tx, address.id)
    assert draft is not None
    applications.send(tx, draft, phone="+84912345678", username="lan_nt", now=office.now)
    return draft


def letters(office: Office) -> dict[int, Letter]:
    """What goes out now, by chat."""
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    parcels = office.db.read_now(LETTERS.write, [one for one in held if one.moot is None], office.now)
    return {parcel.held[0].chat_id: parcel.letter for parcel in parcels if parcel.letter is not None}


def decided(office: Office, asked: Application, reason: str | None = None, *, approved: bool = False) -> str:
    head = office.heads[SCHOOL]
    if approved:
        office.db.run_now(lambda tx: applications.approve(tx, asked, by=head, now=office.now))
    else:
        office.db.run_now(lambda tx: applications.turn_down(tx, asked, reason, by=head, now=office.now))
    return letters(office)[CHAT].text


def test_the_card_carries_what_is_known_and_two_buttons(office: Office) -> None:
    asked = asks(office)

    [(chat, card)] = letters(office).items()

    assert chat == chat_of(office.heads[SCHOOL])
    assert "• Họ tên (tự khai): <b>Nguyễn Thị &lt;Lan&gt;</b>" in card.text
    assert "• Telegram: @lan_nt" in card.text
    assert "• Điện thoại (Telegram xác nhận): 0912 345 678" in card.text
    assert "• Chưa có ai giữ chức vụ này" in card.text
    assert "Hết hạn duyệt: 08:00 08/02/2024" in card.text
    does = [packing.read(data) for row in card.keyboard for _, data in row]
    assert does == [Approve(asked.id), AskWhyNot(asked.id)]


def test_a_card_waits_for_the_morning_and_the_outcome_does_not(office: Office) -> None:
    office.comes("2024-02-02", "22:00")
    asked = asks(office)

    at_night = letters(office)
    told = decided(office, asked)

    assert at_night == {}
    assert told.startswith("Đề nghị làm Phó Hiệu trưởng TH Nhật Tân chưa được duyệt.")


@pytest.mark.parametrize("end", ["withdraw", "decide", "expire"])
def test_a_card_that_is_over_before_it_leaves_is_not_said(office: Office, end: str) -> None:
    asked = asks(office)
    if end == "withdraw":
        office.db.run_now(applications.withdraw, asked, office.now)
    elif end == "decide":
        decided(office, asked)
    else:
        office.now = moment("2024-02-01") + VALID + timedelta(seconds=1)

    assert chat_of(office.heads[SCHOOL]) not in letters(office)


def test_whoever_is_let_in_is_shown_the_first_job(office: Office) -> None:
    asked = asks(office)
    office.db.run_now(lambda tx: applications.approve(tx, asked, by=office.heads[SCHOOL], now=office.now))

    letter = letters(office)[CHAT]

    assert letter.text.startswith(
        "✅ Đề nghị đã được duyệt: thầy/cô Nguyễn Thị &lt;Lan&gt; là Phó Hiệu trưởng TH Nhật Tân."
    )
    assert (
        "Việc gần nhất: <b>Kế hoạch CCHC năm 2024 của đơn vị · Kế hoạch năm</b>, hạn hết thứ Ba 27/02/2024."
        in letter.text
    )
    first = packing.read(letter.keyboard[0][0][1])
    assert first == OpenForm(office.obligation("KH", SCHOOL))


def test_a_refusal_tells_its_reason_where_there_is_one(office: Office) -> None:
    told = decided(office, asks(office), "Chưa có <quyết định> & bổ nhiệm " + "x" * 250)

    assert "Lý do: <i>Chưa có &lt;quyết định&gt; &amp; bổ nhiệm xxx" in told
    assert "Lý do" not in decided(office, asks(office))


def test_when_nobody_decides_both_sides_hear_it(office: Office) -> None:
    asks(office)
    head = chat_of(office.heads[SCHOOL])
    office.db.run_now(_all_sent)
    office.comes("2024-02-19", "09:00")
    office.db.run_now(applications.tidy, office.now)

    told = letters(office)

    assert told[CHAT].text.startswith("Đề nghị làm Phó Hiệu trưởng TH Nhật Tân đã hết hạn")
    assert told[head].text.startswith("Đề nghị của Nguyễn Thị &lt;Lan&gt; làm Phó Hiệu trưởng TH Nhật Tân đã hết hạn")


def _all_sent(tx: Tx) -> None:
    tx.execute(notices.update().values(state="sent"))


def test_each_is_told_in_their_language(office: Office) -> None:
    office.db.run_now(registry.speak, office.heads[SCHOOL], Language.EN)

    asks(office)

    assert letters(office)[chat_of(office.heads[SCHOOL])].text.startswith("👤 <b>Somebody asks to join</b>")
