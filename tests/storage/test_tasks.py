"""The office's own tasks are given, reminded of, finished; what is moot is not said."""

import pytest
from sqlalchemy import select

from domain.ids import PersonId
from domain.persons.people import Role
from domain.sending.notices import Key, Moot
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.office import tasks
from storage.operations import audit
from storage.outgoing import outbox
from storage.people import posts
from storage.tables.notices import notices
from tests.annex import joins, publishes_annex, term
from tests.office import Office, employ


@pytest.fixture
def office(db: Database) -> Office:
    office = Office.set_up(db)
    publishes_annex(office)
    return office


def gives(office: Office, code: str, owner: PersonId | None, label: str = "") -> None:
    one = term(office, code, label)
    office.db.run_now(tasks.give, one, owner, by=office.officer, now=office.now)


def owed(office: Office) -> list[tuple[str, PersonId | None, Moot | None]]:
    """What is to be sent, to whom; and why not, where it is moot by now."""
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    return [(one.key.value, one.person, one.moot) for one in held if one.key in {Key.TASK, Key.TASK_GIVEN}]


def test_the_office_s_tasks_are_those_it_leads_each_with_its_terms(office: Office) -> None:
    every = office.db.run_now(tasks.of_authorities, [office.authority])

    assert [(one.code, one.label, one.last_day is not None) for one in every] == [
        ("I.1", "", True),
        ("I.2", "Quý I", True),
        ("I.2", "6 tháng", True),
        ("II.1", "", False),
        ("VI.1", "", False),
        ("VII.1", "", True),
    ]


def test_a_task_is_one_owner_s_with_all_its_terms_and_done_one_by_one(office: Office) -> None:
    gives(office, "I.2", office.officer, "Quý I")
    first = term(office, "I.2", "Quý I")
    done = office.db.run_now(tasks.finish, first.id, "Đã gửi", by=office.officer, now=office.now)
    again = office.db.run_now(tasks.finish, first.id, "", by=office.officer, now=office.now)

    after, other = term(office, "I.2", "Quý I"), term(office, "I.2", "6 tháng")
    assert (done, again) == (True, False)
    assert (after.note, after.done_by, other.done) == ("Đã gửi", "Trần Thị Hạnh", False)
    assert other.owner == office.officer
    office.db.run_now(tasks.reopen, after, by=office.officer, now=office.now)
    assert not term(office, "I.2", "Quý I").done
    deeds = [
        one.deed
        for subject in (f"task:{first.task}", f"term:{first.id}")
        for one in office.db.run_now(audit.of, subject)
    ]
    assert deeds == ["give-task", "finish-task", "reopen-task"]


def test_the_owner_is_reminded_once_a_rung_until_it_is_done(office: Office) -> None:
    """I.1 ends on 29/2/2024."""
    gives(office, "I.1", office.officer)
    office.comes("2024-02-22", "07:30")

    first, again = (office.db.run_now(owe_reminders, office.now) for _ in range(2))

    assert (first, again) == (1, 0)
    assert owed(office) == [("task", office.officer, None)]
    office.comes("2024-02-26", "07:30")
    assert office.db.run_now(owe_reminders, office.now) == 1
    office.db.run_now(tasks.finish, term(office, "I.1").id, "", by=office.officer, now=office.now)
    assert owed(office) == [("task", office.officer, Moot.DONE)]
    office.comes("2024-03-01", "07:30")
    assert office.db.run_now(owe_reminders, office.now) == 0


def test_a_reminder_is_moot_for_whoever_owns_the_task_no_more(office: Office) -> None:
    heir = joins(office, "Lê Thị Lan")
    gives(office, "I.1", office.officer)
    office.comes("2024-02-22", "07:30")
    office.db.run_now(owe_reminders, office.now)

    gives(office, "I.1", heir)

    assert sorted(owed(office)) == [("task", office.officer, Moot.LEFT), ("task-given", heir, None)]


def test_who_has_left_the_office_owns_nothing_and_is_reminded_of_nothing(office: Office) -> None:
    leaver = joins(office, "Lê Thị Lan")
    gives(office, "I.1", leaver)
    owed(office)
    office.comes("2024-02-22", "07:30")
    office.db.run_now(owe_reminders, office.now)

    office.db.run_now(_end_posts, office, leaver)

    assert {moot for _, _, moot in owed(office)} <= {Moot.LEFT}
    assert term(office, "I.1").owner is None
    office.comes("2024-02-26", "07:30")
    assert office.db.run_now(owe_reminders, office.now) == 0


def _end_posts(tx: Tx, office: Office, person: PersonId) -> None:
    for one in posts.of_unit(tx, office.authority):
        if one.person == person:
            posts.end(tx, one.post, by=office.officer, now=office.now)


def test_nobody_is_told_of_a_task_they_took_themselves(office: Office) -> None:
    gives(office, "I.1", office.officer)

    keys = office.db.run_now(lambda tx: tx.execute(select(notices.c.key)).scalars().all())
    assert Key.TASK_GIVEN.value not in keys
    administrator = office.db.run_now(employ, "Quản trị", office.authority, Role.ADMINISTRATOR, office.now)
    gives(office, "I.1", administrator)
    assert owed(office) == [("task-given", administrator, None)]
