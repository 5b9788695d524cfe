"""Groups, from outside: made, joined, left, upgraded."""

from aiohttp import web

from sandbox import groups
from sandbox.acts import ActError
from sandbox.chats import Chat, ChatType
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
        groups.change_bot(self._world, chat, by, add=given.flag("add"), admin=given.flag("admin"), start=start)
        return door.answer({"chat_id": chat.id})

    async def migrate(self, request: web.Request) -> web.Response:
        return door.answer({"chat_id": groups.migrate(self._world, self._group(request)).id})

    def _group(self, request: web.Request) -> Chat:
        chat = door.chat(self._world, request)
        if chat.type is ChatType.PRIVATE:
            raise ActError("there is no such group", status=404)
        if chat.migrated_to:
            raise ActError("the group was upgraded to a supergroup")
        return chat
