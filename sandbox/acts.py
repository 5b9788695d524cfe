"""What people do in a chat, and what of it reaches the bot."""

from sandbox import entities, privacy, render
from sandbox.chats import Chat, ChatType, Message, Person, Standing
from sandbox.files import StoredFile
from sandbox.texts import TEXT_LIMIT
from sandbox.wire import JsonObject
from sandbox.world import World

ANONYMOUS: JsonObject = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
TELEGRAM: JsonObject = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


class ActError(Exception):
    """What the client of a person would not let them do."""

    def __init__(self, reason: str, *, status: int = 409) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


def write(
    world: World,
    person: Person,
    chat: Chat,
    text: str,
    *,
    content: JsonObject | None = None,
    reply_to: int = 0,
    topic: int = 0,
) -> tuple[Message, int | None]:
    """A message of a person; the id of the update, or None when the bot does not get to see it."""
    _may_write(world, person, chat)
    if reply_to and chat.find(reply_to) is None:
        raise ActError("there is no such message to reply to", status=404)
    said = text.strip() if content is not None else _worded(text)
    if topic and topic not in chat.topics:
        raise ActError("there is no such topic", status=404)
    marks = entities.found(said)
    message = world.post(chat, person.user, said, entities=marks, content=content, reply_to=reply_to, topic=topic)
    if chat.type is ChatType.PRIVATE:
        chat.started = True
    return message, _tell(world, chat, message, "message")


def write_unseen(world: World, person: Person, chat: Chat, text: str) -> tuple[Message, int | None]:
    """As an anonymous administrator: the group itself speaks, by the hand of a bot that everybody's group has."""
    _may_write(world, person, chat)
    if not chat.standing(person.id).leads:
        raise ActError("only administrators can be anonymous")
    said = _worded(text)
    by_group: JsonObject = {"sender_chat": chat.wire}
    message = world.post(chat, ANONYMOUS, said, entities=entities.found(said), content=by_group)
    return message, _tell(world, chat, message, "message")


def forward_post(world: World, channel: Chat, chat: Chat, text: str) -> tuple[Message, int | None]:
    """What a channel has posted appears by itself in the group that belongs to it."""
    said = _worded(text)
    origin: JsonObject = {"type": "channel", "chat": channel.wire, "message_id": 1, "date": world.clock.unix()}
    by_channel: JsonObject = {"sender_chat": channel.wire, "forward_origin": origin, "is_automatic_forward": True}
    message = world.post(chat, TELEGRAM, said, entities=entities.found(said), content=by_channel)
    return message, _tell(world, chat, message, "message")


def edit(world: World, person: Person, chat: Chat, message_id: int, text: str) -> int | None:
    message = chat.find(message_id)
    if message is None or message.sender["id"] != person.id:
        raise ActError("only one's own messages can be edited", status=404)
    _may_write(world, person, chat)
    said = _worded(text)
    message.text, message.entities = said, entities.found(said) or None
    message.edited = world.clock.unix()
    chat.watch.bump()
    return _tell(world, chat, message, "edited_message")


def send_file(world: World, person: Person, chat: Chat, file: StoredFile, caption: str) -> tuple[Message, int | None]:
    return write(world, person, chat, caption, content=dict(file.content))


def send_sticker(world: World, person: Person, chat: Chat) -> tuple[Message, int | None]:
    sticker: JsonObject = {
        "file_id": "CAAC-sticker-0",
        "file_unique_id": "AgADsticker0",
        "type": "regular",
        "width": 512,
        "height": 512,
        "is_animated": False,
        "is_video": False,
        "emoji": "👍",
    }
    return write(world, person, chat, "", content={"sticker": sticker})


def share_contact(
    world: World, person: Person, chat: Chat, *, phone: str, user_id: int | None
) -> tuple[Message, int | None]:
    """The server fills in `user_id`, so a bot can tell one's own number from somebody else's."""
    owner = world.people.get(user_id) if user_id is not None else None
    contact: JsonObject = {"phone_number": phone, "first_name": owner.name if owner else person.name}
    if user_id is not None:
        contact["user_id"] = user_id
    return write(world, person, chat, "", content={"contact": contact})


def block(world: World, person: Person, *, blocked: bool) -> None:
    """Blocking and unblocking reach the bot as a change of its own standing in the private chat."""
    chat = world.chats[person.id]
    before = chat.standing(world.bot_id)
    after = Standing.KICKED if blocked else Standing.MEMBER
    if before is after:
        return
    chat.members[world.bot_id] = after
    chat.watch.bump()
    world.company.bump()
    tell_own_standing(world, person.user, chat, before=before, after=after)


def tell_own_standing(world: World, by: JsonObject, chat: Chat, *, before: Standing, after: Standing) -> None:
    change: JsonObject = {
        "chat": chat.wire,
        "from": by,
        "date": world.clock.unix(),
        "old_chat_member": render.member(world.bot, before),
        "new_chat_member": render.member(world.bot, after),
    }
    world.tell_bot("my_chat_member", change, chat, ("own standing", chat.id))


def announce(world: World, by: JsonObject, chat: Chat, content: JsonObject) -> Message:
    """A service message: somebody came, went, or the group became another one."""
    message = world.post(chat, by, content=content)
    _tell(world, chat, message, "message")
    return message


def _tell(world: World, chat: Chat, message: Message, kind: str) -> int | None:
    if not privacy.visible(world, chat, message):
        return None
    return world.tell_bot(kind, render.message(chat, message), chat, ("chat", chat.id))


def _worded(text: str) -> str:
    said = text.strip()
    if not 1 <= len(said) <= TEXT_LIMIT:
        raise ActError(f"a message has 1 to {TEXT_LIMIT} characters", status=400)
    return said


def _may_write(world: World, person: Person, chat: Chat) -> None:
    if not chat.standing(person.id).inside:
        raise ActError("not a member of this chat", status=404)
    if chat.deleted:
        raise ActError("the group is no more")
    if chat.migrated_to:
        raise ActError("the group was upgraded to a supergroup")
    if chat.type is ChatType.PRIVATE and chat.standing(world.bot_id) is Standing.KICKED:
        raise ActError("the bot is blocked by this person")
