"""The bot of a trial, forked from a process that has imported it: a fresh one needs five seconds of a processor more.

`tests/test_story.py` starts the fresh one, kills it and starts another."""

import asyncio
import os
import sys
from collections.abc import Mapping
from io import BufferedWriter
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.__main__ import main
from bot.trial.bot_process import BotProcess
from tests import forking


class Forked:
    """As asyncio shows the processes it has started."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, signal: int) -> None:
        if self._process.pid is not None:
            os.kill(self._process.pid, signal)

    def kill(self) -> None:
        self._process.kill()

    async def wait(self) -> int:
        # Looked at by any number of those who wait, and read by none of them.
        await asyncio.to_thread(wait, [self._process.sentinel])
        return self._process.exitcode or 0


class ForkedBot(BotProcess):
    async def _started(self, log: BufferedWriter) -> Forked:
        given = (dict(self._environment), self._place.folder, self._place.log)
        process = forking.processes.Process(target=_run, args=given, daemon=True)
        await asyncio.to_thread(process.start)
        return Forked(process)


def _run(environment: Mapping[str, str], folder: Path, log: Path) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    with log.open("ab") as file:
        os.dup2(file.fileno(), sys.stdout.fileno())
        os.dup2(file.fileno(), sys.stderr.fileno())
    sys.exit(main(["run"]))
