"""Groups: who comes and goes, the bot among them, and how a group becomes a supergroup."""

from sandbox import acts, render
from sandbox.acts import ActError
from sandbox.chats import Chat, ChatType, Person, Standing
from sandbox.wire import JsonObject
from sandbox.world import World


def create(world: World, title: str, people: list[Person], *, supergroup: bool = False) -> Chat:
    """The first member is its owner; the bot is not in it yet."""
    members = {person.id: Standing.MEMBER for person in people}
    if people:
        members[people[0].id] = Standing.CREATOR
    return world.add_group(title, members, supergroup=supergroup)


def change_member(world: World, chat: Chat, person: Person, *, add: bool) -> None:
    before = chat.standing(person.id)
    if before.inside is add:
        raise ActError("already so")
    chat.members[person.id] = Standing.MEMBER if add else Standing.LEFT
    world.company.bump()
    content: JsonObject = {"new_chat_members": [person.user]} if add else {"left_chat_member": person.user}
    acts.announce(world, person.user, chat, content)
    _tell_standing(world, person, chat, before)


def change_bot(world: World, chat: Chat, by: Person, after: Standing, *, start: str | None = None) -> None:
    """Add, promote, demote, mute or remove the bot; `start` is the payload of a `?startgroup=` link."""
    before, add = chat.standing(world.bot_id), after.inside
    if after is Standing.RESTRICTED and chat.type is not ChatType.SUPERGROUP:
        raise ActError("only members of supergroups can be restricted")
    if before is after or (not add and not before.inside):
        raise ActError("already so")
    if not add and chat.type is ChatType.GROUP:
        acts.announce(world, by.user, chat, {"left_chat_member": world.bot})
    chat.members[world.bot_id] = after
    acts.tell_own_standing(world, by.user, chat, before=before, after=after)
    if add and not before.inside and chat.type is not ChatType.CHANNEL:
        acts.announce(world, by.user, chat, {"new_chat_members": [world.bot]})
    if add and start is not None:
        acts.write(world, by, chat, f"/start@{world.profile.username} {start}")
    chat.watch.bump()


def bot_leaves(world: World, chat: Chat) -> None:
    before = chat.standing(world.bot_id)
    chat.members[world.bot_id] = Standing.LEFT
    world.post(chat, world.bot, content={"left_chat_member": world.bot})
    acts.tell_own_standing(world, world.bot, chat, before=before, after=Standing.LEFT)


def migrate(world: World, chat: Chat) -> Chat:
    """The old chat is closed for good, the new one has its own id and counts its messages from one."""
    if chat.type is not ChatType.GROUP or chat.migrated_to:
        raise ActError("only a basic group can be upgraded")
    grown = world.add_group(chat.title, dict(chat.members), supergroup=True)
    grown.bot_has_spoken = chat.bot_has_spoken
    owner = _owner(world, chat)
    acts.announce(world, owner, chat, {"migrate_to_chat_id": grown.id})
    chat.migrated_to = grown.id
    acts.announce(world, owner, grown, {"migrate_from_chat_id": chat.id})
    return grown


def create_channel(world: World, title: str, owner: Person) -> Chat:
    return world.add_channel(title, {owner.id: Standing.CREATOR})


def open_topic(world: World, chat: Chat, name: str) -> int:
    """Topics make a supergroup a forum. The thread bears the number of the remark that it was opened."""
    if chat.type is not ChatType.SUPERGROUP:
        raise ActError("only supergroups have topics")
    chat.wire["is_forum"] = True
    opened = acts.announce(
        world, _owner(world, chat), chat, {"forum_topic_created": {"name": name, "icon_color": 7322096}}
    )
    chat.topics.add(opened.id)
    return opened.id


def delete_topic(chat: Chat, topic: int) -> None:
    """With all that was said in it."""
    if topic not in chat.topics:
        raise ActError("there is no such topic", status=404)
    chat.topics.discard(topic)
    for message in chat.messages.values():
        message.deleted = message.deleted or topic in {message.topic, message.id}
    chat.watch.bump()


def delete(chat: Chat) -> None:
    chat.deleted = True
    chat.watch.bump()


def _owner(world: World, chat: Chat) -> JsonObject:
    owners = (user for user, standing in chat.members.items() if standing is Standing.CREATOR)
    return world.people[next(owners)].user


def _tell_standing(world: World, person: Person, chat: Chat, before: Standing) -> None:
    """Telegram shows bots the standing of others only when they are administrators and asked for chat_member."""
    if not chat.standing(world.bot_id).leads:
        return
    change: JsonObject = {
        "chat": chat.wire,
        "from": person.user,
        "date": world.clock.unix(),
        "old_chat_member": render.member(person.user, before),
        "new_chat_member": render.member(person.user, chat.standing(person.id)),
    }
    world.tell_bot("chat_member", change, chat, ("standing", person.id))
