"""Phones: who has one, and what is on it."""

from aiohttp import web

from sandbox import acts
from sandbox.acts import ActError
from sandbox.person_api import door, views
from sandbox.world import World


class People:
    def __init__(self, world: World) -> None:
        self._world = world

    async def list(self, _: web.Request) -> web.Response:
        return door.answer([views.person(self._world, person) for person in self._world.people.values()])

    async def add(self, request: web.Request) -> web.Response:
        given = await door.body(request)
        name = given.text("name").strip()
        wanted = given.integer("id") if given.has("id") else None
        if not name:
            raise ActError("a person needs a name", status=400)
        if wanted is not None and (wanted <= 0 or wanted in self._world.chats or wanted == self._world.bot_id):
            raise ActError("this id is taken or not a person's")
        person = self._world.add_person(
            name,
            username=given.text("username"),
            person_id=wanted,
            phone=given.text("phone"),
            language=given.text("language_code") or "vi",
        )
        return door.answer(views.person(self._world, person))

    async def chats(self, request: web.Request) -> web.Response:
        return door.answer(views.chats(self._world, door.person(self._world, request)))

    async def chat(self, request: web.Request) -> web.Response:
        """At once when the chat is past `after`, else after `wait` seconds, changed or not."""
        _, chat = door.own_chat(self._world, request)
        await chat.watch.beyond(door.number(request, "after", -1), door.patience(request))
        return door.answer(views.chat(self._world, chat))

    async def block(self, request: web.Request) -> web.Response:
        person = door.person(self._world, request)
        acts.block(self._world, person, blocked=(await door.body(request)).flag("blocked"))
        return door.answer(views.person(self._world, person))
