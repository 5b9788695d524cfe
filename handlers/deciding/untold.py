"""Schools that do not hear what is decided about them, as nobody there can be written to: said to whoever decides."""

from collections.abc import Sequence

from domain.persons import reach_texts
from domain.reporting.obligations import Absent, Obligation
from domain.texts import Markup
from handlers.questions import naming
from handlers.turn import Turn
from storage.outgoing import lost_reach

NAMED = 10


def heard(units: Sequence[Absent]) -> int:
    """By how many of them."""
    return sum(one.reached for one in units)


def lines(turn: Turn, units: Sequence[Absent]) -> list[str]:
    """Which do not, with why and since when."""
    silent = [one for one in units if not one.reached]
    if not silent:
        return []
    names = Markup(", ".join(naming.unreached(turn, silent[:NAMED])))
    return [turn.say("decided-untold", count=len(silent), names=names, more=max(0, len(silent) - NAMED))]


def of_one(turn: Turn, owed: Obligation) -> list[str]:
    if lost_reach.is_reached(turn.tx, owed.id):
        return []
    name = reach_texts.named(turn.say, owed.unit_name, lost_reach.of(turn.tx, [owed.id]).get(owed.id))
    return [turn.say("decided-untold", count=1, names=name, more=0)]
