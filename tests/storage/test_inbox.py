"""What the inbox promises whoever is killed when, on both databases."""

from datetime import UTC, datetime, timedelta

import pytest

from storage.database import Database
from storage.incoming import inbox, inbox_care, storing
from storage.incoming.inbox import Behind, First, Incoming, Over, State, TakenAway
from storage.incoming.storing import Arrival

BOT = 7
NOON = datetime(2026, 8, 31, 5, 0, tzinfo=UTC)
LATER = NOON + timedelta(seconds=60)
MUCH_LATER = NOON + timedelta(hours=25)


def an_arrival(number: int, *, lane: str = "41", text: str = "412") -> Arrival:
    return Arrival(number, lane, f'{{"update_id":{number},"text":"{text}"}}', f"digest of {text}")


def stored(db: Database, *arrivals: Arrival, at: datetime = NOON) -> list[Incoming]:
    return db.run_now(storing.store, BOT, arrivals, at)


def handled(db: Database, row: Incoming, answer: str | None = "[]") -> None:
    db.run_now(inbox.finish, row, answer, NOON, held_until=LATER)


def test_an_update_delivered_again_is_stored_once(db: Database) -> None:
    stored(db, an_arrival(1))

    again = stored(db, an_arrival(1), an_arrival(2), an_arrival(2))

    assert [row.lane for row in again] == ["41"]


def test_a_batch_keeps_its_order(db: Database) -> None:
    rows = stored(db, *(an_arrival(number, lane=str(number)) for number in (5, 3, 9, 1)))

    assert [row.lane for row in rows] == ["5", "3", "9", "1"]
    assert [row.id for row in rows] == sorted(row.id for row in rows)


def test_a_lower_number_that_comes_after_a_higher_one_is_stored(db: Database) -> None:
    stored(db, an_arrival(11))

    assert len(stored(db, an_arrival(10))) == 1


def test_a_number_met_long_ago_with_other_content_is_another_update(db: Database) -> None:
    stored(db, an_arrival(1, text="quý II"))

    renumbered = stored(db, an_arrival(1, text="quý III"), at=MUCH_LATER)
    repeated = stored(db, an_arrival(1, text="quý III"), at=MUCH_LATER)

    assert (len(renumbered), len(repeated)) == (1, 0)


def test_a_number_met_today_is_the_same_update_whatever_it_contains(db: Database) -> None:
    stored(db, an_arrival(1, text="quý II"))

    assert stored(db, an_arrival(1, text="quý III"), at=LATER) == []


def test_the_oldest_of_a_lane_comes_first(db: Database) -> None:
    first, second = stored(db, an_arrival(1), an_arrival(2))

    standing = db.run_now(inbox.begin, second)

    assert db.run_now(inbox.begin, first) == First()
    assert isinstance(standing, Behind)
    assert standing.first == first


def test_a_lane_is_taken_until_the_answer_is_said(db: Database) -> None:
    first, second = stored(db, an_arrival(1), an_arrival(2))
    handled(db, first)

    behind = db.run_now(inbox.begin, second)
    db.run_now(inbox.answered, [first.id], NOON)

    assert isinstance(behind, Behind)
    assert behind.held_until == LATER
    assert db.run_now(inbox.begin, second) == First()


def test_other_lanes_do_not_wait(db: Database) -> None:
    _, other = stored(db, an_arrival(1), an_arrival(2, lane="42"))

    assert db.run_now(inbox.begin, other) == First()


def test_what_is_handled_is_not_handled_again(db: Database) -> None:
    [row] = stored(db, an_arrival(1))
    handled(db, row)

    assert db.run_now(inbox.begin, row) == Over()
    with pytest.raises(TakenAway):
        handled(db, row)


def test_what_needs_no_answer_is_done_at_once(db: Database) -> None:
    [row] = stored(db, an_arrival(1))

    handled(db, row, None)

    assert db.run_now(inbox_care.tally).by_state == {State.ANSWERED: 1}


def test_an_answer_in_doubt_is_said_once_more_and_then_left_unknown(db: Database) -> None:
    [row] = stored(db, an_arrival(1))
    handled(db, row, '["xong"]')

    said = [db.run_now(inbox.repeat, row.id, LATER, held_until=LATER) for _ in range(2)]

    tally = db.run_now(inbox_care.tally)
    assert said == ['["xong"]', None]
    assert (tally.by_state, tally.repeated, tally.oldest_open) == ({State.UNKNOWN: 1}, 1, None)


def test_an_answer_is_left_to_whoever_holds_it(db: Database) -> None:
    [row] = stored(db, an_arrival(1))
    handled(db, row, '["xong"]')

    held = db.run_now(inbox_care.take_over, row.id, NOON, held_until=LATER)
    taken = db.run_now(inbox_care.take_over, row.id, LATER, held_until=MUCH_LATER)

    assert (held, taken) == (None, '["xong"]')


def test_what_the_dead_hold_by_a_clock_that_has_been_set_back_is_taken_over(db: Database) -> None:
    [row] = stored(db, an_arrival(1), at=MUCH_LATER)
    db.run_now(inbox.finish, row, '["xong"]', MUCH_LATER, held_until=MUCH_LATER + timedelta(seconds=60))

    [left] = db.run_now(inbox_care.pending, NOON, got_before=NOON)
    taken = db.run_now(inbox_care.take_over, row.id, NOON, held_until=LATER)

    assert (left.id, taken) == (row.id, '["xong"]')


def test_what_a_machine_whose_clock_is_a_little_ahead_has_just_got_is_left_to_it(db: Database) -> None:
    stored(db, an_arrival(1), at=NOON + timedelta(seconds=61))

    assert db.run_now(inbox_care.pending, NOON, got_before=NOON - timedelta(seconds=3)) == []


def test_what_another_has_handled_meanwhile_is_not_taken_for_ones_own(db: Database) -> None:
    [row] = stored(db, an_arrival(1))
    db.run_now(inbox.finish, row, '["xong"]', NOON, held_until=LATER)

    own, another_s = (db.read_now(inbox_care.recall, row.id, {until}) for until in (LATER, MUCH_LATER))

    assert (own, another_s) == ('["xong"]', None)


def test_the_dead_hold_nothing_once_somebody_knows_they_are_dead(db: Database) -> None:
    [row] = stored(db, an_arrival(1))
    handled(db, row, '["xong"]')

    db.run_now(inbox_care.release, NOON)

    [left] = db.run_now(inbox_care.pending, NOON, got_before=NOON)
    assert (left.id, left.state) == (row.id, State.HANDLED)


def test_what_failed_waits_for_its_next_try(db: Database) -> None:
    [row] = stored(db, an_arrival(1))

    db.run_now(inbox.failed, row, "KeyError", reference="#R-7F3A2C", again_at=LATER)

    assert db.run_now(inbox_care.pending, NOON, got_before=NOON) == []
    [left] = db.run_now(inbox_care.pending, LATER, got_before=NOON)
    assert (left.tries, left.reference) == (1, "#R-7F3A2C")


def test_a_parked_update_frees_its_lane_once_the_apology_is_said(db: Database) -> None:
    first, second = stored(db, an_arrival(1), an_arrival(2))

    db.run_now(inbox.park, first, "KeyError", NOON, reference="#R-7F3A2C", apology="[]", held_until=LATER)
    waiting = db.run_now(inbox.begin, second)
    db.run_now(inbox.answered, [first.id], NOON)

    assert isinstance(waiting, Behind)
    assert db.run_now(inbox.begin, second) == First()
    assert db.run_now(inbox_care.tally).by_state == {State.PARKED: 1, State.NEW: 1}


def test_content_is_forgotten_before_the_number(db: Database) -> None:
    [row] = stored(db, an_arrival(1))
    handled(db, row, None)

    db.run_now(inbox_care.tidy, NOON + timedelta(days=3))
    still_known = stored(db, an_arrival(1), at=NOON + timedelta(hours=1))
    db.run_now(inbox_care.tidy, NOON + timedelta(days=8))

    assert still_known == []
    assert db.run_now(inbox_care.tally).by_state == {}


def test_the_number_to_ask_from_is_that_of_the_last_day(db: Database) -> None:
    stored(db, an_arrival(900))
    stored(db, an_arrival(40), an_arrival(41), at=MUCH_LATER)

    last = db.run_now(inbox_care.last_update_id, BOT, since=MUCH_LATER - timedelta(hours=24))

    assert last == 41
