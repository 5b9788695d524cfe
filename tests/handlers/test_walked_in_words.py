"""Every screen the bot can be made to show is operable in words: whatever stands on a button can be called by what is
typed, and nothing is longer than one message of the narrowest channel.

The screens are those that pressing every kind of button, typing every command and asking every question brings up, for
people who have the right to see them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape

import pytest

from bot import catalogues
from domain import meant, packing
from domain.persons.people import Role
from domain.screens import Button, Screen
from domain.texts import Language
from domain.worded import LONGEST, worded
from handlers.calls import Call, Method
from tests.handlers import shown
from tests.handlers.every_button import COMING_IN, NAMING, OF_ALL, OF_ONESELF, PUBLIC, QUESTIONS, TYPED
from tests.handlers.phones import Chat, Json, Line, Message, Phone
from tests.handlers.rivals import SECRET_SCHOOL, Rival, forged, settle, staffed
from tests.office import Office, chat_of

SAY = catalogues.speakers()[Language.VI]
FEWEST_KINDS = 90
"""So many kinds of button are seen on the walk, at the least."""
MOST_OF_A_KIND = 2
LAST = frozenset({"leavey"})
"""After these there is nobody left to walk on."""


@dataclass
class Watched(Phone):
    """A phone whose screens are collected as they came from the bot."""

    screens: list[Screen] = field(default_factory=list)

    def _called(self, call: Call, params: Json) -> None:
        super()._called(call, params)
        if call.method in {Method.SEND, Method.SEND_FILE, Method.SEND_PICTURE, Method.EDIT}:
            self.screens.append(_screen(params))


def _screen(params: Json) -> Screen:
    rows = [[_button(label, does) for label, does in row] for row in shown.buttons(params)]
    return Screen(str(params.get("text", params.get("caption", ""))), tuple(map(tuple, rows)))


def _button(label: str, does: str) -> Button:
    if does.startswith("https://"):
        return Button(escape(label, quote=False), url=does)
    return Button(escape(label, quote=False), packing.read(does))


def watched(line: Line, person: int) -> Watched:
    chat = Chat(line, person)
    return Watched(line, person, "Thầy cô", chat, chat)


def walks(phone: Watched, rival: Rival) -> None:
    every = OF_ONESELF | COMING_IN | PUBLIC | NAMING | OF_ALL
    for typed in (*(f"{command} {words}".strip() for command, words in TYPED.items()), *QUESTIONS):
        phone.says(typed)
    for code in sorted(every - LAST):
        for action in forged(packing.KINDS[code], rival.ids)[:MOST_OF_A_KIND]:
            stands_on = Message(next(phone.line.messages), "…", [])
            phone.chat.messages.append(stands_on)
            phone.does(phone.press(stands_on.id, packing.pack(action)))


def unreachable(screen: Screen, *, asking: bool) -> Iterator[str]:
    """What stands on a button, and cannot be called by anything that is typed."""
    told = worded(screen, asking=SAY if asking else None)
    said = "\n".join(told.messages)
    for text in told.messages:
        if len(text) > LONGEST:
            yield f"{len(text)} letters: {text[:60]}"
    wanted = [packing.pack(button.does) for row in screen.rows for button in row if button.does is not None]
    if [one.does for one in told.choices] != wanted:
        yield f"other buttons than shown: {said[:60]}"
    for one in told.choices:
        typed = f"#{one.number}" if asking else str(one.number)
        if meant.meant(typed, told.choices, spared=asking, kept=asking) != one or typed not in said:
            yield f"{one.label} by {typed}"
        if one.label not in said:
            yield f"{one.label} is not said"
    yield from (str(button.url) for row in screen.rows for button in row if button.url and button.url not in said)


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_whatever_the_bot_shows_can_be_answered_in_words(office: Office, line: Line) -> None:
    rival = settle(office)
    house = rival.office
    administrator = staffed(office, "Quản trị", house.authority, Role.ADMINISTRATOR)
    people = [administrator, house.officer, house.heads[SECRET_SCHOOL]]
    phones = [watched(line, chat_of(person)) for person in people]

    for phone in phones:
        walks(phone, rival)
    screens = {(one.text, one.rows): one for phone in phones for one in phone.screens}.values()

    lost = [found for one in screens for asking in (True, False) for found in unreachable(one, asking=asking)]
    kinds = {button.does.code for one in screens for row in one.rows for button in row if button.does}
    assert lost == []
    assert len(kinds) >= FEWEST_KINDS, sorted(kinds)
