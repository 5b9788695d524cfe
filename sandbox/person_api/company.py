"""Groups, from outside: made, joined, left, upgraded."""

from aiohttp import web

from sandbox import acts, groups
from sandbox.acts import ActError
from sandbox.chats import Chat, ChatType, Standing
from sandbox.params import Params
from sandbox.person_api import door
from sandbox.world import World


class Company:
    def __init__(self, world: World) -> None:
        self._world = world

    async def create(self, request: web.Request) -> web.Response:
        given = await door.body(request)
        members = given.json("members", "members")
        if not given.text("title") or not isinstance(members, list) or not members:
            raise ActError("a group needs a title and members", status=400)
        people = [door.known_person(self._world, member) for member in members if isinstance(member, int)]
        chat = groups.create(self._world, given.text("title"), people, supergroup=given.flag("supergroup"))
        return door.answer({"chat_id": chat.id})

    async def change_member(self, request: web.Request) -> web.Response:
        chat, given = self._group(request), await door.body(request)
        person = door.known_person(self._world, given.integer("person"))
        groups.change_member(self._world, chat, person, add=given.flag("add"))
        return door.answer({"chat_id": chat.id})

    async def change_bot(self, request: web.Request) -> web.Response:
        chat, given = self._group(request), await door.body(request)
        by = door.known_person(self._world, given.integer("by"))
        start = given.text("start") if given.has("start") else None
        groups.change_bot(self._world, chat, by, _standing(given), start=start)
        return door.answer({"chat_id": chat.id})

    async def migrate(self, request: web.Request) -> web.Response:
        return door.answer({"chat_id": groups.migrate(self._world, self._group(request)).id})

    async def delete(self, request: web.Request) -> web.Response:
        chat = self._group(request)
        groups.delete(chat)
        return door.answer({"chat_id": chat.id})

    async def open_topic(self, request: web.Request) -> web.Response:
        chat, given = self._group(request), await door.body(request)
        return door.answer({"topic": groups.open_topic(self._world, chat, given.text("name"))})

    async def delete_topic(self, request: web.Request) -> web.Response:
        topic = int(request.match_info["topic"])
        groups.delete_topic(self._group(request), topic)
        return door.answer({"topic": topic})

    async def create_channel(self, request: web.Request) -> web.Response:
        given = await door.body(request)
        owner = door.known_person(self._world, given.integer("owner"))
        return door.answer({"chat_id": groups.create_channel(self._world, given.text("title"), owner).id})

    async def forward_post(self, request: web.Request) -> web.Response:
        """What the channel that belongs to the group has posted."""
        chat, given = self._group(request), await door.body(request)
        channel = self._world.chats.get(given.integer("channel"))
        if channel is None or channel.type is not ChatType.CHANNEL:
            raise ActError("there is no such channel", status=404)
        message, update = acts.forward_post(self._world, channel, chat, given.text("text"))
        return door.answer({"message_id": message.id, "update_id": update})

    def _group(self, request: web.Request) -> Chat:
        chat = door.chat(self._world, request)
        if chat.type is ChatType.PRIVATE:
            raise ActError("there is no such group", status=404)
        if chat.migrated_to:
            raise ActError("the group was upgraded to a supergroup")
        return chat


def _standing(given: Params) -> Standing:
    if not given.flag("add"):
        return Standing.KICKED
    if given.flag("muted"):
        return Standing.RESTRICTED
    return Standing.ADMINISTRATOR if given.flag("admin") else Standing.MEMBER
