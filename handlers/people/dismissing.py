"""[Thôi giữ chức]: whose post, are you sure, done; within what the speaker gives, and never the last administrator."""

from aiogram import Router

from domain.buttons.staff_actions import AskDismissal, ConfirmDismissal, Dismiss
from domain.folding import fold
from domain.ids import PostId
from domain.persons import appointing, staff_words
from domain.persons.appointing import Workplace
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Kind
from handlers.filters import Pressed
from handlers.people import staff_screens
from handlers.questions.telling import above, rows, short
from handlers.turn import Turn
from storage.people import posts
from storage.people.posts import Holder

router = Router(name="dismissing")
MOST = 20
LONGEST_LABEL = 40
"""In a row of its own."""
_YES = frozenset({"co", "dung", "dong y", "yes", "ok"})


@router.callback_query(Pressed(AskDismissal), flags={"may": May.APPOINT})
def which_pressed(turn: Turn, action: AskDismissal) -> Answer:
    return Answer(which_post(turn, staff_screens.place_of(turn, action.unit)), Place.PRESSED)


@router.callback_query(Pressed(ConfirmDismissal), flags={"may": May.APPOINT})
def confirm_pressed(turn: Turn, action: ConfirmDismissal) -> Answer:
    held = _held(turn, action.post)
    return Answer(_sure(turn, staff_screens.place_of(turn, held.unit), held), Place.PRESSED)


@router.callback_query(Pressed(Dismiss), flags={"may": May.APPOINT})
def dismiss_pressed(turn: Turn, action: Dismiss) -> Answer:
    return Answer(_dismissed(turn, _held(turn, action.post)), Place.PRESSED)


def which_post(turn: Turn, place: Workplace) -> Screen:
    held = _endable(turn, place)
    if not held:
        raise Refusal("staff-nobody-to-dismiss")
    expecting.about_staff(turn, Kind.DISMISS, place.unit)
    labels = [_label(turn, one) for one in held]
    numbered = [turn.say("staff-choice", number=number, label=label) for number, label in enumerate(labels, 1)]
    buttons = [
        Button(short(label, LONGEST_LABEL), ConfirmDismissal(one.post)) for label, one in zip(labels, held, strict=True)
    ]
    text = "\n".join([turn.say("staff-dismiss-which", unit=place.name), *numbered])
    return Screen(text, (*rows(*buttons), staff_screens.back(turn, place)))


def hear(turn: Turn, place: Workplace, post: int, text: str) -> Answer:
    """`post` is the one that is to be confirmed; 0: which one is being asked."""
    if post:
        if fold(text) in _YES:
            return Answer(_dismissed(turn, _held(turn, PostId(post))))
        return Answer(above(turn.say("staff-dismiss-not"), staff_screens.show(turn, place)))
    held = _endable(turn, place)
    chosen = staff_words.chosen(text, [one.name for one in held])
    return Answer(which_post(turn, place) if chosen is None else _sure(turn, place, held[chosen]))


def _sure(turn: Turn, place: Workplace, held: Holder) -> Screen:
    expecting.about_staff(turn, Kind.DISMISS, place.unit, held.post)
    facts = {"name": held.name, "role": turn.say(f"role-{held.role}"), "unit": held.unit_name}
    yes = Button(turn.say("button-dismiss-now"), Dismiss(held.post))
    return Screen(turn.say("staff-dismiss-sure", **facts), ((yes,), staff_screens.back(turn, place)))


def _dismissed(turn: Turn, held: Holder) -> Screen:
    place = staff_screens.place_of(turn, held.unit)
    by = scope.known(turn)
    posts.end(turn.tx, held.post, by=by.id, now=turn.now)
    told = turn.say("staff-dismissed", name=held.name, role=turn.say(f"role-{held.role}"), unit=held.unit_name)
    if held.person == by.id:
        # Their own: nothing of the unit may be theirs to see any more.
        expecting.nothing(turn)
        return Screen(told)
    return above(told, staff_screens.show(turn, place))


def _held(turn: Turn, post: PostId) -> Holder:
    """Raises Refusal for a post that is not the speaker's to end, and for one that has ended."""
    held = posts.one(turn.tx, post)
    if held is None:
        raise Refusal("staff-post-over")
    if held.role not in appointing.givable(scope.known(turn), staff_screens.place_of(turn, held.unit)):
        raise Refusal("staff-post-not-yours")
    return held


def _endable(turn: Turn, place: Workplace) -> list[Holder]:
    mine = appointing.givable(scope.known(turn), place)
    return [one for one in posts.of_unit(turn.tx, place.unit) if one.role in mine][:MOST]


def _label(turn: Turn, held: Holder) -> str:
    return turn.say("staff-holder-plain", role=turn.say(f"role-{held.role}"), name=held.name)
