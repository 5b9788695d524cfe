"""Has files drawn by children, a few at a time: whoever fills a form meanwhile does not notice."""

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.studio.child import Child
from domain.counting import pictures, round_up_files
from domain.paper_templates import starting_files
from domain.persons import invite_sheets

CHILDREN = max(2, os.cpu_count() or 1)
LONG = CHILDREN - 1
"""So many of them at most are at the files of round-ups: a picture never waits for a country's workbook."""
PATIENCE, LONG_PATIENCE = 60.0, 1800.0
IDLE_SECONDS = 600.0
"""A child that is kept draws at once; one that has just been started reads its libraries for a second or two."""


class NotDrawn(Exception):
    """The child came to its end over it; what it said about that stands in the log."""


class NotYet(Exception):
    """What belongs in it cannot be read: the database is down."""


class Studio:
    def __init__(self, database: str, *, patience: float = PATIENCE, idle: float = IDLE_SECONDS) -> None:
        """`database` is its address: children connect to it by themselves."""
        self._database = database
        self._patience = patience
        self._idle_for = idle
        self._idle: dict[Child, asyncio.TimerHandle] = {}
        self._places, self._long_places = asyncio.Semaphore(CHILDREN), asyncio.Semaphore(LONG)

    async def drawn(self, name: str, content: bytes) -> bytes:
        """Raises NotDrawn or NotYet. What is a file already comes back as it is."""
        if round_up_files.waits(content):
            async with self._long_places:
                return await self._drawn(name, content, LONG_PATIENCE)
        if pictures.waits(content) or invite_sheets.waits(content) or starting_files.waits(content):
            return await self._drawn(name, content, self._patience)
        return content

    async def close(self) -> None:
        for child in list(self._idle):
            self._let_go(child)
            await child.ended()

    async def _drawn(self, name: str, content: bytes, patience: float) -> bytes:
        with TemporaryDirectory(prefix="drum-drawn-") as folder:
            to = Path(folder) / "drawn"
            async with self._places, self._child() as child:
                try:
                    async with asyncio.timeout(patience):
                        drawn = await child.draw(name, content, to)
                except (TimeoutError, ConnectionError, EOFError) as error:
                    raise NotDrawn(f"{name.rpartition('.')[2]} not drawn: {type(error).__name__}") from None
            if not drawn:
                raise NotYet
            return await asyncio.to_thread(to.read_bytes)

    @asynccontextmanager
    async def _child(self) -> AsyncIterator[Child]:
        """One that waits, or a new one; kept for the next file, unless this one did not come to its end."""
        child = self._waiting() or await Child.started(self._database)
        whole = False
        try:
            yield child
            whole = True
        finally:
            if whole:
                self._idle[child] = asyncio.get_running_loop().call_later(self._idle_for, self._let_go, child)
            else:
                await child.end()

    def _waiting(self) -> Child | None:
        while self._idle:
            child, timer = self._idle.popitem()
            timer.cancel()
            if child.alive:
                return child
        return None

    def _let_go(self, child: Child) -> None:
        self._idle.pop(child).cancel()
        child.let_go()
