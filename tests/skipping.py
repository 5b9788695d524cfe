"""An event loop that never waits: its clock is put forward instead."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


class Skipping(selectors.DefaultSelector):
    """Where a loop would sleep, its clock is put forward instead: tests of minutes take milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 1000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        self.now += timeout or 0
        return super().select(0)


class SkippingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._skipping = Skipping()
        super().__init__(self._skipping)

    def time(self) -> float:
        return self._skipping.now

    def is_busy_for(self, seconds: float) -> None:
        self._skipping.now += seconds


def run(story: Coroutine[None, None, T]) -> T:
    with asyncio.Runner(loop_factory=SkippingLoop) as runner:
        return runner.run(story)
