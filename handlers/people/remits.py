"""[Đổi phần việc]: what an officer looks after, changed in the post they hold; they are told."""

from aiogram import Router

from domain.buttons.staff_actions import AskRemit, PickRemit, RemitAll
from domain.ids import PostId
from domain.persons import appointing, staff_words
from domain.persons.appointing import Workplace
from domain.persons.people import Role
from domain.persons.staff_words import Duties
from domain.refusals import Refusal
from domain.registry.units import Level
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

router = Router(name="remits")
FLAGS = {"may": May.APPOINT}
LONGEST_LABEL = 40
_ALL = frozenset({"tat ca", "moi viec", "toan bo", "all", "everything"})


@router.callback_query(Pressed(AskRemit), flags=FLAGS)
def which_pressed(turn: Turn, action: AskRemit) -> Answer:
    return Answer(which_post(turn, staff_screens.place_of(turn, action.unit)), Place.PRESSED)


@router.callback_query(Pressed(PickRemit), flags=FLAGS)
def post_pressed(turn: Turn, action: PickRemit) -> Answer:
    return Answer(_asked(turn, _held(turn, action.post)), Place.PRESSED)


@router.callback_query(Pressed(RemitAll), flags=FLAGS)
def all_pressed(turn: Turn, action: RemitAll) -> Answer:
    return Answer(_set(turn, _held(turn, action.post), Duties()), Place.PRESSED)


def which_post(turn: Turn, place: Workplace) -> Screen:
    """Of the only officer it is asked at once."""
    held = _officers(turn, place)
    if not held:
        raise Refusal("staff-no-officer")
    if len(held) == 1:
        return _asked(turn, held[0])
    expecting.about_staff(turn, Kind.REMIT, place.unit)
    labels = [staff_screens.holder_line(turn, one) for one in held]
    numbered = [f"{number}. {label}" for number, label in enumerate(labels, 1)]
    buttons = [Button(short(one.name, LONGEST_LABEL), PickRemit(one.post)) for one in held]
    text = "\n".join([turn.say("staff-remit-which", unit=place.name), *numbered])
    return Screen(text, (*rows(*buttons), staff_screens.back(turn, place)))


def hear(turn: Turn, place: Workplace, post: int, text: str) -> Answer:
    """`post` is the one whose duties are being asked; 0: which one is."""
    if post:
        said = " ".join(text.split())
        duties = Duties() if staff_words.chosen(said, sorted(_ALL)) is not None else staff_words.read_duties(said)
        return Answer(_set(turn, _held(turn, PostId(post)), duties))
    held = _officers(turn, place)
    chosen = staff_words.chosen(text, [one.name for one in held])
    return Answer(which_post(turn, place) if chosen is None else _asked(turn, held[chosen]))


def _asked(turn: Turn, held: Holder) -> Screen:
    place = staff_screens.place_of(turn, held.unit)
    expecting.about_staff(turn, Kind.REMIT, place.unit, held.post)
    now = _told(turn, held.levels, held.areas)
    everything = Button(turn.say("button-looks-after-all"), RemitAll(held.post))
    text = turn.say("staff-remit-ask", name=held.name, unit=held.unit_name, now=now)
    return Screen(text, ((everything,), staff_screens.back(turn, place)))


def _set(turn: Turn, held: Holder, duties: Duties) -> Screen:
    by = scope.known(turn).id
    if not posts.remit(turn.tx, held, levels=duties.levels, areas=duties.areas, by=by, now=turn.now):
        raise Refusal("staff-remit-same", name=held.name)
    before, after = _told(turn, held.levels, held.areas), _told(turn, duties.levels, duties.areas)
    told = turn.say("staff-remitted", name=held.name, before=before, after=after)
    return above(told, staff_screens.show(turn, staff_screens.place_of(turn, held.unit)))


def _told(turn: Turn, levels: frozenset[Level], areas: str) -> str:
    return staff_screens.duties(turn, ", ".join(sorted(levels)), areas) or turn.say("staff-remit-all")


def _officers(turn: Turn, place: Workplace) -> list[Holder]:
    if Role.OFFICER not in appointing.givable(scope.known(turn), place):
        raise Refusal("staff-post-not-yours")
    return [one for one in posts.of_unit(turn.tx, place.unit) if one.role is Role.OFFICER]


def _held(turn: Turn, post: PostId) -> Holder:
    """Raises Refusal for a post that is not the speaker's to give, or has ended."""
    held = posts.one(turn.tx, post)
    if held is None:
        raise Refusal("staff-post-over")
    place = staff_screens.place_of(turn, held.unit)
    if held.role is not Role.OFFICER or Role.OFFICER not in appointing.givable(scope.known(turn), place):
        raise Refusal("staff-post-not-yours")
    return held
