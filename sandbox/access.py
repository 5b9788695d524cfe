"""Which chat and message a call means, and whether the bot may."""

from sandbox.chats import Chat, ChatType, Message, Standing
from sandbox.errors import bad_request, forbidden
from sandbox.params import Params
from sandbox.wire import JsonObject
from sandbox.world import World


def readable(world: World, params: Params, field: str = "chat_id") -> Chat:
    """The chat, if the bot may know it."""
    chat = _reachable(world, params, field)
    if chat.type is ChatType.PRIVATE and not chat.started:
        raise bad_request("chat not found")
    return chat


def _reachable(world: World, params: Params, field: str) -> Chat:
    chat = _named(world, params, field)
    if chat.deleted:
        raise forbidden("the group chat was deleted")
    if chat.migrated_to:
        raise bad_request("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to)
    if chat.type is ChatType.PRIVATE:
        return chat
    standing = chat.members.get(world.bot_id)
    if standing is None:
        raise bad_request("chat not found")
    if standing is Standing.KICKED:
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if standing is Standing.LEFT:
        raise forbidden(f"bot is not a member of the {chat.type} chat")
    return chat


def writable(world: World, params: Params, field: str = "chat_id") -> Chat:
    """The chat, if the bot may write into it."""
    chat = _reachable(world, params, field)
    if chat.type is ChatType.PRIVATE:
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        if chat.members[world.bot_id] is Standing.KICKED:
            raise forbidden("bot was blocked by the user")
    if chat.standing(world.bot_id) is Standing.RESTRICTED:
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def message(chat: Chat, params: Params, purpose: str, field: str = "message_id") -> Message:
    """The message a call means; `purpose` is Telegram's own word for it: "message to edit"."""
    message_id = params.integer(field)
    if message_id <= 0:
        raise bad_request("Message identifier is not specified")
    found = chat.find(message_id)
    if found is None:
        raise bad_request(f"{purpose} not found")
    return found


def leads(world: World, chat: Chat) -> bool:
    """Whether the bot is an administrator of a group."""
    return chat.standing(world.bot_id).leads


def is_bots(world: World, found: Message) -> bool:
    return found.sender["id"] == world.bot_id


def user(world: World, params: Params) -> JsonObject:
    """The person a call names by user_id."""
    user_id = params.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id == world.bot_id:
        return world.bot
    person = world.people.get(user_id)
    if person is None:
        raise bad_request("user not found")
    return person.user


def _named(world: World, params: Params, field: str) -> Chat:
    name = params.text(field)
    if not name:
        raise bad_request(f"{field} is empty")
    chat = world.chats.get(params.integer(field))
    if chat is None:
        raise bad_request("chat not found")
    return chat
