"""What it costs an update to be asked for its rights, in a country of schools: all of it beside nothing of it."""

from time import perf_counter

from aiogram.dispatcher.event.handler import HandlerObject
from sqlalchemy import text

from benchmarks import country, district
from benchmarks.district import MORNING
from benchmarks.figures import Figure, compared
from benchmarks.sizes import Size
from benchmarks.telegram import FIRST_CHAT
from bot import catalogues
from domain.ids import UnitId
from domain.rights import ChatKind, May, allows
from handlers import scope
from handlers.reporting import duties
from handlers.requests import Request
from handlers.spinner import Spinner
from handlers.taking_turns import Entry, Handled, Watch, take_turn
from handlers.turn import Chat, Office, Speaker, Turn
from storage.database import Database, Tx
from storage.incoming import storing
from storage.incoming.storing import Arrival
from storage.people import registry

MOST_RATIO = 1.05
PEOPLE = 40
MORE = (
    "INSERT INTO unit_parents (unit_id, parent_id) SELECT id, 1 FROM units WHERE id > 1",
    "INSERT INTO unit_levels (unit_id, level) SELECT id, 'TH' FROM units WHERE id > 1",
    "INSERT INTO unit_names (unit_id, name) SELECT id, 'Trường ' || id FROM units",
    """INSERT INTO posts (person_id, unit_id, role, levels, since)
    SELECT person_id, unit_id, 'deputy', '', since FROM posts WHERE role = 'head'""",
    """INSERT INTO posts (person_id, unit_id, role, levels, since)
    SELECT person_id, 1, 'officer', 'TH', since FROM posts WHERE role = 'head'""",
    "ANALYZE",
)
"""Three posts to a person, one of them narrowed, so that everything there is to be asked is asked."""


def run(size: Size) -> list[Figure]:
    with district.either() as urls:
        return [_measured(size, url) for url in urls]


def _measured(size: Size, url: str) -> Figure:
    with country.founded(url, size) as db:
        for statement in MORE:
            db.run_now(_does, statement)
        office = Office(catalogues.speakers())
        chats = [FIRST_CHAT + number % (size.units - 1) for number in range(min(PEOPLE, size.people) * size.turns)]
        turns = [_turn(db, office, number, chat) for number, chat in enumerate(chats, 1)]
    return compared(f"rights {db.dialect}", "ms", turns[1:], most=MOST_RATIO)


def _does(tx: Tx, statement: str) -> None:
    tx.execute(text(statement))


def _turn(db: Database, office: Office, number: int, chat: int) -> tuple[float, float]:
    """A whole update, with all the rights it may be asked for and with none."""
    [row] = db.run_now(storing.store, 1, [Arrival(number, str(chat), "{}", str(number))], MORNING)
    entry = Entry(row, _typed(chat), _handler(), office, Watch(60.0, Spinner(), set()))
    began = perf_counter()
    turned = db.run_now(take_turn, entry, MORNING)
    whole = (perf_counter() - began) * 1000
    assert isinstance(turned, Handled)
    asked, let_in = db.run_now(_asked, office, chat)
    return whole + asked, whole - let_in


def _typed(chat: int) -> Request:
    return Request(Chat(ChatKind.PRIVATE, chat), Speaker(chat, "Cô"), {}, typed=True)


def _handler() -> HandlerObject:
    """/hannop: what one's own school owes."""
    return next(one for one in duties.router.observers["message"].handlers if one.callback is duties.deadlines_asked)


def _asked(tx: Tx, office: Office, chat: int) -> tuple[float, float]:
    """How long it takes to ask how far a right reaches, and, as every update does, whether it is held at all."""
    visitor = registry.who(tx, registry.TELEGRAM, chat, MORNING)
    say = office.speakers[visitor.language]
    turn = Turn(tx, MORNING, say, visitor, Chat(ChatKind.PRIVATE, chat), Speaker(chat, "Cô"), office)
    unit = UnitId(2 + chat - FIRST_CHAT)
    began = perf_counter()
    assert scope.reaches(turn, unit, May.REVIEW)
    reached = perf_counter()
    assert allows(visitor.person, May.SEE_PROGRESS, ChatKind.PRIVATE)
    return (reached - began) * 1000, (perf_counter() - reached) * 1000
