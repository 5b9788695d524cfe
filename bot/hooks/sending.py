"""Brings to each hook what it has not been told: one thing after the other, the next once the one before has arrived.

What was said, and could not be written down as said, is said again with the same id, by which the other side knows."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from time import monotonic
from urllib.parse import urlsplit

import aiohttp

from bot.assembly import Base, name_of_this_process
from bot.hooks.addresses import PublicOnly, is_private_number
from bot.keeping import keep_on
from bot.leases import Lease
from bot.portal import telling
from domain import portal_hooks
from domain.ids import HookId
from domain.portal_hooks import Ended
from storage.database import Database
from storage.portal import hooks
from storage.portal.events import Happened
from storage.portal.hooks import Hook

logger = logging.getLogger(__name__)

EVERY = 2.0
PATIENCE = aiohttp.ClientTimeout(total=10)
SHARE = 20.0
"""Seconds of a turn that one hook may take: the lease lasts a minute."""
REST = 0.05
"""Between two looks into the trace: whoever has much to catch up with is not in a hurry."""
FAR = 10_000
"""Entries of the trace that told nothing: how far it was read is written down, so that it is not read again."""


class Hooks:
    def __init__(self, db: Database, now: Callable[[], datetime], secret: bytes, lease: Lease) -> None:
        self._db = db
        self._now = now
        self._secret = secret
        self._lease = lease
        self._read_to: dict[HookId, int] = {}

    async def look(self) -> None:
        """Where there are any, and no other process tells them."""
        due = await self._db.read(hooks.due, self._now())
        if not due or not await self._lease.take():
            return
        async with _session(PublicOnly()) as world, _session(None) as house:
            sessions = {False: world, True: house}
            turns = [self._tell(one, sessions[one.inside]) for one in due]
            ends = await asyncio.gather(*turns, return_exceptions=True)
        for end in ends:
            if isinstance(end, BaseException):
                raise end

    async def _tell(self, hook: Hook, http: aiohttp.ClientSession) -> None:
        began, position = monotonic(), max(hook.upto, self._read_to.get(hook.id, 0))
        while monotonic() - began < SHARE:
            stretch = await self._db.read(hooks.untold, hook, position)
            for one in stretch.found:
                if monotonic() - began >= SHARE or not await self._arrived(hook, one, http):
                    return
            position = self._read_to[hook.id] = stretch.last
            if not stretch.more:
                break
            await asyncio.sleep(REST)
        if position - hook.upto > FAR:
            await self._db.run(hooks.note_read, hook.id, position)

    async def _arrived(self, hook: Hook, one: Happened, http: aiohttp.ClientSession) -> bool:
        status = await self._posted(hook, one, http)
        if status is not None and 200 <= status < 300:
            await self._db.run(hooks.note_told, hook.id, one.number)
            self._read_to[hook.id] = one.number
            return True
        logger.warning("A hook has not taken what it was told", extra={"hook": hook.id, "status": status})
        if status == HTTPStatus.GONE:
            await self._db.run(hooks.end, hook, Ended.GONE, self._now())
        else:
            await self._db.run(hooks.note_failed, hook, self._now())
        return False

    async def _posted(self, hook: Hook, one: Happened, http: aiohttp.ClientSession) -> int | None:
        """What was answered; None where nothing was."""
        if not hook.inside and is_private_number(urlsplit(hook.url).hostname or ""):
            return None
        body, id_, at = telling.event(one).model_dump_json().encode(), f"evt_{hook.id}_{one.number}", self._now()
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "school-drum",
            "webhook-id": id_,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": portal_hooks.signature(portal_hooks.key_of(self._secret, hook.salt), id_, at, body),
        }
        try:
            async with http.post(hook.url, data=body, headers=headers, allow_redirects=False) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return None


def _session(resolver: PublicOnly | None) -> aiohttp.ClientSession:
    """Nothing is remembered from one turn to the next: neither where a name leads, nor what they want remembered."""
    connector = aiohttp.TCPConnector(resolver=resolver, use_dns_cache=False)
    return aiohttp.ClientSession(connector=connector, timeout=PATIENCE, cookie_jar=aiohttp.DummyCookieJar())


@asynccontextmanager
async def telling_hooks(base: Base) -> AsyncIterator[None]:
    """For as long as the program runs."""
    lease = Lease(base.db, "hooks", name_of_this_process(), base.clock.now)
    every = Hooks(base.db, base.clock.now, base.settings.secret(), lease)
    keeping = asyncio.create_task(keep_on("hooks", every.look, every=EVERY))
    try:
        yield
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        await lease.release()
