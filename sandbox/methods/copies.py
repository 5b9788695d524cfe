"""Sending what is already there: copies, forwards, albums."""

import secrets

from sandbox import access, render, texts
from sandbox.chats import Chat, Message
from sandbox.errors import bad_request, not_imitated
from sandbox.methods.messages import replied_to, say
from sandbox.params import Params
from sandbox.wire import Json, JsonObject
from sandbox.world import World

SMALLEST_ALBUM, LARGEST_ALBUM = 2, 10
COPIED = ("document", "photo", "sticker", "contact")


def copy_message(world: World, params: Params) -> Json:
    """A caption given here replaces the old one; an album's id is not copied."""
    chat = access.writable(world, params)
    copied = _original(world, params, "message to copy")
    said = copied.text, copied.entities or []
    if copied.captioned and "caption" in params.values:
        said = texts.caption(params)
    message = say(world, chat, params, method="copyMessage", said=said, content=_content(copied))
    return {"message_id": message.id}


def forward_message(world: World, params: Params) -> Json:
    chat = access.writable(world, params)
    original = _original(world, params, "message to forward")
    origin: JsonObject = {"type": "user", "sender_user": original.sender, "date": original.date}
    content: JsonObject = {"forward_origin": origin, **(_content(original) or {})}
    said = original.text, original.entities or []
    return render.message(chat, say(world, chat, params, method="forwardMessage", said=said, content=content))


def send_media_group(world: World, params: Params) -> Json:
    """Everything is read before anything is posted: an album arrives whole or not at all."""
    chat = access.writable(world, params)
    album = params.json("media", "media")
    if not isinstance(album, list):
        raise bad_request("Expected an Array of InputMedia" if album else 'Parameter "media" is required')
    if not SMALLEST_ALBUM <= len(album) <= LARGEST_ALBUM:
        raise bad_request(f"must be {SMALLEST_ALBUM}-{LARGEST_ALBUM} messages in an album")
    replied_to(chat, params)
    kinds = {media.get("type") for media in album if isinstance(media, dict)}
    if len(kinds) > 1:
        raise bad_request("document can't be mixed with other media types")
    read = [_media(world, params, media) for media in album]
    group: JsonObject = {"media_group_id": str(secrets.randbits(48))}
    sent = [say(world, chat, params, method="sendMediaGroup", said=said, content=group | file) for said, file in read]
    return [render.message(chat, message) for message in sent]


def _original(world: World, params: Params, purpose: str) -> Message:
    source: Chat = access.readable(world, params, "from_chat_id")
    original = access.message(source, params, purpose)
    if not original.text and _content(original) is None:
        raise bad_request("message can't be " + ("copied" if purpose.endswith("copy") else "forwarded"))
    return original


def _content(original: Message) -> JsonObject | None:
    kept = {name: original.content[name] for name in COPIED if name in original.content} if original.content else {}
    return kept or None


def _media(world: World, params: Params, media: Json) -> tuple[texts.Formatted, JsonObject]:
    if not isinstance(media, dict):
        raise bad_request("Can't parse InputMedia: expected an Object")
    inner = Params(media, params.uploads)
    kind = inner.text("type")
    if kind not in {"photo", "document"}:
        raise not_imitated(f"albums of {kind or 'nothing'}")
    return texts.caption(inner), world.files.sent(inner, kind, inner.text("media")).content
