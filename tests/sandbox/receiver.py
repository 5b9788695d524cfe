"""A bot that is called by webhook, and its playground."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientSession, web

from sandbox.server import Sandbox
from sandbox.webhook import Pace
from sandbox.wire import Json
from tests.sandbox.playground import TOKEN, Playground, Tree
from tests.waiting import SOON, eventually

QUICK = Pace(base=0.05, cap=0.15, patience=SOON, gone_after=0.0)


@dataclass(slots=True)
class Receiver:
    """A bot's webhook: it notes what it is given and answers as told."""

    answer: Callable[[Tree], web.Response] = field(default=lambda _: web.Response())
    url: str = ""
    heard: list[Tree] = field(default_factory=list)
    secrets: list[str | None] = field(default_factory=list)
    at: list[float] = field(default_factory=list)
    arrived: asyncio.Event = field(default_factory=asyncio.Event)
    answers: asyncio.Event = field(default_factory=asyncio.Event)
    """While it is not set, nothing is answered."""
    at_once: int = 0
    most_at_once: int = 0

    def __post_init__(self) -> None:
        self.answers.set()

    async def take(self, request: web.Request) -> web.Response:
        update: Tree = await request.json()
        self.heard.append(update)
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.at.append(time.monotonic())
        self.arrived.set()
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await self.answers.wait()
        self.at_once -= 1
        return self.answer(update)

    async def hears(self, count: int) -> None:
        async with asyncio.timeout(SOON):
            while len(self.heard) < count:
                self.arrived.clear()
                await self.arrived.wait()

    def texts(self) -> list[Tree]:
        return [update["message"]["text"] for update in self.heard if "message" in update]


@asynccontextmanager
async def hooked(receiver: Receiver, pace: Pace = QUICK, **params: Json) -> AsyncIterator[Playground]:
    """A playground whose bot is called at the receiver's address."""
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    sandbox = Sandbox(token=TOKEN, pace=pace)
    await sandbox.start()
    try:
        async with ClientSession() as session:
            it = Playground(sandbox, session)
            await it.call("setWebhook", url=receiver.url, **params)
            yield it
    finally:
        await sandbox.stop()
        await runner.cleanup()


async def stranger(it: Playground) -> int:
    """Somebody whose first word has not been said yet."""
    return int((await it.phone("/people", {"name": "Cô Hoa"}))["id"])


async def pending(it: Playground) -> int:
    return int((await it.call("getWebhookInfo"))["pending_update_count"])


async def is_taken(it: Playground) -> None:
    """Waits until nothing is pending: what was heard has been answered, and the answer taken."""
    assert await eventually(lambda: pending(it), lambda left: left == 0) == 0
