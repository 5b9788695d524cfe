"""How a unit has kept to each of its deadlines, for its card."""

from domain.ids import UnitId
from handlers.turn import Turn
from storage.counting import unit_periods
from storage.counting.unit_periods import Period

MOST = 6


def lines(turn: Turn, unit: UnitId) -> list[str]:
    """The newest first; nothing of what is not due yet."""
    every = unit_periods.of(turn.tx, unit, turn.now)
    more = [turn.say("unit-period-more", count=len(every) - MOST)] if len(every) > MOST else []
    return [*(_line(turn, one) for one in every[:MOST]), *more]


def _line(turn: Turn, one: Period) -> str:
    return turn.say(
        "unit-period",
        label=one.label,
        year=str(one.year),
        timely=_timely(one),
        standing=one.standing.value,
        returns=one.returns,
        usable="yes" if one.usable or not one.received else "no",
    )


def _timely(one: Period) -> str:
    if not one.received:
        return "missing"
    return "late" if one.late else "on-time"
