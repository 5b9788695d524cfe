"""How messages and members look on the wire."""

from sandbox.chats import Chat, Message, Standing
from sandbox.wire import Json, JsonObject

ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
)
WITHHELD_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_promote_members",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_send_welcome_messages",
)

PERMISSIONS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_react_to_messages",
    "can_edit_tag",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def message(chat: Chat, shown: Message) -> JsonObject:
    """A Message, with the message it answers one level deep."""
    wire = _flat(chat, shown)
    if shown.reply_to and (answered := chat.find(shown.reply_to)):
        wire["reply_to_message"] = _flat(chat, answered)
    return wire


def reference(chat: Chat, message_id: int) -> JsonObject:
    """The message as it is now, or an InaccessibleMessage when it is gone."""
    shown = chat.find(message_id)
    if shown is None:
        return {"chat": chat.wire, "message_id": message_id, "date": 0}
    return message(chat, shown)


def member(user: JsonObject, standing: Standing) -> JsonObject:
    """A ChatMember with every field its kind requires."""
    wire: JsonObject = {"status": standing.value, "user": user}
    match standing:
        case Standing.CREATOR:
            wire["is_anonymous"] = False
        case Standing.ADMINISTRATOR:
            wire.update(dict.fromkeys(ADMINISTRATOR_RIGHTS, True))
            wire.update(dict.fromkeys(WITHHELD_RIGHTS, False))
        case Standing.RESTRICTED:
            wire.update(dict.fromkeys(PERMISSIONS, False))
            wire.update(is_member=True, until_date=0)
        case Standing.KICKED:
            wire["until_date"] = 0
        case _:
            pass
    return wire


def _flat(chat: Chat, shown: Message) -> JsonObject:
    wire: JsonObject = {"message_id": shown.id, "from": shown.sender, "chat": chat.wire, "date": shown.date}
    if shown.edited:
        wire["edit_date"] = shown.edited
    if shown.topic:
        wire.update(message_thread_id=shown.topic, is_topic_message=True)
    if shown.content is not None:
        wire.update(shown.content)
    if shown.text:
        _say(wire, shown)
    if shown.markup is not None and "inline_keyboard" in shown.markup:
        wire["reply_markup"] = shown.markup
    return wire


def _say(wire: JsonObject, shown: Message) -> None:
    wire["caption" if shown.captioned else "text"] = shown.text
    if shown.entities:
        entities: list[Json] = shown.entities
        wire["caption_entities" if shown.captioned else "entities"] = entities
