"""How a deadline stands, ward by ward."""

from domain.deadlines import Deadline
from domain.rights import May
from domain.whom import Whom
from handlers import scope
from handlers.turn import Turn
from storage import wards


def lines(turn: Turn, deadline: Deadline, whom: Whom) -> list[str]:
    """By name; units below nobody come last."""
    parts = scope.parts(turn, deadline, May.SEE_PROGRESS)
    names = turn.office.names.names(turn.tx).units
    found = wards.progress(turn.tx, deadline.id, parts, whom)
    told = [("" if ward is None else names[ward].name, tally) for ward, tally in found.items()]
    return [
        turn.say("progress-level", level=name or "–", received=tally.received, expected=tally.expected)
        for name, tally in sorted(told, key=lambda one: (not one[0], one[0]))
    ]
