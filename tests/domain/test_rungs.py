"""The mornings of reminders: over weekends and Tết, round the year, and for a deadline that opens late."""

from datetime import date, timedelta

import pytest

from domain.calendars.calendar import Calendar
from domain.clock_face import local, local_date
from domain.planning.deadlines import Deadline
from domain.planning.ladders import AS_USUAL
from domain.planning.rungs import ladder, may_remind, next_step, step_in_force
from tests.domain.dues import CALENDAR, due
from tests.office import moment


@pytest.mark.parametrize(
    ("opens", "now", "times"),
    [
        ("2024-01-01", "2024-02-15", 0),
        ("2024-01-01", "2024-02-28", 3),
        ("2024-02-25", "2024-02-28", 1),
        ("2024-01-01", "2024-02-14", 0),
    ],
    ids=["at the first rung", "at the fourth", "opened after two", "before any"],
)
def test_how_many_rungs_a_silent_school_has_let_pass(opens: str, now: str, times: int) -> None:
    step = step_in_force(due("2024-02-29", opens=opens), AS_USUAL, CALENDAR, moment(now))

    assert (0 if step is None else step.silent) == times


def rungs(deadline: Deadline, calendar: Calendar = CALENDAR) -> list[tuple[int, str]]:
    return [(step.days, f"{local(step.at):%d/%m/%Y}") for step in ladder(deadline, AS_USUAL, calendar)]


def test_a_deadline_on_a_working_day_has_every_rung_on_its_day() -> None:
    assert rungs(due("2024-02-29")) == [
        (14, "15/02/2024"),
        (7, "22/02/2024"),
        (3, "26/02/2024"),
        (1, "28/02/2024"),
        (0, "29/02/2024"),
        (-1, "01/03/2024"),
        (-3, "04/03/2024"),
        (-7, "07/03/2024"),
    ]


def test_rungs_in_tet_come_before_it_and_those_after_the_deadline_after_it() -> None:
    """Tết 2024 is off from 8 to 14 February."""
    assert rungs(due("2024-02-27"))[0] == (14, "07/02/2024")
    assert rungs(due("2024-02-07"))[-2:] == [(0, "07/02/2024"), (-7, "15/02/2024")]


def test_a_last_day_on_a_saturday_is_warned_of_on_the_friday_once_with_the_last_word() -> None:
    """31/08/2024 is a Saturday, with 1 to 3 September off behind it."""
    assert rungs(due("2024-08-31")) == [
        (14, "16/08/2024"),
        (7, "23/08/2024"),
        (3, "28/08/2024"),
        (0, "30/08/2024"),
        (-3, "04/09/2024"),
        (-7, "09/09/2024"),
    ]


def test_the_rung_of_one_day_before_gives_way_where_it_falls_on_a_day_off() -> None:
    """Monday is the last day: the rung of the Sunday before comes on the Friday, which three days before is too."""
    assert (3, "12/07/2024") not in rungs(due("2024-07-15"))
    assert (1, "12/07/2024") in rungs(due("2024-07-15"))
    assert (0, "15/07/2024") in rungs(due("2024-07-15"))


def test_the_ladder_climbs_round_the_year_and_over_the_leap_day() -> None:
    assert rungs(due("2025-01-03"))[0] == (14, "20/12/2024")
    assert rungs(due("2024-03-14"))[0] == (14, "29/02/2024")
    assert rungs(due("2027-03-14"))[0] == (14, "26/02/2027")


def test_a_swapped_saturday_is_a_day_like_others() -> None:
    """04/05/2024 was a Saturday worked for Monday 29 April."""
    assert (0, "04/05/2024") in rungs(due("2024-05-04"))


@pytest.mark.parametrize("last", [date(2024, 1, 1) + timedelta(days=passed) for passed in range(0, 730, 3)])
def test_every_ladder_is_climbed_upwards_on_working_days_at_half_past_seven(last: date) -> None:
    steps = ladder(due(last.isoformat()), AS_USUAL, CALENDAR)

    assert all(CALENDAR.is_working(local_date(step.at)) for step in steps)
    assert all(f"{local(step.at):%H:%M}" == "07:30" for step in steps)
    assert [step.at for step in steps] == sorted({step.at for step in steps})
    assert [step.days for step in steps] == sorted({step.days for step in steps}, reverse=True)
    assert all(step.overdue == (local_date(step.at) > last) for step in steps)
    assert len({step.name for step in steps}) == len(steps)


def test_the_newest_rung_that_has_come_is_in_force() -> None:
    deadline = due("2024-02-29")

    before, at_half_past, days_later = (
        step_in_force(deadline, AS_USUAL, CALENDAR, moment(day, hour))
        for day, hour in (("2024-02-15", "07:29"), ("2024-02-15", "07:30"), ("2024-02-27", "12:00"))
    )

    assert before is None
    assert at_half_past is not None
    assert at_half_past.days == 14
    assert days_later is not None
    assert days_later.name == "-3d"


def test_a_deadline_that_opened_late_reminds_nobody_of_what_is_over() -> None:
    late = due("2024-02-29", opens="2024-02-22")

    on_the_day = step_in_force(late, AS_USUAL, CALENDAR, moment("2024-02-22", "09:00"))
    next_rung = step_in_force(late, AS_USUAL, CALENDAR, moment("2024-02-26", "07:30"))

    assert on_the_day is None
    assert next_rung is not None
    assert next_rung.days == 3


def test_after_the_last_rung_nothing_comes() -> None:
    deadline = due("2024-02-29")

    assert next_step(deadline, AS_USUAL, CALENDAR, moment("2024-03-07", "07:30")) is None
    step = next_step(deadline, AS_USUAL, CALENDAR, moment("2024-03-07", "07:29"))
    assert step is not None
    assert step.name == "+7d"


@pytest.mark.parametrize(
    ("day", "hour", "may"),
    [
        ("2024-02-15", "07:29", False),
        ("2024-02-15", "07:30", True),
        ("2024-02-15", "19:59", True),
        ("2024-02-15", "20:00", False),
        ("2024-02-14", "09:00", False),
        ("2024-02-17", "09:00", False),
        ("2024-05-04", "09:00", True),
    ],
)
def test_schools_are_reminded_on_working_days_from_half_past_seven_to_eight(day: str, hour: str, may: bool) -> None:
    assert may_remind(CALENDAR, moment(day, hour)) is may
