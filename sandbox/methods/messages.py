"""Sending: texts, photos, documents, and what shows that the bot is busy."""

import time

from sandbox import access, keyboards, render, texts
from sandbox.chats import Chat, Message
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.wire import Json, JsonObject
from sandbox.world import World

ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
ACTION_SECONDS = 5.0


def send_message(world: World, params: Params) -> Json:
    chat = access.writable(world, params)
    text, entities = texts.message_text(params)
    return render.message(chat, say(world, chat, params, method="sendMessage", said=(text, entities)))


def send_photo(world: World, params: Params) -> Json:
    return _send_file(world, params, kind="photo", method="sendPhoto")


def send_document(world: World, params: Params) -> Json:
    return _send_file(world, params, kind="document", method="sendDocument")


def send_chat_action(world: World, params: Params) -> Json:
    chat = access.writable(world, params)
    action = params.text("action")
    if action not in ACTIONS:
        raise bad_request("Wrong parameter action in request")
    chat.action = action
    chat.action_until = time.monotonic() + ACTION_SECONDS
    chat.watch.bump()
    return True


def say(
    world: World,
    chat: Chat,
    params: Params,
    *,
    method: str,
    said: texts.Formatted = ("", []),
    content: JsonObject | None = None,
) -> Message:
    """Post as the bot: with the reply and the keyboard the call asks for."""
    topic = params.integer("message_thread_id")
    if topic and topic not in chat.topics:
        # The main chat of a forum is no exception: it may not be named as thread 1.
        raise bad_request("message thread not found")
    text, entities = said
    answered = replied_to(chat, params)
    markup = keyboards.read(params)
    message = world.post(
        chat, world.bot, text, entities=entities, content=content, markup=markup, reply_to=answered, topic=topic
    )
    chat.bot_has_spoken = True
    chat.action = ""
    if markup is not None and "inline_keyboard" not in markup:
        chat.keyboard = markup if "keyboard" in markup else None
    world.record(method, chat, message.id, text)
    return message


def replied_to(chat: Chat, params: Params) -> int:
    """The message this one answers; 0 for none."""
    given = params.json("reply_parameters", "reply parameters")
    if given is None:
        wanted, lenient = params.integer("reply_to_message_id"), params.flag("allow_sending_without_reply")
    elif isinstance(given, dict):
        inner = Params(given)
        wanted, lenient = inner.integer("message_id"), inner.flag("allow_sending_without_reply")
    else:
        raise bad_request("Object expected as reply parameters")
    if wanted == 0 or chat.find(wanted) is not None:
        return wanted
    if lenient:
        return 0
    raise bad_request("message to be replied not found")


def _send_file(world: World, params: Params, *, kind: str, method: str) -> Json:
    chat = access.writable(world, params)
    said = texts.caption(params)
    content = world.files.sent(params, kind).content
    return render.message(chat, say(world, chat, params, method=method, said=said, content=content))
