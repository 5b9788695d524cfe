"""Whether a report was in time is told by its first handing in: nobody is threatened with lateness for mending it."""

from scheduler.letters.letters import Letters
from scheduler.owing.remind import owe_reminders
from storage.database import Database
from storage.outgoing import outbox
from tests.office import Office, chat_of
from tests.reform import returns
from tests.scheduler.town import SPEAKERS, forget_what_is_owed

AFTER = "2024-03-01"
LETTERS = Letters(SPEAKERS)
STAYS = "Đúng hạn hay muộn đã tính theo lần nộp đầu, nộp lại không tính thêm."
THREAT = "báo cáo sẽ ghi là nộp muộn"


def said(office: Office) -> dict[int, str]:
    """By chat, what is due now."""
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    parcels = office.db.read_now(LETTERS.write, held, office.now)
    return {one.letter.chat_id: one.letter.text for one in parcels if one.letter is not None}


def test_who_is_given_a_report_back_after_the_last_day_hears_that_it_stays_in_time(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    office.comes(AFTER)

    returns(office, "MN 19/5", "Q1")

    told = said(office)[chat_of(office.heads["MN 19/5"])]
    assert "Bản đã nộp được chuyển trả" in told
    assert STAYS in told
    assert THREAT not in told


def test_a_reminder_to_mend_says_the_same_and_one_to_hand_in_warns(db: Database) -> None:
    office = Office.at_work(db)
    office.comes("2024-02-20")
    returns(office, "MN 19/5", "Q1")
    db.run_now(forget_what_is_owed)
    office.comes(AFTER, "07:30")

    db.run_now(owe_reminders, office.now)

    texts = said(office)
    mending = texts[chat_of(office.heads["MN 19/5"])]
    quarter = next(part for part in mending.split("\n\n") if "Quý I" in part)
    assert STAYS in quarter
    assert THREAT not in quarter
    assert THREAT in texts[chat_of(office.heads["TH Nhật Tân"])]
