"""/nhatky: who changed what at a unit and below it, newest first, for those who administer it."""

from aiogram import Router

from domain.buttons.unit_actions import MakeTraceFile, ShowTrace
from domain.ids import UnitId
from domain.refusals import Refusal
from domain.rights import ChatKind, May, granting
from domain.screens import Answer, Button, Place, Rows, Screen
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.questions.telling import rows, short
from handlers.registry import trace_file, trace_lines
from handlers.turn import Turn
from storage.operations import traces
from storage.outgoing import files

router = Router(name="tracing")
PAGE = 10
MOST_CHOICES = 8
MOST_ROWS = 20_000
LONGEST_NAME = 40


@router.message(Command("nhatky", "trace"), flags={"may": May.SEE_TRACE})
def trace_asked(turn: Turn, args: str) -> Answer:
    units = _called(turn, args) if args else _own(turn)
    if not units:
        raise Refusal("trace-no-unit", name=short(args, LONGEST_NAME))
    if len(units) > 1:
        return Answer(_which(turn, units))
    [unit] = units
    return Answer(_page(turn, unit, 0))


def _own(turn: Turn) -> dict[UnitId, str]:
    return {post.unit: post.unit_name for post, _ in granting(turn.visitor.person, May.SEE_TRACE, ChatKind.PRIVATE)}


def _called(turn: Turn, words: str) -> dict[UnitId, str]:
    """Those that may be meant and that this person administers; of others nothing is said, not that they are there."""
    found = turn.office.names.called(turn.tx, words)
    return {one.id: one.name for one in found if scope.reaches(turn, one.id, May.SEE_TRACE)}


def _which(turn: Turn, units: dict[UnitId, str]) -> Screen:
    choices = [Button(short(name, LONGEST_NAME), ShowTrace(unit)) for unit, name in units.items()]
    return Screen(turn.say("trace-which"), rows(*choices[:MOST_CHOICES]))


@router.callback_query(Pressed(ShowTrace), flags={"may": May.SEE_TRACE})
def trace_pressed(turn: Turn, action: ShowTrace) -> Answer:
    return Answer(_page(turn, action.unit, action.page), Place.PRESSED)


def _page(turn: Turn, unit: UnitId, page: int) -> Screen:
    name = _name(turn, unit)
    found = traces.of_unit(turn.tx, unit, limit=PAGE + 1, offset=page * PAGE)
    if not found:
        return Screen(turn.say("trace-empty", unit=name))
    lines = [trace_lines.line(one, turn.say, turn.now) for one in found[:PAGE]]
    text = "\n".join([turn.say("trace-title", unit=name), *lines])
    return Screen(text, _rows(turn, unit, page, more=len(found) > PAGE))


def _rows(turn: Turn, unit: UnitId, page: int, *, more: bool) -> Rows:
    turning = []
    if page > 0:
        turning.append(Button(turn.say("button-page-before"), ShowTrace(unit, page - 1)))
    if more:
        turning.append(Button(turn.say("button-page-after"), ShowTrace(unit, page + 1)))
    file = (Button(turn.say("button-excel"), MakeTraceFile(unit)),)
    return (tuple(turning), file) if turning else (file,)


@router.callback_query(Pressed(MakeTraceFile), flags={"may": May.SEE_TRACE})
def file_pressed(turn: Turn, action: MakeTraceFile) -> Answer:
    name = _name(turn, action.unit)
    found = traces.of_unit(turn.tx, action.unit, limit=MOST_ROWS + 1, answers=True)
    content = trace_file.workbook(found[:MOST_ROWS], name, turn.say)
    file = files.keep(turn.tx, trace_file.named(turn.now), content, turn.now)
    text = turn.say(
        "trace-file-ready",
        unit=name,
        count=min(len(found), MOST_ROWS),
        cut="yes" if len(found) > MOST_ROWS else "no",
    )
    return Answer(Screen(text, (), file))


def _name(turn: Turn, unit: UnitId) -> str:
    """Raises Refusal for a unit that is not this person's to look into, whether it is there or not."""
    scope.need_reach(turn, unit, May.SEE_TRACE)
    return traces.name_of(turn.tx, unit)
