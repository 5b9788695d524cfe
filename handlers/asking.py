"""Questions about how the work stands, in words, by command or by button."""

from aiogram import Router

from domain.actions import AskNudge, MakeWorkbook, Nudge, ShowMissing, ShowProgress
from domain.deadlines import Deadline
from domain.ids import UnitId
from domain.obligations import Standing
from domain.people import Person
from domain.queries.cadence import cadence_of
from domain.queries.model import Assumption, Filter, Intent, Query, Status
from domain.queries.reading import read_query
from domain.refusals import Refusal
from domain.rights import ChatKind, May, allows
from domain.screens import Answer, Place, Screen
from domain.units import Level
from handlers import filling, pushing, scope, standing
from handlers.duties import all_deadlines, my_duties
from handlers.filters import Command, Pressed
from handlers.turn import Turn
from storage import registry

router = Router(name="asking")

STANDINGS = {
    Status.MISSING: (Standing.OWED,),
    Status.OVERDUE: (Standing.OWED,),
    Status.LATE: (Standing.SUBMITTED, Standing.RETURNED, Standing.ACCEPTED),
    Status.SUBMITTED: (Standing.SUBMITTED, Standing.RETURNED, Standing.ACCEPTED),
    Status.APPROVED: (Standing.ACCEPTED,),
    Status.RETURNED: (Standing.RETURNED,),
    Status.EXCUSED: (Standing.EXCUSED,),
}


@router.message(Command("status", "tiendo"), flags={"may": May.SEE_PROGRESS})
def status_asked(turn: Turn) -> Answer:
    return Answer(standing.progress(turn, scope.meant(turn, None)))


@router.message(Command("chuanop"), flags={"may": May.SEE_MISSING})
def missing_asked(turn: Turn, args: str) -> Answer:
    if args:
        return ask(turn, f"chưa nộp {args}")
    return Answer(standing.missing(turn, scope.meant(turn, None)))


@router.callback_query(Pressed(ShowProgress), flags={"may": May.SEE_PROGRESS})
def progress_pressed(turn: Turn, action: ShowProgress) -> Answer:
    return Answer(standing.progress(turn, scope.seen(turn, action.deadline)), Place.PRESSED)


@router.callback_query(Pressed(ShowMissing), flags={"may": May.SEE_MISSING})
def missing_pressed(turn: Turn, action: ShowMissing) -> Answer:
    return Answer(standing.missing(turn, scope.seen(turn, action.deadline), page=action.page), Place.PRESSED)


@router.callback_query(Pressed(AskNudge), flags={"may": May.NUDGE})
def nudge_asked(turn: Turn, action: AskNudge) -> Answer:
    return Answer(pushing.nudge_preview(turn, scope.seen(turn, action.deadline)))


@router.callback_query(Pressed(Nudge), flags={"may": May.NUDGE})
def nudge_pressed(turn: Turn, action: Nudge) -> Answer:
    return Answer(pushing.nudge(turn, scope.seen(turn, action.deadline)), Place.PRESSED)


@router.callback_query(Pressed(MakeWorkbook), flags={"may": May.EXPORT})
def workbook_pressed(turn: Turn, action: MakeWorkbook) -> Answer:
    return Answer(pushing.workbook(turn, scope.seen(turn, action.deadline)))


def ask(turn: Turn, words: str) -> Answer:
    """Reads a question and answers it; a question that is not understood is told what can be asked."""
    every = scope.in_view(turn)
    query = read_query(words, now=turn.now, units=turn.office.names.names(turn.tx), cadence=cadence_of(every))
    person = turn.visitor.person
    if person is None:
        raise Refusal("door-stranger")
    match query.intent:
        case Intent.LIST_BY_STATUS | Intent.COUNT_BY_STATUS:
            return Answer(_by_status(turn, query))
        case Intent.PROGRESS:
            return Answer(standing.progress(turn, _deadline(turn, query), assumed=query.assumed))
        case Intent.UNIT_STATUS | Intent.UNIT_RETURNS:
            return Answer(_unit(turn, person, query))
        case Intent.CLARIFY:
            return Answer(standing.which_unit(turn, query.filters[Filter.UNIT], words))
        case Intent.DEADLINE_INFO | Intent.PLAN_LIST:
            return Answer(all_deadlines(turn))
        case Intent.MY_TASKS:
            return Answer(my_duties(turn, person))
        case Intent.START_FORM | Intent.EDIT_FORM:
            _need(turn, May.REPORT)
            return filling.report(turn)
        case Intent.REMIND:
            _need(turn, May.NUDGE)
            return Answer(pushing.nudge_preview(turn, _deadline(turn, query)))
        case Intent.EXPORT:
            _need(turn, May.EXPORT)
            return Answer(pushing.workbook(turn, _deadline(turn, query)))
        case _:
            return Answer(_not_understood(turn, person))


def _by_status(turn: Turn, query: Query) -> Screen:
    _need(turn, May.SEE_MISSING)
    deadline = _deadline(turn, query)
    status = Status(query.filters.get(Filter.STATUS, Status.MISSING))
    if status not in STANDINGS:
        return _not_understood(turn, turn.visitor.person)
    level = query.get(Filter.LEVEL)
    without = query.get(Filter.NOT_LEVEL)
    chosen = standing.Chosen(
        status,
        STANDINGS[status],
        level=Level(level) if level else None,
        without=Level(without) if without else None,
        late=True if status is Status.LATE else None,
    )
    if query.intent is Intent.COUNT_BY_STATUS:
        return standing.count(turn, deadline, chosen, assumed=query.assumed)
    return standing.listed(turn, deadline, chosen, assumed=query.assumed)


def _unit(turn: Turn, person: Person, query: Query) -> Screen:
    """One school: whoever oversees it may ask, and its own people."""
    name = query.filters[Filter.UNIT]
    if name in ("self", "*"):
        return my_duties(turn, person) if person.reporting_posts() else _not_understood(turn, person)
    unit = _unit_called(turn, name)
    if not person.reports_for(unit):
        _need(turn, May.SEE_MISSING)
    return standing.unit(turn, unit, name, _deadline(turn, query, whole_year=query.intent is Intent.UNIT_RETURNS))


def _unit_called(turn: Turn, name: str) -> UnitId:
    unit = registry.unit_named(turn.tx, name)
    if unit is None:
        raise Refusal("unit-unknown", name=name)
    return unit


def _deadline(turn: Turn, query: Query, *, whole_year: bool = False) -> Deadline:
    """The deadline asked for; the one in hand where no period was named."""
    open_period = Assumption.OPEN_PERIOD in query.assumed or Assumption.PLAN_YEAR in query.assumed
    return scope.meant(turn, None if open_period or whole_year else query.period)


def _need(turn: Turn, may: May) -> None:
    if not allows(turn.visitor.person, may, turn.chat.kind):
        raise Refusal("door-private-only" if turn.chat.kind is ChatKind.GROUP else "door-not-allowed")


def _not_understood(turn: Turn, person: Person | None) -> Screen:
    overseeing = person is not None and bool(person.overseeing_posts())
    return Screen(turn.say("ask-help-overseeing" if overseeing else "ask-help-reporting"))
