"""The menu of commands as Telegram is told it: by kind of chat and language at the start, by role for one person."""

from collections.abc import Iterable

from aiogram.methods import SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from domain import menus
from domain.people import Visitor
from domain.rights import ChatKind
from domain.texts import Language, Say, Speakers

ENGLISH = Language.EN.value
"""Whoever's Telegram speaks English; everybody else is shown Vietnamese."""


def at_start(speakers: Speakers, overseers: Iterable[Visitor] = ()) -> list[SetMyCommands]:
    """Said at every start; said twice they change nothing. Who works in an office has a menu of their own."""
    private = menus.commands((), ChatKind.PRIVATE)
    group = menus.commands((), ChatKind.GROUP)
    scopes = (
        (BotCommandScopeDefault(), private),
        (BotCommandScopeAllPrivateChats(), private),
        (BotCommandScopeAllGroupChats(), group),
    )
    told = [
        SetMyCommands(commands=_described(names, say), scope=scope, language_code=code)
        for scope, names in scopes
        for say, code in ((speakers[Language.VI], None), (speakers[Language.EN], ENGLISH))
    ]
    return [*told, *(_own(one, speakers) for one in overseers)]


def _own(visitor: Visitor, speakers: Speakers) -> SetMyCommands:
    """What this person's posts let them do, in the language they chose."""
    roles = visitor.person.roles() if visitor.person else ()
    chat = visitor.address.chat_id if visitor.address else 0
    names = menus.commands(roles, ChatKind.PRIVATE)
    return SetMyCommands(
        commands=_described(names, speakers[visitor.language]), scope=BotCommandScopeChat(chat_id=chat)
    )


def _described(names: tuple[str, ...], say: Say) -> list[BotCommand]:
    return [BotCommand(command=name, description=say(f"menu-{name}")) for name in names]
