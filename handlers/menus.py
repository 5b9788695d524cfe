"""The menu of commands as Telegram is told it: by kind of chat and language at the start, by role for one person."""

from aiogram.methods import SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from domain import menus
from domain.people import Person
from domain.rights import ChatKind
from domain.texts import Language, Say, Speakers

ENGLISH = Language.EN.value
"""Whoever's Telegram speaks English; everybody else is shown Vietnamese."""


def at_start(speakers: Speakers) -> list[SetMyCommands]:
    """Said at every start; said twice they change nothing."""
    private = menus.commands((), ChatKind.PRIVATE)
    group = menus.commands((), ChatKind.GROUP)
    scopes = (
        (BotCommandScopeDefault(), private),
        (BotCommandScopeAllPrivateChats(), private),
        (BotCommandScopeAllGroupChats(), group),
    )
    return [
        SetMyCommands(commands=_described(names, say), scope=scope, language_code=code)
        for scope, names in scopes
        for say, code in ((speakers[Language.VI], None), (speakers[Language.EN], ENGLISH))
    ]


def of_person(person: Person, chat_id: int, speakers: Speakers) -> SetMyCommands:
    """What this person's posts let them do, in the language they chose."""
    names = menus.commands(person.roles(), ChatKind.PRIVATE)
    return SetMyCommands(
        commands=_described(names, speakers[person.language]), scope=BotCommandScopeChat(chat_id=chat_id)
    )


def _described(names: tuple[str, ...], say: Say) -> list[BotCommand]:
    return [BotCommand(command=name, description=say(f"menu-{name}")) for name in names]
