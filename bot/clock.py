"""What time it is: the machine's, or that of a clock which is pushed forward in a trial."""

import asyncio
import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Protocol
from urllib.request import urlopen

import aiohttp

logger = logging.getLogger(__name__)

WAIT = 20
"""Seconds one question to the clock may stay open until the clock jumps."""
AGAIN = 0.5


class Clock(Protocol):
    def now(self) -> datetime: ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class SteeredClock:
    """Runs as fast as the machine's, ahead or behind by what its server says; asks again as soon as that changes."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._ahead = timedelta()
        self._version = -1

    def now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def set_now(self) -> None:
        """Before anything is done by this clock. Blocks: for the start of a program."""
        with urlopen(self._url, timeout=10) as answer:  # noqa: S310 - the operator's own address, checked to be http(s)
            self._take(json.load(answer))

    async def follow(self) -> None:
        """Stays in step until it is cancelled."""
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    params = {"after": self._version, "wait": WAIT}
                    async with session.get(self._url, params=params) as answer:
                        self._take(await answer.json())
                except (aiohttp.ClientError, TimeoutError):
                    logger.warning("The clock does not answer; its last word stands")
                    await asyncio.sleep(AGAIN)

    def _take(self, told: dict[str, str | int]) -> None:
        self._ahead = datetime.fromisoformat(str(told["now"])) - datetime.now(UTC)
        self._version = int(told["version"])
