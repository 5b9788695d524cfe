"""Where one school stands, and how often its reports came back."""

from domain.planning.deadlines import Deadline
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.reporting import promise_texts
from domain.reporting.obligations import Obligation, Standing
from domain.rights import May
from domain.screens import Screen
from domain.texts import Markup
from handlers import scope
from handlers.questions import narrowed, periods
from handlers.questions.telling import about
from handlers.registry.unit_choosing import unit_called
from handlers.turn import Turn
from storage.outgoing import promises
from storage.reporting import obligations, queue
from storage.units import successions

MOST_RETURNED = 60


def standing(turn: Turn, name: str, deadline: Deadline) -> Screen:
    """With how often its report came back. Raises Refusal for a unit nobody knows."""
    unit = unit_called(turn, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    # What a unit has taken in stands in the record under its own name.
    every = (obligations.at(turn.tx, deadline.id, one) for one in (unit, *successions.came_before(turn.tx, unit)))
    told = [_standing(turn, one, deadline) for one in every if one is not None]
    return Screen("\n".join(told) or turn.say("unit-not-asked", unit=name, **about(deadline, turn.now)))


def _standing(turn: Turn, found: Obligation, of_all: Deadline) -> str:
    deadline = found.own(of_all)
    overdue = found.standing is Standing.OWED and deadline.overdue(turn.now)
    late = found.first_handed is not None and deadline.passed(found.first_handed)
    told = turn.say(
        "unit-overdue" if overdue else f"unit-{found.standing}",
        unit=found.unit_name,
        returns=found.returns,
        at=found.first_handed or turn.now,
        timely="late" if late else "on-time",
        **about(deadline, turn.now),
    )
    return "\n".join([told, *_promise(turn, found)])


def _promise(turn: Turn, found: Obligation) -> list[str]:
    """What it has promised, and how often in vain."""
    promise = promises.of_obligations(turn.tx, [found.id]).get(found.id)
    if promise is None:
        return []
    when = Markup(promise_texts.when(turn.say, promise.until, turn.now))
    broken = promises.times_broken(turn.tx, found.id, turn.now)
    return [turn.say("unit-promised", when=when, kept="no" if promise.broken(turn.now) else "yet", broken=broken)]


def returns(turn: Turn, name: str, query: Query) -> Screen:
    """How often reports of one school came back, deadline by deadline; of one period where that was named."""
    unit = unit_called(turn, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    counted = {one.deadline: one.returns for one in obligations.of_unit(turn.tx, unit)}
    told = [(one.label, counted.get(one.id, 0)) for one in scope.opened(turn) if periods.is_of(one, query.period)]
    lines = [turn.say("returns-of-label", label=label, returns=times) for label, times in told if times]
    total = sum(times for _, times in told)
    return Screen(turn.say("returns-of-unit", unit=name, returns=total, lines=Markup("\n".join(lines))))


def returned(turn: Turn, query: Query) -> Screen:
    """The schools whose reports came back, most often first; those that are equal are named together."""
    opened = [one for one in scope.opened(turn, May.SEE_MISSING) if periods.is_of(one, query.period)]
    seen = {one.id: scope.parts(turn, one, May.SEE_MISSING) for one in opened}
    found = queue.returned(turn.tx, seen, narrowed.asked_for(turn, query), limit=MOST_RETURNED)
    if top := query.get(Filter.TOP):
        least = found[: int(top)][-1].returns if found else 0
        found = [one for one in found if one.returns >= least]
    lines = [turn.say("returns-of-label", label=one.unit_name, returns=one.returns) for one in found]
    return Screen(turn.say("returns", count=len(found), lines=Markup("\n".join(lines))))
