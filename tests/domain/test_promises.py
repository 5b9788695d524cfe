"""Until when a unit is left in peace, and to when a reminder may be put off."""

import pytest

from domain.calendars.calendar_defaults import default_calendar
from domain.clock_face import local
from domain.refusals import Refusal
from domain.reporting import promises
from tests.office import moment

CALENDAR = default_calendar(range(2023, 2026))


@pytest.mark.parametrize(
    ("until", "reminded"),
    [
        (("2024-02-20", "15:00"), ("2024-02-20", "15:00")),
        (("2024-02-24", "16:30"), ("2024-02-24", "16:30")),
        (("2024-02-20", "22:00"), ("2024-02-21", "07:30")),
        (("2024-02-20", "05:00"), ("2024-02-20", "07:30")),
    ],
    ids=["by day", "on the Saturday that was named", "late at night", "early in the morning"],
)
def test_the_reminder_comes_when_it_was_promised_and_never_at_night(
    until: tuple[str, str], reminded: tuple[str, str]
) -> None:
    assert promises.remind_at(moment(*until)) == moment(*reminded)


@pytest.mark.parametrize(
    ("now", "last_ok", "offered"),
    [
        (("2024-02-20", "07:30"), None, ["20/02 15:00", "21/02 07:30"]),
        (("2024-02-20", "13:30"), None, ["21/02 07:30"]),
        (("2024-02-23", "07:30"), None, ["23/02 15:00", "26/02 07:30"]),
        (("2024-02-20", "07:30"), ("2024-02-20", "23:59"), ["20/02 15:00"]),
        (("2024-02-20", "14:00"), ("2024-02-20", "23:59"), []),
    ],
    ids=["morning", "afternoon", "Friday", "last day", "afternoon of the last day"],
)
def test_nothing_is_put_off_past_the_deadline_nor_to_a_day_off(
    now: tuple[str, str], last_ok: tuple[str, str] | None, offered: list[str]
) -> None:
    found = promises.offered(moment(*last_ok) if last_ok else None, CALENDAR, moment(*now))

    assert [f"{local(one):%d/%m %H:%M}" for one in found] == offered


@pytest.mark.parametrize(("until", "key"), [("2024-02-19", "promise-past"), ("2024-03-20", "promise-too-far")])
def test_what_cannot_be_promised(until: str, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        promises.refuse_impossible(moment(until), moment("2024-02-20"))

    assert refused.value.key == key
