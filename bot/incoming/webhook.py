"""Takes updates Telegram brings: answers 200 once they are in the inbox, and nothing else besides.

A failure is told without Retry-After: presses live 150 seconds at Telegram, and it drops what would outlive that.
"""

import hmac
import logging

from aiohttp import web

from bot.incoming import parsing
from bot.incoming.house import House
from bot.incoming.lanes import Lanes
from bot.incoming.parsing import NotAnUpdate
from storage.database import DatabaseDown
from storage.engine.crashpoints import here
from storage.incoming import storing

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LARGEST_BODY = 1024 * 1024


class Webhook:
    """Raises ValueError without a secret: anybody could bring updates."""

    def __init__(self, house: House, lanes: Lanes, *, secret: str) -> None:
        if not secret:
            raise ValueError("A webhook needs a secret")
        self._secret = secret.encode()
        self._bot_id = house.bot.id
        self._db = house.db
        self._now = house.now
        self._lanes = lanes

    def app(self, path: str) -> web.Application:
        app = web.Application(client_max_size=LARGEST_BODY)
        app.router.add_post(path, self._take)
        return app

    async def _take(self, request: web.Request) -> web.Response:
        # Bytes: a header may hold anything, and compare_digest takes no text beyond ASCII.
        shown = request.headers.get(SECRET_HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(shown, self._secret):
            return web.Response(status=401)
        try:
            arrival = parsing.read(await request.read())
        except NotAnUpdate as error:
            logger.warning("The webhook got something else", extra={"error": str(error)})
            return web.Response(status=400)
        here("A1")
        try:
            rows = await self._db.run(storing.store, self._bot_id, [arrival], self._now())
        except DatabaseDown:
            logger.warning("An update cannot be stored: the database is down")
            return web.Response(status=503)
        here("A2")
        self._lanes.put(rows)
        return web.Response()
