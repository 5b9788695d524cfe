"""The live board of a deadline in a group: when it is posted, and when it has shown all it will ever show."""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.planning.deadlines import Deadline


class Moment(StrEnum):
    """When a board is posted; between these it is edited."""

    OPEN = "open"
    LAST = "last"
    """On the morning of the last working day, while somebody is missing."""
    OVER = "over"
    """At the first reminder after it, while somebody is missing."""
    ANEW = "anew"
    """Where its message is gone, or the group has moved to another chat."""


SILENT = frozenset({Moment.OPEN, Moment.ANEW})
"""No phone rings for these."""


LINGERS = timedelta(days=7)
"""How long after the last moment a board still follows those who are late."""


def moment_of(days: int) -> Moment | None:
    """Of a rung so many days before the last one; None where boards are not posted."""
    if days > 0:
        return None
    return Moment.LAST if days == 0 else Moment.OVER


def is_finished(deadline: Deadline, missing: int, now: datetime) -> bool:
    if missing == 0:
        return deadline.passed(now)
    return now - deadline.borne >= LINGERS


def is_due(moment: Moment, deadline: Deadline, missing: int, working_days_left: int, now: datetime) -> bool:
    """Whether what was owed for a moment is still to be posted: late, or after the date has moved, it may not be."""
    match moment:
        case Moment.OPEN:
            return not deadline.passed(now)
        case Moment.LAST:
            return not deadline.passed(now) and missing > 0 and working_days_left == 0
        case Moment.OVER:
            return deadline.passed(now) and missing > 0 and not is_finished(deadline, missing, now)
        case Moment.ANEW:
            return not is_finished(deadline, missing, now)
