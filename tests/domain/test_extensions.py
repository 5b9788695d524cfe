"""Until which day more time may be given."""

from datetime import date, timedelta

import pytest

from domain.refusals import Refusal
from domain.reporting import extensions
from tests.domain.dues import CALENDAR, due
from tests.office import moment


@pytest.mark.parametrize(
    ("last", "today", "furthest"),
    [("2024-08-30", "2024-02-01", "2024-11-28"), ("2024-02-29", "2024-06-03", "2024-08-30")],
    ids=["from a deadline that is months away", "from today once it has passed"],
)
def test_the_furthest_day_is_counted_from_the_later_of_deadline_and_today_and_is_named(
    last: str, today: str, furthest: str
) -> None:
    day = date.fromisoformat(furthest)

    extensions.refuse_day(day, due(last), CALENDAR, moment(today))
    with pytest.raises(Refusal) as too_far:
        extensions.refuse_day(day + timedelta(days=7), due(last), CALENDAR, moment(today))

    assert too_far.value.key == "extension-too-far"
    assert too_far.value.details["furthest"] == day
