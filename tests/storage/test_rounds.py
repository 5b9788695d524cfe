"""Work that only one process may do is held by a lease; who is gone loses it, who lives renews it."""

from datetime import datetime, timedelta
from functools import partial

from storage.database import Database, Tx
from storage.operations import rounds
from tests.office import moment
from tests.storage.rivals import at_once

NOW = moment("2024-02-01")
LEASE = timedelta(seconds=60)


def hold(tx: Tx, holder: str, now: datetime = NOW) -> bool:
    return rounds.hold(tx, "deliver", holder, now, lease=LEASE)


def test_of_several_processes_that_want_the_work_at_once_one_gets_it(db: Database) -> None:
    outcome = at_once(db, *(partial(hold, holder=f"host:{number}") for number in range(6)))

    assert sorted(outcome.done) == [False] * 5 + [True]


def test_who_holds_it_renews_it_and_keeps_the_others_out(db: Database) -> None:
    db.run_now(hold, "one")
    db.run_now(hold, "one", NOW + LEASE / 2)

    late = NOW + LEASE + timedelta(seconds=1)

    assert not db.run_now(hold, "two", late)


def test_who_is_gone_loses_it_when_the_lease_is_over(db: Database) -> None:
    db.run_now(hold, "one")

    assert not db.run_now(hold, "two", NOW + LEASE)
    assert db.run_now(hold, "two", NOW + LEASE + timedelta(microseconds=1))
    assert not db.run_now(hold, "one", NOW + LEASE + timedelta(seconds=1))


def test_who_stops_in_good_order_hands_over_at_once_but_only_what_is_theirs(db: Database) -> None:
    db.run_now(hold, "one")

    db.run_now(rounds.release, "deliver", "two")
    kept = db.run_now(hold, "two")
    db.run_now(rounds.release, "deliver", "one")

    assert not kept
    assert db.run_now(hold, "two")


def test_who_held_it_by_a_clock_that_has_been_set_back_is_not_waited_for(db: Database) -> None:
    db.run_now(hold, "dead", NOW + timedelta(hours=7))

    assert db.run_now(hold, "two")


def test_whose_clock_is_some_minutes_ahead_is_left_what_it_holds(db: Database) -> None:
    db.run_now(hold, "one", NOW + timedelta(minutes=2))

    assert not db.run_now(hold, "two")


def test_a_round_that_never_ended_has_no_last_time(db: Database) -> None:
    db.run_now(hold, "one")
    never = db.run_now(rounds.last_began, "deliver")

    db.run_now(rounds.note_ended, "deliver", began=NOW, now=NOW + timedelta(seconds=2))

    assert never is None
    assert db.run_now(rounds.last_began, "deliver") == NOW
    assert not db.run_now(hold, "two")
