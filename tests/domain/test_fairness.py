"""Nobody is late for minutes in which the program was down, nor for work they heard of too late."""

from datetime import datetime, timedelta

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import end_of_day, local
from domain.reporting.fairness import Allowance, Outage, allowance, heard_in_time
from tests.office import moment

CALENDAR = default_calendar(range(2024, 2025))
LAST = end_of_day(moment("2024-02-27").date())


def outage(day: str, hour: str, until_day: str, until: str) -> Outage:
    return Outage(moment(day, hour), moment(until_day, until))


def given(allowed: Allowance | None) -> str | None:
    return None if allowed is None else f"{local(allowed.last_ok):%d/%m %H:%M} {allowed.minutes}"


@pytest.mark.parametrize(
    ("outages", "heard", "expected"),
    [
        ((), None, None),
        ((outage("2024-02-20", "08:00", "2024-02-20", "10:00"),), None, None),
        ((outage("2024-02-27", "08:00", "2024-02-27", "08:30"),), None, "28/02 00:29 30"),
        ((outage("2024-02-26", "20:00", "2024-02-27", "01:00"),), None, "28/02 01:00 60"),
        ((outage("2024-02-27", "23:30", "2024-02-28", "06:00"),), None, "28/02 06:29 390"),
        ((outage("2024-02-28", "00:10", "2024-02-28", "06:00"),), None, None),
        (
            (
                outage("2024-02-27", "08:00", "2024-02-27", "08:30"),
                outage("2024-02-28", "00:10", "2024-02-28", "00:20"),
            ),
            None,
            "28/02 00:39 40",
        ),
        ((), moment("2024-02-20"), None),
        ((), moment("2024-02-22"), None),
        ((), moment("2024-02-23"), "28/02 23:59 0"),
        ((), moment("2024-02-28"), "04/03 23:59 0"),
        ((outage("2024-02-28", "08:00", "2024-02-28", "09:00"),), moment("2024-02-23"), "29/02 00:59 60"),
    ],
)
def test_what_is_allowed_for(outages: tuple[Outage, ...], heard: datetime | None, expected: str | None) -> None:
    assert given(allowance(LAST, outages, heard, 3, CALENDAR)) == expected


@pytest.mark.parametrize("days", [1, 3, 10])
@pytest.mark.parametrize("last", ["2024-02-25", "2024-02-27", "2024-05-02"])
def test_who_heard_in_time_is_allowed_nothing_and_who_heard_later_is(last: str, days: int) -> None:
    last_ok = end_of_day(moment(last).date())
    heard = heard_in_time(last_ok, days, CALENDAR)

    assert allowance(last_ok, (), heard, days, CALENDAR) is None
    assert allowance(last_ok, (), heard + timedelta(seconds=1), days, CALENDAR) is not None


def test_an_office_that_need_give_no_notice_owes_none() -> None:
    assert allowance(LAST, (), moment("2024-02-28"), 0, CALENDAR) is None
