"""Looking at chats and their members, and leaving them."""

from sandbox import access, groups, render
from sandbox.chats import Chat, ChatType, Standing
from sandbox.errors import bad_request
from sandbox.params import Params
from sandbox.wire import Json, JsonObject
from sandbox.world import World

MOST_REACTIONS = 11
GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
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
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def get_chat(world: World, params: Params) -> Json:
    """A ChatFullInfo."""
    chat = access.readable(world, params)
    wire: JsonObject = {
        **chat.wire,
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": MOST_REACTIONS,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.type is not ChatType.PRIVATE:
        wire["permissions"] = dict.fromkeys(PERMISSIONS, True)
    if chat.pinned and chat.find(chat.pinned[-1]):
        wire["pinned_message"] = render.reference(chat, chat.pinned[-1])
    return wire


def get_chat_member(world: World, params: Params) -> Json:
    user = access.user(world, params)
    chat = access.readable(world, params)
    user_id = params.integer("user_id")
    if chat.type is ChatType.PRIVATE and user_id not in chat.members:
        raise bad_request("member not found")
    return render.member(user, chat.standing(user_id))


def get_chat_administrators(world: World, params: Params) -> Json:
    """Other bots are left out unless asked for, and the bot itself with them."""
    chat = access.readable(world, params)
    if chat.type is ChatType.PRIVATE:
        raise bad_request("there are no administrators in the private chat")
    leading = [(user, standing) for user, standing in chat.members.items() if standing.leads]
    shown = [_member(world, user, standing) for user, standing in leading if user in world.people]
    if access.leads(world, chat):
        shown.append(render.member(world.bot, chat.standing(world.bot_id)))
    return [*shown]


def get_chat_member_count(world: World, params: Params) -> Json:
    chat: Chat = access.readable(world, params)
    return sum(standing.inside for standing in chat.members.values())


def leave_chat(world: World, params: Params) -> Json:
    chat = access.readable(world, params)
    if chat.type is ChatType.PRIVATE:
        raise bad_request("chat not found")
    groups.bot_leaves(world, chat)
    return True


def _member(world: World, user: int, standing: Standing) -> JsonObject:
    return render.member(world.people[user].user, standing)
