"""What a phone shows."""

import time

from sandbox import keyboards
from sandbox.chats import Chat, ChatType, Message, Person, Standing
from sandbox.person_api.service_lines import service_line
from sandbox.wire import Json, JsonObject
from sandbox.world import World

SHOWN_MESSAGES = 200
BUTTON_FIELDS = ("text", "callback_data", "url")


def person(world: World, shown: Person) -> JsonObject:
    blocked = world.chats[shown.id].standing(world.bot_id) is Standing.KICKED
    return {"id": shown.id, "name": shown.name, "username": shown.username, "blocked_bot": blocked}


def chats(world: World, of: Person) -> list[Json]:
    return [_entry(world, chat) for chat in world.chats.values() if of.id in chat.members]


def chat(world: World, shown: Chat) -> JsonObject:
    """The whole chat, its latest messages at the end."""
    latest = list(shown.messages.values())[-SHOWN_MESSAGES:]
    wire: JsonObject = {
        "version": shown.watch.version,
        "title": _title(world, shown),
        "type": shown.type.value,
        "messages": [_message(shown, message) for message in latest if not message.deleted],
    }
    if shown.pinned:
        wire["pinned_message_id"] = shown.pinned[-1]
    if shown.action and time.monotonic() < shown.action_until:
        wire["chat_action"] = shown.action
    if shown.keyboard is not None:
        wire["keyboard"] = [[dict(button) for button in row] for row in keyboards.buttons(shown.keyboard, "keyboard")]
    return wire


def _entry(world: World, shown: Chat) -> JsonObject:
    last = next((message for message in reversed(shown.messages.values()) if not message.deleted), None)
    return {
        "chat_id": shown.id,
        "type": shown.type.value,
        "title": _title(world, shown),
        "version": shown.watch.version,
        "last_text": (last.text or service_line(last)) if last else "",
    }


def _title(world: World, shown: Chat) -> str:
    """A person sees the bot's name over their private chat."""
    return str(world.bot["first_name"]) if shown.type is ChatType.PRIVATE else shown.title


def _message(where: Chat, shown: Message) -> JsonObject:
    sender: JsonObject = {name: shown.sender[key] for name, key in _SENDER}
    wire: JsonObject = {"message_id": shown.id, "from": sender, "date": shown.date}
    if shown.edited:
        wire["edit_date"] = shown.edited
    if shown.text:
        wire["caption" if shown.captioned else "text"] = shown.text
    if shown.entities:
        entities: list[Json] = shown.entities
        wire["caption_entities" if shown.captioned else "entities"] = entities
    if shown.reply_to:
        wire["reply_to"] = shown.reply_to
    if shown.topic:
        wire["topic"] = shown.topic
    wire["buttons"] = [[_button(button) for button in row] for row in keyboards.buttons(shown.markup)]
    wire.update(_content(shown))
    return wire


_SENDER = (("id", "id"), ("name", "first_name"), ("is_bot", "is_bot"))


def _button(button: JsonObject) -> JsonObject:
    return {name: button[name] for name in BUTTON_FIELDS if name in button}


def _content(shown: Message) -> JsonObject:
    match shown.content:
        case None:
            return {}
        case {"document": dict(document)}:
            size = document["file_size"]
            return {"document": {"file_id": document["file_id"], "file_name": document["file_name"], "size": size}}
        case {"photo": [*_, dict(photo)]}:
            return {"photo": {"file_id": photo["file_id"]}}
        case {"sticker": dict(sticker)}:
            return {"sticker": sticker["emoji"]}
        case {"contact": dict(contact)}:
            return {"contact": {"phone_number": contact["phone_number"], "name": contact["first_name"]}}
        case _:
            line = service_line(shown)
            return {"service": line} if line else {}
