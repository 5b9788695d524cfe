"""/kiemtra: the office's log of inspections, and how far it is from what its plan promises. In private, and never told
to the units."""

from decimal import Decimal

from aiogram import Router

from domain.buttons.inspection_actions import (
    ChooseInspection,
    ListInspections,
    MakeInspectionBook,
    NoteMended,
    RecordInspection,
    ShowInspection,
    ShowInspections,
)
from domain.clock_face import local
from domain.forms.draft import Given
from domain.ids import InspectionId, UnitId
from domain.office.entries import Purpose
from domain.office.inspections import FINDINGS, Kind
from domain.refusals import Refusal
from domain.reporting.receipts import receipt_in
from domain.rights import May, allows
from domain.screens import Answer, Place, Screen
from handlers import expecting, scope
from handlers.filters import Command, Pressed
from handlers.office import entries, inspection_book
from handlers.office import inspection_screens as screens
from handlers.reporting import proving
from handlers.turn import Turn
from storage.office import inspections
from storage.outgoing import files
from storage.units import reaching

router = Router(name="inspecting")
SEES = {"may": May.SEE_INSPECTIONS}
WRITES = {"may": May.INSPECT}
MOST_CHOICES = 6
MOST_IN_BOOK = 20_000


# A receipt is anybody's to check; of the log nobody is told without the right to it.
@router.message(Command("kiemtra", "inspections"), flags={"may": May.CHECK_RECEIPT})
def log_asked(turn: Turn, args: str) -> Answer:
    if (code := receipt_in(args)) is not None:
        return Answer(proving.prove(turn, code))
    if not allows(turn.visitor.person, May.SEE_INSPECTIONS, turn.chat.kind):
        raise Refusal("check-what")
    if not args:
        return Answer(screens.overview(turn, 0))
    answer = of_unit_called(turn, args)
    if answer is None:
        raise Refusal("unit-unknown", name=args)
    return answer


def of_unit_called(turn: Turn, name: str) -> Answer | None:
    """What the unit has had, and one more to write down; None where nobody is called so."""
    called = turn.office.names.called(turn.tx, name)
    found = [(one.id, one.name) for one in called if scope.reaches(turn, one.id, May.SEE_INSPECTIONS)]
    if not found:
        return None
    if len(found) > 1:
        return Answer(screens.which(turn, found[:MOST_CHOICES]))
    return Answer(screens.choose(turn, found[0][0]))


@router.callback_query(Pressed(ShowInspections), flags=SEES)
def log_pressed(turn: Turn, action: ShowInspections) -> Answer:
    return Answer(screens.overview(turn, action.year), Place.PRESSED)


@router.callback_query(Pressed(ListInspections), flags=SEES)
def list_pressed(turn: Turn, action: ListInspections) -> Answer:
    expecting.nothing(turn)
    return Answer(screens.listed(turn, action.year, max(0, action.page)), Place.PRESSED)


@router.callback_query(Pressed(ShowInspection), flags=SEES)
def inspection_pressed(turn: Turn, action: ShowInspection) -> Answer:
    return Answer(screens.card(turn, action.inspection), Place.PRESSED)


@router.callback_query(Pressed(ChooseInspection), flags=SEES)
def choose_pressed(turn: Turn, action: ChooseInspection) -> Answer:
    scope.need_reach(turn, action.unit, May.SEE_INSPECTIONS)
    return Answer(screens.choose(turn, action.unit, action.beside), Place.PRESSED)


@router.callback_query(Pressed(RecordInspection), flags=WRITES)
def record_pressed(turn: Turn, action: RecordInspection) -> Answer:
    return record(turn, action.unit, action.kind, action.beside)


def record(turn: Turn, unit: UnitId, kind: Kind, beside: int) -> Answer:
    return entries.begin(turn, unit, Purpose(kind.value), beside=beside)


@router.callback_query(Pressed(NoteMended), flags=WRITES)
def mended_pressed(turn: Turn, action: NoteMended) -> Answer:
    return ask_mended(turn, action.inspection)


def ask_mended(turn: Turn, inspection: InspectionId) -> Answer:
    one = screens.seen(turn, inspection, May.INSPECT)
    found = {FINDINGS: Given(Decimal(one.findings))}
    return entries.begin(turn, one.unit, Purpose.MENDED, subject=one.id, answers=found)


@router.callback_query(Pressed(MakeInspectionBook), flags={"may": May.EXPORT})
def book_pressed(turn: Turn, action: MakeInspectionBook) -> Answer:
    reach = reaching.by_posts(screens.posts(turn))
    every = inspections.of_year(turn.tx, reach, action.year, limit=MOST_IN_BOOK)
    quotas = [line for post in screens.posts(turn) for line in screens.quota_lines(turn, post.unit, action.year)]
    content = inspection_book.workbook(inspection_book.Facts(action.year, every, quotas, turn.now), turn.say)
    file = files.keep(turn.tx, f"kiem-tra-{action.year}-{local(turn.now):%Y%m%d-%H%M}.xlsx", content, turn.now)
    return Answer(Screen(turn.say("inspection-book-ready", year=str(action.year), count=len(every)), (), file))
