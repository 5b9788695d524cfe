"""What promises are called where people read of them: on buttons, in lists, in the morning's digest."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from domain.clock_face import local, local_date
from domain.ids import ObligationId
from domain.reporting.obligations import Absent
from domain.reporting.promises import Promise
from domain.texts import Markup, Say, written

MOST_NAMES = 30


def when(say: Say, moment: datetime, now: datetime) -> str:
    """`16:00 hôm nay`, `16:30 ngày mai`, `16:30 thứ Hai 26/02`."""
    return say("promise-when", **_parts(moment, now))


def label(say: Say, moment: datetime, now: datetime) -> str:
    """Of a button that puts a reminder off."""
    return say("button-put-off", **_parts(moment, now))


def _parts(moment: datetime, now: datetime) -> dict[str, str | int]:
    here = local(moment)
    days = (here.date() - local_date(now)).days
    told = {"hour": f"{here:%H:%M}", "short": f"{here:%H}".lstrip("0") + "h", "day": f"{here:%d/%m}"}
    return {**told, "days": days, "weekday": here.weekday()}


def remarks(say: Say, units: Iterable[Absent], promised: Mapping[ObligationId, Promise], now: datetime) -> list[str]:
    """Who has promised what, and who has not kept it; nothing where nobody has."""
    known = [(one.unit_name, promised[one.obligation]) for one in units if one.obligation in promised]
    lines = []
    for key, broken in (("units-promise-given", False), ("units-promise-broken", True)):
        told = [_named(say, name, one, now) for name, one in known if one.broken(now) is broken]
        if told:
            more = max(0, len(told) - MOST_NAMES)
            names = Markup("; ".join(told[:MOST_NAMES]))
            lines.append(say(key, count=len(told), names=names, more=more))
    return lines


def _named(say: Say, name: str, promise: Promise, now: datetime) -> str:
    return f"{written(name)} {when(say, promise.until, now)}"
