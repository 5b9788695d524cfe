"""A further chat for somebody who is known: asked for in the old one, brought to the new one, confirmed in the old."""

import re

from aiogram import Router

from domain.buttons.people_actions import AddChat, DropLink, NumberOfLink, RemoveChat
from domain.folding import fold
from domain.ids import LinkId
from domain.persons.linking import Link, Reached, read_number
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Screen
from handlers import expecting, scope
from handlers.expecting import Expected, Kind
from handlers.filters import Pressed
from handlers.origins import Origin
from handlers.questions.telling import rows
from handlers.turn import Turn
from storage.people import linking

router = Router(name="chats")
ADD = frozenset({"them kenh", "them kenh nhan tin", "noi kenh", "add a chat"})
_DROP = frozenset({"bo", "khong", "khong phai toi", "huy", "drop", "not me"})
_REMOVE = re.compile(r"(?:bo|go|xoa|remove) (?:kenh|chat) (\d)")


@router.callback_query(Pressed(AddChat), flags={"may": May.OWN_DATA})
def add_pressed(turn: Turn) -> Answer:
    return Answer(add(turn))


def add(turn: Turn) -> Screen:
    """A code, and from now on the number that it brings is awaited here."""
    scope.need_private(turn)
    person, address = scope.known(turn), turn.visitor.address
    if address is None or not person.posts:
        raise Refusal("link-no-post")
    link, code = linking.begin(turn.tx, person.id, address.id, secret=turn.office.secret, now=turn.now)
    expecting.about(turn, Kind.LINK, link)
    shown = f"{code[:5]}-{code[5:]}"
    return Screen(turn.say("link-code", code=shown), rows(Button(turn.say("button-link-drop"), DropLink(link))))


@router.callback_query(Pressed(NumberOfLink), flags={"may": May.OWN_DATA})
def number_pressed(turn: Turn, action: NumberOfLink) -> Answer:
    scope.need_private(turn)
    _open(turn, action.link)
    expecting.about(turn, Kind.LINK, action.link)
    return Answer(Screen(turn.say("link-ask-number")), Place.PRESSED)


@router.callback_query(Pressed(DropLink), flags={"may": May.OWN_DATA})
def drop_pressed(turn: Turn, action: DropLink) -> Answer:
    scope.need_private(turn)
    return Answer(_drop(turn, action.link), Place.PRESSED)


def hear(turn: Turn, expected: Expected, text: str) -> Answer | None:
    """The number that the other chat shows; what is none has nothing to do with it."""
    link, number = LinkId(expected.number), read_number(text)
    if fold(text).strip(" .!") in _DROP:
        return Answer(_drop(turn, link))
    if number is None:
        return None
    if _open(turn, link).channel is None:
        return Answer(Screen(turn.say("link-not-brought")))
    expecting.nothing(turn)
    bound = linking.confirm(turn.tx, link, scope.known(turn).id, number, turn.now)
    return Answer(Screen(turn.say("link-bound" if bound else "link-wrong-number")))


def _open(turn: Turn, link: LinkId) -> Link:
    found = linking.open_of(turn.tx, link, scope.known(turn).id, turn.now)
    if found is None:
        raise Refusal("link-over")
    return found


def _drop(turn: Turn, link: LinkId) -> Screen:
    expecting.nothing(turn)
    if not linking.drop(turn.tx, link, scope.known(turn).id, turn.now):
        raise Refusal("link-over")
    return Screen(turn.say("link-dropped"))


def all_of(turn: Turn) -> list[Reached]:
    return linking.chats_of(turn.tx, scope.known(turn).id)


def told(turn: Turn, every: list[Reached]) -> str:
    """Each with the number it is called by."""
    lines = [
        turn.say("chat-line", number=number, channel=one.channel, here="yes" if _is_here(turn, one) else "no")
        for number, one in enumerate(every, 1)
    ]
    return "\n".join(lines)


def buttons(turn: Turn, every: list[Reached]) -> list[Button]:
    """Never the chat that is spoken in: somebody would be gone by one slip of a finger."""
    removable = [(number, one) for number, one in enumerate(every, 1) if not _is_here(turn, one)]
    add_one = [Button(turn.say("button-add-chat"), AddChat())] if scope.known(turn).posts else []
    return add_one + [
        Button(turn.say("button-remove-chat", number=number), RemoveChat(one.address)) for number, one in removable
    ]


@router.callback_query(Pressed(RemoveChat), flags={"may": May.OWN_DATA})
def remove_pressed(turn: Turn, action: RemoveChat) -> Answer:
    scope.need_private(turn)
    gone = next((one for one in all_of(turn) if one.address == action.address), None)
    return Answer(_remove(turn, gone), Place.PRESSED)


def removed(turn: Turn, text: str) -> Screen | None:
    """`bỏ kênh 2`; None for anything else."""
    found = _REMOVE.fullmatch(fold(text).strip(" ."))
    if found is None:
        return None
    scope.need_private(turn)
    every = all_of(turn)
    number = int(found[1])
    return _remove(turn, every[number - 1] if 0 < number <= len(every) else None)


def _remove(turn: Turn, gone: Reached | None) -> Screen:
    """Raises Refusal for what is not theirs, whether it exists or not."""
    here = turn.visitor.address
    if gone is None or here is None:
        raise Refusal("link-over")
    if gone.address == here.id:
        raise Refusal("chat-is-this-one")
    lanes = [Origin(gone.chat_id, channel=gone.channel).lane]
    linking.remove(turn.tx, gone, scope.known(turn).id, at=here.id, lanes=lanes, now=turn.now)
    return Screen(turn.say("chat-removed", channel=gone.channel))


def _is_here(turn: Turn, one: Reached) -> bool:
    return turn.visitor.address is not None and turn.visitor.address.id == one.address
