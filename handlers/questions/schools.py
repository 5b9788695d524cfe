"""Where one school stands, and how often its reports came back."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from domain.actions import AskNudge, ShowReport
from domain.buttons.excuse_actions import AskExcuse, AskOwedAgain
from domain.buttons.extension_actions import AskTime
from domain.buttons.finding_actions import ShowUnit
from domain.buttons.report_actions import ShowHanded
from domain.clock_face import local_date
from domain.forms.review import WANTED
from domain.ids import UnitId
from domain.packing import fits
from domain.persons.people import Person
from domain.planning.deadlines import Deadline
from domain.planning.targets import Operator
from domain.queries.model import Filter, Query
from domain.refusals import Refusal
from domain.reporting import promise_texts
from domain.reporting.obligations import Obligation, Standing
from domain.rights import May
from domain.screens import Button, Screen
from domain.texts import Markup
from domain.whom import Whom
from handlers import scope
from handlers.deciding import review_scope
from handlers.questions import narrowed, periods
from handlers.questions.telling import about, rows, short
from handlers.registry import unit_cards
from handlers.registry.unit_choosing import unit_called
from handlers.reporting import jobs
from handlers.turn import Turn
from storage.outgoing import promises
from storage.reporting import excusing, extensions, obligations, quality, queue
from storage.reporting.quality import SentBack
from storage.units import successions

MOST_RETURNED, MOST_REASONS, LONGEST_REASON = 60, 3, 200
MOST_TIMES = 1000


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
        yield Button(turn.say("button-time-give"), AskTime(deadline.id, nudge.whom))
    yield from _excuses(turn, deadline, found)
    if len(found) == 1:
        yield from _looks(turn, person, found[0])


def _excuses(turn: Turn, deadline: Deadline, found: Sequence[Obligation]) -> Iterator[Button]:
    """For those who work where the plan was issued."""
    mine = [one for one in found if review_scope.may_excuse(turn, one, deadline)]
    owing = Whom(units=tuple(one.unit for one in mine if one.owing))
    out = Whom(units=tuple(one.unit for one in mine if excusing.of(turn.tx, one.id) is not None))
    for key, whom, kind in (("button-excuse", owing, AskExcuse), ("button-excuse-back", out, AskOwedAgain)):
        action = kind(deadline.id, whom.to_text())
        if whom.units and fits(action):
            yield Button(turn.say(key), action)


def _looks(turn: Turn, person: Person, one: Obligation) -> Iterator[Button]:
    report, told = one.amending or one.report, turn.say("button-see-report")
    if report is not None and scope.reaches(turn, one.unit, May.REVIEW):
        yield Button(told, ShowReport(report))
    elif report is not None and not one.owing and person.reports_for(one.unit):
        yield Button(told, ShowHanded(one.id))
    yield Button(turn.say("button-unit-card"), ShowUnit(one.unit))


def cards(turn: Turn, names: Iterable[str], *, owed: bool) -> Screen:
    """All that is asked of each, or its card with how it kept to every deadline. Raises Refusal for a unit nobody
    knows."""
    show = unit_cards.owed if owed else unit_cards.show
    shown = [show(turn, _called(turn, name)) for name in names]
    return Screen("\n\n".join(one.text for one in shown), shown[0].rows if len(shown) == 1 else ())


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
    return "\n".join([told, *_promise(turn, found), *_excused(turn, found), *_more_time(turn, found)])


def _excused(turn: Turn, found: Obligation) -> list[str]:
    """Why, where an office has excused it from this period."""
    excused = excusing.of(turn.tx, found.id) if found.standing is Standing.EXCUSED else None
    if excused is None:
        return []
    return [turn.say("unit-excused-why", day=local_date(excused.at), reason=excused.reason)]


def _more_time(turn: Turn, found: Obligation) -> list[str]:
    """What it asked for last, and what became of that."""
    asked = extensions.newest(turn.tx, found.id)
    if asked is None:
        return []
    state = "waits" if asked.open else "given" if asked.granted else "refused"
    day = asked.wanted if asked.granted is None else local_date(asked.granted)
    return [turn.say("unit-more-time", state=state, day=day, wanted=asked.wanted)]


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
    asked = [one for one in scope.opened(turn) if periods.is_of(one, query.period)]
    told = [(one, counted[one.id]) for one in asked if counted.get(one.id)]
    why = quality.sent_back(turn.tx, unit) if told else []
    lines = []
    for deadline, times in told:
        lines.append(turn.say("returns-of-label", label=deadline.label, returns=times))
        lines += [_why(turn, one) for one in why if one.deadline == deadline.id][:MOST_REASONS]
    total = sum(times for _, times in told)
    return Screen(turn.say("returns-of-unit", unit=name, returns=total, lines=Markup("\n".join(lines))))


def _why(turn: Turn, one: SentBack) -> str:
    return turn.say("returns-why", day=local_date(one.at), reason=short(one.reason, LONGEST_REASON))


def returned(turn: Turn, query: Query) -> Screen:
    """The schools whose reports came back, most often first; those that are equal are named together."""
    opened = [one for one in scope.opened(turn, May.SEE_MISSING) if periods.is_of(one, query.period)]
    seen = {one.id: scope.parts(turn, one, May.SEE_MISSING) for one in opened}
    times = _so_often(query)
    found = queue.returned(turn.tx, seen, narrowed.asked_for(turn, query), times=times, limit=MOST_RETURNED)
    if top := query.get(Filter.TOP):
        least = found[: int(top)][-1].returns if found else 0
        found = [one for one in found if one.returns >= least]
    lines = [turn.say("returns-of-label", label=one.unit_name, returns=one.returns) for one in found]
    told = Markup("\n".join(lines))
    if times == queue.AT_ALL:
        return Screen(turn.say("returns", count=len(found), lines=told))
    operator, bound = times
    wanted = turn.say(WANTED[operator], threshold=turn.say("returns-times", times=bound))
    return Screen(turn.say("returns-so-often", count=len(found), wanted=wanted, lines=told))


def _so_often(query: Query) -> tuple[Operator, int]:
    """Of so many returns that none is asked about, whoever had any is meant."""
    operator, bound = query.get(Filter.OP), query.get(Filter.VALUE)
    if operator is None or bound is None:
        return queue.AT_ALL
    return Operator(operator), min(int(Decimal(bound)), MOST_TIMES)
