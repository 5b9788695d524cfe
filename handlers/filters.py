"""What a handler takes: commands, buttons, words. Asynchronous, as aiogram hands each plain filter to a thread."""

import re

from aiogram import Bot
from aiogram.enums import ContentType
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject

from domain import packing
from domain.actions import Action


class Keyed(Filter):
    """Takes nothing but what has one of its keys, so that nothing else needs to be shown to it."""

    def __init__(self, *keys: str) -> None:
        self.keys = frozenset(keys)


SENT_BY_PEOPLE = frozenset(
    {
        *(ContentType.PHOTO, ContentType.DOCUMENT, ContentType.STICKER, ContentType.VOICE, ContentType.AUDIO),
        *(ContentType.VIDEO, ContentType.VIDEO_NOTE, ContentType.ANIMATION, ContentType.CONTACT),
        *(ContentType.LOCATION, ContentType.VENUE, ContentType.POLL, ContentType.DICE),
    }
)
"""Telegram's own remarks, that something was pinned or renamed, are nobody's words."""
MOVED = "moved"
RENAMED = "renamed"
"""Telegram's own remarks about a group."""


def key_of(event: TelegramObject) -> str | None:
    """The command, the kind of button or of remark, as `Keyed` filters have it."""
    if isinstance(event, Message):
        words = event.text or event.caption
        if not words:
            return _remark(event)
        return words.partition(" ")[0].partition("@")[0].casefold() if words.startswith("/") else None
    if isinstance(event, CallbackQuery):
        return (event.data or "").partition(":")[0]
    return None


def _remark(message: Message) -> str | None:
    if message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None:
        return MOVED
    return None if message.new_chat_title is None else RENAMED


class Command(Keyed):
    """`/name`, `/name@ourbot` or one of its other names, in any case; what follows becomes `args`."""

    def __init__(self, *names: str) -> None:
        super().__init__(*(f"/{name}".casefold() for name in names))

    async def __call__(self, message: Message, username: str) -> bool | dict[str, str]:
        if key_of(message) not in self.keys:
            return False
        command, _, args = (message.text or message.caption or "").partition(" ")
        mentioned = command.partition("@")[2]
        ours = not mentioned or mentioned.casefold() == username.casefold()
        return {"args": args.strip()} if ours else False


class Remark(Keyed):
    """Telegram says that a group has moved, twice, in the old chat and in the new one; or that it has another name."""

    async def __call__(self, message: Message) -> bool:
        return key_of(message) in self.keys


class Pressed(Keyed):
    """A button that does this kind of action; the action itself becomes `action`."""

    def __init__(self, kind: type[Action]) -> None:
        super().__init__(kind.code)
        self._kind = kind

    async def __call__(self, press: CallbackQuery) -> bool | dict[str, Action]:
        if key_of(press) not in self.keys:
            return False
        action = packing.read(press.data or "")
        return {"action": action} if isinstance(action, self._kind) else False


class Typed(Filter):
    """Words meant for us, as `text`: all that is typed in private; in a group replies to us, and our name."""

    async def __call__(self, message: Message, bot: Bot, username: str) -> bool | dict[str, str]:
        if message.text is None:
            return False
        if message.chat.type == "private":
            return {"text": message.text}
        if message.sender_chat is not None or message.from_user is None or message.from_user.is_bot:
            return False  # a channel, a group or a bot: talk, to which nobody could be answered
        name = f"@{username}"
        answered = message.reply_to_message.from_user if message.reply_to_message else None
        if name.casefold() not in message.text.casefold() and (answered is None or answered.id != bot.id):
            return False
        return {"text": re.sub(re.escape(name), "", message.text, flags=re.IGNORECASE).strip()}
