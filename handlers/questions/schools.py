"""Where one school stands, and how often its reports came back."""

from collections.abc import Iterator, Sequence

from domain.actions import AskNudge, ShowReport
from domain.buttons.finding_actions import ShowUnit
from domain.buttons.report_actions import ShowHanded
from domain.ids import UnitId
from domain.packing import fits
from domain.persons.people import Person
from domain.planning.deadlines import Deadline
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.reporting import promise_texts
from domain.reporting.obligations import Obligation, Standing
from domain.rights import May
from domain.screens import Button, Screen
from domain.texts import Markup
from domain.whom import Whom
from handlers import scope
from handlers.questions import narrowed, periods
from handlers.questions.telling import about, rows
from handlers.registry.unit_choosing import unit_called
from handlers.reporting import jobs
from handlers.turn import Turn
from storage.outgoing import promises
from storage.reporting import obligations, queue
from storage.units import successions

MOST_RETURNED = 60


def standing(turn: Turn, names: Sequence[str], deadline: Deadline) -> Screen:
    """Of each, with how often its report came back; then what can be done about it. Raises Refusal for a unit nobody
    knows."""
    found = {name: _owed(turn, name, deadline) for name in names}
    told = []
    for name, owed in found.items():
        told += [_standing(turn, one, deadline) for one in owed]
        told += [] if owed else [turn.say("unit-not-asked", unit=name, **about(deadline, turn.now))]
    every = [one for owed in found.values() for one in owed]
    return Screen("\n".join(told), rows(*_steps(scope.alone(turn), deadline, every)))


def _owed(turn: Turn, name: str, deadline: Deadline) -> list[Obligation]:
    """What a unit has taken in stands in the record under its own name."""
    unit = _called(turn, name)
    every = (obligations.at(turn.tx, deadline.id, one) for one in (unit, *successions.came_before(turn.tx, unit)))
    return [one for one in every if one is not None]


def _called(turn: Turn, name: str) -> UnitId:
    unit = unit_called(turn, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    return unit


def _steps(turn: Turn, deadline: Deadline, found: Sequence[Obligation]) -> Iterator[Button]:
    """One's own report is gone on with; others are reminded, looked at, or turned to."""
    person, ids = scope.known(turn), {one.id for one in found}
    if person.reporting_posts():
        yield from (jobs.button(turn, job) for job in jobs.of(turn, person) if job.obligation.id in ids)
    owing = tuple(one.unit for one in found if one.owing and scope.reaches(turn, one.unit, May.NUDGE))
    nudge = AskNudge(deadline.id, whom=Whom(units=owing).to_text())
    if owing and fits(nudge):
        yield Button(turn.say("button-nudge-these", count=len(owing)), nudge)
    if len(found) == 1:
        yield from _looks(turn, person, found[0])


def _looks(turn: Turn, person: Person, one: Obligation) -> Iterator[Button]:
    report, told = one.amending or one.report, turn.say("button-see-report")
    if report is not None and scope.reaches(turn, one.unit, May.REVIEW):
        yield Button(told, ShowReport(report))
    elif report is not None and not one.owing and person.reports_for(one.unit):
        yield Button(told, ShowHanded(one.id))
    yield Button(turn.say("button-unit-card"), ShowUnit(one.unit))


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
    unit = _called(turn, name)
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
