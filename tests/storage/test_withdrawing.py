"""A plan is withdrawn: nobody owes anything, nothing of it goes out, whoever had heard of it is told, once."""

import pytest

from domain.refusals import Refusal
from domain.reporting.obligations import Standing
from domain.sending.notices import Key, Moot, State
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.outgoing.outbox import Settled
from storage.planning import deadlines, histories, plans, withdrawing
from storage.planning.withdrawing import Withdrawn
from storage.reporting import obligations, opening
from tests.office import SCHOOLS, Office
from tests.storage.filled import begins, hand_in, hands_in
from tests.storage.rivals import at_once


@pytest.fixture
def office(db: Database) -> Office:
    """The plan is in force; its news has arrived everywhere but at MN 19/5, which cannot be reached."""
    office = Office.set_up(db)
    office.blocks("MN 19/5")
    office.publishes()
    held = db.run_now(outbox.claim, office.now, limit=100)
    db.run_now(outbox.settle, [Settled(one.id, one.fence, State.SENT, message_id=1) for one in held], office.now)
    return office


def withdraw(tx: Tx, office: Office) -> Withdrawn:
    return withdrawing.withdraw(tx, office.plan, "ban hành nhầm", by=office.officer, now=office.now)


def standings(office: Office, code: str = "Q1") -> set[Standing]:
    return {one.standing for one in office.db.run_now(obligations.of_deadline, office.deadline(code))}


def test_nobody_owes_anything_any_more_and_what_was_handed_in_stays(office: Office) -> None:
    hands_in(office)

    done = office.db.run_now(withdraw, office)

    assert standings(office) == {Standing.EXCUSED, Standing.SUBMITTED}
    assert standings(office, "KH") == {Standing.EXCUSED}
    assert done.excused == 2 * len(SCHOOLS) - 1
    assert office.db.run_now(deadlines.open_now) == []
    assert office.db.run_now(deadlines.of_unit, office.units["TH Nhật Tân"]) == []


def test_whoever_had_heard_of_it_is_told_once_with_the_reason_on_record(office: Office) -> None:
    done = office.db.run_now(withdraw, office)

    held = office.db.run_now(outbox.claim, office.now, limit=100)
    assert done.hearers == len(SCHOOLS) - 1
    assert [(one.key, one.moot) for one in held] == [(Key.PLAN_WITHDRAWN, None)] * (len(SCHOOLS) - 1)
    plan = office.db.run_now(plans.one, office.plan)
    assert plan is not None
    assert (plan.in_force, plan.withdrawn_why) == (False, "ban hành nhầm")
    (line,) = office.db.run_now(lambda tx: histories.of_plan(tx, office.plan, limit=9))
    assert (line.reason, line.by) == ("ban hành nhầm", "Trần Thị Hạnh")


def test_reminders_that_wait_are_withdrawn_and_those_in_hand_when_they_come_again(office: Office) -> None:
    office.comes("2024-02-22", "07:30")
    office.db.run_now(owe_reminders, office.now)
    in_hand = office.db.run_now(outbox.claim, office.now, limit=2)
    waiting = office.db.run_now(outbox.waiting, office.now) - len(in_hand)

    done = office.db.run_now(withdraw, office)
    office.pass_time(minutes=2)
    office.db.run_now(outbox.recover, office.now)
    again = [one for one in office.db.run_now(outbox.claim, office.now, limit=100) if one.key is not Key.PLAN_WITHDRAWN]

    assert done.unsent == waiting > 0
    assert {one.id for one in again} == {one.id for one in in_hand}
    assert {one.moot for one in again} == {Moot.PLAN_WITHDRAWN}
    assert office.db.run_now(owe_reminders, office.now) == 0


def test_a_plan_is_withdrawn_once_however_many_press(office: Office) -> None:
    outcome = at_once(office.db, *[lambda tx: withdraw(tx, office)] * 3)

    assert len(outcome.done) == 1
    assert outcome.refused == ["plan-withdrawn-already"] * 2


def test_a_report_handed_in_while_the_plan_is_withdrawn_is_in_or_refused_and_never_owed(office: Office) -> None:
    draft = begins(office)

    outcome = at_once(
        office.db,
        lambda tx: hand_in(tx, office, draft, office.heads["TH Nhật Tân"]) and None,
        lambda tx: withdraw(tx, office) and None,
    )

    owed = office.db.run_now(obligations.at, office.deadline("Q1"), office.units["TH Nhật Tân"])
    assert owed is not None
    assert owed.standing is (Standing.EXCUSED if outcome.refused else Standing.SUBMITTED)


def test_a_deadline_does_not_open_while_its_plan_is_withdrawn(office: Office) -> None:
    office.comes("2024-05-06")

    at_once(office.db, lambda tx: opening.open_due(tx, office.now) and None, lambda tx: withdraw(tx, office) and None)

    assert standings(office, "H1") <= {Standing.EXCUSED}


def test_what_is_shown_beforehand_is_what_happens(office: Office) -> None:
    shown = office.db.run_now(lambda tx: withdrawing.show(tx, office.plan, by=office.officer, now=office.now))

    assert office.db.run_now(withdraw, office) == shown
    with pytest.raises(Refusal, match="plan-withdrawn-already"):
        office.db.run_now(withdraw, office)
