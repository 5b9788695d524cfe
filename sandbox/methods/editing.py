"""Changing what was said: edits, deletions, pins."""

from sandbox import access, keyboards, render, texts
from sandbox.chats import Chat, ChatType, Message
from sandbox.errors import bad_request, not_imitated
from sandbox.params import Params
from sandbox.wire import Json, JsonObject
from sandbox.world import World

UNDELETABLE_AFTER = 48 * 3600
MOST_DELETIONS = 100
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content "
    "and reply markup of the message"
)


def edit_text(world: World, params: Params) -> Json:
    said = texts.message_text(params, too_long="MESSAGE_TOO_LONG")
    markup = keyboards.read_inline(params)
    chat, message = _editable(world, params)
    if message.captioned or not message.text:
        raise bad_request("there is no text in the message to edit")
    return _edited(world, chat, message, "editMessageText", said, markup)


def edit_caption(world: World, params: Params) -> Json:
    said = texts.caption(params)
    markup = keyboards.read_inline(params)
    chat, message = _editable(world, params)
    if not message.captioned:
        raise bad_request("there is no caption in the message to edit")
    return _edited(world, chat, message, "editMessageCaption", said, markup)


def edit_reply_markup(world: World, params: Params) -> Json:
    markup = keyboards.read_inline(params)
    chat, message = _editable(world, params)
    said = message.text, message.entities or []
    return _edited(world, chat, message, "editMessageReplyMarkup", said, markup)


def delete_message(world: World, params: Params) -> Json:
    if not params.has("chat_id"):
        raise bad_request("Chat identifier is not specified")
    chat = access.writable(world, params)
    message = access.message(chat, params, "message to delete")
    if not _deletable(world, chat, message):
        raise bad_request("message can't be deleted for everyone")
    _delete(world, chat, message, "deleteMessage")
    return True


def delete_messages(world: World, params: Params) -> Json:
    """Skips what is gone or cannot be deleted, as Telegram does."""
    wanted = params.json("message_ids", "message_ids")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("Message identifiers are not specified")
    if len(wanted) > MOST_DELETIONS:
        raise bad_request("Too many message identifiers specified")
    chat = access.writable(world, params)
    for message_id in [_number(given) for given in wanted]:
        message = chat.find(message_id)
        if message is not None and _deletable(world, chat, message):
            _delete(world, chat, message, "deleteMessages")
    return True


def pin(world: World, params: Params) -> Json:
    chat = access.writable(world, params)
    message = access.message(chat, params, "message to pin")
    _may_pin(world, chat)
    chat.pinned = [*(kept for kept in chat.pinned if kept != message.id), message.id]
    chat.watch.bump()
    world.record("pinChatMessage", chat, message.id)
    return True


def unpin(world: World, params: Params) -> Json:
    """Without a message the latest pin is taken off."""
    chat = access.writable(world, params)
    _may_pin(world, chat)
    unpinned = params.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if unpinned not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(unpinned)
    chat.watch.bump()
    return True


def unpin_all(world: World, params: Params) -> Json:
    chat = access.writable(world, params)
    _may_pin(world, chat)
    chat.pinned.clear()
    chat.watch.bump()
    return True


def _number(given: Json) -> int:
    if not isinstance(given, int | str):
        raise bad_request("Message identifier must be a Number")
    try:
        return int(given)
    except ValueError:
        raise bad_request("Can't parse message identifier as a Number") from None


def _editable(world: World, params: Params) -> tuple[Chat, Message]:
    if params.has("inline_message_id"):
        raise not_imitated("inline messages")
    chat = access.writable(world, params)
    message = access.message(chat, params, "message to edit")
    if not access.is_bots(world, message):
        raise bad_request("message can't be edited")
    return chat, message


def _edited(
    world: World, chat: Chat, message: Message, method: str, said: texts.Formatted, markup: JsonObject | None
) -> Json:
    text, entities = said
    if (text, entities, markup) == (message.text, message.entities or [], _inline(message)):
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities, message.markup = text, entities or None, markup
    message.edited = world.clock.unix()
    chat.watch.bump()
    world.record(method, chat, message.id, text)
    return render.message(chat, message)


def _inline(message: Message) -> JsonObject | None:
    return message.markup if message.markup is not None and "inline_keyboard" in message.markup else None


def _deletable(world: World, chat: Chat, message: Message) -> bool:
    """Private: anything younger than 48 hours; groups: its own so, others' only as an administrator."""
    young = world.clock.unix() - message.date < UNDELETABLE_AFTER
    if chat.type is ChatType.PRIVATE or access.is_bots(world, message):
        return young
    return access.leads(world, chat)


def _delete(world: World, chat: Chat, message: Message, method: str) -> None:
    """Its keyboard is remembered: a phone may still show it and press it."""
    message.deleted = True
    chat.pinned = [kept for kept in chat.pinned if kept != message.id]
    chat.watch.bump()
    world.record(method, chat, message.id)


def _may_pin(world: World, chat: Chat) -> None:
    if chat.type is not ChatType.PRIVATE and not access.leads(world, chat):
        raise bad_request("not enough rights to manage pinned messages in the chat")
