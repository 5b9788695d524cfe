"""Serves what portals read. Every request brings a key; whatever is wrong with one is answered alike.

Nothing here is logged: tokens are in headers, and who asks for what is the portal's affair."""

import hashlib
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from time import monotonic
from typing import TypeVar

from aiohttp import web

from bot.portal import contract, limits, paging, problems, reading
from bot.portal.answers import Answer, Paged
from bot.portal.endpoints import BASE, CONTRACT, ENDPOINTS, Endpoint
from bot.portal.languages import preferred
from bot.portal.problems import Trouble
from bot.portal.reading import Asked
from handlers.turn import Office
from storage.database import Database, DatabaseDown, Tx
from storage.portal import keys
from storage.portal.keys import Key
from storage.portal.pages import Page

MOST_STRETCHES = 20
"""Of the trace, for one answer."""
AGAIN_IN = "60"
"""Seconds after which a database that is down may be back."""
READING = {"GET", "HEAD"}
OURS = {"Cache-Control": "private, no-cache", "Vary": "Authorization"}
"""Whoever keeps an answer asks whether it still holds, which costs them nothing."""

A = TypeVar("A", bound=Answer)
Answering = Callable[[web.Request, Key], Awaitable[bytes]]


class Portal:
    def __init__(
        self,
        db: Database,
        office: Office,
        now: Callable[[], datetime],
        *,
        seconds: Callable[[], float] = monotonic,
        endpoints: Sequence[Endpoint] = ENDPOINTS,
    ) -> None:
        self._db = db
        self._office = office
        self._now = now
        self._endpoints = endpoints
        self._rate = limits.Rate(seconds)
        self._door = limits.Door(seconds)
        self._contract = json.dumps(contract.described(), ensure_ascii=False).encode()

    def serve(self, app: web.Application) -> None:
        for one in self._endpoints:
            app.router.add_route("*", BASE + one.path, self._guarded(self._reads(one)))
        app.router.add_route("*", BASE + CONTRACT, self._guarded(self._describes))
        app.router.add_route("*", f"{BASE}{{rest:(/.*)?}}", self._guarded(self._finds_nothing))

    def _guarded(self, answering: Answering) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def answer(request: web.Request) -> web.Response:
            try:
                async with self._door.admitted():
                    return await self._answered(request, answering)
            except DatabaseDown:
                trouble = Trouble(problems.BUSY, Retry_After=AGAIN_IN)
            except Trouble as met:
                trouble = met
            return problems.told(trouble, self._office.speakers[preferred(request.headers.get("Accept-Language", ""))])

        return answer

    async def _answered(self, request: web.Request, answering: Answering) -> web.Response:
        key = await self._key(request)
        self._rate.take(key.id)
        if request.method not in READING:
            raise Trouble(problems.ONLY_READ)
        return _fresh(request, await answering(request, key))

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
            page = (paging.events_asked_for if one.endless else paging.asked_for)(request.query)
            asked = Asked(key.authority, _number(request), page, self._now(), self._office.forms)
            if one.endless:
                return await self._events(asked)
            if one.paged:
                return await self._page(one, asked)
            async with self._door.passed():
                return await self._db.read(_whole, one, asked)

        return answer

    async def _page(self, one: Endpoint, asked: Asked) -> bytes:
        """Slice by slice: each unit is as it is at one moment, the page need not be."""
        slices: list[bytes] = []
        after, left = asked.page.after, asked.page.limit
        while True:
            part = replace(asked, page=Page(after, min(one.slice, left)))
            items, page = await self._slice(one.read, part)
            slices.append(items)
            left -= part.page.limit
            following = page.next if isinstance(page, Paged) else None
            if following is None or left <= 0:
                return b'{"items":[%b],"next":%b}' % (b",".join(slices), json.dumps(following).encode())
            after = paging.after(following)

    async def _events(self, asked: Asked) -> bytes:
        """Stretch by stretch: most of the trace is of single answers, or another authority's, and not told."""
        slices: list[bytes] = []
        page, more = asked.page, True
        for _ in range(MOST_STRETCHES):
            items, found = await self._slice(reading.happened, replace(asked, page=page))
            slices += [items] if items else []
            page, more = Page(found.last, page.limit - len(found.items)), found.more
            if not more or page.limit <= 0:
                break
        return b'{"items":[%b],"last":%d,"more":%b}' % (b",".join(slices), page.after, b"true" if more else b"false")

    async def _slice(self, read: Callable[[Tx, Asked], A], asked: Asked) -> tuple[bytes, A]:
        async with self._door.passed():
            return await self._db.read(_sliced, read, asked)

    async def _describes(self, _request: web.Request, _key: Key) -> bytes:
        return self._contract

    async def _finds_nothing(self, _request: web.Request, _key: Key) -> bytes:
        raise Trouble(problems.NOT_HERE)


def _whole(tx: Tx, one: Endpoint, asked: Asked) -> bytes:
    """Written down in the reader's own thread, and not in the one that hears people."""
    return one.read(tx, asked).model_dump_json().encode()


def _sliced(tx: Tx, read: Callable[[Tx, Asked], A], asked: Asked) -> tuple[bytes, A]:
    """And what goes between the brackets of its list."""
    answer = read(tx, asked)
    text = answer.model_dump_json(include={"items"})
    return text.removeprefix('{"items":[').removesuffix("]}").encode(), answer


def _number(request: web.Request) -> int:
    """What the path names; 0, which nothing is called, where it names nothing. Raises Trouble for what is no number."""
    named = request.match_info.get("id", "0")
    if not (named.isascii() and named.isdecimal() and len(named) < 12 and int(named) <= paging.LARGEST_ID):
        raise Trouble(problems.NOT_HERE)
    return int(named)


def _fresh(request: web.Request, body: bytes) -> web.Response:
    mark = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = {one.strip().removeprefix("W/") for one in request.headers.get("If-None-Match", "").split(",")}
    if mark in known or "*" in known:
        return web.Response(status=304, headers={**OURS, "ETag": mark})
    return web.Response(body=body, content_type="application/json", charset="utf-8", headers={**OURS, "ETag": mark})
