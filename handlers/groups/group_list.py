"""/nhom, in private: the groups an officer looks after, what each may hear, and the way to change it or to end it."""

from aiogram import Router

from domain.buttons.group_actions import Disclose, ShowGroup, ShowGroups, UnlinkGroup
from domain.ids import GroupId
from domain.refusals import Refusal
from domain.rights import May
from domain.screens import Answer, Button, Place, Rows, Screen
from domain.texts import Markup
from handlers import scope
from handlers.filters import Command, Pressed
from handlers.groups import group_cards, link_words, steering
from handlers.questions.telling import rows, short
from handlers.turn import Turn
from storage.chats import groups

router = Router(name="groups")
PAGE = 10
MOST_INVITING = 3
"""Links for adding the bot, one for each authority: more than these nobody serves at."""
HIGHEST = 9
"""Digits: longer numbers are no group's."""


@router.message(Command("nhom", "groups"), flags={"may": May.ENTER})
def groups_asked(turn: Turn, args: str) -> Answer:
    """`/nhom 12 so luong`: the number of a group, and what is to be changed."""
    scope.need_private(turn)
    number, _, said = args.strip().partition(" ")
    if not number:
        return Answer(_listed(turn, 0))
    if not number.isdecimal() or len(number) > HIGHEST:
        raise Refusal("group-words")
    link = steering.steered(turn, GroupId(int(number)))
    words = link_words.read(said)
    if words.unlink:
        return Answer(steering.unlink(turn, link))
    if words.policy is not None:
        link = steering.disclose(turn, link, words.policy)
    elif words.less is not None:
        link = steering.hear(turn, link, less=words.less)
    elif said.strip():
        raise Refusal("group-words")
    return Answer(group_cards.card(turn, link))


@router.callback_query(Pressed(ShowGroups), flags={"may": May.ENTER})
def groups_pressed(turn: Turn, action: ShowGroups) -> Answer:
    scope.need_private(turn)
    return Answer(_listed(turn, action.page), Place.PRESSED)


@router.callback_query(Pressed(ShowGroup), flags={"may": May.ENTER})
def group_pressed(turn: Turn, action: ShowGroup) -> Answer:
    scope.need_private(turn)
    return Answer(group_cards.card(turn, steering.steered(turn, action.group)), Place.PRESSED)


@router.callback_query(Pressed(Disclose), flags={"may": May.ENTER})
def disclose_pressed(turn: Turn, action: Disclose) -> Answer:
    link = steering.disclose(turn, steering.steered(turn, action.group), action.policy)
    return Answer(group_cards.after(turn, link), Place.PRESSED)


@router.callback_query(Pressed(UnlinkGroup), flags={"may": May.ENTER})
def unlink_pressed(turn: Turn, action: UnlinkGroup) -> Answer:
    return Answer(steering.unlink(turn, steering.steered(turn, action.group)), Place.PRESSED)


def _listed(turn: Turn, page: int) -> Screen:
    person = steering.officer(turn)
    every = groups.below(turn.tx, list(steering.authorities(person)))
    shown = every[page * PAGE : (page + 1) * PAGE]
    lines = Markup("\n".join(group_cards.line(turn, link) for link in shown))
    text = turn.say("groups-listed", count=len(every), lines=lines) if every else turn.say("groups-none")
    cards = rows(*(Button(short(link.group.title), ShowGroup(link.group.id)) for link in shown))
    return Screen(text, (*cards, *_pages(turn, page, len(every)), *_inviting(turn)))


def _pages(turn: Turn, page: int, count: int) -> Rows:
    before = [Button(turn.say("button-page-before"), ShowGroups(page - 1))] if page > 0 else []
    after = [Button(turn.say("button-page-after"), ShowGroups(page + 1))] if (page + 1) * PAGE < count else []
    return ((*before, *after),) if before or after else ()


def _inviting(turn: Turn) -> Rows:
    """Telegram asks which group; the bot is added there, and linked at once."""
    named = steering.authorities(steering.officer(turn))
    if not turn.office.username:
        return ()
    address = f"https://t.me/{turn.office.username}?startgroup={link_words.DEEP_LINK}"
    return rows(
        *(
            Button(
                turn.say("button-add-to-group") if len(named) == 1 else turn.say("button-add-group-of", authority=name),
                url=f"{address}{unit}",
            )
            for unit, name in list(named.items())[:MOST_INVITING]
        )
    )
