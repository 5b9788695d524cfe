"""What each kind of question is answered with. Every answer asks for the rights it needs; whatever is of single
schools, or of figures, is for whoever asked alone, also where they asked in a group."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from domain.planning.deadlines import Deadline
from domain.queries.filters import ACKNOWLEDGEMENT, ANNUAL_PLAN
from domain.queries.model import SUPPLIED, Filter, Intent, Query, Status
from domain.queries.state_rules import CONFIDED
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Screen
from handlers import scope
from handlers.aside import aside
from handlers.papers import papering, pushing
from handlers.people import responsible
from handlers.pictures import charting
from handlers.plans import publishing
from handlers.questions import (
    acknowledged,
    asking_more,
    chosen,
    comparing,
    measuring,
    narrowed,
    of_units,
    overviews,
    periods,
    ranking,
    standing,
    voices,
    wards,
)
from handlers.questions.chosen import Chosen
from handlers.questions.narrowed import SELF
from handlers.questions.permitted import need, need_sight_unless_own, private
from handlers.questions.telling import above
from handlers.reaching import nudging
from handlers.reporting import filling, jobs
from handlers.reporting.duties import my_duties
from handlers.turn import Turn


def to(turn: Turn, query: Query) -> Answer:
    return ANSWERS[query.intent](turn, query)


def _by_status(turn: Turn, query: Query) -> Answer:
    need(turn, May.SEE_MISSING)
    status = Status(query.filters.get(Filter.STATUS, Status.MISSING))
    if status is Status.UNLINKED:
        return private(turn, overviews.schools(scope.alone(turn), query))
    if query.get(Filter.OBLIGATION) == ACKNOWLEDGEMENT:
        return private(turn, acknowledged.asked(turn, query))
    wanted = chosen.asked_for(turn, query, status)
    show = standing.count if query.intent is Intent.COUNT_BY_STATUS else standing.listed
    if status in CONFIDED:
        return private(turn, asking_more.listed(scope.alone(turn), query, wanted, show))
    if status is Status.WAITING:
        return Answer(asking_more.listed(turn, query, wanted, show))
    return Answer(show(turn, periods.meant(turn, query, May.SEE_MISSING), wanted, assumed=query.assumed))


def _progress(turn: Turn, query: Query) -> Answer:
    whom = narrowed.asked_for(turn, query)
    if not whom.everybody:
        need(turn, May.SEE_MISSING)
    if query.get(Filter.OBLIGATION) == ACKNOWLEDGEMENT:
        need(turn, May.SEE_MISSING)
        return private(turn, acknowledged.asked(turn, query))
    deadline = periods.meant(turn, query, May.SEE_PROGRESS)
    parted = query.get(Filter.GROUP) == wards.WARD or query.intent is Intent.RANK_SUBMISSION
    lines = wards.lines(turn, deadline, whom, query) if parted else []
    return Answer(standing.progress(turn, deadline, whom, lines=lines, assumed=query.assumed))


def _deadlines(turn: Turn, query: Query) -> Answer:
    return Answer(overviews.deadlines(turn, query))


def _plans(turn: Turn, query: Query) -> Answer:
    return Answer(overviews.plans_there_are(turn, query))


def _units(turn: Turn, query: Query) -> Answer:
    need(turn, May.SEE_MISSING)
    return private(turn, overviews.schools(scope.alone(turn), query))


def _form(turn: Turn, query: Query) -> Answer:
    """Straight to the form of the period that was named, while it is still to be handed in. "sửa kế hoạch", said by who
    publishes plans, is about these."""
    if query.intent is Intent.EDIT_FORM and query.get(Filter.OBLIGATION) == ANNUAL_PLAN and _publishes(turn):
        return Answer(publishing.overview(turn))
    need(turn, May.REPORT)
    if scope.in_group(turn) or query.period is None or not SUPPLIED.isdisjoint(query.assumed):
        return filling.report(turn)
    person = scope.known(turn)
    owed = [job for job in jobs.of(turn, person) if periods.answers(job.deadline, query)]
    return filling.open_form(turn, owed[0].obligation.id) if len(owed) == 1 else Answer(my_duties(turn, person))


def _publishes(turn: Turn) -> bool:
    return allows(turn.visitor.person, May.PUBLISH, turn.chat.kind)


def _to_nudge_about(turn: Turn, query: Query) -> Deadline:
    """Raises Refusal where there is none; that a plan is received is asked for by a message."""
    try:
        return periods.meant(turn, query, May.NUDGE)
    except Refusal as refusal:
        if refusal.key == "obligation-none" and query.get(Filter.OBLIGATION) == ACKNOWLEDGEMENT:
            raise Refusal("nudge-by-message") from None
        raise


def _remind(turn: Turn, query: Query) -> Answer:
    """Shown first, and sent when it is pressed."""
    need(turn, May.NUDGE)
    deadline = _to_nudge_about(turn, query)
    status = Status(query.filters.get(Filter.STATUS, Status.MISSING))
    wanted = Chosen(status if status in standing.NUDGED else Status.MISSING, narrowed.asked_for(turn, query))
    return Answer(_noted(turn, nudging.preview(turn, deadline, wanted), deadline, query))


def _export(turn: Turn, query: Query) -> Answer:
    """A file of one's own touches nobody else, and is sent at once; a report to sign while units are missing is not."""
    if query.get(Filter.FORMAT) in charting.PICTURES:
        return charting.asked(turn, query)
    need(turn, May.EXPORT)
    deadline = periods.meant(turn, query, May.EXPORT)
    asked, whom = query.get(Filter.FORMAT) or "xlsx", narrowed.asked_for(turn, query).undated
    if asked == "docx":
        paper = papering.asked(turn, deadline) if whom.everybody else papering.narrowed_to(turn, deadline, whom)
        return Answer(_noted(turn, paper, deadline, query))
    screen = _noted(turn, pushing.workbook(turn, deadline, whom), deadline, query)
    if not _UNHEEDED.isdisjoint(query.filters):
        screen = above(turn.say("export-everything"), screen)
    return Answer(screen if asked == "xlsx" else above(turn.say("export-only-excel"), screen))


_UNHEEDED = {Filter.STATUS, Filter.INDICATOR}
"""The workbook holds the units asked for however they stand, with all figures."""


def _value(turn: Turn, query: Query) -> Answer:
    """What targets are set is for everybody they are set for; a school's figures for whoever looks after it."""
    if query.get(Filter.VALUE) == measuring.TARGET:
        return private(turn, overviews.targets_set(turn, query))
    for name in query.filters[Filter.UNIT].split(","):
        need_sight_unless_own(turn, name)
    return private(turn, measuring.of_unit(scope.alone(turn), query))


def _figures(show: Callable[[Turn, Query], Screen]) -> Callable[[Turn, Query], Answer]:
    """Of many units: for those who look after them, and never read aloud in a group."""

    def answer(turn: Turn, query: Query) -> Answer:
        need(turn, May.SEE_MISSING)
        return private(turn, show(scope.alone(turn), query))

    return answer


def _voices(turn: Turn, query: Query) -> Answer:
    """Of many for those who look after them; what one school wrote also for its own people."""
    unit = query.get(Filter.UNIT)
    if unit is None:
        return _figures(voices.asked)(turn, query)
    for name in unit.split(","):
        need_sight_unless_own(turn, name)
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
    Intent.UNIT_STATUS: of_units.standing_of,
    Intent.UNIT_RETURNS: aside(of_units.returns_of),
    Intent.DEADLINE_INFO: _deadlines,
    Intent.PLAN_LIST: _plans,
    Intent.LIST_UNITS: aside(_units),
    Intent.MY_TASKS: of_units.owed_by,
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
