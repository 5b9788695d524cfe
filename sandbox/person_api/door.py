"""The door of the phones' API: who may knock, how bodies are read, how refusals are said."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from sandbox.acts import ActError
from sandbox.chats import Chat, Person
from sandbox.errors import ApiError
from sandbox.params import Params
from sandbox.wire import Json, dump, load
from sandbox.world import World

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1", "[::1]"})
LONGEST_WAIT = 25.0

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def doorkeeper(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuses pages of other sites that try to reach this machine, and turns refusals into {"error": …}."""
    if not _is_local(request.host) or not _is_local(request.headers.get("Origin", "http://localhost")):
        return answer({"error": "only pages of this machine may ask"}, status=403)
    try:
        return await handler(request)
    except ActError as refusal:
        return answer({"error": refusal.reason}, status=refusal.status)
    except ApiError as refusal:
        return answer({"error": refusal.description}, status=refusal.code)
    except web.HTTPException as refusal:
        return answer({"error": refusal.reason}, status=refusal.status)


def answer(value: Json, *, status: int = 200) -> web.Response:
    return web.Response(body=dump(value), status=status, content_type="application/json")


async def body(request: web.Request) -> Params:
    """The JSON object of a request; an empty body counts as {}."""
    raw = await request.read()
    try:
        value = load(raw) if raw else {}
    except ValueError:
        raise ActError("the body is not JSON", status=400) from None
    if not isinstance(value, dict):
        raise ActError("the body must be a JSON object", status=400)
    return Params(value)


def person(world: World, request: web.Request) -> Person:
    return known_person(world, _number(request.match_info["person"]))


def known_person(world: World, person_id: int) -> Person:
    found = world.people.get(person_id)
    if found is None:
        raise ActError("there is no such person", status=404)
    return found


def chat(world: World, request: web.Request) -> Chat:
    found = world.chats.get(_number(request.match_info["chat"]))
    if found is None:
        raise ActError("there is no such chat", status=404)
    return found


def own_chat(world: World, request: web.Request) -> tuple[Person, Chat]:
    """A person and a chat they have on their phone."""
    who, where = person(world, request), chat(world, request)
    if who.id not in where.members:
        raise ActError("not a member of this chat", status=404)
    return who, where


def number(request: web.Request, name: str, default: int) -> int:
    return _number(request.query.get(name, str(default)))


def patience(request: web.Request) -> float:
    try:
        return min(max(float(request.query.get("wait", "0")), 0.0), LONGEST_WAIT)
    except ValueError:
        raise ActError("wait must be a number of seconds", status=400) from None


def _number(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise ActError(f"not a number: {text}", status=400) from None


def _is_local(address: str) -> bool:
    host = address.partition("://")[2] or address
    name = host.rpartition("]")[0] + "]" if host.startswith("[") else host.partition(":")[0]
    return name in LOCAL_NAMES
