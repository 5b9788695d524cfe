"""A plan in force changes: obligations and reminders follow, the past is judged anew, those concerned hear once."""

import pytest

from domain.planning.amendments import What
from domain.planning.changes import AskUnit, CountDay
from domain.refusals import Refusal
from domain.reporting.obligations import Standing
from domain.sending.notices import Key, Moot
from scheduler.owing.remind import owe_reminders
from storage.database import Database
from storage.outgoing import outbox
from storage.planning import amending, histories
from storage.reporting import obligations, reviews
from tests.office import SCHOOLS, Office
from tests.scheduler.town import forget_what_is_owed
from tests.storage.amended import EARLIER, apply, changes, deadline, late, moved, told
from tests.storage.filled import begins, hand_in, hands_in
from tests.storage.rivals import at_once


@pytest.fixture
def office(db: Database) -> Office:
    """The plan is in force, and its news has gone out."""
    office = Office.at_work(db)
    db.run_now(forget_what_is_owed)
    return office


def test_an_extended_deadline_shows_old_and_new_and_says_when_in_both_ways(office: Office) -> None:
    done = changes(office, moved(office), reason="mạng hỏng")

    (line,) = done.told
    after = deadline(office)
    assert (line.what, line.about) == (What.EXTENDED, "Báo cáo CCHC định kỳ · Quý I")
    assert line.before == "trước ngày 01/3 (Quý I) (29/02/2024)"
    assert line.after == "gia hạn đến hết ngày 15/3/2024 (15/03/2024)"
    assert (f"{after.stated}", f"{after.last_day}", after.revision) == ("2024-03-15", "2024-03-15", 1)
    (history,) = office.db.run_now(lambda tx: histories.of_plan(tx, office.plan, limit=9))
    assert (history.told.after, history.reason, history.by) == (line.after, "mạng hỏng", "Trần Thị Hạnh")


def test_those_who_still_owe_hear_of_it_once_and_whoever_is_done_does_not(office: Office) -> None:
    report = hands_in(office)
    office.db.run_now(lambda tx: reviews.accept(tx, report, by=office.officer, now=office.now))
    office.db.run_now(forget_what_is_owed)

    done = changes(office, moved(office), AskUnit(deadline(office).duty, office.units["MN 19/5"], asked=False))

    assert done.hearers == len(SCHOOLS) - 1
    assert told(office) == {Key.AMENDED: len(SCHOOLS) - 1}


def test_the_ladder_of_the_new_date_is_owed_anew_and_nothing_of_the_old_one_goes_out(office: Office) -> None:
    office.comes("2024-02-22", "07:30")
    office.db.run_now(owe_reminders, office.now)

    changes(office, moved(office))
    at_first = told(office)
    office.pass_time(hours=1)
    office.db.run_now(owe_reminders, office.now)
    # The rung in force on that day came before the date did.
    same_day = told(office)
    office.comes("2024-03-08", "07:30")
    office.db.run_now(owe_reminders, office.now)

    assert at_first == {Key.AMENDED: len(SCHOOLS)}
    assert same_day == {}
    assert told(office) == {Key.REMINDER: len(SCHOOLS)}


def test_a_reminder_that_a_sender_has_in_hand_is_withdrawn_when_it_comes_to_be_sent_again(office: Office) -> None:
    office.comes("2024-02-22", "07:30")
    office.db.run_now(owe_reminders, office.now)
    held = office.db.run_now(outbox.claim, office.now, limit=100)

    change = moved(office)
    changes(office, change)
    office.pass_time(minutes=2)
    office.db.run_now(outbox.recover, office.now)
    again = office.db.run_now(outbox.claim, office.now, limit=100)

    assert {one.moot for one in held if one.key is Key.REMINDER} == {None}
    assert {one.moot for one in again if one.deadline == change.deadline} == {Moot.DUE_MOVED}


def test_what_was_handed_in_is_judged_by_the_new_date(office: Office) -> None:
    office.comes("2024-03-05")
    hands_in(office, "TH Nhật Tân")
    office.comes("2024-02-20")
    hands_in(office, "MN 19/5")
    office.comes("2024-03-06")
    before = late(office, "TH Nhật Tân"), late(office, "MN 19/5")

    changes(office, moved(office))
    extended = late(office, "TH Nhật Tân"), late(office, "MN 19/5")
    changes(office, moved(office, EARLIER))

    assert before == (True, False)
    assert extended == (False, False)
    assert (late(office, "TH Nhật Tân"), late(office, "MN 19/5")) == (True, True)


def test_the_stated_day_can_be_made_to_count_and_not_to_count(office: Office) -> None:
    duty = deadline(office).duty
    office.comes("2024-03-01", "15:00")
    hands_in(office, "TH Nhật Tân")
    strict = deadline(office)
    on_that_day = strict.on_stated_day(office.now)

    done = changes(office, CountDay(duty, inclusive=True))
    counted = deadline(office)
    kindly = late(office, "TH Nhật Tân")
    changes(office, CountDay(duty, inclusive=False))

    assert on_that_day
    assert done.told[0].what is What.DAY_COUNTS
    assert (f"{strict.last_day}", f"{counted.last_day}") == ("2024-02-29", "2024-03-01")
    assert not kindly
    assert late(office, "TH Nhật Tân")
    assert deadline(office).last_ok == strict.last_ok
    with pytest.raises(Refusal, match="amend-same"):
        changes(office, CountDay(duty, inclusive=False))


def test_what_is_shown_beforehand_is_what_happens_and_nothing_of_it_has_happened(office: Office) -> None:
    change = moved(office)

    shown = office.db.run_now(
        lambda tx: amending.show(tx, office.plan, [change], calendar=office.calendar, by=office.officer, now=office.now)
    )

    assert deadline(office).revision == 0
    assert told(office) == {}
    assert changes(office, change) == shown


def test_of_two_officers_who_move_a_deadline_at_once_one_is_told_that_it_has_moved(office: Office) -> None:
    here, there = moved(office), moved(office, EARLIER)

    outcome = at_once(office.db, lambda tx: apply(tx, office, [here]), lambda tx: apply(tx, office, [there]))

    assert len(outcome.done) == 1
    assert outcome.refused == ["amend-meanwhile"]
    assert told(office) == {Key.AMENDED: len(SCHOOLS)}


def test_a_report_handed_in_while_the_deadline_is_moved_is_judged_by_the_new_date(office: Office) -> None:
    """Whichever comes first: the date that counts is the one that stays."""
    draft = begins(office, "TH Nhật Tân")
    office.comes("2024-03-05")
    change = moved(office)

    at_once(
        office.db,
        lambda tx: hand_in(tx, office, draft, office.heads["TH Nhật Tân"]) and None,
        lambda tx: apply(tx, office, [change]) and None,
    )

    assert not late(office, "TH Nhật Tân")
    owed = office.db.run_now(obligations.at, office.deadline("Q1"), office.units["TH Nhật Tân"])
    assert owed is not None
    assert owed.standing is Standing.SUBMITTED
