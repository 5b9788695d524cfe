"""In front of those that serve: each delivery goes to the next of them. Some answers are lost on their way back; one
that takes too long is brought to the other as well."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle
from random import Random

from aiohttp import ClientError, ClientSession, ClientTimeout, web
from aiohttp.test_utils import unused_port

LOST_SHARE = 0.03
PATIENCE = ClientTimeout(total=2.0)
SECRET = "a-secret-of-the-torture"


@dataclass(frozen=True, slots=True)
class Proxy:
    url: str
    ports: Sequence[int]

    def settings_of(self, port: int) -> Mapping[str, str]:
        return {
            "DRUM_LISTEN": f"127.0.0.1:{port}",
            "DRUM_WEBHOOK_URL": self.url,
            "DRUM_WEBHOOK_SECRET": SECRET,
        }


@asynccontextmanager
async def in_front_of(count: int, http: ClientSession, dice: Random) -> AsyncIterator[Proxy]:
    ports = [unused_port() for _ in range(count)]
    turns = cycle(range(count))

    async def bring(request: web.Request) -> web.Response:
        body, first = await request.read(), next(turns)
        for port in (ports[first], *(port for place, port in enumerate(ports) if place != first)):
            status = await _brought(http, f"http://127.0.0.1:{port}{request.path}", body, request)
            if status is not None:
                if dice.random() < LOST_SHARE and request.transport is not None:
                    request.transport.close()
                return web.Response(status=status)
        return web.Response(status=502)

    app = web.Application()
    app.router.add_post("/{path:.*}", bring)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield Proxy(f"http://127.0.0.1:{runner.addresses[0][1]}", ports)
    finally:
        await runner.cleanup()


async def _brought(http: ClientSession, url: str, body: bytes, request: web.Request) -> int | None:
    """None where nobody answers there in time."""
    headers = {name: request.headers[name] for name in request.headers if name.startswith("X-Telegram")}
    try:
        async with http.post(url, data=body, headers=headers, timeout=PATIENCE) as answer:
            return answer.status
    except (ClientError, TimeoutError):
        return None
