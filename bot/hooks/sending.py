"""Brings to each hook what it has not been told: one thing after the other, the next once the one before has arrived.

What was said, and could not be written down as said, is said again with the same id, by which the other side knows."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
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
    """`http` by whether an address is inside the house's own network."""

    def __init__(
        self,
        db: Database,
        now: Callable[[], datetime],
        *,
        secret: bytes,
        lease: Lease,
        http: Mapping[bool, aiohttp.ClientSession],
    ) -> None:
        self._db = db
        self._now = now
        self._secret = secret
        self._lease = lease
        self._http = http
        self._read_to: dict[HookId, int] = {}
        self._turns: dict[HookId, asyncio.Task[None]] = {}

    async def look(self) -> None:
        """Begins a turn of each hook that has none, where no other process tells them; none waits for a slow one."""
        self._heed_ended()
        due = await self._db.read(hooks.due, self._now())
        if not due or not await self._lease.take():
            return
        for one in due:
            if one.id not in self._turns:
                self._turns[one.id] = asyncio.create_task(self._tell(one))

    async def settled(self) -> None:
        """Until all turns are over."""
        await asyncio.gather(*self._turns.values(), return_exceptions=True)
        self._heed_ended()

    async def stop(self) -> None:
        for turn in self._turns.values():
            turn.cancel()
        await asyncio.gather(*self._turns.values(), return_exceptions=True)

    def _heed_ended(self) -> None:
        """Raises what went wrong in the first of them where it did; the rest is heeded the next time."""
        for hook, turn in list(self._turns.items()):
            if turn.done():
                del self._turns[hook]
                turn.result()

    async def _tell(self, hook: Hook) -> None:
        began, position = monotonic(), max(hook.upto, self._read_to.get(hook.id, 0))
        while monotonic() - began < SHARE:
            stretch = await self._db.read(hooks.untold, hook, position)
            for one in stretch.found:
                if monotonic() - began >= SHARE or not await self._arrived(hook, one):
                    return
            position = self._read_to[hook.id] = stretch.last
            if not stretch.more:
                break
            await asyncio.sleep(REST)
        if position - hook.upto > FAR:
            await self._db.run(hooks.note_read, hook.id, position)

    async def _arrived(self, hook: Hook, one: Happened) -> bool:
        status = await self._posted(hook, one)
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

    async def _posted(self, hook: Hook, one: Happened) -> int | None:
        """What was answered; None where nothing was."""
        if not hook.inside and is_private_number(urlsplit(hook.url).hostname or ""):
            return None
        body, at = telling.event(one).model_dump_json().encode(), self._now()
        # With its seal: where a copy of the database was put back, numbers come again, and are of other things.
        id_ = f"evt_{hook.id}_{one.number}_{one.seal}"
        headers = {
            "Content-Type": "application/json",
            "User-Agent": "school-drum",
            "webhook-id": id_,
            "webhook-timestamp": str(int(at.timestamp())),
            "webhook-signature": portal_hooks.signature(portal_hooks.key_of(self._secret, hook.salt), id_, at, body),
        }
        http = self._http[hook.inside]
        try:
            async with http.post(hook.url, data=body, headers=headers, allow_redirects=False) as answer:
                return answer.status
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
            return None


@asynccontextmanager
async def sessions() -> AsyncIterator[Mapping[bool, aiohttp.ClientSession]]:
    async with _session(PublicOnly()) as world, _session(None) as house:
        yield {False: world, True: house}


def _session(resolver: PublicOnly | None) -> aiohttp.ClientSession:
    """Neither where a name leads is remembered, nor what they want remembered."""
    connector = aiohttp.TCPConnector(resolver=resolver, use_dns_cache=False)
    return aiohttp.ClientSession(connector=connector, timeout=PATIENCE, cookie_jar=aiohttp.DummyCookieJar())


@asynccontextmanager
async def telling_hooks(base: Base) -> AsyncIterator[None]:
    """For as long as the program runs."""
    db, now = base.db, base.clock.now
    lease = Lease(db, "hooks", name_of_this_process(), now)
    async with sessions() as http:
        every = Hooks(db, now, secret=base.settings.secret(), lease=lease, http=http)
        keeping = asyncio.create_task(keep_on("hooks", every.look, every=EVERY))
        try:
            yield
        finally:
            keeping.cancel()
            await asyncio.gather(keeping, return_exceptions=True)
            await every.stop()
            await lease.release()
