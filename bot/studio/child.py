"""One child, as its parent sees it."""

import json
import os
import sys
from asyncio import StreamReader, StreamWriter, create_subprocess_exec, timeout
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path
from typing import Self

from bot.sheets.hearing import paths

LAST_WORDS = 0.5
DRAWN, LATER = b"drawn\n", b"later\n"
"""What a child says of a file: there it is; the database is down, ask again."""


class Child:
    def __init__(self, process: Process, requests: StreamWriter, answers: StreamReader) -> None:
        self._process = process
        self._requests = requests
        self._answers = answers

    @classmethod
    async def started(cls, database: str) -> Self:
        """`database` is its address."""
        program = (sys.executable, "-m", "bot.studio")
        process = await create_subprocess_exec(*program, stdin=PIPE, stdout=PIPE, env=_environment())
        if process.stdin is None or process.stdout is None:
            raise ConnectionError("No way to a child")
        child = cls(process, process.stdin, process.stdout)
        child._tell({"database": database})
        return child

    @property
    def alive(self) -> bool:
        return self._process.returncode is None

    async def draw(self, name: str, content: bytes, to: Path) -> bool:
        """One file at a time; False where the database is down. Raises ConnectionError or EOFError where the child ends
        over it."""
        self._tell({"name": name, "size": len(content), "to": str(to)})
        self._requests.write(content)
        await self._requests.drain()
        said = await self._answers.readline()
        if not said:
            raise EOFError
        return said == DRAWN

    def let_go(self) -> None:
        """It ends as nobody tells it more."""
        self._requests.close()

    async def ended(self) -> None:
        await self._process.wait()

    async def end(self) -> None:
        """Now, whatever it is at."""
        # One that is about to end is let: asyncio wonders about what is killed after it has ended.
        with suppress(TimeoutError):
            async with timeout(LAST_WORDS):
                await self.ended()
        if self.alive:
            self._process.kill()
            await self.ended()

    def _tell(self, what: dict[str, str | int]) -> None:
        self._requests.write(json.dumps(what).encode() + b"\n")


def _environment() -> dict[str, str]:
    """As ours, without what is set for the program itself: the token is none of a child's business."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("DRUM_")}
    return {**ours, "PYTHONPATH": paths(), "OPENBLAS_NUM_THREADS": "1"}
