"""The round-up is offered by itself: when the last report is in, or when the time is over; once."""

import pytest

from domain.actions import AskPaper, MakeWorkbook, ShowMissing
from domain.ids import ReportId
from domain.packing import read
from domain.sending.notices import Key
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.sending.sender import Letter
from storage.counting.round_up_offers import OFFERED_FOR, offer
from storage.database import Database
from storage.outgoing import digest_days, outbox
from storage.reporting import standings
from tests.office import SCHOOLS, Office
from tests.scheduler.town import SPEAKERS, forget_what_is_owed

LETTERS = Letters(SPEAKERS)


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.at_work(db)
    for unit, _ in SCHOOLS[1:]:
        _hands_in(office, unit)
    db.run_now(forget_what_is_owed)
    office.comes("2024-02-27", "09:00")
    return office


def _hands_in(office: Office, unit: str) -> None:
    owed = office.obligation("Q1", unit)
    office.db.run_now(standings.hand_in, owed, ReportId(1), late=False, now=office.now)


def offers(office: Office) -> list[Letter]:
    """What a round owes and is sent; a program that starts anew asks as this one does."""
    office.db.run_now(offer, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    assert {one.key for one in held} <= {Key.ROUND_UP}
    parcels = office.db.read_now(LETTERS.write, held, office.now)
    return [parcel.letter for parcel in parcels if parcel.letter is not None]


def test_it_is_offered_once_when_the_last_report_is_in(office: Office) -> None:
    assert offers(office) == []
    _hands_in(office, SCHOOLS[0][0])

    (letter,) = offers(office)

    assert "đã đủ 6/6 đơn vị" in letter.text
    q1 = office.deadline("Q1")
    assert [read(data) for row in letter.keyboard for _, data in row] == [AskPaper(q1), MakeWorkbook(q1)]
    assert offers(office) == []
    office.comes("2024-03-05", "09:00")
    assert offers(office) == []


def test_it_is_offered_once_with_who_is_missing_when_the_time_is_over(office: Office) -> None:
    """On a Friday, by name to somebody who reads the digest on Mondays."""
    office.db.run_now(digest_days.choose, office.officer, 0)
    office.comes("2024-03-01", "09:00")

    (letter,) = offers(office)
    _hands_in(office, SCHOOLS[0][0])

    assert "hết thời gian nộp, 5/6 đơn vị" in letter.text
    assert f"Chưa nộp: {SCHOOLS[0][0]}" in letter.text
    assert read(letter.keyboard[-1][-1][1]) == ShowMissing(office.deadline("Q1"))
    assert offers(office) == []


def test_who_is_named_in_the_digest_of_the_same_morning_is_only_counted(office: Office) -> None:
    office.comes("2024-03-01", "07:30")
    office.db.run_now(owe_digest, office.now)
    office.db.run_now(offer, office.now)

    held = office.db.run_now(outbox.claim, office.now, limit=100)
    parcels = office.db.read_now(LETTERS.write, held, office.now)
    texts = {one.held[0].key: one.letter.text for one in parcels if one.letter is not None}

    assert SCHOOLS[0][0] in texts[Key.DIGEST]
    assert SCHOOLS[0][0] not in texts[Key.ROUND_UP]
    assert texts[Key.ROUND_UP].endswith("Còn 1 đơn vị chưa nộp, có tên trong bản tin sáng nay.")


def test_nothing_is_offered_of_what_nobody_has_handed_in_nor_long_after(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    office.comes("2024-03-01", "09:00")
    assert offers(office) == []

    _hands_in(office, SCHOOLS[0][0])
    office.pass_time(days=OFFERED_FOR.days + 1)

    assert offers(office) == []
