"""How late something came: judged on the first handing in, against the last moment of this very unit."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Self

from domain.calendars.calendar import Calendar
from domain.clock_face import local_date
from domain.planning.deadlines import Deadline
from domain.planning.targets import Operator

_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Lateness:
    """Days and hours as the clock counts them, less than an hour being 0 of both; `working` days among them, that of
    the handing in included."""

    days: int
    hours: int
    working: int


def lateness(deadline: Deadline, handed: datetime, calendar: Calendar) -> Lateness | None:
    """None: it was on time."""
    if not deadline.passed(handed):
        return None
    days, hours = divmod((handed - deadline.last_ok) // _HOUR, 24)
    return Lateness(days, hours, calendar.working_days_between(deadline.last_day + _DAY, local_date(handed)))


@dataclass(frozen=True, slots=True)
class Delay:
    """A bound on how late work is, in days as the clock counts them: more than three are three and an hour. Between two
    numbers of days, and of exactly one, hours do not count."""

    operator: Operator
    days: int
    most: int | None = None

    def holds(self, late: timedelta) -> bool:
        if self.most is not None:
            return self.days <= late // _DAY <= self.most
        if self.operator is Operator.EQ:
            return late // _DAY == self.days
        return self.operator.holds(Decimal(late // _SECOND), Decimal(self.days * (_DAY // _SECOND)))

    def to_text(self) -> str:
        """`>3`, `>=3-5`: short enough to go on a button."""
        return f"{self.operator}{self.days}" + ("" if self.most is None else f"-{self.most}")

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Raises ValueError for what is not of our making."""
        number = text.lstrip("<>=")
        first, _, most = number.partition("-")
        return cls(Operator(text.removesuffix(number)), int(first), int(most) if most else None)
