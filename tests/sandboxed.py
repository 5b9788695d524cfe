"""A Telegram of the test's own: the sandbox, its phones, and what goes wrong in it on purpose."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from functools import cache
from socket import socket
from typing import TypeAlias

from aiohttp import ClientSession, web

from sandbox.server import Sandbox
from tests.lasting import kept

TOKEN = "1234567890:sandbox-no-secret-but-never-to-be-seen"

Json: TypeAlias = str | int | float | bool | Sequence["Json"] | Mapping[str, "Json"] | None


class Telegram:
    def __init__(self, url: str, session: ClientSession) -> None:
        self.url = url
        self.session = session

    async def person(self, name: str = "Cô Hoa", *, started: bool = True) -> int:
        person = await self._post("/people", {"name": name})
        chat_id = int(person["id"])
        if started:
            await self._post(f"/people/{chat_id}/chats/{chat_id}/messages", {"text": "/start"})
        return chat_id

    async def group(self, title: str = "Các trường phường Nghĩa Đô") -> int:
        member = await self.person()
        chat = await self._post("/groups", {"title": title, "members": [member]})
        await self._post(f"/groups/{chat['chat_id']}/bot", {"by": member, "add": True, "admin": True})
        return int(chat["chat_id"])

    async def goes_wrong(self, kind: str, **how: Json) -> None:
        await self._post("/faults", {"kind": kind, **how})

    async def migrates(self, chat_id: int) -> int:
        return int((await self._post(f"/groups/{chat_id}/migrate", {}))["chat_id"])

    async def shown(self, person: int, chat_id: int | None = None) -> list[dict[str, Json]]:
        """The messages on a person's phone."""
        async with self.session.get(f"{self.url}/sandbox/people/{person}/chats/{chat_id or person}") as answer:
            return list((await answer.json())["messages"])

    async def doing(self, person: int) -> str | None:
        """What the phone says that the bot is doing."""
        async with self.session.get(f"{self.url}/sandbox/people/{person}/chats/{person}") as answer:
            told: str | None = (await answer.json()).get("chat_action")
            return told

    async def accepted(self) -> list[dict[str, Json]]:
        """What Telegram accepted of the bot, heard of or not."""
        async with self.session.get(f"{self.url}/sandbox/sent?after=0") as answer:
            return list(await answer.json())

    async def pushes(self, update: Mapping[str, Json]) -> None:
        await self._post("/updates", update)

    async def _post(self, path: str, body: Json) -> dict[str, str | int]:
        async with self.session.post(f"{self.url}/sandbox{path}", json=body) as answer:
            told: dict[str, str | int] = await answer.json()
            assert answer.ok, told
            return told


@asynccontextmanager
async def telegram() -> AsyncIterator[Telegram]:
    sandbox = Sandbox(token=TOKEN)
    await sandbox.start()
    try:
        async with ClientSession() as session:
            yield Telegram(sandbox.url, session)
    finally:
        await sandbox.stop()


@cache
def nobody_there() -> str:
    """An address that refuses connections, as nobody listens where somebody has taken the place."""
    taken = kept(socket())
    taken.bind(("127.0.0.1", 0))
    return f"http://127.0.0.1:{taken.getsockname()[1]}"


@asynccontextmanager
async def somebody_else(status: int, body: str) -> AsyncIterator[str]:
    """An address where every request is given the same answer, as a gateway or a portal would."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, text=body, headers={"Location": "/"} if 300 <= status < 400 else None)

    app = web.Application()
    app.router.add_route("*", "/{anything:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
