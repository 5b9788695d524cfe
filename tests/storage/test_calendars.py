"""The office's calendar starts from the library's and keeps what an administrator decides."""

from datetime import date

from domain.calendar_defaults import default_calendar
from storage import calendars
from storage.database import Database
from tests.storage.rivals import at_once

HOLIDAY = date(2024, 4, 30)
SWAPPED = date(2024, 5, 4)
STORM = date(2024, 9, 9)


def test_the_library_s_days_come_back_as_they_went(db: Database) -> None:
    defaults = default_calendar([2024, 2025])

    db.run_now(calendars.add_defaults, defaults)

    assert db.run_now(calendars.load) == defaults


def test_what_an_administrator_decided_outlives_the_next_start(db: Database) -> None:
    db.run_now(calendars.add_defaults, default_calendar([2024]))
    db.run_now(calendars.decide, [STORM], works=False, note="Nghỉ bão")
    db.run_now(calendars.decide, [HOLIDAY], works=True, note="Làm bù")

    added = db.run_now(calendars.add_defaults, default_calendar([2024]))

    calendar = db.run_now(calendars.load)
    assert added == 0
    assert not calendar.is_working(STORM)
    assert calendar.is_working(HOLIDAY)
    assert calendar.is_working(SWAPPED)


def test_a_new_year_adds_its_days_alone(db: Database) -> None:
    db.run_now(calendars.add_defaults, default_calendar([2024]))
    new = default_calendar([2025])

    added = db.run_now(calendars.add_defaults, default_calendar([2024, 2025]))

    assert added == len(new.off) + len(new.worked)


def test_two_programs_that_start_at_once_furnish_one_calendar(db: Database) -> None:
    defaults = default_calendar([2024])

    outcome = at_once(db, *[lambda tx: calendars.add_defaults(tx, defaults)] * 3)

    assert sorted(outcome.done) == [0, 0, len(defaults.off) + len(defaults.worked)]
