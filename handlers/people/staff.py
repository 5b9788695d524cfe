"""/nguoi: who answers for a unit or works at an authority, since when, and whether they can be reached."""

from aiogram import Router

from domain import rights
from domain.buttons.staff_actions import SheetFile, ShowStaff
from domain.folding import fold
from domain.ids import UnitId
from domain.persons.appointing import Workplace
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.people import dismissing, inviting, remits, sheet_asking
from handlers.people.staff_screens import place_of, show
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.units import workplaces

router = Router(name="staff")
MOST_CHOICES = 8
LONGEST_LABEL = 40
"""In a row of its own."""
_INVITE = frozenset({"moi", "moi nguoi", "invite"})
_DISMISS = frozenset({"thoi", "thoi giu chuc", "end"})
_REMIT = frozenset({"phan viec", "doi phan viec", "phan cong", "doi phan cong", "duties"})
_SHEETS = {
    "phieu": SheetFile.WORD,
    "phieu moi": SheetFile.WORD,
    "phieu word": SheetFile.WORD,
    "phieu pdf": SheetFile.PDF,
    "sheets": SheetFile.WORD,
    "sheets pdf": SheetFile.PDF,
}
_REVOKE = ("thu hoi", "revoke")


@router.message(Command("nguoi", "people"), flags={"may": May.APPOINT})
def staff_asked(turn: Turn, args: str) -> Answer:
    """Of one's own unit, or of the one that is named."""
    units = _named(turn, args) if args else _own(turn)
    if len(units) == 1:
        return Answer(show(turn, place_of(turn, units[0])))
    places = [place for unit in units[:MOST_CHOICES] if (place := workplaces.one(turn.tx, unit)) is not None]
    choices = [Button(short(place.name, LONGEST_LABEL), ShowStaff(place.unit)) for place in places]
    return Answer(Screen(turn.say("staff-which"), rows(*choices)))


@router.callback_query(Pressed(ShowStaff), flags={"may": May.APPOINT})
def staff_pressed(turn: Turn, action: ShowStaff) -> Answer:
    return Answer(show(turn, place_of(turn, action.unit)), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """What was typed instead of a press; None where it has to do with something else."""
    try:
        place = place_of(turn, UnitId(expected.number))
    except Refusal as over:
        # Told instead of raised, so that the next line is a question again.
        expecting.nothing(turn)
        return Answer(Screen(turn.say(over.key, **over.details)))
    match expected.kind:
        case Kind.INVITE:
            return inviting.hear(turn, place, expected.seen, text)
        case Kind.DISMISS:
            return dismissing.hear(turn, place, expected.seen, text)
        case Kind.REMIT:
            return remits.hear(turn, place, expected.seen, text)
        case Kind.SHEETS:
            return sheet_asking.hear(turn, place, expected.seen, text)
    return _chosen(turn, place, fold(text))


def _chosen(turn: Turn, place: Workplace, said: str) -> Answer | None:
    if said in _INVITE:
        return Answer(inviting.which_post(turn, place))
    if said in _DISMISS:
        return Answer(dismissing.which_post(turn, place))
    if said in _REMIT:
        return Answer(remits.which_post(turn, place))
    if said in _SHEETS:
        return Answer(sheet_asking.preview(turn, place, _SHEETS[said]))
    for word in _REVOKE:
        number = said.removeprefix(word).strip()
        if said.startswith(word) and (not number or number.isdecimal()):
            inviting.revoke_numbered(turn, place, int(number[:3] or 1))
            return Answer(show(turn, place))
    expecting.nothing(turn)
    return None


def _own(turn: Turn) -> list[UnitId]:
    """Raises Refusal for whoever looks after some levels only: their schools are to be named."""
    granted = rights.granting(turn.visitor.person, May.APPOINT, turn.chat.kind)
    units = [unit for unit in sorted({post.unit for post, _ in granted}) if scope.reaches(turn, unit, May.APPOINT)]
    if not units:
        raise Refusal("staff-name-a-school")
    return units


def _named(turn: Turn, words: str) -> list[UnitId]:
    """Those that may be meant and that the speaker gives posts at. Raises Refusal where there is none."""
    meant = [UnitId(unit.id) for unit in turn.office.names.called(turn.tx, words)]
    if not meant:
        raise Refusal("unit-unknown", name=short(words, LONGEST_LABEL))
    reached = [unit for unit in meant if scope.reaches(turn, unit, May.APPOINT)]
    if not reached:
        raise Refusal("unit-not-yours")
    return reached
