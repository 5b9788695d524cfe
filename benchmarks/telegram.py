"""A Telegram with a crowd, in a process of its own, as seen from here."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIRST_CHAT = 5_000_000


class Telegram:
    def __init__(self, line: "Line", url: str, token: str, size: int) -> None:
        self._line = line
        self.url = url
        self.token = token
        self.chats: Sequence[int] = range(FIRST_CHAT, FIRST_CHAT + size)

    async def closed(self, bot: str, *, in_flight: int, warming: float, seconds: float) -> dict[str, float]:
        """Answers a second (`rate`) with so many people waiting at any time, and how `busy` the sandbox was."""
        return await self._line.ask("closed", bot=bot, in_flight=in_flight, warming=warming, seconds=seconds)

    async def opened(self, bot: str, *, rate: float, seconds: float) -> dict[str, float]:
        """Milliseconds until somebody is answered (`p50`, `p99`, `longest`) when so many type every second."""
        return await self._line.ask("opened", bot=bot, rate=rate, seconds=seconds)

    async def once(self, bot: str, *, in_flight: int) -> None:
        """Everybody types one line."""
        await self._line.ask("once", bot=bot, in_flight=in_flight)

    async def heard(self, after: int = 0) -> dict[str, float]:
        """What the bot has said since: `count`, the `most` in any second, and how many a second were `sustained`."""
        return await self._line.ask("heard", after=after)


class Line:
    """One command, one answer."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def ask(self, do: str, **how: str | float) -> dict[str, float]:
        self._writer.write(json.dumps({"do": do, **how}).encode() + b"\n")
        told: dict[str, float] = json.loads(await self.read())
        return told

    async def read(self) -> bytes:
        line = await self._reader.readline()
        if not line:
            raise ConnectionError("The sandbox of the benchmarks has ended; its last words stand above")
        return line


@asynccontextmanager
async def crowded(size: int) -> AsyncIterator[Telegram]:
    command = (sys.executable, "-m", "benchmarks.crowd", str(size))
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    line = Line(process.stdout, process.stdin)
    try:
        hello: dict[str, str] = json.loads(await line.read())
        yield Telegram(line, hello["url"], hello["token"], size)
    finally:
        process.stdin.close()
        await process.wait()
