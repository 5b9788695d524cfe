"""What is held of whoever asks: shown as a file, mended, and erased when they leave. At once, and for nobody else."""

from aiogram import Router

from domain.buttons.people_actions import AskLeave, DropPhone, Leave, MendName, MendOwnData, MendPhone, SendOwnData
from domain.folding import fold
from domain.ids import AddressId, PersonId
from domain.persons.own_data import LONGEST_NAME, read_name, read_phone
from domain.persons.people import Role
from domain.persons.phones import as_dialled
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from domain.texts import Markup
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Command, Pressed
from handlers.origins import Origin
from handlers.people import chats, own_data_file
from handlers.questions.telling import above, rows, short
from handlers.turn import Turn
from storage.outgoing import files
from storage.people import leaving, own_data

router = Router(name="own data")
DROP = frozenset({"xoa so", "xoa so dien thoai", "remove phone"})
LEAVING = frozenset({"roi khoi", "leave"})
NO_LETTERS = frozenset("0123456789+ .-()")
MOST_REPEATED = 40


@router.message(Command("dulieu", "mydata"), flags={"may": May.ENTER})
def file_asked(turn: Turn) -> Answer:
    return Answer(_file(turn))


@router.callback_query(Pressed(SendOwnData), flags={"may": May.ENTER})
def file_pressed(turn: Turn) -> Answer:
    return Answer(_file(turn))


def _file(turn: Turn) -> Screen:
    held_at, lanes, person = _oneself(turn)
    found = own_data.held(turn.tx, person, held_at, lanes)
    content = own_data_file.page(found, turn.say, turn.now)
    name = own_data_file.named(leaving.FILE.format(person=person or 0), turn.now)
    file = files.keep(turn.tx, name, content, turn.now)
    leave = Button(turn.say("button-leave"), AskLeave())
    mend = (Button(turn.say("button-mend-own-data"), MendOwnData()), leave) if person else (leave,)
    return Screen(turn.say("own-data-file-ready"), (mend,), file)


@router.message(Command("suahoso", "mendmydata"), flags={"may": May.OWN_DATA})
def mend_asked(turn: Turn, args: str) -> Answer:
    """A name or a number behind the command is taken as it stands: there is no need to press anything."""
    return Answer(_mended(turn, args) if args else _card(turn))


@router.callback_query(Pressed(MendOwnData), flags={"may": May.OWN_DATA})
def mend_pressed(turn: Turn) -> Answer:
    # Below a file, whose message cannot become another.
    return Answer(_card(turn))


def _card(turn: Turn) -> Screen:
    person = scope.known(turn)
    phone, every = own_data.phone_of(turn.tx, person.id), chats.all_of(turn)
    told = turn.say("own-data-no-phone") if phone is None else as_dialled(phone)
    changes = [
        Button(turn.say("button-mend-name"), MendName()),
        Button(turn.say("button-mend-phone"), MendPhone()),
        *([] if phone is None else [Button(turn.say("button-drop-phone"), DropPhone())]),
        *chats.buttons(turn, every),
    ]
    text = turn.say("own-data", name=person.name, phone=told, chats=Markup(chats.told(turn, every)))
    return Screen(text, rows(*changes))


@router.callback_query(Pressed(MendName), flags={"may": May.OWN_DATA})
def name_pressed(turn: Turn) -> Answer:
    expecting.about(turn, Kind.MY_NAME, 0)
    return Answer(Screen(turn.say("own-data-ask-name")), Place.PRESSED)


@router.callback_query(Pressed(MendPhone), flags={"may": May.OWN_DATA})
def phone_pressed(turn: Turn) -> Answer:
    expecting.about(turn, Kind.MY_PHONE, 0)
    return Answer(Screen(turn.say("own-data-ask-phone")), Place.PRESSED)


@router.callback_query(Pressed(DropPhone), flags={"may": May.OWN_DATA})
def drop_pressed(turn: Turn) -> Answer:
    return Answer(_drop_phone(turn), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer:
    """What is typed after a name, a number, or whether one really leaves was asked for."""
    match expected.kind:
        case Kind.MY_NAME:
            return Answer(_rename(turn, text))
        case Kind.MY_PHONE:
            return Answer(_drop_phone(turn) if fold(text) in DROP else _note_phone(turn, text))
        case _:
            return _answer_leaving(turn, text)


def _mended(turn: Turn, text: str) -> Screen:
    if fold(text) in DROP:
        return _drop_phone(turn)
    if fold(text) in chats.ADD:
        return chats.add(turn)
    if (removed := chats.removed(turn, text)) is not None:
        return removed
    return _note_phone(turn, text) if NO_LETTERS.issuperset(text) else _rename(turn, text)


def _rename(turn: Turn, text: str) -> Screen:
    person, name = scope.known(turn), read_name(text)
    if name is None:
        raise Refusal("own-data-no-name", typed=short(text, MOST_REPEATED), longest=LONGEST_NAME)
    expecting.nothing(turn)
    own_data.rename(turn.tx, person, name, turn.now)
    return Screen(turn.say("own-data-renamed", before=person.name, name=name))


def _note_phone(turn: Turn, text: str) -> Screen:
    phone = read_phone(text)
    if phone is None:
        raise Refusal("own-data-wrong-phone", typed=short(text, MOST_REPEATED))
    expecting.nothing(turn)
    own_data.note_phone(turn.tx, scope.known(turn).id, phone, turn.now)
    return Screen(turn.say("own-data-phone-noted", phone=as_dialled(phone)))


def _drop_phone(turn: Turn) -> Screen:
    expecting.nothing(turn)
    own_data.note_phone(turn.tx, scope.known(turn).id, None, turn.now)
    return above(turn.say("own-data-phone-dropped"), _card(turn))


@router.message(Command("roikhoi", "leave"), flags={"may": May.ENTER})
def leave_asked(turn: Turn) -> Answer:
    return Answer(_leaving(turn))


@router.callback_query(Pressed(AskLeave), flags={"may": May.ENTER})
def leave_pressed(turn: Turn) -> Answer:
    return Answer(_leaving(turn))


def _leaving(turn: Turn) -> Screen:
    """What is erased, what stays, and what follows: nobody leaves by one slip of a finger."""
    _oneself(turn)
    expecting.about(turn, Kind.LEAVING, 0)
    posts = turn.visitor.person.posts if turn.visitor.person else ()
    parts = [turn.say("own-data-leaving")]
    if posts:
        held = ", ".join(f"{turn.say(f'role-{post.role}')} {post.unit_name}" for post in posts)
        parts.append(turn.say("own-data-leaving-posts", posts=held))
    parts += [turn.say("own-data-leaving-head", unit=post.unit_name) for post in posts if post.role is Role.HEAD]
    parts.append(turn.say("own-data-leaving-sure"))
    return Screen("\n".join(parts), rows(Button(turn.say("button-leave-now"), Leave())))


def _answer_leaving(turn: Turn, text: str) -> Answer:
    """Anything but the words asked for keeps whoever typed it."""
    expecting.nothing(turn)
    return Answer(_leave(turn) if fold(text) in LEAVING else Screen(turn.say("own-data-stays")))


@router.callback_query(Pressed(Leave), flags={"may": May.ENTER})
def left(turn: Turn) -> Answer:
    return Answer(_leave(turn), Place.PRESSED)


def _leave(turn: Turn) -> Screen:
    held_at, lanes, person = _oneself(turn)
    mark = turn.office.speakers[turn.say.language]("own-data-left-mark", number=str(person or 0))
    expecting.nothing(turn)
    leaving.leave(turn.tx, person, held_at, lanes, mark=mark, now=turn.now)
    return Screen(turn.say("own-data-left"))


def _oneself(turn: Turn) -> tuple[list[AddressId], list[str], PersonId | None]:
    """The chats of whoever speaks, the lanes of what they said there, and the person. Raises Refusal where nothing is
    held."""
    scope.need_private(turn)
    address, person = turn.visitor.address, turn.visitor.person
    if address is None:
        raise Refusal("own-data-nothing")
    if person is None:
        return [address.id], [Origin(turn.chat.chat_id, channel=turn.chat.channel).lane], None
    every = chats.all_of(turn)
    lanes = [Origin(one.chat_id, channel=one.channel).lane for one in every]
    return [one.address for one in every], lanes, person.id
