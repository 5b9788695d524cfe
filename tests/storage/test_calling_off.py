"""One deadline is called off: nobody owes it, nothing of it goes out, and put back it is owed as it was."""

import pytest
from sqlalchemy import select

from domain.planning.amendments import What
from domain.planning.changes import AskUnit, CallOff
from domain.refusals import Refusal
from domain.reporting.obligations import Standing
from domain.sending.notices import Key, Moot, State
from scheduler.owing.remind import owe_reminders
from storage.database import Database
from storage.outgoing import outbox
from storage.outgoing.outbox import Settled
from storage.planning import calling_off, deadlines
from storage.planning.amending import Done
from storage.planning.calling_off import Foreseen
from storage.reporting import excusing, obligations, opening, queue
from storage.tables.notices import notices
from tests.office import SCHOOLS, Office
from tests.scheduler.town import forget_what_is_owed
from tests.storage.amended import apply, changes, deadline, told
from tests.storage.filled import begins, hand_in, hands_in
from tests.storage.rivals import at_once

EXCUSED = "TH Đoàn Thị Điểm"


@pytest.fixture
def office(db: Database) -> Office:
    """Three days before the first quarter is due: one has handed in, one has begun, one is excused."""
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    hands_in(office, "MN 19/5")
    begins(office, "TH Nhật Tân")
    owed = office.obligation("Q1", EXCUSED)
    db.run_now(lambda tx: excusing.excuse(tx, owed, "trường sửa chữa", by=office.officer, now=office.now))
    db.run_now(forget_what_is_owed)
    office.comes("2024-02-26")
    db.run_now(owe_reminders, office.now)
    return office


def call_off(office: Office, code: str = "Q1", *, off: bool = True) -> Done:
    lying = deadline(office, code)
    return changes(office, CallOff(lying.id, off, lying.revision), reason="Sở thôi thu")


def standings(office: Office, code: str = "Q1") -> dict[str, Standing]:
    found = office.db.run_now(obligations.of_deadline, office.deadline(code))
    return {one.unit_name: one.standing for one in found}


def test_what_it_will_do_is_foreseen_and_nobody_owes_it_or_hears_of_it_any_more(office: Office) -> None:
    q1 = office.deadline("Q1")
    foreseen = office.db.run_now(calling_off.foresee, q1)

    done = call_off(office)

    query = select(notices.c.reason).where(notices.c.deadline_id == q1, notices.c.state == State.WITHDRAWN.value)
    withdrawn = office.db.read_now(lambda tx: tx.execute(query).scalars().all())
    assert foreseen == Foreseen(owing=4, begun=1, handed=1, unsent=4)
    assert (done.begun, done.excused) == (0, 4)
    assert [one.what for one in done.told] == [What.CALLED_OFF]
    assert standings(office) == {name: Standing.EXCUSED for name, _ in SCHOOLS} | {"MN 19/5": Standing.SUBMITTED}
    assert set(withdrawn) == {Moot.CALLED_OFF.value}
    assert told(office) == {Key.AMENDED: len(SCHOOLS)}
    assert q1 not in {one.id for one in office.db.run_now(deadlines.open_now)}
    assert office.db.run_now(queue.count_waiting, {office.authority: ()}) == 0
    office.db.run_now(owe_reminders, office.now)
    assert Key.REMINDER not in told(office)


def test_put_back_it_is_owed_as_before_but_by_whom_an_office_has_excused_and_by_whoever_is_asked_since(
    office: Office,
) -> None:
    duty = deadline(office).duty
    changes(office, AskUnit(duty, office.units["MN Đoàn Thị Điểm"], asked=False))
    call_off(office)
    changes(office, AskUnit(duty, office.units["MN Đoàn Thị Điểm"], asked=True))
    during = standings(office)["MN Đoàn Thị Điểm"]
    office.pass_time(hours=1)

    back = call_off(office, off=False)

    office.db.run_now(forget_what_is_owed)
    office.comes("2024-02-29")
    office.db.run_now(owe_reminders, office.now)
    assert during is Standing.EXCUSED
    assert (back.begun, [one.what for one in back.told]) == (4, [What.PUT_BACK])
    others = {name: Standing.OWED for name, _ in SCHOOLS}
    assert standings(office) == others | {"MN 19/5": Standing.SUBMITTED, EXCUSED: Standing.EXCUSED}
    assert told(office)[Key.REMINDER] == 4


def test_one_that_has_not_opened_does_not_open_until_it_is_put_back(office: Office) -> None:
    call_off(office, "H1")
    office.comes("2024-05-06")
    office.db.run_now(opening.open_due, office.now)
    before = standings(office, "H1")

    call_off(office, "H1", off=False)

    assert before == {}
    assert set(standings(office, "H1").values()) == {Standing.OWED}


def test_a_reminder_in_a_sender_s_hands_is_moot_and_only_one_of_two_who_call_it_off_does(office: Office) -> None:
    lying = deadline(office)
    (in_hand, *_) = [one for one in office.db.run_now(outbox.claim, office.now, limit=100) if one.deadline == lying.id]
    change = CallOff(lying.id, off=True, seen=lying.revision)

    outcome = at_once(
        office.db, lambda tx: apply(tx, office, [change], "a"), lambda tx: apply(tx, office, [change], "b")
    )

    not_sent = Settled(in_hand.id, in_hand.fence, State.READY, next_at=office.now)
    office.db.run_now(outbox.settle, [not_sent], office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    assert (len(outcome.done), outcome.refused) == (1, ["amend-meanwhile"])
    assert [one.moot for one in held if one.id == in_hand.id] == [Moot.CALLED_OFF]


def test_a_report_handed_in_meanwhile_is_in_or_refused_and_never_owed(office: Office) -> None:
    draft, lying = begins(office, "THCS Đoàn Thị Điểm"), deadline(office)
    change = CallOff(lying.id, off=True, seen=lying.revision)

    outcome = at_once(
        office.db,
        lambda tx: bool(hand_in(tx, office, draft, office.heads["THCS Đoàn Thị Điểm"])),
        lambda tx: bool(apply(tx, office, [change], "Sở thôi thu")),
    )

    stands = standings(office)["THCS Đoàn Thị Điểm"]
    assert stands is (Standing.EXCUSED if outcome.refused else Standing.SUBMITTED)


def test_it_is_called_off_once_and_not_moved_meanwhile(office: Office) -> None:
    call_off(office)

    with pytest.raises(Refusal, match="amend-meanwhile"):
        call_off(office)
