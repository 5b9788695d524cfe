"""Units that were given more time, beside those that are overdue."""

from collections.abc import Sequence

from domain.clock_face import local_date
from domain.planning.deadlines import Deadline
from domain.reporting.obligations import Absent
from domain.texts import Markup, Say, written

MOST = 30


def remarks(say: Say, deadline: Deadline, units: Sequence[Absent]) -> list[str]:
    """Each with its own last day."""
    later = [one for one in units if deadline.extended(one.last_ok) is not deadline and one.last_ok is not None]
    if not later:
        return []
    named = [_named(say, one) for one in later[:MOST]]
    more = say("more-time-others", count=len(later) - MOST) if later[MOST:] else ""
    return [say("more-time", count=len(later), names=Markup(f"{', '.join(named)}{more}"))]


def _named(say: Say, one: Absent) -> str:
    day = "" if one.last_ok is None else f"{local_date(one.last_ok):%d/%m}"
    return say("more-time-unit", unit=Markup(str(written(one.unit_name))), day=day)
