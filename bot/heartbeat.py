"""Tells systemd, as often as it wants to hear it, that the program still turns: what stands still is started anew.

Nothing is told where nobody has asked: `NOTIFY_SOCKET` and `WATCHDOG_USEC` are set by systemd alone."""

import asyncio
import logging
import os
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

logger = logging.getLogger(__name__)

ALIVE = b"WATCHDOG=1"
SHARE = 3
"""So often within the time that systemd waits."""
MICROSECONDS = 1_000_000


@dataclass(frozen=True, slots=True)
class Listener:
    """Where systemd listens, and how many seconds of silence it puts up with."""

    address: str
    patience: float


def listener(told: Mapping[str, str]) -> Listener | None:
    """None where nobody listens to this process."""
    address, patience = told.get("NOTIFY_SOCKET"), told.get("WATCHDOG_USEC", "")
    if not address or not patience.isdecimal() or told.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    # A name that begins with @ is of no file.
    return Listener(f"\0{address[1:]}" if address.startswith("@") else address, int(patience) / MICROSECONDS)


@asynccontextmanager
async def beating(told: Mapping[str, str] = os.environ) -> AsyncIterator[None]:
    to = listener(told)
    if to is None:
        yield
        return
    task = asyncio.create_task(_beat(to))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _beat(to: Listener) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        while True:
            try:
                line.sendto(ALIVE, to.address)
            except OSError as error:
                logger.warning("Systemd does not hear", extra={"error": type(error).__name__})
            await asyncio.sleep(to.patience / SHARE)
