"""Listens at an address of the settings, for as long as the program runs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

GRACE = 2.0
"""Seconds that what is being answered has when the program stops."""


@asynccontextmanager
async def listening(app: web.Application, at: str | None) -> AsyncIterator[None]:
    """`at` is HOST:PORT. Nothing listens where it is not set. Paths may hold secrets: none is logged."""
    if at is None:
        yield
        return
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=GRACE)
    await runner.setup()
    host, _, port = at.rpartition(":")
    await web.TCPSite(runner, host, int(port)).start()
    try:
        yield
    finally:
        await runner.cleanup()
