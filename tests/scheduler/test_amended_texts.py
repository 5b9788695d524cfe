"""What is said of a plan that changes: to each only what concerns them, old → new, in their language; the board too."""

from domain.persons.people import Disclosure
from domain.planning.changes import AskUnit
from domain.texts import Language
from scheduler.boards import board_texts
from scheduler.letters.letters import Letters
from storage.chats import groups
from storage.database import Database
from storage.outgoing import outbox
from storage.people import registry
from storage.planning import withdrawing
from tests.office import Office, chat_of
from tests.scheduler.town import SPEAKERS, forget_what_is_owed
from tests.storage.amended import changes, deadline, moved

LETTERS = Letters(SPEAKERS)
GROUP = -100200


def in_force(db: Database) -> Office:
    office = Office.set_up(db)
    address = db.run_now(registry.touch_address, registry.TELEGRAM, GROUP)
    db.run_now(
        lambda tx: groups.link(tx, office.authority, address.id, title="Nhóm", by=office.officer, now=office.now)
    )
    office.publishes()
    return office


def said(office: Office) -> dict[int, str]:
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    parcels = office.db.read_now(LETTERS.write, [one for one in held if one.moot is None], office.now)
    return {parcel.held[0].chat_id: parcel.letter.text for parcel in parcels if parcel.letter is not None}


def test_each_reads_what_concerns_them_and_the_group_what_concerns_all(db: Database) -> None:
    office = in_force(db)
    db.run_now(forget_what_is_owed)
    left_out = AskUnit(deadline(office).duty, office.units["MN 19/5"], asked=False)
    db.run_now(registry.speak, office.heads["TH Nhật Tân"], Language.EN)

    changes(office, moved(office), left_out, reason="mạng hỏng & mất điện")
    letters = said(office)

    extended = "Báo cáo CCHC định kỳ · Quý I</b>: lùi hạn, trước ngày 01/3 (Quý I) (29/02/2024) → <b>gia hạn đến hết"
    assert extended in letters[chat_of(office.heads["THCS Đoàn Thị Điểm"])]
    assert extended in letters[GROUP]
    assert "mạng hỏng &amp; mất điện" in letters[GROUP]
    assert all("MN 19/5" not in letters[chat] for chat in (GROUP, chat_of(office.heads["THCS Đoàn Thị Điểm"])))
    assert "extended, trước ngày 01/3" in letters[chat_of(office.heads["TH Nhật Tân"])]
    assert "MN 19/5 không phải nộp nữa" in letters[chat_of(office.heads["MN 19/5"])]


def test_a_withdrawn_plan_says_so_in_its_letters_and_on_its_board(db: Database) -> None:
    office = in_force(db)
    db.run_now(lambda tx: outbox.claim(tx, office.now, limit=100))

    db.run_now(lambda tx: withdrawing.withdraw(tx, office.plan, "ban hành nhầm", by=office.officer, now=office.now))
    letters = said(office)
    board = db.read_now(
        lambda tx: board_texts.board(
            tx, SPEAKERS[Language.VI], deadline(office), Disclosure.NAMES, office.calendar, office.now
        )
    )

    assert board is not None
    assert "đã được thu hồi" in board.screen.text
    assert "Kế hoạch đã được thu hồi" in letters[chat_of(office.heads["TH Nhật Tân"])]
    assert "Lý do: <i>ban hành nhầm</i>" in letters[GROUP]
