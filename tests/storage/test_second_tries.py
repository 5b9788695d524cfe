"""Second tries are counted before they are made: what is counted and never made must stay little."""

from datetime import timedelta

from storage.database import Database
from storage.incoming import inbox, inbox_care, storing
from storage.incoming.storing import Arrival
from storage.outgoing import outbox
from tests.office import SCHOOLS, Office, moment

NOON = moment("2024-02-01", "12:00")
LATER = NOON + timedelta(minutes=1)


def test_only_so_many_notices_in_doubt_are_claimed_as_the_sender_asks_for(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=1000)
    office.pass_time(minutes=2)
    db.run_now(outbox.recover, office.now)

    held = db.run_now(outbox.claim, office.now, limit=1000, again=2)

    assert [one.doubts for one in held] == [1, 1]


def test_what_was_held_by_a_clock_that_has_been_set_back_is_found(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now + timedelta(hours=7), limit=2)

    assert db.run_now(outbox.recover, office.now) == 2


def test_notices_in_no_doubt_go_on_beside_those_that_are(db: Database) -> None:
    office = Office.at_work(db)
    db.run_now(outbox.claim, office.now, limit=2)
    office.pass_time(minutes=2)
    db.run_now(outbox.recover, office.now)

    held = db.run_now(outbox.claim, office.now, limit=1000, again=0)

    assert [one.doubts for one in held] == [0] * (len(SCHOOLS) - 2)


def test_what_is_harmless_to_repeat_is_repeated_as_often_as_its_sayers_die(db: Database) -> None:
    [row] = db.run_now(storing.store, 7, [Arrival(1, "41", "{}", "digest")], NOON)
    db.run_now(inbox.finish, row, "[]", NOON, held_until=NOON)

    taken = [db.run_now(inbox_care.take_over, row.id, LATER, held_until=NOON, harmless=True) for _ in range(3)]

    assert taken == ["[]"] * 3
    assert db.run_now(inbox_care.tally).repeated == 0
