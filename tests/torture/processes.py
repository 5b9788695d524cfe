"""The processes of a torture. Each holds one end of a pipe to the harness, and dies when the other end is closed.

The system closes it when the harness is killed. (The fork server is no help: it lives as long as any of its children.)
"""

import asyncio
import os
import signal
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from multiprocessing.connection import Connection, wait
from pathlib import Path

from bot.__main__ import main
from sandbox.server import Sandbox
from sandbox.webhook import Pace
from tests import forking
from tests.postgres import running_postgres
from tests.sandboxed import TOKEN

PATIENCE = 20.0
"""Seconds a companion has to put its things away."""


class Life:
    """The program from one start to its death."""

    def __init__(self, settings: Mapping[str, str], folder: Path, log: Path, command: str = "run") -> None:
        self._lifeline, theirs = forking.processes.Pipe()
        given = (theirs, dict(settings), folder, log, command)
        self._process = forking.processes.Process(target=_run_bot, args=given, daemon=True)
        self._process.start()
        theirs.close()

    async def ends_within(self, seconds: float) -> bool:
        return bool(await asyncio.to_thread(wait, [self._process.sentinel], seconds))

    async def stops_within(self, seconds: float) -> bool:
        return await self.ends_within(seconds)

    def halt(self) -> None:
        """SIGSTOP: it is there, and does nothing."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._signal(signal.SIGCONT)

    def kill(self) -> None:
        """SIGKILL: it gets no chance to finish anything."""
        self._process.kill()
        self._process.join()
        self._lifeline.close()

    def ask_to_stop(self) -> None:
        self._process.terminate()

    def _signal(self, number: signal.Signals) -> None:
        if self._process.pid is not None and self._process.is_alive():
            os.kill(self._process.pid, number)

    @property
    def died_of(self) -> int:
        """The number of the signal; 0 where it ended by itself."""
        self._process.join()
        return -min(self._process.exitcode or 0, 0)


@asynccontextmanager
async def sandbox(start: datetime) -> AsyncIterator[str]:
    """Its address."""
    with _companion(_serve_sandbox, start) as address:
        yield await asyncio.to_thread(address.recv)


@dataclass(frozen=True, slots=True)
class Cluster:
    """An empty database: its address, and the line to whoever can restart its server."""

    url: str
    line: Connection

    async def restart(self) -> None:
        """Returns once it is back."""
        self.line.send("restart")
        await asyncio.to_thread(self.line.recv)


@contextmanager
def postgresql() -> Iterator[Cluster]:
    with _companion(_serve_postgresql) as line:
        yield Cluster(line.recv(), line)


@contextmanager
def _companion(serve: Callable[..., None], *given: object) -> Iterator[Connection]:
    """It lives until our end of the pipe is closed: by us, or by the system when we are gone."""
    ours, theirs = forking.processes.Pipe()
    process = forking.processes.Process(target=serve, args=(theirs, *given))
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.join(PATIENCE)
        process.kill()


def _serve_sandbox(harness: Connection, start: datetime) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    async def serve() -> None:
        # As Telegram, but impatient: nobody waits a minute for a machine that is back after a second.
        telegram = Sandbox(token=TOKEN, start=start, pace=Pace(base=0.1, cap=1.0, patience=5.0))
        await telegram.start()
        harness.send(telegram.url)
        await asyncio.to_thread(_until_gone, harness)
        await telegram.stop()

    asyncio.run(serve())


def _serve_postgresql(harness: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with running_postgres() as server:
        harness.send(server.url())
        with suppress(EOFError):
            while True:
                harness.recv()
                server.restart()
                harness.send("back")


def _until_gone(harness: Connection) -> None:
    try:
        harness.recv()
    except EOFError:
        return


def _die_with(harness: Connection) -> None:
    _until_gone(harness)
    os.kill(os.getpid(), signal.SIGKILL)


def _run_bot(harness: Connection, settings: Mapping[str, str], folder: Path, log: Path, command: str) -> None:
    threading.Thread(target=_die_with, args=(harness,), daemon=True).start()
    # Not the operator's folder, whose .env may hold a real token.
    os.chdir(folder)
    for name in [name for name in os.environ if name.upper().startswith("DRUM_")]:
        del os.environ[name]
    os.environ.update(settings)
    with log.open("ab") as file:
        os.dup2(file.fileno(), sys.stdout.fileno())
        os.dup2(file.fileno(), sys.stderr.fileno())
    sys.exit(main([command]))
