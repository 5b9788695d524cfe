"""What a deadline means: its last second, the days left, whether it is locked, which one people mean."""

from dataclasses import replace
from datetime import date

import pytest

from domain.clock_face import at
from domain.ids import DeadlineId
from domain.planning.deadlines import current, last_ok_before, last_ok_by
from tests.domain.dues import CALENDAR, due
from tests.office import moment


@pytest.mark.parametrize(("label", "name"), [("Quý I", "Quý I"), ("2024", "Báo cáo"), ("08/8", "08/8")])
def test_a_mere_year_is_no_name(label: str, name: str) -> None:
    assert replace(due("2024-02-29"), label=label, duty_title="Báo cáo").name == name


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
