"""[Phiếu mời]: invites for every school of an authority where nobody has joined, as one file to print.

Codes are made here; the file is drawn when it is sent, so that nobody waits for five hundred pages."""

from aiogram import Router

from domain.buttons.staff_actions import AskSheets, MakeSheets, SheetFile
from domain.folding import fold
from domain.persons.appointing import Workplace, givable
from domain.persons.invite_sheets import Recipe, Sheet, pack
from domain.persons.people import Role
from domain.refusals import Refusal
from domain.registry.units import UnitKind
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Pressed
from handlers.people import staff_screens
from handlers.turn import Turn
from storage.outgoing import files
from storage.people import invite_sheets
from storage.people.invites import VALID

router = Router(name="sheets")
MOST = 1000
"""Pages of one file."""
_FILES = (SheetFile.WORD, SheetFile.PDF)
_YES = frozenset({"co", "lam", "lam phieu", "dong y", "yes", "ok"})


@router.callback_query(Pressed(AskSheets), flags={"may": May.APPOINT})
def sheets_pressed(turn: Turn, action: AskSheets) -> Answer:
    return Answer(preview(turn, staff_screens.place_of(turn, action.unit), action.file), Place.PRESSED)


@router.callback_query(Pressed(MakeSheets), flags={"may": May.APPOINT})
def make_pressed(turn: Turn, action: MakeSheets) -> Answer:
    return Answer(_made(turn, staff_screens.place_of(turn, action.unit), action.file))


def preview(turn: Turn, place: Workplace, file: SheetFile) -> Screen:
    """How many, and which codes given out before they put out of use. Raises Refusal."""
    _need_leave(turn, place)
    missing = invite_sheets.schools(turn.tx, place.unit)[:MOST]
    if not missing:
        raise Refusal("staff-sheets-none", unit=place.name)
    expecting.about_staff(turn, Kind.SHEETS, place.unit, _FILES.index(file) + 1)
    replaced = invite_sheets.count_replaced(turn.tx, place.unit, Role.HEAD, turn.now)
    texts = [turn.say("staff-sheets", unit=place.name, count=len(missing), until=turn.now + VALID)]
    texts += [turn.say("staff-sheets-replace", count=replaced)] if replaced else []
    make = Button(turn.say("button-make-sheets"), MakeSheets(place.unit, file))
    return Screen("\n\n".join(texts), ((make,), staff_screens.back(turn, place)))


def hear(turn: Turn, place: Workplace, step: int, text: str) -> Answer:
    if step not in range(1, len(_FILES) + 1) or fold(text) not in _YES:
        return Answer(staff_screens.show(turn, place))
    return Answer(_made(turn, place, _FILES[step - 1]))


def _made(turn: Turn, place: Workplace, file: SheetFile) -> Screen:
    _need_leave(turn, place)
    missing = invite_sheets.schools(turn.tx, place.unit)[:MOST]
    if not missing:
        raise Refusal("staff-sheets-none", unit=place.name)
    expecting.nothing(turn)
    by = scope.known(turn).id
    coded = invite_sheets.issue_all(turn.tx, missing, Role.HEAD, secret=turn.office.secret, by=by, now=turn.now)
    sheets = tuple(Sheet(one.school.name, one.code) for one in coded)
    recipe = Recipe(place.name, Role.HEAD, turn.office.username, turn.now + VALID, turn.say.language, sheets)
    kept = files.keep(turn.tx, f"phieu-moi.{file}", pack(recipe), turn.now)
    return Screen(turn.say("staff-sheets-made", count=len(sheets), until=recipe.until), (), kept)


def _need_leave(turn: Turn, place: Workplace) -> None:
    """Raises Refusal for whoever does not make heads of the schools there."""
    if place.kind is not UnitKind.AUTHORITY or Role.HEAD not in givable(scope.known(turn), place):
        raise Refusal("staff-post-not-yours")
