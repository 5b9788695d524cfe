"""A sandbox for one test, with short words for what a bot and its people do in it."""

import asyncio
import functools
import inspect
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Concatenate, ParamSpec, Protocol

from aiohttp import ClientSession, ClientTimeout

from sandbox.director import Director
from sandbox.server import Sandbox
from sandbox.wire import Json
from tests.waiting import SOON, eventually

TOKEN = "1234567890:sandbox-playground-token_0123456789"
P = ParamSpec("P")


class Tree(Protocol):
    """JSON that a test looks into."""

    def __getitem__(self, key: str | int) -> "Tree": ...
    def __contains__(self, key: object) -> bool: ...
    def __iter__(self) -> Iterator["Tree"]: ...
    def __len__(self) -> int: ...
    def __eq__(self, other: object) -> bool: ...
    def __hash__(self) -> int: ...
    def __int__(self) -> int: ...


class Playground:
    def __init__(self, sandbox: Sandbox, session: ClientSession) -> None:
        self.sandbox = sandbox
        self.session = session
        self.bot_url = f"{sandbox.url}/bot{TOKEN}"

    async def answer(self, method: str, **params: "Json | Tree") -> Tree:
        """The whole envelope."""
        async with self.session.post(f"{self.bot_url}/{method}", json=params) as answer:
            envelope: Tree = await answer.json()
            return envelope

    async def call(self, method: str, **params: "Json | Tree") -> Tree:
        envelope = await self.answer(method, **params)
        assert envelope["ok"] == True, envelope  # noqa: E712  JSON, not a condition
        return envelope["result"]

    async def refusal(self, method: str, **params: "Json | Tree") -> str:
        envelope = await self.answer(method, **params)
        assert envelope["ok"] == False, envelope  # noqa: E712
        return str(envelope["description"])

    async def phone(self, path: str, body: Json = None, *, verb: str = "") -> Tree:
        """What a phone asks of /sandbox: POST with a body, GET without."""
        method = verb or ("GET" if body is None else "POST")
        async with self.session.request(method, f"{self.sandbox.url}/sandbox{path}", json=body) as answer:
            told: Tree = await answer.json()
            assert answer.ok, told
            return told

    async def phone_refusal(self, path: str, body: Json = None) -> tuple[int, str]:
        verb = "GET" if body is None else "POST"
        async with self.session.request(verb, f"{self.sandbox.url}/sandbox{path}", json=body) as answer:
            told: Tree = await answer.json()
            return answer.status, str(told["error"])

    async def person(self, name: str = "Cô Hoa", *, started: bool = True) -> int:
        """Somebody new; `started` people have pressed Start, which the bot has already read."""
        person = int((await self.phone("/people", {"name": name}))["id"])
        if started:
            await self.says(person, "/start")
            await self.hear()
        return person

    async def says(self, person: int, text: str, *, chat: int = 0, reply_to: int = 0) -> Tree:
        body: Json = {"text": text, "reply_to": reply_to}
        return await self.phone(f"/people/{person}/chats/{chat or person}/messages", body)

    async def taps(self, person: int, *, chat: int = 0, **aim: Json) -> Tree:
        return await self.phone(f"/people/{person}/chats/{chat or person}/taps", {"wait": 0, **aim})

    async def screen(self, person: int, *, chat: int = 0) -> Tree:
        return await self.phone(f"/people/{person}/chats/{chat or person}")

    async def group(self, *members: int, admin: bool = False, supergroup: bool = False) -> int:
        """A group the bot is in; what its joining caused has been read."""
        made = await self.phone("/groups", {"title": "Tổ 1", "members": list(members), "supergroup": supergroup})
        chat = int(made["chat_id"])
        await self.phone(f"/groups/{chat}/bot", {"by": members[0], "add": True, "admin": admin})
        await self.hear()
        return chat

    async def hear(self) -> list[Tree]:
        """The updates that wait, which are confirmed by this."""
        found = list(await self.call("getUpdates"))
        if found:
            await self.call("getUpdates", offset=int(found[-1]["update_id"]) + 1, limit=1)
        return found

    async def is_polled(self) -> None:
        """Waits until a long poll is under way."""

        async def look() -> bool:
            return self.sandbox.world.updates.polled

        assert await eventually(look, bool)

    async def fault(self, kind: str, **how: Json) -> None:
        await self.phone("/faults", {"kind": kind, **how})


@asynccontextmanager
async def playground(*, director: Director | None = None) -> AsyncIterator[Playground]:
    sandbox = Sandbox(token=TOKEN, director=director)
    await sandbox.start()
    try:
        async with ClientSession(timeout=ClientTimeout(total=2 * SOON)) as session:
            yield Playground(sandbox, session)
    finally:
        await sandbox.stop()


def played(story: Callable[Concatenate[Playground, P], Awaitable[None]]) -> Callable[P, None]:
    """Make a plain test of a story that is told in a playground of its own."""

    async def tell(*args: P.args, **kwargs: P.kwargs) -> None:
        async with playground() as it:
            await story(it, *args, **kwargs)

    @functools.wraps(story)
    def test(*args: P.args, **kwargs: P.kwargs) -> None:
        asyncio.run(tell(*args, **kwargs))

    signature = inspect.signature(story)
    test.__signature__ = signature.replace(parameters=list(signature.parameters.values())[1:])  # type: ignore[attr-defined]  # pytest asks for it
    return test
