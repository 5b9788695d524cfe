"""Units that were given more time, beside those that are overdue, and all that have asked for it."""

from collections.abc import Mapping, Sequence

from domain.clock_face import local_date
from domain.ids import ObligationId
from domain.planning.deadlines import Deadline
from domain.reporting.extensions import Extension
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


def asked(say: Say, units: Sequence[Absent], every: Mapping[ObligationId, Extension]) -> list[str]:
    """Who waits for an answer, who was given more time and who was not, each with what it asked and when."""
    told: dict[str, list[str]] = {"more-time-waiting": [], "more-time": [], "more-time-refused": []}
    for one in (unit for unit in units if unit.obligation in every):
        asking = every[one.obligation]
        key = "more-time-waiting" if asking.open else "more-time" if asking.granted else "more-time-refused"
        told[key].append(_asked(say, one, asking))
    lines = []
    for key, names in told.items():
        more = say("more-time-others", count=len(names) - MOST) if names[MOST:] else ""
        lines += [say(key, count=len(names), names=Markup(f"{'; '.join(names[:MOST])}{more}"))] if names else []
    return lines


def _asked(say: Say, one: Absent, asking: Extension) -> str:
    given = local_date(asking.granted) if asking.granted else asking.wanted
    asked = local_date(asking.asked)
    return say(
        "more-time-asked-unit",
        unit=Markup(str(written(one.unit_name))),
        asked=f"{asked:%d/%m}",
        wanted=f"{asking.wanted:%d/%m}",
        day=f"{given:%d/%m}",
        given="yes" if asking.granted else "no",
    )


def _named(say: Say, one: Absent) -> str:
    day = "" if one.last_ok is None else f"{local_date(one.last_ok):%d/%m}"
    return say("more-time-unit", unit=Markup(str(written(one.unit_name))), day=day)
