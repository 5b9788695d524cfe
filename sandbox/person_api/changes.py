"""One long poll for everything a page shows: a browser keeps only six connections to a host."""

from aiohttp import web

from sandbox.chats import Chat, ChatType, Person
from sandbox.person_api import door
from sandbox.profile import Scope
from sandbox.wire import Json
from sandbox.world import World


class Changes:
    def __init__(self, world: World) -> None:
        self._world = world

    async def since(self, request: web.Request) -> web.Response:
        """At once when anything changed; who has seen nothing, or a count this server never reached, is told all."""
        world, after = self._world, door.number(request, "after", 0)
        if not 0 < after <= world.changes.version:
            return door.answer(self._news(0))
        await world.changes.beyond(after, door.patience(request))
        return door.answer(self._news(after))

    async def commands(self, request: web.Request) -> web.Response:
        """What the person's client offers behind the menu button, chosen as Telegram chooses."""
        person, chat = door.own_chat(self._world, request)
        language = str(person.user["language_code"])
        return door.answer(self._world.profile.commands_for(_scopes(person, chat), language))

    def _news(self, after: int) -> Json:
        world = self._world
        return {
            "version": world.changes.version,
            "chats": [entry for chat in world.chats.values() if chat.watch.stamp > after for entry in self._on(chat)],
            "clock_version": world.clock.watch.version,
            "people_version": world.company.version,
            "stage_version": world.stage.version,
        }

    def _on(self, chat: Chat) -> list[Json]:
        """The chat on every phone that has it."""
        return [[member, chat.id, chat.watch.version] for member in chat.members if member in self._world.people]


def _scopes(person: Person, chat: Chat) -> list[Scope]:
    """Telegram's order: the narrowest scope first."""
    if chat.type is ChatType.PRIVATE:
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    leads = chat.standing(person.id).leads
    admins: list[Scope] = [("chat_administrators", chat.id, 0)] if leads else []
    all_admins: list[Scope] = [("all_chat_administrators", 0, 0)] if leads else []
    own: list[Scope] = [("chat_member", chat.id, person.id), *admins, ("chat", chat.id, 0)]
    return [*own, *all_admins, ("all_group_chats", 0, 0), ("default", 0, 0)]
