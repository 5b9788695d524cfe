"""The ladder of reminders: over weekends and Tết, round the year, and for a deadline that opens late."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.calendars.calendar import Calendar
from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import at, local, local_date
from domain.ids import DeadlineId, DutyId, PlanId, UnitId
from domain.planning.deadlines import (
    Deadline,
    came_before,
    current,
    ladder,
    last_ok_before,
    last_ok_by,
    may_remind,
    next_step,
    step_in_force,
)
from tests.office import moment

CALENDAR = default_calendar(range(2023, 2030))


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
    assert came_before(due("2024-02-29", opens=opens), CALENDAR, moment(now)) == times


@pytest.mark.parametrize(("label", "name"), [("Quý I", "Quý I"), ("2024", "Báo cáo"), ("08/8", "08/8")])
def test_a_mere_year_is_no_name(label: str, name: str) -> None:
    assert replace(due("2024-02-29"), label=label, duty_title="Báo cáo").name == name


def due(last: str, *, opens: str = "2023-01-01", locks: datetime | None = None) -> Deadline:
    """A deadline whose last valid day is this one."""
    day = date.fromisoformat(last)
    return Deadline(
        id=DeadlineId(1),
        duty=DutyId(1),
        plan=PlanId(1),
        authority=UnitId(1),
        code="Q1",
        duty_title="Báo cáo",
        label="Quý I",
        period="Q1-2024",
        phrase="trước ngày 01/3 (Quý I)",
        form="cchc_quy",
        stated=day + timedelta(days=1),
        last_ok=last_ok_by(day),
        advised=CALENDAR.last_working_on_or_before(day),
        opens=moment(opens),
        locks=locks,
        window=None,
    )


def rungs(deadline: Deadline, calendar: Calendar = CALENDAR) -> list[tuple[int, str]]:
    return [(step.days, f"{local(step.at):%d/%m/%Y}") for step in ladder(deadline, calendar)]


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
    steps = ladder(due(last.isoformat()), CALENDAR)

    assert all(CALENDAR.is_working(local_date(step.at)) for step in steps)
    assert all(f"{local(step.at):%H:%M}" == "07:30" for step in steps)
    assert [step.at for step in steps] == sorted({step.at for step in steps})
    assert [step.days for step in steps] == sorted({step.days for step in steps}, reverse=True)
    assert all(step.overdue == (local_date(step.at) > last) for step in steps)
    assert len({step.name for step in steps}) == len(steps)


def test_the_newest_rung_that_has_come_is_in_force() -> None:
    deadline = due("2024-02-29")

    before, at_half_past, days_later = (
        step_in_force(deadline, CALENDAR, moment(day, hour))
        for day, hour in (("2024-02-15", "07:29"), ("2024-02-15", "07:30"), ("2024-02-27", "12:00"))
    )

    assert before is None
    assert at_half_past is not None
    assert at_half_past.days == 14
    assert days_later is not None
    assert days_later.name == "-3d"


def test_a_deadline_that_opened_late_reminds_nobody_of_what_is_over() -> None:
    late = due("2024-02-29", opens="2024-02-22")

    on_the_day = step_in_force(late, CALENDAR, moment("2024-02-22", "09:00"))
    next_rung = step_in_force(late, CALENDAR, moment("2024-02-26", "07:30"))

    assert on_the_day is None
    assert next_rung is not None
    assert next_rung.days == 3


def test_after_the_last_rung_nothing_comes() -> None:
    deadline = due("2024-02-29")

    assert next_step(deadline, CALENDAR, moment("2024-03-07", "07:30")) is None
    step = next_step(deadline, CALENDAR, moment("2024-03-07", "07:29"))
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


def test_before_a_day_excludes_it_and_by_a_day_includes_it() -> None:
    assert last_ok_before(date(2024, 3, 1)) == last_ok_by(date(2024, 2, 29)) == moment("2024-02-29", "23:59:59")
    assert last_ok_before(date(2025, 1, 1)) == moment("2024-12-31", "23:59:59")


def test_the_last_second_is_on_time_to_its_end() -> None:
    deadline = due("2024-02-29")

    assert not deadline.passed(moment("2024-02-29", "23:59:59.999999"))
    assert deadline.passed(moment("2024-03-01", "00:00:00"))


def test_days_are_counted_by_the_school_s_clock() -> None:
    deadline = due("2024-02-29")

    assert deadline.days_left(at(date(2024, 2, 28), 0)) == 1
    assert deadline.days_left(moment("2024-02-29", "23:59")) == 0
    assert deadline.days_left(moment("2024-03-02", "00:00")) == -2


def test_today_is_no_working_day_left_and_none_are_left_after_the_end() -> None:
    deadline = due("2024-08-31")

    assert deadline.working_days_left(moment("2024-08-29"), CALENDAR) == 1
    assert deadline.working_days_left(moment("2024-08-30"), CALENDAR) == 0
    assert deadline.working_days_left(moment("2024-09-05"), CALENDAR) == 0


def test_people_mean_the_next_deadline_and_after_all_of_them_the_last() -> None:
    first, second = due("2024-02-29"), replace(due("2024-05-31"), id=DeadlineId(2))

    assert current([second, first], moment("2024-02-29", "20:00")) == first
    assert current([second, first], moment("2024-03-01")) == second
    assert current([second, first], moment("2024-12-01")) == second
    assert current([], moment("2024-12-01")) is None


def test_a_locked_deadline_takes_nothing_more_and_an_unlocked_one_always_does() -> None:
    locked = due("2024-02-29", locks=moment("2024-03-10", "17:00"))

    assert not locked.locked(moment("2024-03-10", "17:00"))
    assert locked.locked(moment("2024-03-10", "17:01"))
    assert not due("2024-02-29").locked(moment("2034-01-01"))


def test_what_is_late_is_overdue_only_once_late_work_is_put_up_with_no_longer() -> None:
    plain = due("2024-02-29")
    kindly = replace(plain, grace=moment("2024-03-03", "17:00"))
    more_time = kindly.extended(moment("2024-03-08", "23:59"))
    cases = [
        (plain, moment("2024-02-29", "23:59"), (False, False, False)),
        (plain, moment("2024-03-01", "00:00"), (True, True, False)),
        (kindly, moment("2024-03-01", "00:00"), (True, False, True)),
        (kindly, moment("2024-03-03", "17:00"), (True, False, True)),
        (kindly, moment("2024-03-03", "17:01"), (True, True, False)),
        (more_time, moment("2024-03-05"), (False, False, False)),
        (more_time, moment("2024-03-09"), (True, True, False)),
    ]

    for deadline, now, expected in cases:
        assert (deadline.passed(now), deadline.overdue(now), deadline.tolerated(now)) == expected, now
