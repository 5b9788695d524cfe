"""What each kind of question is answered with. Every answer asks for the rights it needs; whatever is of single
schools, or of figures, is for whoever asked alone, also where they asked in a group."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.planning.deadlines import Deadline
from domain.queries.model import SUPPLIED, Filter, Intent, Query, Status
from domain.queries.replacing import WHOM
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Place, Screen
from handlers import scope
from handlers.aside import aside
from handlers.office import task_screens
from handlers.papers import papering, pushing
from handlers.people import responsible
from handlers.pictures import charting
from handlers.questions import (
    comparing,
    measuring,
    narrowed,
    overviews,
    periods,
    ranking,
    schools,
    standing,
    voices,
    wards,
)
from handlers.questions.chosen import Chosen
from handlers.questions.narrowed import EVERY, SELF
from handlers.questions.telling import above
from handlers.reaching import nudging
from handlers.registry import unit_choosing
from handlers.reporting import filling, jobs
from handlers.reporting.duties import my_duties
from handlers.turn import Turn


def to(turn: Turn, query: Query) -> Answer:
    return ANSWERS[query.intent](turn, query)


def private(turn: Turn, screen: Screen) -> Answer:
    return Answer(screen, Place.PRIVATE if scope.in_group(turn) else Place.NEW)


def _by_status(turn: Turn, query: Query) -> Answer:
    _need(turn, May.SEE_MISSING)
    status = Status(query.filters.get(Filter.STATUS, Status.MISSING))
    if status is Status.UNLINKED:
        return private(turn, overviews.schools(scope.alone(turn), query))
    wanted = Chosen(status, narrowed.asked_for(turn, query))
    show = standing.count if query.intent is Intent.COUNT_BY_STATUS else standing.listed
    return Answer(show(turn, periods.meant(turn, query, May.SEE_MISSING), wanted, assumed=query.assumed))


def _progress(turn: Turn, query: Query) -> Answer:
    whom = narrowed.asked_for(turn, query)
    if not whom.everybody:
        _need(turn, May.SEE_MISSING)
    deadline = periods.meant(turn, query, May.SEE_PROGRESS)
    parted = query.get(Filter.GROUP) == wards.WARD or query.intent is Intent.RANK_SUBMISSION
    lines = wards.lines(turn, deadline, whom, query) if parted else []
    return Answer(standing.progress(turn, deadline, whom, lines=lines, assumed=query.assumed))


def _unit(turn: Turn, query: Query) -> Answer:
    """One school, or several: whoever oversees it may ask, and its own people; of one's own everything that is owed,
    where nothing is named."""
    name = query.filters[Filter.UNIT]
    named = Filter.OBLIGATION in query.filters or (query.period is not None and SUPPLIED.isdisjoint(query.assumed))
    if name == EVERY or (name == SELF and not named):
        return _mine(turn, query)
    names = _own(turn) if name == SELF else name.split(",")
    for one in names:
        _need_sight_unless_own(turn, one)
    deadline = periods.meant(turn, query, May.SEE_PROGRESS)
    return private(turn, _noted(turn, schools.standing(turn, names, deadline), deadline, query))


def _returns(turn: Turn, query: Query) -> Answer:
    """How often reports came back: of one school, of one's own, or of all that had any."""
    name = query.filters[Filter.UNIT]
    if name == EVERY:
        _need(turn, May.SEE_MISSING)
        return private(turn, schools.returned(scope.alone(turn), query))
    names = _own(turn) if name == SELF else name.split(",")
    for one in names:
        _need_sight_unless_own(turn, one)
    return private(turn, Screen("\n\n".join(schools.returns(scope.alone(turn), one, query).text for one in names)))


def _own(turn: Turn) -> list[str]:
    """Raises Refusal for whoever answers for no unit."""
    own = list(dict.fromkeys(post.unit_name for post in scope.known(turn).reporting_posts()))
    if not own:
        raise Refusal("duties-no-unit")
    return own


def _need_sight_unless_own(turn: Turn, name: str) -> None:
    """Raises Refusal for a school that whoever speaks neither answers for nor looks after."""
    if name in {SELF, *(post.unit_name for post in scope.known(turn).reporting_posts())}:
        return
    _need(turn, May.SEE_MISSING)
    unit = unit_choosing.unit_called(turn, name)
    if unit is not None:
        scope.need_reach(turn, unit, May.SEE_MISSING)


def _mine(turn: Turn, query: Query) -> Answer:
    """What one's school owes; of whoever works at an office, what the office has to do itself."""
    person = scope.known(turn)
    if not person.reporting_posts() and allows(person, May.SEE_TASKS, ChatKind.PRIVATE):
        scope.need_private(turn)
        return Answer(task_screens.opening(turn))
    if not {Filter.DUE_WITHIN, Filter.SINCE, Filter.UNTIL}.isdisjoint(query.filters):
        return private(turn, overviews.deadlines(scope.alone(turn), query))
    return private(turn, my_duties(turn, person))


def _deadlines(turn: Turn, query: Query) -> Answer:
    return Answer(overviews.deadlines(turn, query))


def _plans(turn: Turn, query: Query) -> Answer:
    return Answer(overviews.plans_there_are(turn, query))


def _units(turn: Turn, query: Query) -> Answer:
    _need(turn, May.SEE_MISSING)
    return private(turn, overviews.schools(scope.alone(turn), query))


def _form(turn: Turn, query: Query) -> Answer:
    """Straight to the form of the period that was named, while it is still to be handed in."""
    _need(turn, May.REPORT)
    if scope.in_group(turn) or query.period is None or not SUPPLIED.isdisjoint(query.assumed):
        return filling.report(turn)
    person = scope.known(turn)
    owed = [job for job in jobs.of(turn, person) if periods.answers(job.deadline, query)]
    return filling.open_form(turn, owed[0].obligation.id) if len(owed) == 1 else Answer(my_duties(turn, person))


def _remind(turn: Turn, query: Query) -> Answer:
    """Shown first, and sent when it is pressed."""
    _need(turn, May.NUDGE)
    deadline = periods.meant(turn, query, May.NUDGE)
    status = Status(query.filters.get(Filter.STATUS, Status.MISSING))
    wanted = Chosen(status if status in standing.NUDGED else Status.MISSING, narrowed.asked_for(turn, query))
    return Answer(_noted(turn, nudging.preview(turn, deadline, wanted), deadline, query))


def _export(turn: Turn, query: Query) -> Answer:
    """A file of one's own touches nobody else, and is sent at once; a report to sign while units are missing is not."""
    if query.get(Filter.FORMAT) in charting.PICTURES:
        return charting.asked(turn, query)
    _need(turn, May.EXPORT)
    deadline = periods.meant(turn, query, May.EXPORT)
    asked, narrowing = query.get(Filter.FORMAT) or "xlsx", not _NARROWING.isdisjoint(query.filters)
    if asked == "docx":
        whom = narrowed.asked_for(turn, query)
        paper = papering.asked(turn, deadline) if whom.everybody else papering.narrowed_to(turn, deadline, whom)
        return Answer(_noted(turn, paper, deadline, query))
    screen = _noted(turn, pushing.workbook(turn, deadline), deadline, query)
    if narrowing:
        screen = above(turn.say("export-everybody"), screen)
    return Answer(screen if asked == "xlsx" else above(turn.say("export-only-excel"), screen))


_NARROWING = WHOM | {Filter.STATUS, Filter.INDICATOR}
"""What the workbook does not heed: it holds every unit one looks after, with all figures."""


def _value(turn: Turn, query: Query) -> Answer:
    """What targets are set is for everybody they are set for; a school's figures for whoever looks after it."""
    if query.get(Filter.VALUE) == measuring.TARGET:
        return private(turn, overviews.targets_set(turn, query))
    for name in query.filters[Filter.UNIT].split(","):
        _need_sight_unless_own(turn, name)
    return private(turn, measuring.of_unit(scope.alone(turn), query))


def _figures(show: Callable[[Turn, Query], Screen]) -> Callable[[Turn, Query], Answer]:
    """Of many units: for those who look after them, and never read aloud in a group."""

    def answer(turn: Turn, query: Query) -> Answer:
        _need(turn, May.SEE_MISSING)
        return private(turn, show(scope.alone(turn), query))

    return answer


def _voices(turn: Turn, query: Query) -> Answer:
    """Of many for those who look after them; what one school wrote also for its own people."""
    unit = query.get(Filter.UNIT)
    if unit is None:
        return _figures(voices.asked)(turn, query)
    for name in unit.split(","):
        _need_sight_unless_own(turn, name)
    return private(turn, voices.asked(scope.alone(turn), query))


def _ranked(turn: Turn, query: Query) -> Answer:
    """Places of units; of wards and levels, how each of them stands. One's own place is a number, and names nobody."""
    if query.get(Filter.UNIT) == SELF and not allows(turn.visitor.person, May.SEE_MISSING, ChatKind.PRIVATE):
        return private(turn, ranking.own_place(scope.alone(turn), query))
    return _progress(turn, query) if Filter.GROUP in query.filters else _figures(ranking.by_merit)(turn, query)


ANSWERS: Mapping[Intent, Callable[[Turn, Query], Answer]] = {
    Intent.LIST_BY_STATUS: aside(_by_status),
    Intent.COUNT_BY_STATUS: aside(_by_status),
    Intent.PROGRESS: aside(_progress),
    Intent.UNIT_STATUS: _unit,
    Intent.UNIT_RETURNS: aside(_returns),
    Intent.DEADLINE_INFO: _deadlines,
    Intent.PLAN_LIST: _plans,
    Intent.LIST_UNITS: aside(_units),
    Intent.MY_TASKS: _mine,
    Intent.START_FORM: _form,
    Intent.EDIT_FORM: _form,
    Intent.REMIND: aside(_remind),
    Intent.EXPORT: _export,
    Intent.CONTACT: responsible.who,
    Intent.INDICATOR_VALUE: aside(_value),
    Intent.INDICATOR_FILTER: aside(_figures(measuring.filtered)),
    Intent.INDICATOR_RANK: aside(_figures(ranking.by_figure)),
    Intent.AGGREGATE: aside(_figures(measuring.aggregated)),
    Intent.VOICES: aside(_voices),
    Intent.COMPARE: aside(_figures(comparing.compared)),
    Intent.RANK_SUBMISSION: aside(_ranked),
}
"""Every intent but two, which `asking` meets itself: doubts are asked back, what is not understood gets help."""


def _noted(turn: Turn, screen: Screen, deadline: Deadline, query: Query) -> Screen:
    """With what the bot supplied by itself."""
    return replace(screen, text=standing.noted(turn, screen.text, deadline, query.assumed))


def _need(turn: Turn, may: May) -> None:
    """Raises Refusal; where only the place is wrong, says so."""
    if allows(turn.visitor.person, may, turn.chat.kind):
        return
    if allows(turn.visitor.person, may, ChatKind.PRIVATE):
        scope.need_private(turn)
    raise Refusal("ask-not-allowed", may=may.value)
