"""How a deadline stands, ward by ward or level by level."""

from domain.planning.deadlines import Deadline
from domain.queries.model import Filter, Intent, Query
from domain.reporting.obligations import Tally
from domain.rights import May
from domain.whom import Whom
from handlers import scope
from handlers.questions import chosen, standing
from handlers.turn import Turn
from storage.counting import wards

WARD = "ward"


def lines(turn: Turn, deadline: Deadline, whom: Whom, query: Query) -> list[str]:
    """By name, units below nobody last; where it is asked who is first or last, by the share handed in."""
    told = tallies(turn, deadline, whom, query)
    if query.intent is Intent.RANK_SUBMISSION:
        worst_first = query.get(Filter.ORDER) == "desc"
        told.sort(key=lambda one: share(one[1]) if worst_first else -share(one[1]))
    return [turn.say("progress-level", level=name or "–", returns=0, **standing.counts(tally)) for name, tally in told]


def tallies(turn: Turn, deadline: Deadline, whom: Whom, query: Query) -> list[tuple[str, Tally]]:
    """By name; "" holds the units that are below nobody."""
    if query.get(Filter.GROUP) != WARD:
        return [(str(level), tally) for level, tally in chosen.progress(turn, deadline, whom).by_level.items()]
    parts = scope.parts(turn, deadline, May.SEE_PROGRESS)
    names = turn.office.names.names(turn.tx).units
    found = wards.progress(turn.tx, deadline.id, parts, whom)
    told = [("" if ward is None else names[ward].name, tally) for ward, tally in found.items()]
    return sorted(told, key=lambda one: (not one[0], one[0]))


def share(tally: Tally) -> float:
    return tally.received / tally.expected if tally.expected else 1.0
