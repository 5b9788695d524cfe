"""Serves /healthz and /metrics, where the operator has set an address for them."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from time import monotonic

from aiohttp import web

from bot.assembly import Base
from bot.health import metrics, verdict
from bot.health.metrics import Counts
from bot.health.verdict import Signs
from bot.health.watching import MOST_SKEW
from bot.listening import listening
from storage.database import DatabaseDown, Tx
from storage.operations import rounds, vitals

PATIENCE = 5.0
"""Seconds a database may take to write one row before it counts as down."""
PROBE = "health"


class Health:
    """`poll_age`: seconds since Telegram last answered a poll of this process; None where it does not poll."""

    def __init__(self, base: Base, poll_age: Callable[[], float | None]) -> None:
        self._base = base
        self._poll_age = poll_age

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/healthz", self._healthz)
        app.router.add_get("/metrics", self._metrics)
        return app

    async def _healthz(self, _: web.Request) -> web.Response:
        signs, _wait = await self._signs()
        amiss = verdict.problems(signs, self._base.clock.now(), MOST_SKEW)
        return web.json_response({"healthy": not amiss, "problems": amiss}, status=503 if amiss else 200)

    async def _metrics(self, _: web.Request) -> web.Response:
        signs, wait = await self._signs()
        now = self._base.clock.now()
        amiss = verdict.problems(signs, now, MOST_SKEW)
        pacer = self._base.pacer
        counts = Counts(pacer.turns, pacer.refusals, pacer.answered, pacer.waited)
        text = metrics.exposed(signs, counts, amiss, wait, now)
        return web.Response(body=text, headers={"Content-Type": metrics.CONTENT_TYPE})

    async def _signs(self) -> tuple[Signs, float]:
        """And the seconds a write has taken."""
        watch, now, began = self._base.watch, self._base.clock.now(), monotonic()
        found = None
        with suppress(DatabaseDown, TimeoutError):
            async with asyncio.timeout(PATIENCE):
                await self._base.db.run(_write, now)
                wait = monotonic() - began
                found = await self._base.db.read(vitals.look, now)
        signs = Signs(
            database=found is not None,
            poll_age=self._poll_age(),
            telegram_age=monotonic() - watch.reached,
            webhook_trouble=watch.webhook_trouble,
            skew=watch.skew(),
            vitals=found,
        )
        return signs, monotonic() - began if found is None else wait


def _write(tx: Tx, now: datetime) -> None:
    rounds.note_ended(tx, PROBE, began=now, now=now)


def never_polls() -> float | None:
    return None


@asynccontextmanager
async def watched(base: Base, poll_age: Callable[[], float | None] = never_polls) -> AsyncIterator[None]:
    """Keeps the watch for as long as the program runs, and tells of it where that is wanted."""
    keeping = asyncio.create_task(base.watch.keep())
    try:
        async with listening(Health(base, poll_age).app(), base.settings.health):
            yield
    finally:
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
