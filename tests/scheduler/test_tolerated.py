"""While late work is put up with nobody calls it overdue; the day after everybody does."""

import pytest

from domain.persons.people import Disclosure
from domain.planning.changes import Lock, Tolerate
from domain.texts import Language
from scheduler.boards import board_texts
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from storage.counting import round_up_offers
from storage.database import Database
from storage.outgoing import outbox
from tests.office import Office, chat_of, moment
from tests.scheduler.town import SPEAKERS, forget_what_is_owed
from tests.storage.amended import changes, deadline
from tests.storage.filled import hands_in

LETTERS = Letters(SPEAKERS)
DIGEST, SCHOOL, BOARD = range(3)
UNTIL, LOCKED = moment("2024-03-05", "23:59:59"), moment("2024-03-06", "17:00")


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    hands_in(office)
    first = deadline(office)
    changes(office, Tolerate(first.id, UNTIL, None), Lock(first.id, LOCKED, None))
    return office


def said(office: Office, day: str) -> list[str]:
    """To the officer in the morning, to a school that owes it, and on the board of its group."""
    office.db.run_now(forget_what_is_owed)
    office.comes(day, "07:30")
    office.db.run_now(owe_reminders, office.now)
    office.db.run_now(owe_digest, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    parcels = office.db.read_now(LETTERS.write, held, office.now)
    texts = {one.letter.chat_id: one.letter.text for one in parcels if one.letter is not None}
    told = (SPEAKERS[Language.VI], deadline(office), Disclosure.NAMES, office.calendar, office.now)
    view = office.db.run_now(board_texts.board, *told)
    assert view is not None
    return [texts[chat_of(office.officer)], texts[chat_of(office.heads["MN 19/5"])], view.screen.text]


def of_quarter(text: str) -> str:
    """The rest is of the plan of the year, which nobody said anything about."""
    return "\n".join(part for part in text.split("\n\n") if "Quý I<" in part)


def test_the_digest_the_reminder_and_the_board_agree(office: Office) -> None:
    within, after = said(office, "2024-03-01"), said(office, "2024-03-07")

    assert "Hạn đã hết thứ Năm 29/02/2024, cho nộp muộn đến hết 05/03/2024." in within[DIGEST]
    assert "⏰" in within[SCHOOL]
    assert "Kỳ này cho nộp muộn đến hết thứ Ba 05/03/2024, báo cáo ghi là nộp muộn." in within[SCHOOL]
    assert "đã hết hạn 29/02, nộp muộn đến hết 05/03" in within[BOARD]
    assert ["Quá hạn" in of_quarter(within[DIGEST]), "Quá hạn" in of_quarter(within[SCHOOL])] == [False, False]
    assert "Quá hạn 7 ngày" in after[DIGEST]
    assert "Quá hạn" in after[SCHOOL]
    assert "Kỳ này đã khóa sổ; muốn nộp, thầy/cô xin gia hạn" in after[SCHOOL]
    assert "đã hết hạn 29/02\n" in after[BOARD]


def test_the_round_up_is_offered_when_late_work_is_put_up_with_no_longer(office: Office) -> None:
    office.comes("2024-03-05")
    within = office.db.run_now(round_up_offers.offer, office.now)
    office.comes("2024-03-06")

    assert within == 0
    assert office.db.run_now(round_up_offers.offer, office.now) == 1
