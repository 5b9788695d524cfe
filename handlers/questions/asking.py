"""Questions about how the work stands, in words, by command or by button."""

from collections.abc import Callable, Sequence

from aiogram import Router

from domain.actions import Ask, MakeWorkbook, ShowMissing, ShowProgress
from domain.names.readings import Ask as Several
from domain.names.readings import Found
from domain.queries.model import Filter, Intent, Query
from domain.queries.reading import LONGEST
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Place, Screen
from handlers import helping, scope
from handlers.aside import Aside, aside
from handlers.deciding import excusing, giving_time
from handlers.filters import Command, Pressed
from handlers.office import initiative_words
from handlers.papers import pushing
from handlers.plans import calling_off
from handlers.questions import answers, chosen, leaning, narrowed, periods, standing
from handlers.questions.permitted import private
from handlers.reaching import digest_days, muting
from handlers.registry import unit_cards, unit_choosing
from handlers.reminding import by_day
from handlers.turn import Turn

router = Router(name="asking")
_SAID_SO: Sequence[Callable[[Turn, str], Answer | None]] = (
    helping.asked_for,
    digest_days.answered,
    muting.answered,
    by_day.answered,
    initiative_words.answered,
    calling_off.said,
    excusing.said,
    giving_time.said,
)
"""What is said in words of its own, before it is read as a question about how the work stands."""


@router.message(Command("status", "tiendo"), flags={"may": May.SEE_PROGRESS})
@aside
def status_asked(turn: Turn) -> Answer:
    return Answer(standing.progress(turn, periods.opened(turn, scope.meant(turn, None, May.SEE_PROGRESS))))


@router.message(Command("chuanop"), flags={"may": May.SEE_MISSING})
def missing_asked(turn: Turn, args: str) -> Answer:
    if args:
        return ask(turn, f"chua nop {args}")
    return Aside(work=_missing)


def _missing(turn: Turn) -> Answer:
    return Answer(standing.missing(turn, periods.opened(turn, scope.meant(turn, None, May.SEE_MISSING))))


@router.callback_query(Pressed(ShowProgress), flags={"may": May.SEE_PROGRESS})
@aside
def progress_pressed(turn: Turn, action: ShowProgress) -> Answer:
    deadline = scope.seen(turn, action.deadline, May.SEE_PROGRESS)
    return Answer(standing.progress(turn, deadline, narrowed.read(turn, action.whom)), Place.PRESSED)


@router.callback_query(Pressed(ShowMissing), flags={"may": May.SEE_MISSING})
@aside
def missing_pressed(turn: Turn, action: ShowMissing) -> Answer:
    deadline = scope.seen(turn, action.deadline, May.SEE_MISSING)
    wanted = chosen.read(turn, action.status, action.whom, action.by)
    return Answer(standing.listed(turn, deadline, wanted, page=max(0, action.page)), Place.PRESSED)


@router.callback_query(Pressed(MakeWorkbook), flags={"may": May.EXPORT})
def workbook_pressed(turn: Turn, action: MakeWorkbook) -> Answer:
    return pushing.pressed(turn, scope.seen(turn, action.deadline, May.EXPORT), narrowed.read(turn, action.whom))


@router.callback_query(Pressed(Ask), flags={"may": May.ASK})
def ask_pressed(turn: Turn, action: Ask) -> Answer:
    return ask(turn, action.words)


def ask(turn: Turn, words: str) -> Answer:
    """Reads a question and answers it; one that is not understood is told what can be asked."""
    scope.known(turn)
    if len(words) > LONGEST:
        raise Refusal("ask-too-long", length=len(words), longest=LONGEST)
    for said in _SAID_SO:
        if (answer := said(turn, words)) is not None:
            return answer
    if (query := leaning.leant(turn, words)) is not None:
        return _answered(turn, query, words)
    if (named := _only_named(turn, words)) is not None:
        return private(turn, named)
    return _answered(turn, leaning.understood(turn, words), words)


def _answered(turn: Turn, query: Query, words: str) -> Answer:
    if query.intent is Intent.CLARIFY:
        return private(turn, unit_choosing.which(turn, query.filters[Filter.UNIT], words))
    if query.intent is Intent.HELP:
        return Answer(helping.not_understood(turn, words))
    leaning.remember(turn, query)
    if (counted := initiative_words.counted(turn, query)) is not None:
        return counted
    return answers.to(turn, query)


def _only_named(turn: Turn, words: str) -> Screen | None:
    """The name of a unit and nothing else asks for its card."""
    match unit_choosing.alone(turn, words):
        case Found() as reading:
            return unit_cards.found(turn, reading, words)
        case Several() as reading:
            return unit_choosing.to_card(turn, reading, words)
    return None
