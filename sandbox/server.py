"""The sandbox as a whole: the Bot API, the phones' API and their page, on one loopback port."""

import ipaddress
import secrets
from datetime import datetime

from aiohttp import web

from sandbox.bot_api import BotApi
from sandbox.clock import Clock
from sandbox.director import Director
from sandbox.files import UPLOAD_LIMIT
from sandbox.page_routes import add_page
from sandbox.person_api.routes import person_app
from sandbox.profile import Profile
from sandbox.webhook import Pace
from sandbox.wire import JsonObject
from sandbox.world import World

MEBIBYTE = 1024 * 1024
SHUTDOWN_SECONDS = 0.2


def any_token() -> str:
    """A token of the right form that opens nothing but this sandbox."""
    return f"{secrets.randbelow(10**9) + 10**9}:sandbox-{secrets.token_urlsafe(21)}"


class Sandbox:
    """Runs a world until stopped; `url` is where bots (and the page) find it."""

    def __init__(
        self,
        *,
        token: str = "",
        director: Director | None = None,
        start: datetime | None = None,
        name: str = "Trống Trường",
        username: str = "trong_truong_bot",
        pace: Pace | None = None,
    ) -> None:
        self.token = token or any_token()
        self.url = ""
        bot_id = int(self.token.partition(":")[0])
        user: JsonObject = {"id": bot_id, "is_bot": True, "first_name": name, "username": username}
        self.world = World(bot_id=bot_id, profile=Profile(user), clock=Clock(start), pace=pace or Pace())
        self.world.director = director
        self._runner: web.AppRunner | None = None

    def app(self) -> web.Application:
        bot_api = BotApi(self.world, self.token)
        self.world.webhook.execute = bot_api.execute
        app = web.Application(client_max_size=UPLOAD_LIMIT + MEBIBYTE)
        app.router.add_route("*", "/bot{token}/{method}", bot_api.call)
        app.router.add_get("/file/bot{token}/{path:.+}", bot_api.download)
        app.add_subapp("/sandbox", person_app(self.world))
        add_page(app)
        app.router.add_route("*", "/{anything:.*}", bot_api.nowhere)
        return app

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Raises ValueError for an address that others could reach."""
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"the sandbox listens on loopback only, not on {host}")
        self._runner = web.AppRunner(self.app(), access_log=None, shutdown_timeout=SHUTDOWN_SECONDS)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        bound = self._runner.addresses[0][1]
        self.url = f"http://{f'[{host}]' if ':' in host else host}:{bound}"

    async def stop(self) -> None:
        await self.world.webhook.close()
        self.world.updates.interrupt("terminated by the end of the sandbox")
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None
