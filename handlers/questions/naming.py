"""The names of a list, level by level, and what is remarked below them."""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import groupby

from domain.clock_face import local_date
from domain.forms.review import WANTED
from domain.persons import reach_texts
from domain.planning.deadlines import Deadline
from domain.queries.model import Status
from domain.queries.state_rules import ASKED_FOR
from domain.registry.units import Level
from domain.reporting import fair_texts, more_time_texts, promise_texts
from domain.reporting.lateness import Delay
from domain.reporting.obligations import Absent
from domain.texts import Markup, written
from domain.whom import Whom
from handlers import scope
from handlers.questions.chosen import Chosen, Found
from handlers.turn import Turn
from storage.outgoing import lost_reach, promises
from storage.reporting import allowances, excusing, extensions

PAGE = 60
"""So many names a phone still shows at a glance; the file has them all."""
UNHEARD = {Status.MISSING, Status.OVERDUE}
_HOUR = timedelta(hours=1)


def by_level(turn: Turn, deadline: Deadline, wanted: Chosen, shown: Iterable[Absent]) -> list[str]:
    parted = groupby(shown, key=lambda one: one.level)
    return [_names(turn, level, [_name(turn, deadline, wanted, one) for one in units]) for level, units in parted]


def _names(turn: Turn, level: Level, names: Sequence[str]) -> str:
    return turn.say("units-of-level", level=level.value, count=len(names), names=Markup(", ".join(names)))


def _name(turn: Turn, deadline: Deadline, wanted: Chosen, one: Absent) -> str:
    """With how late it was, where that is asked; or with how often what it handed in came back, of which a group does
    not hear."""
    if wanted.by is not None:
        days, hours = divmod(one.late_by(deadline, turn.now) // _HOUR, 24)
        return turn.say("units-late-by", unit=one.unit_name, days=days, hours=hours)
    if not one.returns or scope.in_group(turn):
        return str(written(one.unit_name))
    return turn.say("units-came-back", unit=one.unit_name, returns=one.returns)


def remarks(turn: Turn, deadline: Deadline, wanted: Chosen, found: Found) -> list[str]:
    """Who cannot be reached and who has promised what is for the office alone; a school of two levels is
    named under its lower one."""
    said = []
    silent = [one for one in found.units if not one.reached]
    if silent and wanted.status in UNHEARD and not scope.in_group(turn):
        names = Markup(", ".join(unreached(turn, silent[:PAGE])))
        said.append(turn.say("units-unreached", count=len(silent), names=names))
    allowed = {} if scope.in_group(turn) else allowances.of_deadline(turn.tx, deadline.id)
    fair = {one.unit_name: allowed[one.obligation] for one in found.units if one.obligation in allowed}
    said += fair_texts.remarks(turn.say, fair, PAGE)
    if wanted.status in UNHEARD | {Status.PROMISED} and not scope.in_group(turn):
        said += promise_texts.remarks(turn.say, found.units, promises.of_deadline(turn.tx, deadline.id), turn.now)
    if wanted.status in UNHEARD and not scope.in_group(turn):
        given = [one for one in found.units if one.obligation not in allowed]
        said += more_time_texts.remarks(turn.say, deadline, given)
    if wanted.status in ASKED_FOR and not scope.in_group(turn):
        said += more_time_texts.asked(turn.say, found.units, extensions.of_deadline(turn.tx, deadline.id))
    if wanted.status is Status.EXCUSED and not scope.in_group(turn):
        said += _excused(turn, deadline, found.units)
    elsewhere = any(one.level not in wanted.whom.levels for one in found.units)
    return [*said, *several(turn, wanted.whom, any_listed_elsewhere=elsewhere)]


def _excused(turn: Turn, deadline: Deadline, units: Sequence[Absent]) -> list[str]:
    """Why, of whoever an office has excused from this period."""
    why = excusing.of_deadline(turn.tx, deadline.id)
    told = [(one.unit_name, why[one.obligation]) for one in units[:PAGE] if one.obligation in why]
    return [
        turn.say("units-excused-why", unit=name, reason=one.reason, day=f"{local_date(one.at):%d/%m}")
        for name, one in told
    ]


def unreached(turn: Turn, units: Sequence[Absent]) -> list[str]:
    """With why, and since when."""
    closed = lost_reach.of(turn.tx, [one.obligation for one in units])
    return [reach_texts.named(turn.say, one.unit_name, closed.get(one.obligation)).html for one in units]


def several(turn: Turn, whom: Whom, *, any_listed_elsewhere: bool) -> list[str]:
    """Where a school of several levels has gone."""
    if whom.levels and any_listed_elsewhere:
        return [turn.say("units-several-levels", level=", ".join(sorted(whom.levels)))]
    return [turn.say("units-without-levels")] if whom.without else []


def taken_over(turn: Turn, shown: Sequence[Absent]) -> list[str]:
    """A list names units as they were when the deadline opened; of those that are no more it says who owes it now."""
    return [turn.say("units-taken-over", unit=one.unit_name, to=one.heir) for one in shown if one.heir is not None]


def delayed(turn: Turn, by: Delay) -> str:
    """`trên 3 ngày`."""
    if by.most is not None:
        return turn.say("measure-stretch", first=turn.say("days", count=by.days), last=turn.say("days", count=by.most))
    return turn.say(WANTED[by.operator], threshold=turn.say("days", count=by.days))
