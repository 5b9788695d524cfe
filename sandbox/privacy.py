"""Privacy mode, which every bot has until its owner turns it off: what of a group's talk the bot gets to see."""

from sandbox import access, entities
from sandbox.chats import Chat, ChatType, Message
from sandbox.world import World

SERVICE = (
    "forum_topic_created",
    "new_chat_members",
    "left_chat_member",
    "new_chat_title",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "pinned_message",
)


def visible(world: World, chat: Chat, message: Message) -> bool:
    if chat.type is ChatType.PRIVATE:
        return True
    if not chat.standing(world.bot_id).inside:
        return False
    if access.leads(world, chat) or _service(message) or _reply_to_bot(world, chat, message):
        return True
    return _command_for_bot(world, chat, message)


def _service(message: Message) -> bool:
    return message.content is not None and any(name in message.content for name in SERVICE)


def _reply_to_bot(world: World, chat: Chat, message: Message) -> bool:
    answered = chat.find(message.reply_to)
    return answered is not None and access.is_bots(world, answered)


def _command_for_bot(world: World, chat: Chat, message: Message) -> bool:
    """`/cmd@bot` always; a bare `/cmd` only after the bot was the last bot to speak, and here it is the only one."""
    name, addressee = entities.command(message.text)
    if not name:
        return False
    if addressee:
        return addressee.lower() == world.profile.username.lower()
    return chat.bot_has_spoken
