from datetime import date, timedelta

import pytest

from domain.calendars.calendar import Calendar, Mark
from domain.calendars.calendar_defaults import default_calendar

# Working week of the tests: Monday 14 to Friday 18 September 2026; Wednesday 16 off, Saturday 19 worked.
MONDAY = date(2026, 9, 14)
WEDNESDAY = date(2026, 9, 16)
FRIDAY = date(2026, 9, 18)
SATURDAY = date(2026, 9, 19)
SUNDAY = date(2026, 9, 20)
NEXT_MONDAY = date(2026, 9, 21)

SWAPPED = Calendar(off=frozenset({WEDNESDAY}), worked=frozenset({SATURDAY}))

# Days off that fall from Monday to Friday, and Saturdays worked, as published by the Government.
OFF = {
    2024: "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03",
    2025: "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02",
    2026: "01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24",
    2027: "01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24",
}
WORKED = {2024: "05-04", 2025: "04-26", 2026: "01-10 08-22", 2027: ""}


def the_days(year: int, listed: str) -> set[date]:
    return {date.fromisoformat(f"{year}-{day}") for day in listed.split()}


def every_day(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=passed) for passed in range((date(year + 1, 1, 1) - first).days)]


def test_weekends_and_days_off_are_not_worked_but_a_swapped_saturday_is() -> None:
    worked = [day.day for day in every_day(2026) if day.month == 9 and 14 <= day.day <= 21 and SWAPPED.is_working(day)]

    assert worked == [14, 15, 17, 18, 19, 21]


def test_a_day_named_both_off_and_worked_is_worked() -> None:
    calendar = Calendar(off=frozenset({MONDAY}), worked=frozenset({MONDAY}))

    assert calendar.is_working(MONDAY)


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [(WEDNESDAY, date(2026, 9, 15), date(2026, 9, 17)), (SUNDAY, SATURDAY, NEXT_MONDAY)],
)
def test_a_day_without_work_leads_to_the_nearest_working_day(day: date, before: date, after: date) -> None:
    assert SWAPPED.last_working_on_or_before(day) == before
    assert SWAPPED.next_working_on_or_after(day) == after
    assert SWAPPED.next_working_after(day) == after


def test_a_working_day_is_its_own_nearest_working_day() -> None:
    assert SWAPPED.last_working_on_or_before(MONDAY) == MONDAY
    assert SWAPPED.next_working_on_or_after(MONDAY) == MONDAY


def test_the_working_day_after_a_friday_is_the_swapped_saturday_where_there_is_one() -> None:
    assert SWAPPED.next_working_after(FRIDAY) == SATURDAY
    assert Calendar().next_working_after(FRIDAY) == NEXT_MONDAY


def test_both_ends_of_a_stretch_are_counted() -> None:
    assert SWAPPED.working_days_between(MONDAY, SUNDAY) == 5
    assert SWAPPED.working_days_between(MONDAY, MONDAY) == 1
    assert SWAPPED.working_days_between(WEDNESDAY, WEDNESDAY) == 0


def test_a_stretch_that_ends_before_it_begins_has_no_working_days() -> None:
    assert SWAPPED.working_days_between(FRIDAY, MONDAY) == 0


def test_the_day_of_the_event_is_not_counted_among_the_working_days_that_follow() -> None:
    assert SWAPPED.add_working_days(MONDAY, 1) == date(2026, 9, 15)
    assert SWAPPED.add_working_days(MONDAY, 2) == date(2026, 9, 17)
    assert SWAPPED.add_working_days(FRIDAY, 2) == NEXT_MONDAY


def test_working_days_can_be_counted_backwards() -> None:
    assert SWAPPED.add_working_days(NEXT_MONDAY, -3) == date(2026, 9, 17)
    assert SWAPPED.add_working_days(SUNDAY, -1) == SATURDAY


def test_no_working_days_later_is_the_same_day() -> None:
    assert SWAPPED.add_working_days(SUNDAY, 0) == SUNDAY


def test_adding_and_counting_agree() -> None:
    for count in range(1, 40):
        due = SWAPPED.add_working_days(SUNDAY, count)

        assert SWAPPED.working_days_between(SUNDAY, due) == count


@pytest.mark.parametrize("year", OFF)
def test_the_default_calendar_is_off_exactly_on_the_published_days(year: int) -> None:
    calendar = default_calendar([year])

    surprising = {day for day in every_day(year) if calendar.is_working(day) != (day.weekday() < 5)}

    assert surprising == the_days(year, OFF[year]) | the_days(year, WORKED[year])


def test_the_default_calendar_says_nothing_about_years_not_asked_for() -> None:
    calendar = default_calendar([2025])

    assert {day.year for day in calendar.off | calendar.worked} == {2025}


def test_the_due_dates_of_a_plan_are_advised_on_the_last_working_day() -> None:
    calendar = default_calendar([2024])

    assert calendar.last_working_on_or_before(date(2024, 8, 31)) == date(2024, 8, 30)
    assert calendar.last_working_on_or_before(date(2024, 11, 30)) == date(2024, 11, 29)
    assert calendar.last_working_on_or_before(date(2024, 2, 29)) == date(2024, 2, 29)


def test_two_working_days_from_a_cut_off_on_a_sunday_end_on_tuesday() -> None:
    calendar = default_calendar([2026])

    assert calendar.add_working_days(date(2026, 6, 14), 2) == date(2026, 6, 16)


def test_what_is_decided_last_about_a_day_counts() -> None:
    storm = SWAPPED.marked([NEXT_MONDAY], Mark.OFF)
    back = storm.marked([NEXT_MONDAY, SATURDAY, WEDNESDAY], Mark.PLAIN)

    assert not storm.is_working(NEXT_MONDAY)
    assert storm.marked([NEXT_MONDAY], Mark.WORK).is_working(NEXT_MONDAY)
    assert [back.is_working(day) for day in (WEDNESDAY, SATURDAY, NEXT_MONDAY)] == [True, False, True]
