"""One event loop for all turns of a process: making another takes as long as most turns do."""

import asyncio
import atexit
from collections.abc import Coroutine
from functools import cache
from typing import TypeVar

T = TypeVar("T")


def run(turn: Coroutine[object, object, T]) -> T:
    return _runner().run(turn)


@cache
def _runner() -> asyncio.Runner:
    runner = asyncio.Runner()
    atexit.register(runner.close)
    return runner
