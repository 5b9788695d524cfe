"""Once a deadline has passed, who was given more time is named by nobody as overdue."""

from domain.buttons.parts import EVERYTHING
from domain.persons.people import Disclosure, Role
from domain.texts import Language
from scheduler.boards import board_texts
from scheduler.boards.board_texts import View
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from storage.chats import groups
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.people import registry
from storage.planning import deadlines
from storage.reporting import obligations
from tests.more_time import given
from tests.office import Office, employ, moment
from tests.scheduler.town import SPEAKERS, forget_what_is_owed

SCHOOL, OTHER = "TH Nhật Tân", "MN 19/5"
UNTIL = moment("2024-03-12").date()
GROUP = -5001


def letters(office: Office) -> dict[int, str]:
    held = [one for one in office.db.run_now(outbox.claim, office.now, limit=1000) if one.moot is None]
    parcels = office.db.read_now(Letters(SPEAKERS).write, held, office.now)
    return {one.held[0].chat_id: one.letter.text for one in parcels if one.letter is not None}


def shown(tx: Tx, office: Office) -> View | None:
    of_quarter = deadlines.one(tx, office.deadline_of(tx, "Q1"))
    return board_texts.board(tx, SPEAKERS[Language.VI], of_quarter, Disclosure.NAMES, office.calendar, office.now)


def test_the_morning_the_group_and_its_board_name_only_those_whose_own_day_has_passed(db: Database) -> None:
    office = Office.at_work(db)
    leader = db.run_now(employ, "Lý Văn An", office.authority, Role.LEADER, office.now)
    db.run_now(_link, office)
    given(office, SCHOOL, UNTIL)
    db.run_now(forget_what_is_owed)
    office.comes("2024-03-01", "07:30")
    db.run_now(owe_reminders, office.now)

    group = letters(office)[GROUP]
    view = db.run_now(shown, office)
    office.comes("2024-03-04", "07:30")
    db.run_now(owe_digest, office.now)
    mornings = letters(office)
    digest, led = (mornings[1000 + person] for person in (office.officer, leader))

    assert OTHER in group
    assert SCHOOL not in group
    assert view is not None
    assert OTHER in view.body
    assert SCHOOL not in view.body
    of_quarter = next(part for part in digest.split("\n\n") if "Quý I" in part)
    assert "Được gia hạn (1): TH Nhật Tân (đến 12/03)" in of_quarter
    assert SCHOOL not in next(line for line in of_quarter.split("\n") if line.startswith("Chưa nộp"))
    assert "11 báo cáo đã quá hạn" in led


def test_it_counts_as_overdue_from_the_second_after_its_own_last_one(db: Database) -> None:
    office = Office.at_work(db)
    given(office, SCHOOL, UNTIL)
    q1 = office.deadline("Q1")
    moments = (moment("2024-02-29", "23:59:59"), moment("2024-03-01"), moment("2024-03-12", "23:59:59"))

    counts = [
        sum(db.run_now(obligations.count_overdue, q1, at, EVERYTHING).values())
        for at in (*moments, moment("2024-03-13", "00:00"))
    ]

    assert counts == [0, 5, 5, 6]


def _link(tx: Tx, office: Office) -> None:
    address = registry.touch_address(tx, registry.TELEGRAM, GROUP)
    groups.link(tx, office.authority, address.id, title="Nhóm trường", by=office.officer, now=office.now)
