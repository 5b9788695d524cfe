"""A person taps a button."""

from dataclasses import dataclass

from sandbox import acts, keyboards, render
from sandbox.acts import ActError
from sandbox.chats import Chat, Message, Person
from sandbox.presses import Press
from sandbox.wire import JsonObject
from sandbox.world import World

CHAT_INSTANCE_STEP = 7_919


@dataclass(frozen=True, slots=True)
class Aim:
    """Which button is meant: by its label, by its place, or with data of one's own making (a forged client)."""

    message_id: int | None = None
    label: str | None = None
    row: int | None = None
    column: int | None = None
    data: str | None = None


def find(chat: Chat, aim: Aim) -> tuple[Message, JsonObject]:
    """The message and the button, newest message first. A deleted message may still be on somebody's screen."""
    if aim.message_id is not None:
        message = chat.messages.get(aim.message_id)
        if message is None:
            raise ActError("there is no such message", status=404)
        button = _aimed(message, aim)
    else:
        message, button = _newest(chat, aim)
    if button is None:
        raise ActError("there is no such button", status=404)
    return message, button


def press(world: World, person: Person, chat: Chat, message: Message, data: str) -> Press:
    """Sends the callback_query and returns the press, whose answer can be awaited."""
    if not chat.standing(person.id).inside:
        raise ActError("not a member of this chat", status=404)
    opened = world.presses.open(world.bot_id)
    query: JsonObject = {
        "id": opened.id,
        "from": person.user,
        "message": render.reference(chat, message.id),
        "chat_instance": str(abs(chat.id) * CHAT_INSTANCE_STEP),
        "data": data,
    }
    world.tell_bot("callback_query", query, chat, ("press", person.id))
    return opened


def tap_reply_keyboard(world: World, person: Person, chat: Chat, label: str | None) -> bool:
    """Buttons below the text field write their label, or share one's own number; False when there is no such button."""
    for button in (found for row in keyboards.buttons(chat.keyboard, "keyboard") for found in row):
        if button["text"] != label:
            continue
        if button.get("request_contact"):
            acts.share_contact(world, person, chat, phone=person.phone, user_id=person.id)
        else:
            acts.write(world, person, chat, str(button["text"]))
        if chat.keyboard is not None and chat.keyboard.get("one_time_keyboard"):
            chat.keyboard = None
        return True
    return False


def _newest(chat: Chat, aim: Aim) -> tuple[Message, JsonObject | None]:
    for message in reversed(chat.messages.values()):
        if not message.deleted and (button := _aimed(message, aim)) is not None:
            return message, button
    raise ActError("there is no such button", status=404)


def _aimed(message: Message, aim: Aim) -> JsonObject | None:
    rows = keyboards.buttons(message.markup)
    if aim.data is not None:
        return {"text": "", "callback_data": aim.data} if rows or aim.message_id is not None else None
    if aim.label is not None:
        return next((button for row in rows for button in row if button["text"] == aim.label), None)
    if aim.row is not None and 0 <= aim.row < len(rows):
        column = aim.column or 0
        return rows[aim.row][column] if 0 <= column < len(rows[aim.row]) else None
    return None
