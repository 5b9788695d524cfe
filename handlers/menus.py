"""The menu of commands as Telegram is told it: by kind of chat and language for all, by role for one person."""

from aiogram.methods import DeleteMyCommands, SetMyCommands
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)

from domain import menus
from domain.rights import ChatKind
from domain.texts import Language, Say, Speakers
from storage.people.colleagues import Reader

ENGLISH = Language.EN.value
"""Whoever's Telegram speaks English; everybody else is shown Vietnamese."""


def for_all(speakers: Speakers) -> list[SetMyCommands]:
    """Said at every start; said twice they change nothing. Thousands of principals need no menu of their own."""
    private = menus.commands((), ChatKind.PRIVATE)
    scopes = (
        (BotCommandScopeDefault(), private),
        (BotCommandScopeAllPrivateChats(), private),
        (BotCommandScopeAllGroupChats(), menus.commands((), ChatKind.GROUP)),
        (BotCommandScopeAllChatAdministrators(), menus.of_group_administrators()),
    )
    return [
        SetMyCommands(commands=_described(names, say), scope=scope, language_code=code)
        for scope, names in scopes
        for say, code in ((speakers[Language.VI], None), (speakers[Language.EN], ENGLISH))
    ]


def own(reader: Reader, speakers: Speakers) -> SetMyCommands | None:
    """What this person's posts let them do, in the language they chose; None where the menu of all is right."""
    if not menus.has_own(reader.roles, reader.language):
        return None
    names = menus.commands(reader.roles, ChatKind.PRIVATE)
    scope = BotCommandScopeChat(chat_id=reader.chat_id)
    return SetMyCommands(commands=_described(names, speakers[reader.language]), scope=scope)


def none_of_its_own(chat_id: int) -> DeleteMyCommands:
    return DeleteMyCommands(scope=BotCommandScopeChat(chat_id=chat_id))


def _described(names: tuple[str, ...], say: Say) -> list[BotCommand]:
    return [BotCommand(command=name, description=say(f"menu-{name}")) for name in names]
