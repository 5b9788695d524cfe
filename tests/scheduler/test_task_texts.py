"""What owners hear of the office's tasks, together with whatever else they are reminded of; what the digest counts."""

from domain.actions import ShowMissing
from domain.buttons.task_actions import ShowTask, ShowTasks
from domain.ids import PersonId
from domain.office.tasks import View
from domain.packing import read
from domain.persons.people import Role
from domain.sending.notices import Held, Key
from scheduler.letters.letters import Letters
from scheduler.owing.digest import owe_digest
from scheduler.owing.remind import owe_reminders
from scheduler.sending.sender import Letter
from storage.database import Database
from storage.office import tasks
from storage.outgoing import outbox
from storage.people import registry
from tests.annex import joins, publishes_annex, term
from tests.office import Office
from tests.scheduler.town import SPEAKERS, forget_what_is_owed

LETTERS = Letters(SPEAKERS)


def gives(office: Office, code: str, owner: PersonId, label: str = "") -> None:
    one = term(office, code, label)
    office.db.run_now(tasks.give, one, owner, by=office.officer, now=office.now)


def letters(office: Office, person: PersonId) -> list[tuple[Letter, list[Held]]]:
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    parcels = office.db.read_now(LETTERS.write, held, office.now)
    return [(one.letter, list(one.held)) for one in parcels if one.letter and one.held[0].person == person]


def test_an_owner_who_also_answers_for_a_school_reads_both_in_one_message(db: Database) -> None:
    """As an officer who heads a small school besides."""
    office = Office.at_work(db)
    publishes_annex(office)
    both = office.heads["TH Nhật Tân"]
    db.run_now(
        lambda tx: registry.appoint(
            tx, both, office.authority, Role.OFFICER, levels=frozenset(), granted_by=None, now=office.now
        )
    )
    gives(office, "I.1", both)
    gives(office, "VII.1", office.officer)
    office.comes("2024-02-22", "07:30")
    db.run_now(forget_what_is_owed)
    db.run_now(owe_reminders, office.now)

    [(letter, held)] = letters(office, both)

    assert {one.key for one in held} == {Key.REMINDER, Key.TASK}
    assert letter.text.startswith("Thầy/cô còn <b>3</b> việc phải làm:")
    assert "🗂 <b>Việc I.1</b> · Kế hoạch có phụ lục: Ban hành Kế hoạch CCHC năm 2024" in letter.text
    assert "Hạn ghi trong kế hoạch: <i>Tháng 2/2024</i>. Chậm nhất hết thứ Năm 29/02/2024, còn 7 ngày." in letter.text
    assert "Sản phẩm: Kế hoạch" in letter.text
    assert ShowTask(term(office, "I.1").id) in [read(data) for row in letter.keyboard for _, data in row]


def test_what_is_overdue_is_said_so_and_what_was_given_is_told(db: Database) -> None:
    office = Office.set_up(db)
    publishes_annex(office)
    heir = joins(office, "Lê Thị Lan")
    gives(office, "I.1", heir)
    [(given, _)] = letters(office, heir)
    office.comes("2024-03-01", "07:30")
    db.run_now(owe_reminders, office.now)
    [(late, _)] = letters(office, heir)

    assert given.text.startswith("Thầy/cô được giao một việc của cơ quan.")
    assert late.text.startswith("⚠ <b>Việc I.1 đã quá hạn</b>")
    assert "Đã hết thứ Năm 29/02/2024, quá 1 ngày." in late.text


def test_the_digest_counts_what_the_office_has_to_do_itself(db: Database) -> None:
    office = Office.set_up(db)
    publishes_annex(office)
    leader = joins(office, "Phạm Văn Minh", role=Role.LEADER)
    gives(office, "I.2", office.officer, "Quý I")
    office.comes("2024-03-22", "07:30")
    db.run_now(forget_what_is_owed)
    db.run_now(owe_digest, office.now)

    [(letter, _)] = letters(office, leader)

    assert "🗂 <b>Việc của cơ quan</b>: 1 quá hạn, 1 đến hạn trong 14 ngày; 1 chưa có người làm." in letter.text
    buttons = [read(data) for row in letter.keyboard for _, data in row]
    assert ShowTasks(View.OVERDUE) in buttons
    assert not any(isinstance(one, ShowMissing) for one in buttons)
