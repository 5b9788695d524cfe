"""Questions about how the work stands, in words, by command or by button."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from aiogram import Router

from domain.actions import Ask, AskNudge, MakeWorkbook, Nudge, ShowMissing, ShowProgress
from domain.deadlines import Deadline
from domain.names.readings import Ask as Several
from domain.names.readings import Found
from domain.queries.model import SUPPLIED, Filter, Intent, Query, Status
from domain.queries.reading import LONGEST
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Place, Screen
from domain.units import Level
from handlers import (
    filling,
    helping,
    initiative_words,
    leaning,
    pushing,
    responsible,
    schools,
    scope,
    standing,
    task_screens,
    unit_cards,
    unit_choosing,
)
from handlers.answerable import answerable
from handlers.chosen import Chosen
from handlers.duties import all_deadlines, my_duties
from handlers.filters import Command, Pressed
from handlers.telling import above
from handlers.turn import Turn

router = Router(name="asking")

NARROWING = frozenset({Filter.UNIT, Filter.LEVEL, Filter.NOT_LEVEL, Filter.WARD, Filter.OFFICER})
EVERY = "*"
SELF = frozenset({"self"})


@router.message(Command("status", "tiendo"), flags={"may": May.SEE_PROGRESS})
def status_asked(turn: Turn) -> Answer:
    return Answer(standing.progress(turn, scope.meant(turn, None, May.SEE_PROGRESS)))


@router.message(Command("chuanop"), flags={"may": May.SEE_MISSING})
def missing_asked(turn: Turn, args: str) -> Answer:
    if args:
        return ask(turn, f"chua nop {args}")
    return Answer(standing.missing(turn, scope.meant(turn, None, May.SEE_MISSING)))


@router.callback_query(Pressed(ShowProgress), flags={"may": May.SEE_PROGRESS})
def progress_pressed(turn: Turn, action: ShowProgress) -> Answer:
    return Answer(standing.progress(turn, scope.seen(turn, action.deadline, May.SEE_PROGRESS)), Place.PRESSED)


@router.callback_query(Pressed(ShowMissing), flags={"may": May.SEE_MISSING})
def missing_pressed(turn: Turn, action: ShowMissing) -> Answer:
    page = max(0, action.page)
    deadline = scope.seen(turn, action.deadline, May.SEE_MISSING)
    return Answer(standing.missing(turn, deadline, page=page), Place.PRESSED)


@router.callback_query(Pressed(AskNudge), flags={"may": May.NUDGE})
def nudge_asked(turn: Turn, action: AskNudge) -> Answer:
    return Answer(pushing.nudge_preview(turn, scope.seen(turn, action.deadline, May.NUDGE)))


@router.callback_query(Pressed(Nudge), flags={"may": May.NUDGE})
def nudge_pressed(turn: Turn, action: Nudge) -> Answer:
    return Answer(pushing.nudge(turn, scope.seen(turn, action.deadline, May.NUDGE)), Place.PRESSED)


@router.callback_query(Pressed(MakeWorkbook), flags={"may": May.EXPORT})
def workbook_pressed(turn: Turn, action: MakeWorkbook) -> Answer:
    return Answer(pushing.workbook(turn, scope.seen(turn, action.deadline, May.EXPORT)))


@router.callback_query(Pressed(Ask), flags={"may": May.ASK})
def ask_pressed(turn: Turn, action: Ask) -> Answer:
    return ask(turn, action.words)


def ask(turn: Turn, words: str) -> Answer:
    """Reads a question and answers it; one that is not understood is told what can be asked."""
    scope.known(turn)
    if len(words) > LONGEST:
        raise Refusal("ask-too-long", length=len(words), longest=LONGEST)
    if (registered := initiative_words.answered(turn, words)) is not None:
        return registered
    if (query := leaning.leant(turn, words)) is not None:
        return _answered(turn, query, words)
    if (named := _only_named(turn, words)) is not None:
        return _private(turn, named)
    return _answered(turn, leaning.understood(turn, words), words)


def _answered(turn: Turn, query: Query, words: str) -> Answer:
    if query.intent is Intent.CLARIFY:
        return _private(turn, unit_choosing.which(turn, query.filters[Filter.UNIT], words))
    if query.intent is Intent.HELP:
        return Answer(helping.not_understood(turn, words))
    leaning.remember(turn, query)
    if (counted := initiative_words.counted(turn, query)) is not None:
        return counted
    answering = ANSWERS.get(query.intent)
    if answering is None or not answerable(query):
        return Answer(helping.not_yet(turn))
    return answering(turn, query)


def _only_named(turn: Turn, words: str) -> Screen | None:
    """The name of a unit and nothing else asks for its card."""
    match unit_choosing.alone(turn, words):
        case Found() as reading:
            return unit_cards.found(turn, reading, words)
        case Several() as reading:
            return unit_choosing.to_card(turn, reading, words)
    return None


def _by_status(turn: Turn, query: Query) -> Answer:
    _need(turn, May.SEE_MISSING)
    status = Status(query.filters.get(Filter.STATUS, Status.MISSING))
    level, without = query.get(Filter.LEVEL), query.get(Filter.NOT_LEVEL)
    wanted = Chosen(status, Level(level) if level else None, Level(without) if without else None)
    show = standing.count if query.intent is Intent.COUNT_BY_STATUS else standing.listed
    return Answer(show(turn, _deadline(turn, query, May.SEE_MISSING), wanted, assumed=query.assumed))


def _progress(turn: Turn, query: Query) -> Answer:
    return Answer(standing.progress(turn, _deadline(turn, query, May.SEE_PROGRESS), assumed=query.assumed))


def _unit(turn: Turn, query: Query) -> Answer:
    """One school: whoever oversees it may ask, and its own people; in a group the answer is for whoever asked."""
    name = query.filters[Filter.UNIT]
    person = scope.known(turn)
    if name in SELF or name == EVERY:
        return _mine(turn, query)
    if name not in {post.unit_name for post in person.reporting_posts()}:
        _need_sight(turn, name)
    deadline = _deadline(turn, query, May.SEE_PROGRESS)
    return _private(turn, _noted(turn, schools.standing(turn, name, deadline), deadline, query))


def _returns(turn: Turn, query: Query) -> Answer:
    """How often reports came back: of one school, of one's own, or of all that had any."""
    name = query.filters[Filter.UNIT]
    person = scope.known(turn)
    own = [post.unit_name for post in person.reporting_posts()]
    if name == EVERY:
        _need(turn, May.SEE_MISSING)
        return _private(turn, schools.returned(turn))
    if name in SELF and not own:
        return Answer(helping.not_yet(turn))
    if name in SELF:
        return _private(turn, Screen("\n\n".join(schools.returns(turn, one).text for one in dict.fromkeys(own))))
    if name not in own:
        _need_sight(turn, name)
    return _private(turn, schools.returns(turn, name))


def _need_sight(turn: Turn, name: str) -> None:
    """Raises Refusal for a school that whoever speaks does not look after."""
    _need(turn, May.SEE_MISSING)
    unit = unit_choosing.unit_called(turn, name)
    if unit is not None:
        scope.need_reach(turn, unit, May.SEE_MISSING)


def _mine(turn: Turn, _query: Query) -> Answer:
    """What one's school owes; of whoever works at an office, what the office has to do itself."""
    person = scope.known(turn)
    if not person.reporting_posts() and allows(person, May.SEE_TASKS, ChatKind.PRIVATE):
        scope.need_private(turn)
        return Answer(task_screens.opening(turn))
    return _private(turn, my_duties(turn, scope.known(turn)))


def _deadlines(turn: Turn, _query: Query) -> Answer:
    return Answer(all_deadlines(turn))


def _form(turn: Turn, _query: Query) -> Answer:
    _need(turn, May.REPORT)
    return filling.report(turn)


def _remind(turn: Turn, query: Query) -> Answer:
    """One kind of school alone cannot be reminded by word yet: that is said above the list of all."""
    _need(turn, May.NUDGE)
    deadline = _deadline(turn, query, May.NUDGE)
    preview = _noted(turn, pushing.nudge_preview(turn, deadline), deadline, query)
    narrowed = not NARROWING.isdisjoint(query.filters)
    return Answer(above(turn.say("nudge-all"), preview) if narrowed else preview)


def _export(turn: Turn, query: Query) -> Answer:
    _need(turn, May.EXPORT)
    deadline = _deadline(turn, query, May.EXPORT)
    return Answer(_noted(turn, pushing.workbook(turn, deadline), deadline, query))


ANSWERS: Mapping[Intent, Callable[[Turn, Query], Answer]] = {
    Intent.LIST_BY_STATUS: _by_status,
    Intent.COUNT_BY_STATUS: _by_status,
    Intent.PROGRESS: _progress,
    Intent.UNIT_STATUS: _unit,
    Intent.UNIT_RETURNS: _returns,
    Intent.DEADLINE_INFO: _deadlines,
    Intent.PLAN_LIST: _deadlines,
    Intent.MY_TASKS: _mine,
    Intent.START_FORM: _form,
    Intent.EDIT_FORM: _form,
    Intent.REMIND: _remind,
    Intent.EXPORT: _export,
    Intent.CONTACT: responsible.who,
}
"""Whoever asks about figures is told where they are found."""


def _noted(turn: Turn, screen: Screen, deadline: Deadline, query: Query) -> Screen:
    """With what the bot supplied by itself."""
    return replace(screen, text=standing.noted(turn, screen.text, deadline, query.assumed))


def _deadline(turn: Turn, query: Query, may: May) -> Deadline:
    return scope.meant(turn, query.period, may, supposed=not SUPPLIED.isdisjoint(query.assumed))


def _need(turn: Turn, may: May) -> None:
    """Raises Refusal; where only the place is wrong, says so."""
    if allows(turn.visitor.person, may, turn.chat.kind):
        return
    scope.need_private(turn)
    raise Refusal("door-not-allowed")


def _private(turn: Turn, screen: Screen) -> Answer:
    """Details of one school are for whoever asked, also where they asked in a group."""
    return Answer(screen, Place.PRIVATE if scope.in_group(turn) else Place.NEW)
