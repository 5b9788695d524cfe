"""The whole product on this machine, with a page of phones to play on."""

import argparse
import asyncio
import signal
import socket
import sys
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO

from bot import catalogues
from bot.trial.production import BotEnded, put_on

PORT = 8765


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=PORT, help="where the page is served; 0 for any free one")
    parser.set_defaults(run=_try)


def _try(chosen: argparse.Namespace) -> int:
    port = chosen.port
    _tell(sys.stderr, "trial-preparing")
    if port and not _is_free(port):
        _tell(sys.stderr, "trial-port-taken", port=str(port))
        port = 0
    with TemporaryDirectory(prefix="trong-truong-") as folder:
        return asyncio.run(_play(Path(folder), port))


async def _play(folder: Path, port: int) -> int:
    performance = asyncio.create_task(_perform(folder, port))
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, performance.cancel)
    try:
        return await performance
    except asyncio.CancelledError:
        _tell(sys.stderr, "trial-over")
        return 0


async def _perform(folder: Path, port: int) -> int:
    try:
        async with put_on(folder, port) as trial:
            _tell(sys.stdout, "trial-open", url=trial.url)
            _tell(sys.stdout, "trial-how", folder=str(folder))
            await asyncio.Event().wait()
    except BotEnded as ended:
        _tell(sys.stderr, "trial-bot-ended")
        print(ended, file=sys.stderr)
    return 1


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _tell(where: TextIO, key: str, **details: str) -> None:
    for say in catalogues.speakers().values():
        print(unescape(say(key, **details)), file=where, flush=True)
