"""Whatever somebody presses, types or forges: what is not theirs tells them nothing, and nothing of it changes.

A kind of button or a command that is new fails here until it is put where it belongs, with the thing it names."""

from collections.abc import Callable, Iterable, Iterator

import pytest

from bot.answering import routers
from domain import packing
from domain.persons.people import Role
from domain.registry.units import Level
from handlers.filters import Command
from storage.database import Database
from tests.handlers.every_button import (
    COMING_IN,
    NAMING,
    OF_ALL,
    OF_ONESELF,
    OF_THE_HOUSE,
    PUBLIC,
    QUESTIONS,
    SHOWING_ONESELF,
    TYPED,
)
from tests.handlers.fingerprints import everything
from tests.handlers.phones import Chat, Line, Message, Phone, in_group, phone_of, stranger
from tests.handlers.rivals import (
    GROUP,
    OPEN_SCHOOL,
    SECRET_FIGURE,
    SECRET_HEAD,
    SECRET_SCHOOL,
    SECRET_TASK,
    Rival,
    beside,
    dismissed,
    forged,
    staffed,
)
from tests.office import Office


def commands() -> set[str]:
    filters = [
        each.callback
        for router in routers()
        for handler in router.observers["message"].handlers
        for each in handler.filters or ()
    ]
    return {key for each in filters if isinstance(each, Command) for key in each.keys}


def test_every_kind_of_button_and_every_command_is_tried_here() -> None:
    assert set(packing.KINDS) == OF_ONESELF | COMING_IN | PUBLIC | NAMING | OF_ALL
    assert commands() == set(TYPED)
    assert OUTSIDERS.keys() | BESIDE.keys() >= BOTH


@pytest.fixture
def houses(db: Database) -> tuple[Office, Rival]:
    return beside(db)


@pytest.fixture
def office(houses: tuple[Office, Rival]) -> Office:
    return houses[0]


@pytest.fixture
def rival(houses: tuple[Office, Rival]) -> Rival:
    return houses[1]


Who = Callable[[Office, Rival, Line], Phone]

OUTSIDERS: dict[str, Who] = {
    "stranger": lambda office, rival, line: stranger(line),
    "principal there until today": lambda office, rival, line: phone_of(
        office, line, dismissed(office, staffed(office, "Thầy cũ", rival.secret_unit, Role.HEAD))
    ),
    "officer there until today": lambda office, rival, line: phone_of(
        office, line, dismissed(office, staffed(office, "Đã nghỉ", rival.office.authority, Role.OFFICER))
    ),
    "officer of another authority": lambda office, rival, line: phone_of(office, line, office.officer),
    "administrator of another authority": lambda office, rival, line: phone_of(
        office, line, staffed(office, "Quản trị nhà này", office.authority, Role.ADMINISTRATOR)
    ),
    "principal of another authority": lambda office, rival, line: phone_of(office, line, office.heads["TH Nhật Tân"]),
}
"""Who has nothing to do with the other office."""
BESIDE: dict[str, Who] = {
    "principal of another school there": lambda office, rival, line: phone_of(
        office, line, rival.office.heads[OPEN_SCHOOL]
    ),
    "officer there of another level": lambda office, rival, line: phone_of(
        office, line, staffed(office, "Cán bộ MN", rival.office.authority, Role.OFFICER, Level.MN)
    ),
    "officer of another commune there": lambda office, rival, line: phone_of(
        office, line, staffed(office, "Cán bộ xã Tây", rival.sibling, Role.OFFICER)
    ),
    "administrator of another commune there": lambda office, rival, line: phone_of(
        office, line, staffed(office, "Quản trị xã Tây", rival.sibling, Role.ADMINISTRATOR)
    ),
}
"""Who works in the same house, and does not look after that school."""
BOTH = frozenset(
    {"officer there until today", "officer of another commune there", "administrator of another commune there"}
)


def asked(whos: Iterable[str]) -> list[tuple[str, str]]:
    """Everybody on SQLite; on PostgreSQL, where the same statements tell what is whose, one of each kind."""
    return [
        (database, who) for who in whos for database in ("sqlite", "postgresql") if database == "sqlite" or who in BOTH
    ]


def attempts(phone: Phone, rival: Rival, kinds: frozenset[str]) -> Iterator[str]:
    """Presses every such button, in the chat of this phone; yields each after it was pressed."""
    for code in sorted(kinds):
        for action in forged(packing.KINDS[code], rival.ids):
            # As if it stood on a message of the bot that is still there.
            shown = Message(next(phone.line.messages), "…", [])
            phone.chat.messages.append(shown)
            phone.does(phone.press(shown.id, packing.pack(action)))
            yield packing.pack(action)


def heard(phone: Phone) -> str:
    """Everything said since it was asked last; files count as told."""
    messages = [*phone.chat.messages, *(phone.private.messages if phone.private is not phone.chat else [])]
    # Most have been heard already: after hundreds of presses, to read them all again would take longer than the next.
    fresh = [one for one in messages if one.text or one.buttons or one.file]
    said = [*(f"{one.text} {one.labels} {'FILE' if one.file else ''}" for one in fresh), *phone.chat.toasts]
    for one in fresh:
        one.text, one.buttons, one.file = "", [], None
    phone.chat.toasts.clear()
    return "\n".join(said)


def leaks(said: str, *secrets: str) -> bool:
    return any(secret in said for secret in secrets)


@pytest.mark.parametrize(("url", "who"), asked(OUTSIDERS), indirect=["url"])
def test_a_forged_button_tells_an_outsider_nothing_and_changes_nothing(
    office: Office, line: Line, rival: Rival, who: str
) -> None:
    phone = OUTSIDERS[who](office, rival, line)
    before = everything(office)

    told = [
        pressed
        for chat in (phone, in_group(phone, Chat(line, GROUP, "Nhóm bên kia")))
        for pressed in attempts(chat, rival, NAMING)
        # Whoever held a post there knows what it is called, and is told that the post has ended.
        if leaks(heard(chat), SECRET_HEAD, SECRET_TASK, "FILE", *([] if "until" in who else [SECRET_SCHOOL]))
    ]
    after = everything(office)
    told += [pressed for pressed in attempts(phone, rival, PUBLIC) if leaks(heard(phone), SECRET_HEAD)]

    assert told == []
    assert after == before


@pytest.mark.parametrize(("url", "who"), asked(BESIDE), indirect=["url"])
def test_a_forged_button_tells_who_looks_after_other_schools_nothing_of_this_one_and_changes_nothing_of_it(
    office: Office, line: Line, rival: Rival, who: str
) -> None:
    phone = BESIDE[who](office, rival, line)
    before = everything(office)

    told = [
        pressed
        for pressed in attempts(phone, rival, NAMING - OF_THE_HOUSE)
        if leaks(heard(phone), SECRET_SCHOOL, SECRET_HEAD)
    ]

    assert told == []
    assert everything(office) == before


@pytest.mark.parametrize(
    ("url", "role"),
    [("sqlite", Role.VIEWER), ("sqlite", Role.LEADER), ("postgresql", Role.LEADER)],
    indirect=["url"],
)
def test_who_only_looks_changes_nothing_even_in_their_own_house(
    office: Office, line: Line, rival: Rival, role: Role
) -> None:
    phone = phone_of(office, line, staffed(office, "Người xem", rival.office.authority, role))
    chats = (phone, in_group(phone, Chat(line, GROUP, "Nhóm bên kia")))
    before = everything(office)

    pressed = [one for chat in chats for one in attempts(chat, rival, NAMING | SHOWING_ONESELF)]

    assert pressed
    assert everything(office) == before


@pytest.mark.parametrize(
    ("url", "who"),
    asked(one for one in OUTSIDERS | BESIDE if one != "administrator of another authority"),
    indirect=["url"],
)
def test_nobody_but_the_topmost_administrators_changes_the_calendar_of_all(
    office: Office, line: Line, rival: Rival, who: str
) -> None:
    phone = (OUTSIDERS | BESIDE)[who](office, rival, line)
    before = everything(office)

    pressed = list(attempts(phone, rival, OF_ALL))

    assert pressed
    assert everything(office) == before


@pytest.mark.parametrize(("url", "who"), asked(OUTSIDERS | BESIDE), indirect=["url"])
def test_no_command_and_no_question_tells_anybody_what_is_not_theirs(
    office: Office, line: Line, rival: Rival, who: str
) -> None:
    phone = (OUTSIDERS | BESIDE)[who](office, rival, line)
    told = []

    for typed in (*(f"{command} {words}".strip() for command, words in TYPED.items()), *QUESTIONS):
        phone.says(typed)
        if leaks(heard(phone).replace(typed, ""), SECRET_HEAD, f" {SECRET_FIGURE} ", f"{SECRET_SCHOOL}</b> "):
            told.append(typed)

    assert told == []


@pytest.mark.parametrize(
    ("code", "shown"), [("rp", SECRET_HEAD), ("ms", "MN (1)"), ("why", SECRET_SCHOOL), ("nq", OPEN_SCHOOL)]
)
def test_the_same_button_serves_whoever_has_the_right(
    office: Office, line: Line, rival: Rival, code: str, shown: str
) -> None:
    """Otherwise the refusals above would say nothing."""
    phone = phone_of(office, line, rival.office.officer)

    answers = [heard(phone) for _ in attempts(phone, rival, frozenset({code}))]

    assert any(shown in answer for answer in answers)
