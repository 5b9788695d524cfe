"""A unit is excused from one period: what waits is withdrawn and comes back, and two who decide at once decide once."""

import pytest
from sqlalchemy import select

from domain.ids import ObligationId
from domain.planning.changes import AskUnit
from domain.refusals import Refusal
from domain.reporting.obligations import Standing
from domain.sending.notices import Key, Moot, State
from scheduler.owing.remind import owe_reminders
from storage.database import Database, Tx
from storage.outgoing import outbox
from storage.outgoing.outbox import Settled
from storage.reporting import excusing, obligations
from storage.tables.notices import notices
from tests.office import Office
from tests.scheduler.town import forget_what_is_owed
from tests.storage.amended import changes, deadline
from tests.storage.filled import begins, hand_in
from tests.storage.rivals import at_once

SCHOOL = "MN 19/5"


@pytest.fixture
def office(db: Database) -> Office:
    """Three days before the first quarter is due; its reminders are owed."""
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    office.comes("2024-02-26")
    db.run_now(owe_reminders, office.now)
    return office


def excuse(tx: Tx, office: Office, obligation: ObligationId) -> bool:
    return excusing.excuse(tx, obligation, "trường sửa chữa", by=office.officer, now=office.now)


def take_back(tx: Tx, office: Office, obligation: ObligationId) -> bool:
    standing = excusing.of(tx, obligation)
    return standing is not None and excusing.take_back(tx, standing, by=office.officer, now=office.now)


def told(office: Office, obligation: ObligationId) -> set[tuple[str, str, str | None]]:
    """What is owed about it, how that stands, and why."""
    about = notices.c.obligation_id == obligation
    mine = notices.c.details.startswith(f"{obligation} ")
    query = select(notices.c.key, notices.c.state, notices.c.reason).where(about | mine)
    return {(row.key, row.state, row.reason) for row in office.db.read_now(lambda tx: tx.execute(query).all())}


def test_a_reminder_that_waits_is_withdrawn_for_it_and_waits_again_once_it_is_taken_back(office: Office) -> None:
    owed = office.obligation("Q1", SCHOOL)

    office.db.run_now(excuse, office, owed)
    excused = told(office, owed)
    office.db.run_now(owe_reminders, office.now)
    still = told(office, owed)
    office.db.run_now(take_back, office, owed)

    assert excused == {("reminder", "withdrawn", "excused"), ("excused", "ready", None)}
    assert still == excused
    # Nobody has heard of it, so that nobody need hear that it is over.
    assert told(office, owed) == {("reminder", "ready", None), ("excused", "withdrawn", "undone")}


def test_who_has_heard_of_it_hears_that_it_is_over_and_one_in_a_sender_s_hands_is_moot(office: Office) -> None:
    owed = office.obligation("Q1", SCHOOL)
    (in_hand,) = [one for one in office.db.run_now(outbox.claim, office.now, limit=100) if one.obligation == owed]
    office.db.run_now(excuse, office, owed)
    not_sent = Settled(in_hand.id, in_hand.fence, State.READY, next_at=office.now)
    office.db.run_now(outbox.settle, [not_sent], office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=100)
    said = [Settled(one.id, one.fence, State.SENT, message_id=1) for one in held if one.moot is None]
    office.db.run_now(outbox.settle, said, office.now)

    office.db.run_now(take_back, office, owed)

    assert [one.moot for one in held if one.id == in_hand.id] == [Moot.EXCUSED]
    assert (Key.OWED_AGAIN, "ready", None) in told(office, owed)
    assert (Key.EXCUSED, "sent", None) in told(office, owed)


def test_a_unit_left_out_and_asked_again_stays_excused_and_one_left_out_cannot_be_asked_for_it(office: Office) -> None:
    duty, owed = deadline(office).duty, office.obligation("Q1", SCHOOL)
    office.db.run_now(excuse, office, owed)

    changes(office, AskUnit(duty, office.units[SCHOOL], asked=False))
    with pytest.raises(Refusal, match="amend-unit-not-asked"):
        office.db.run_now(take_back, office, owed)
    changes(office, AskUnit(duty, office.units[SCHOOL], asked=True))
    back = office.db.run_now(obligations.one, owed)

    assert back is not None
    assert back.standing is Standing.EXCUSED
    assert office.db.run_now(take_back, office, owed)


def test_of_handing_in_and_excusing_at_once_one_is_done(office: Office) -> None:
    draft = begins(office, SCHOOL)

    outcome = at_once(
        office.db,
        lambda tx: bool(hand_in(tx, office, draft, office.heads[SCHOOL])),
        lambda tx: excuse(tx, office, draft.obligation),
    )

    owed = office.db.run_now(obligations.one, draft.obligation)
    assert owed is not None
    assert owed.standing is (Standing.EXCUSED if outcome.refused else Standing.SUBMITTED)
    assert outcome.done == ([True] if outcome.refused else [True, False])
