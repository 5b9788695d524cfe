"""Chooses the handler: by command or by button. Asynchronous, because aiogram hands each plain filter to a thread."""

import re

from aiogram import Bot
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from domain import actions
from domain.actions import Action


class Command(Filter):
    """`/name`, `/name@ourbot` or one of its other names, in any case; what follows becomes `args`."""

    def __init__(self, *names: str) -> None:
        self._names = frozenset(name.casefold() for name in names)

    async def __call__(self, message: Message, username: str) -> bool | dict[str, str]:
        text = message.text or message.caption or ""
        if not text.startswith("/"):
            return False
        command, _, args = text[1:].partition(" ")
        name, _, mentioned = command.partition("@")
        ours = not mentioned or mentioned.casefold() == username.casefold()
        return {"args": args.strip()} if ours and name.casefold() in self._names else False


class Pressed(Filter):
    """A button that does this kind of action; the action itself becomes `action`."""

    def __init__(self, kind: type[Action]) -> None:
        self._kind = kind

    async def __call__(self, press: CallbackQuery) -> bool | dict[str, Action]:
        packed = press.data or ""
        if packed.partition(":")[0] != self._kind.code:
            return False
        action = actions.read(packed)
        return {"action": action} if isinstance(action, self._kind) else False


class Typed(Filter):
    """Words meant for us, as `text`: all that is typed in private; in a group replies to us, and our name."""

    async def __call__(self, message: Message, bot: Bot, username: str) -> bool | dict[str, str]:
        if message.text is None:
            return False
        if message.chat.type == "private":
            return {"text": message.text}
        name = f"@{username}"
        answered = message.reply_to_message.from_user if message.reply_to_message else None
        if name.casefold() not in message.text.casefold() and (answered is None or answered.id != bot.id):
            return False
        return {"text": re.sub(re.escape(name), "", message.text, flags=re.IGNORECASE).strip()}
