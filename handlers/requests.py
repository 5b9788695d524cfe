"""Reads who speaks, where, and about what from aiogram's events, before any transaction."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from aiogram import Bot
from aiogram.types import CallbackQuery, ChatMemberUpdated, InaccessibleMessage, Message, TelegramObject, User
from aiogram.types import Chat as TelegramChat

from domain.channels import TELEGRAM
from domain.rights import ChatKind
from handlers.turn import Chat, Speaker

NOBODY = Speaker(0, "")
GENERAL = 1
"""The thread of a forum's main chat: Telegram refuses to send to it by this number."""
EVENTS: Mapping[str, type[TelegramObject]] = {
    "message": Message,
    "edited_message": Message,
    "callback_query": CallbackQuery,
    "my_chat_member": ChatMemberUpdated,
}
"""The kinds of update that handlers may be registered for."""
GIVEN = frozenset({"turn", "action", "args", "text", "message", "event", "sheet", "paper", "form"})
"""What a handler may ask for by naming a parameter so."""


@dataclass(frozen=True, slots=True)
class Request:
    """`anonymous`: a channel, a group or a bot speaks, so nobody can be asked for their rights."""

    chat: Chat
    speaker: Speaker
    given: Mapping[str, object]
    anonymous: bool = False
    typed: bool = False
    query: str | None = None
    pressed: int | None = None
    said: int | None = None
    editable: bool = False


def event_of(update: Mapping[str, object], bot: Bot) -> tuple[str, TelegramObject | None]:
    """What happened, and of which kind; None for all other kinds. Raises ValidationError.

    aiogram's model of a whole update has a place for each of two dozen kinds, which costs as much as a fifth of all."""
    for kind, model in EVENTS.items():
        if kind in update:
            return kind, model.model_validate(update[kind], context={"bot": bot})
    return "", None


def read(event: TelegramObject, data: Mapping[str, object], channel: str = TELEGRAM) -> Request:
    """Messages of other channels come in Telegram's shape; their numbers are their own, and cannot be told apart."""
    request = _read(event, data)
    if channel == TELEGRAM:
        return request
    return replace(request, chat=replace(request.chat, channel=channel), said=None)


def _read(event: TelegramObject, data: Mapping[str, object]) -> Request:
    match event:
        case Message():
            return _message(event, data)
        case CallbackQuery():
            return _press(event, data)
        case ChatMemberUpdated():
            return Request(_chat(event.chat), _speaker(event.from_user), {"event": event})
    raise TypeError(f"No handler may be registered for {type(event).__name__}")


def _message(message: Message, data: Mapping[str, object]) -> Request:
    given = {
        "message": message,
        "event": message,
        "text": data.get("text", message.text or message.caption or ""),
        "args": data.get("args", ""),
        "sheet": data.get("sheet"),
        "paper": data.get("paper"),
        "form": data.get("form"),
    }
    anonymous = message.from_user is None or message.from_user.is_bot or message.sender_chat is not None
    topic = _topic(message)
    speaker = NOBODY if anonymous else _speaker(message.from_user)
    return Request(_chat(message.chat, topic), speaker, given, anonymous=anonymous, typed=True, said=message.message_id)


def _press(press: CallbackQuery, data: Mapping[str, object]) -> Request:
    given = {"action": data.get("action"), "event": press}
    speaker = _speaker(press.from_user)
    message = press.message
    if message is None:
        return Request(Chat(ChatKind.PRIVATE, speaker.id), speaker, given, query=press.id)
    seen = None if isinstance(message, InaccessibleMessage) else message
    return Request(
        _chat(message.chat, _topic(seen) if seen else None),
        speaker,
        given,
        query=press.id,
        pressed=message.message_id,
        editable=seen is not None and seen.text is not None,
    )


def _topic(message: Message) -> int | None:
    """None outside of forums, where a thread is a chain of replies, and for the topic that may not be named."""
    thread = message.message_thread_id
    return thread if message.is_topic_message and thread != GENERAL else None


def _chat(chat: TelegramChat, topic: int | None = None) -> Chat:
    kind = ChatKind.PRIVATE if chat.type == "private" else ChatKind.GROUP
    return Chat(kind, chat.id, topic or 0, chat.title or "")


def _speaker(user: User | None) -> Speaker:
    return NOBODY if user is None else Speaker(user.id, user.full_name, user.username or "")
