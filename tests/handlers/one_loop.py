"""One event loop for all turns of a process: making another takes as long as most turns do."""

import asyncio
import atexit
from collections.abc import Coroutine
from functools import cache
from typing import TypeVar

T = TypeVar("T")


def run(turn: Coroutine[object, object, T]) -> T:
    # Not by a runner, which would listen for SIGINT anew at every turn: a sixth of what a turn takes.
    return _loop().run_until_complete(turn)


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    atexit.register(loop.close)
    return loop
