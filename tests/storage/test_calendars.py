"""The office's calendar starts from the library's, keeps what an administrator decides, and moves what hangs on it."""

import json
from datetime import date

import pytest
from sqlalchemy import select

from domain.calendars.calendar import Mark
from domain.calendars.calendar_defaults import default_calendar
from domain.ids import UnitId
from domain.phrases.model import SchoolEvent
from domain.refusals import Refusal
from domain.registry.units import UnitKind
from storage.database import Database
from storage.operations import audit
from storage.planning import calendars, deadlines, school_years
from storage.planning.calendars import KnownDay
from storage.tables.plans import deadlines as rows
from storage.units import tree
from tests.office import Office
from tests.storage.rivals import at_once

HOLIDAY = date(2024, 4, 30)
SWAPPED = date(2024, 5, 4)
STORM = date(2024, 9, 9)
LAST_OF_AUGUST = date(2024, 8, 30)


def marks(office: Office, mark: Mark, *days: date) -> None:
    by, authority = office.officer, office.authority
    office.db.run_now(calendars.mark, days, mark, by=by, authority=authority, now=office.now)


def confirms(office: Office, year: int) -> bool:
    by, authority = office.officer, office.authority
    return office.db.run_now(calendars.confirm, year, by=by, authority=authority, now=office.now)


def says(office: Office, authority: UnitId, event: SchoolEvent, year: int, day: date | None) -> None:
    by = office.officer
    office.db.run_now(school_years.set_day, authority, event, year, day, by=by, now=office.now)


def test_the_library_s_days_come_back_as_they_went(db: Database) -> None:
    defaults = default_calendar([2024, 2025])

    db.run_now(calendars.add_defaults, defaults)

    assert db.run_now(calendars.load) == defaults


def test_what_an_administrator_decided_outlives_the_next_start(db: Database) -> None:
    office = Office.set_up(db)
    marks(office, Mark.OFF, STORM)
    marks(office, Mark.WORK, HOLIDAY)
    marks(office, Mark.PLAIN, SWAPPED)

    added = db.run_now(calendars.add_defaults, default_calendar([2024]))

    calendar = db.run_now(calendars.load)
    assert added == 0
    assert not calendar.is_working(STORM)
    assert calendar.is_working(HOLIDAY)
    assert not calendar.is_working(SWAPPED)
    known = {one.day: one for one in db.run_now(calendars.known, [2024])}
    assert known[STORM] == KnownDay(STORM, works=False, decided=True)
    assert known[date(2024, 5, 1)] == KnownDay(date(2024, 5, 1), works=False, decided=False)
    assert HOLIDAY not in known
    assert SWAPPED not in known
    noted = db.run_now(audit.of, f"unit:{office.authority}")
    deeds = [(one.deed, json.loads(one.after or "")["days"]) for one in noted]
    assert deeds == [
        ("set-day-off", "09/09/2024"),
        ("set-day-worked", "30/04/2024"),
        ("set-day-plain", "04/05/2024"),
    ]


def test_a_new_year_adds_its_days_alone_unless_it_was_confirmed(db: Database) -> None:
    office = Office.set_up(db)
    new = default_calendar([2026])

    added = db.run_now(calendars.add_defaults, default_calendar([2024, 2025, 2026]))
    first, again = confirms(office, 2027), confirms(office, 2027)

    assert added == len(new.off) + len(new.worked)
    assert (first, again) == (True, False)
    assert db.run_now(calendars.add_defaults, default_calendar([2027])) == 0
    assert db.run_now(calendars.confirmed) == {2027}


def test_two_programs_that_start_at_once_furnish_one_calendar(db: Database) -> None:
    defaults = default_calendar([2024])

    outcome = at_once(db, *[lambda tx: calendars.add_defaults(tx, defaults)] * 3)

    assert sorted(outcome.done) == [0, 0, len(defaults.off) + len(defaults.worked)]


def test_deadlines_that_are_ahead_follow_and_those_that_are_over_stay(db: Database) -> None:
    office = Office.at_work(db)
    ahead, over = office.deadline("Q3"), office.deadline("Q1")
    office.comes("2024-05-02")
    last = select(rows.c.id, rows.c.last_ok).order_by(rows.c.id)
    stated = db.run_now(lambda tx: tx.execute(last).all())

    marks(office, Mark.OFF, LAST_OF_AUGUST, date(2024, 2, 29))

    moved = db.run_now(deadlines.one, ahead)
    assert moved.advised == date(2024, 8, 29)
    assert db.run_now(deadlines.one, over).advised == date(2024, 2, 29)
    assert [one.id for one in db.run_now(deadlines.running, office.now)] == [
        office.deadline(code) for code in ("H1", "Q3", "Y")
    ]
    assert db.run_now(lambda tx: tx.execute(last).all()) == stated


def test_an_event_is_on_the_day_the_nearest_authority_says(db: Database) -> None:
    office = Office.set_up(db)
    commune = db.run_now(
        lambda tx: tree.add_unit(tx, tree.NewUnit("UBND xã", kind=UnitKind.AUTHORITY), parent=office.authority)
    )
    opening, own = date(2026, 9, 5), date(2026, 9, 7)

    says(office, office.authority, SchoolEvent.OPENING, 2026, opening)
    above = db.run_now(school_years.day_of, commune, SchoolEvent.OPENING, 2026)
    says(office, commune, SchoolEvent.OPENING, 2026, own)

    assert above == opening
    assert db.run_now(school_years.day_of, commune, SchoolEvent.OPENING, 2026) == own
    assert db.run_now(school_years.day_of, office.authority, SchoolEvent.OPENING, 2026) == opening
    assert db.run_now(school_years.day_of, commune, SchoolEvent.OPENING, 2027) is None
    with pytest.raises(Refusal, match="event-outside"):
        says(office, commune, SchoolEvent.YEAR_END, 2026, opening)


def test_a_plan_for_a_year_means_the_events_that_fall_into_it(db: Database) -> None:
    """The end of the first term of 2021–2022 is what a plan for 2022 means by it."""
    office = Office.set_up(db)
    term, end, opening = date(2022, 1, 14), date(2022, 5, 27), date(2022, 9, 5)
    for event, year, day in (
        (SchoolEvent.TERM_1_END, 2021, term),
        (SchoolEvent.TERM_1_END, 2022, date(2023, 1, 13)),
        (SchoolEvent.YEAR_END, 2021, end),
        (SchoolEvent.OPENING, 2022, opening),
    ):
        says(office, office.authority, event, year, day)

    meant = db.run_now(school_years.of_plan, office.authority, 2022)

    assert meant == {SchoolEvent.TERM_1_END: term, SchoolEvent.YEAR_END: end, SchoolEvent.OPENING: opening}
    says(office, office.authority, SchoolEvent.OPENING, 2022, None)
    assert SchoolEvent.OPENING not in db.run_now(school_years.of_plan, office.authority, 2022)
