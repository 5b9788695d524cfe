"""The real bot as a process of its own, told by its settings alone where Telegram and the clock are."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from io import BufferedWriter
from pathlib import Path
from typing import Protocol

import bot

STOPS = 3.0
"""Seconds it has to end by itself before it is killed."""


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of one trial and what lies in it."""

    folder: Path

    @property
    def database(self) -> str:
        return f"sqlite:///{self.folder / 'school.db'}"

    @property
    def secret(self) -> Path:
        return self.folder / "secret"

    @property
    def log(self) -> Path:
        return self.folder / "bot.log"


class Running(Protocol):
    """What may be done to a process, however it was started."""

    @property
    def returncode(self) -> int | None: ...

    def send_signal(self, signal: int, /) -> None: ...

    def kill(self) -> None: ...

    async def wait(self) -> int: ...


class BotProcess:
    """`python -m bot run`, started, killed and started again on the same database."""

    def __init__(self, place: Place, url: str, token: str) -> None:
        self._place = place
        self._environment = environment(place, url, token)
        self._process: Running | None = None

    @property
    def running(self) -> bool:
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        if not self.running:
            with self._place.log.open("ab") as log:
                self._process = await self._started(log)

    async def _started(self, log: BufferedWriter) -> Running:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            # Not the operator's folder, whose .env may hold a real token.
            cwd=self._place.folder,
            env=self._environment,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            # Ctrl-C ends the trial, and the trial ends the bot.
            start_new_session=True,
        )

    async def kill(self) -> None:
        """As a power cut does: it gets no chance to finish anything."""
        if self._process is not None and self.running:
            self._process.kill()
            await self._process.wait()

    async def stop(self) -> None:
        if self._process is None or not self.running:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(STOPS):
                await self._process.wait()
        except TimeoutError:
            await self.kill()
        finally:
            # Whoever is impatient (a second Ctrl-C) leaves nothing running either.
            if self.running:
                self._process.kill()

    async def ended(self) -> None:
        if self._process is not None:
            await self._process.wait()

    def last_words(self, most: int = 2000) -> str:
        return self._place.log.read_text("utf-8", errors="replace")[-most:] if self._place.log.exists() else ""


def environment(place: Place, url: str, token: str) -> Mapping[str, str]:
    """What differs from production: addresses, and rounds that come often enough for somebody who pushes the clock."""
    calendars = _free_port()
    inherited = {name: value for name, value in os.environ.items() if not name.upper().startswith("DRUM_")}
    return inherited | {
        "PYTHONPATH": os.pathsep.join([str(Path(bot.__file__).parents[1]), *_search_path()]),
        "PYTHONUNBUFFERED": "1",
        "DRUM_TOKEN": token,
        "DRUM_API": url,
        "DRUM_CLOCK": f"{url}/sandbox/clock",
        "DRUM_DATABASE": place.database,
        "DRUM_LISTEN": f"127.0.0.1:{calendars}",
        "DRUM_CALENDAR_URL": f"http://127.0.0.1:{calendars}",
        "DRUM_SECRET_FILE": str(place.secret),
        # Twenty schools fill their forms in the minute a visitor waits for: the pace of people would take an hour.
        "DRUM_RATE": "1000",
        "DRUM_CHAT_RATE": "100",
        "DRUM_REMIND_EVERY": "0.3",
        "DRUM_DELIVER_EVERY": "0.2",
        "DRUM_BOARDS_EVERY": "0.5",
        "DRUM_RECEIPTS_EVERY": "0.3",
        "DRUM_HOLD_SECONDS": "5",
    }


def _search_path() -> list[str]:
    given = os.environ.get("PYTHONPATH", "")
    return given.split(os.pathsep) if given else []


def _free_port() -> int:
    """Taken by nobody a moment ago: that is as much as can be known."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port: int = found.getsockname()[1]
        return port
