"""The whole product on this machine, with a page of phones to play on."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

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
    over = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, over.set)
    performance = asyncio.create_task(_perform(folder, port, over))
    ending = asyncio.create_task(over.wait())
    await asyncio.wait([performance, ending], return_when=asyncio.FIRST_COMPLETED)
    ending.cancel()
