"""Serves what portals read. Every request brings a key; whatever is wrong with one is answered alike.

Nothing here is logged: tokens are in headers, and who asks for what is the portal's affair."""

import hashlib
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from time import monotonic

from aiohttp import web

from bot.portal import contract, limits, paging, problems
from bot.portal.endpoints import BASE, CONTRACT, ENDPOINTS, Endpoint
from bot.portal.languages import preferred
from bot.portal.problems import Trouble
from bot.portal.reading import Asked
from handlers.turn import Office
from storage.database import Database, DatabaseDown, Tx
from storage.portal import keys
from storage.portal.keys import Key

LARGEST_ID = 2**31 - 1
AGAIN_IN = "60"
"""Seconds after which a database that is down may be back."""
READING = {"GET", "HEAD"}
OURS = {"Cache-Control": "private, no-cache", "Vary": "Authorization"}
"""Whoever keeps an answer asks whether it still holds, which costs them nothing."""

Answering = Callable[[web.Request, Key], Awaitable[bytes]]


class Portal:
    def __init__(
        self, db: Database, office: Office, now: Callable[[], datetime], seconds: Callable[[], float] = monotonic
    ) -> None:
        self._db = db
        self._office = office
        self._now = now
        self._rate = limits.Rate(seconds)
        self._door = limits.Door()
        self._contract = json.dumps(contract.described(), ensure_ascii=False).encode()

    def serve(self, app: web.Application) -> None:
        for one in ENDPOINTS:
            app.router.add_route("*", BASE + one.path, self._guarded(self._reads(one)))
        app.router.add_route("*", BASE + CONTRACT, self._guarded(self._describes))
        app.router.add_route("*", f"{BASE}{{rest:(/.*)?}}", self._guarded(self._finds_nothing))

    def _guarded(self, answering: Answering) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            try:
                key = await self._key(request)
                self._rate.take(key.id)
                if request.method not in READING:
                    raise Trouble(problems.ONLY_READ)
                return _fresh(request, await answering(request, key))
            except DatabaseDown:
                trouble = Trouble(problems.BUSY, Retry_After=AGAIN_IN)
            except Trouble as met:
                trouble = met
            return problems.told(trouble, self._office.speakers[preferred(request.headers.get("Accept-Language", ""))])

        return answer

    async def _key(self, request: web.Request) -> Key:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            raise Trouble(problems.UNKNOWN_KEY)
        now = self._now()
        async with self._door.passed():
            key = await self._db.read(keys.opened_by, token.strip(), secret=self._office.secret, now=now)
        if key is None:
            raise Trouble(problems.UNKNOWN_KEY)
        if key.is_stale(now):
            await self._db.run(keys.note_used, key.id, now)
        return key

    def _reads(self, one: Endpoint) -> Answering:
        async def answer(request: web.Request, key: Key) -> bytes:
            asked = Asked(
                key.authority, _number(request), paging.asked_for(request.query), self._now(), self._office.forms
            )
            async with self._door.passed():
                return await self._db.read(_written, one, asked)

        return answer

    async def _describes(self, _request: web.Request, _key: Key) -> bytes:
        return self._contract

    async def _finds_nothing(self, _request: web.Request, _key: Key) -> bytes:
        raise Trouble(problems.NOT_HERE)


def _written(tx: Tx, one: Endpoint, asked: Asked) -> bytes:
    """In the reader's own thread: writing five hundred units down is no work for the one that hears people."""
    return one.read(tx, asked).model_dump_json().encode()


def _number(request: web.Request) -> int:
    """What the path names; 0, which nothing is called, where it names nothing. Raises Trouble for what is no number."""
    named = request.match_info.get("id", "0")
    if not (named.isascii() and named.isdecimal() and len(named) < 12 and int(named) <= LARGEST_ID):
        raise Trouble(problems.NOT_HERE)
    return int(named)


def _fresh(request: web.Request, body: bytes) -> web.Response:
    mark = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = {one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")}
    if mark in known or "*" in known:
        return web.Response(status=304, headers={**OURS, "ETag": mark})
    return web.Response(body=body, content_type="application/json", charset="utf-8", headers={**OURS, "ETag": mark})
