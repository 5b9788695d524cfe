"""Reminders are owed once a step, claimed once, withdrawn when the work is in."""

from datetime import timedelta

from sqlalchemy import select

from domain.ids import PersonId, ReportId
from domain.persons.people import Role
from domain.planning.ladders import AS_USUAL
from domain.planning.rungs import Step, step_in_force
from domain.sending.notices import Held, Key, Moot, State
from storage.database import Database, Tx
from storage.outgoing import notices, outbox, promises
from storage.outgoing.outbox import Settled
from storage.people import registry
from storage.planning import deadlines
from storage.reporting import extensions, obligations, standings
from storage.tables.notices import notices as rows
from tests.office import SCHOOLS, Office, employ


def drained(office: Office) -> list[Held]:
    """Everything that is due, as a sender would take and settle it."""
    held = office.db.run_now(outbox.claim, office.now, limit=1000)
    done = [Settled(one.id, one.fence, State.WITHDRAWN if one.moot else State.SENT, 1) for one in held]
    office.db.run_now(outbox.settle, done, office.now)
    return held


def numbers(tx: Tx) -> list[int]:
    return list(tx.execute(select(rows.c.id).order_by(rows.c.id)).scalars())


def reminded(office: Office, code: str) -> int:
    deadline = office.db.run_now(deadlines.one, office.deadline(code))
    step = step_in_force(deadline, AS_USUAL, office.calendar, office.now)
    return 0 if step is None else office.db.run_now(notices.remind, deadline, step, office.now)


def test_each_school_that_owes_is_reminded_once_a_step(db: Database) -> None:
    office = Office.at_work(db)
    drained(office)
    office.comes("2024-02-15", "07:30")

    first, again = reminded(office, "Q1"), reminded(office, "Q1")

    assert (first, again) == (len(SCHOOLS), 0)


def test_what_was_in_hand_when_a_promise_or_a_request_came_is_looked_at_again(db: Database) -> None:
    office = Office.at_work(db)
    drained(office)
    office.comes("2024-02-15", "07:30")
    reminded(office, "Q1")
    held = db.run_now(outbox.claim, office.now, limit=1000)
    promised, asked = (office.obligation("Q1", unit) for unit in (SCHOOLS[0][0], SCHOOLS[1][0]))
    head = office.heads[SCHOOLS[1][0]]
    owed = db.run_now(obligations.one, asked)
    assert owed is not None

    db.run_now(promises.make, promised, office.now + timedelta(hours=8), by=office.heads[SCHOOLS[0][0]], now=office.now)
    db.run_now(extensions.ask, owed, "Mất điện", (office.now + timedelta(days=30)).date(), by=head, now=office.now)
    db.run_now(outbox.settle, [Settled(one.id, one.fence, State.READY) for one in held], office.now)

    moot = {one.obligation: one.moot for one in drained(office) if one.moot is not None}
    assert moot == {promised: Moot.PROMISED, asked: Moot.ASKED}


def test_owing_what_everybody_knows_spends_no_numbers(db: Database) -> None:
    office = Office.at_work(db)
    office.comes("2024-02-15", "07:30")
    reminded(office, "Q1")
    last = db.read_now(numbers)[-1]

    for _ in range(2):
        reminded(office, "Q1")
    office.comes("2024-02-20", "07:30")
    reminded(office, "KH")

    assert [one for one in db.read_now(numbers) if one > last] == [last + 1 + nth for nth in range(len(SCHOOLS))]


def test_a_school_whose_work_is_in_is_not_told_what_was_owed_before(db: Database) -> None:
    office = Office.at_work(db)
    drained(office)
    office.comes("2024-02-15", "07:30")
    reminded(office, "Q1")
    handed = office.obligation("Q1", "MN 19/5")
    db.run_now(standings.hand_in, handed, ReportId(1), late=False, now=office.now)

    moot = [one for one in drained(office) if one.moot]

    assert [one.obligation for one in moot] == [handed]


def test_what_is_due_today_goes_out_first(db: Database) -> None:
    office = Office.at_work(db)
    drained(office)
    office.comes("2024-02-29", "07:30")
    later = office.db.run_now(deadlines.one, office.deadline("KH"))
    office.db.run_now(notices.remind, later, Step(7, office.now), office.now)
    reminded(office, "Q1")

    held = drained(office)

    first = [one.deadline for one in held[: len(SCHOOLS)]]
    assert first == [office.deadline("Q1")] * len(SCHOOLS)
    assert len(held) > len(SCHOOLS)


def test_all_reminders_of_a_person_come_together(db: Database) -> None:
    office = Office.at_work(db)
    drained(office)
    office.comes("2024-02-20", "07:30")
    reminded(office, "Q1")
    reminded(office, "KH")

    held = db.run_now(outbox.claim, office.now, limit=1)

    assert len(held) == 2
    assert len({one.address for one in held}) == 1


def test_the_deputy_hears_when_the_head_cannot(db: Database) -> None:
    office = Office.set_up(db)
    deputy = db.run_now(employ, "Phó hiệu trưởng", office.units["MN 19/5"], Role.DEPUTY, office.now)
    office.publishes()
    drained(office)
    office.blocks("MN 19/5")
    office.comes("2024-02-15", "07:30")

    reminded(office, "Q1")

    heard = {one.person for one in drained(office)}
    assert deputy in heard
    assert office.heads["MN 19/5"] not in heard


def test_a_deputy_is_left_in_peace_while_the_head_answers(db: Database) -> None:
    office = Office.set_up(db)
    deputy = db.run_now(employ, "Phó hiệu trưởng", office.units["MN 19/5"], Role.DEPUTY, office.now)

    office.publishes()

    assert deputy not in {one.person for one in drained(office)}


def test_who_has_declined_for_one_school_is_still_asked_for_another(db: Database) -> None:
    office = Office.set_up(db)
    head, other = office.heads["MN 19/5"], office.units["TH Nhật Tân"]
    deputy = db.run_now(employ, "Phó hiệu trưởng", other, Role.DEPUTY, office.now)
    db.run_now(registry.appoint, head, other, Role.HEAD, levels=frozenset(), granted_by=None, now=office.now)
    office.publishes()
    office.blocks("TH Nhật Tân")
    declined = db.run_now(obligations.at, office.deadline("Q1"), office.units["MN 19/5"])
    assert declined is not None
    db.run_now(extensions.decline, declined, by=head, now=office.now)
    drained(office)
    office.comes("2024-02-15", "07:30")

    reminded(office, "Q1")

    told = {(one.person, one.obligation) for one in drained(office) if one.key is Key.REMINDER}
    assert (head, office.obligation("Q1", "TH Nhật Tân")) in told
    assert (head, declined.id) not in told
    assert deputy not in {person for person, _ in told}


def test_a_claim_is_settled_only_by_who_holds_it(db: Database) -> None:
    office = Office.at_work(db)
    stopped = db.run_now(outbox.claim, office.now, limit=1)[0]
    office.pass_time(minutes=2)
    db.run_now(outbox.recover, office.now)
    successor = db.run_now(outbox.claim, office.now, limit=1)[0]

    db.run_now(outbox.settle, [Settled(stopped.id, stopped.fence, State.FAILED)], office.now)

    assert successor.id == stopped.id
    assert db.run_now(outbox.waiting, office.now) == len(SCHOOLS)


def test_what_may_have_arrived_is_said_once_more_and_never_again(db: Database) -> None:
    office = Office.at_work(db)
    times = []

    for _ in range(4):
        times.append(len(db.run_now(outbox.claim, office.now, limit=1000)))
        office.pass_time(minutes=2)
        db.run_now(outbox.recover, office.now)

    assert times == [len(SCHOOLS), len(SCHOOLS), 0, 0]


def test_a_notice_to_be_tried_later_waits(db: Database) -> None:
    office = Office.at_work(db)
    held = db.run_now(outbox.claim, office.now, limit=1000)
    later = office.now + timedelta(seconds=30)

    db.run_now(outbox.settle, [Settled(one.id, one.fence, State.READY, next_at=later) for one in held], office.now)

    assert db.run_now(outbox.claim, office.now, limit=1000) == []
    assert len(db.run_now(outbox.claim, later, limit=1000)) == len(held)


def test_officers_get_one_digest_a_morning(db: Database) -> None:
    office = Office.at_work(db)
    drained(office)
    today = office.now.date()

    first = db.run_now(notices.digest, today, office.now, served=range(7))
    again = db.run_now(notices.digest, today, office.now, served=range(7))

    assert (first, again) == (1, 0)
    assert [(one.key, one.person) for one in drained(office)] == [(Key.DIGEST, PersonId(office.officer))]
