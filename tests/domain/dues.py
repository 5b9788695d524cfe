"""A deadline of the tests' own, and the calendar it lies in."""

from datetime import date, datetime, timedelta

from domain.calendars.calendar_defaults import default_calendar
from domain.ids import DeadlineId, DutyId, PlanId, UnitId
from domain.planning.deadlines import Deadline, last_ok_by
from tests.office import moment

CALENDAR = default_calendar(range(2023, 2030))


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
