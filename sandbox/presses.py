"""Presses of buttons that wait for their answer.

How long Telegram waits is not documented; reports say seconds to minutes. Here it is a minute of real time, and a
second answer to the same press is refused: stricter than Telegram may be, never kinder.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from sandbox.errors import bad_request

ANSWERABLE = 60.0


@dataclass(frozen=True, slots=True)
class PressAnswer:
    text: str = ""
    show_alert: bool = False
    url: str = ""


@dataclass(slots=True)
class Press:
    id: str
    until: float
    answer: asyncio.Future[PressAnswer]

    async def answered(self, seconds: float) -> PressAnswer | None:
        """What the bot answered, or None when it kept silent for so long."""
        await asyncio.wait([self.answer], timeout=seconds)
        return self.answer.result() if self.answer.done() else None


class Presses:
    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._open: dict[str, Press] = {}
        self._count = 0

    def open(self, bot: int) -> Press:
        self._forget_old()
        self._count += 1
        answer: asyncio.Future[PressAnswer] = asyncio.get_running_loop().create_future()
        press = Press(str((bot << 20) + self._count), self._now() + ANSWERABLE, answer)
        self._open[press.id] = press
        return press

    def answer(self, press_id: str, answer: PressAnswer) -> None:
        press = self._open.pop(press_id, None)
        if press is None or press.until < self._now():
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        press.answer.set_result(answer)

    def _forget_old(self) -> None:
        """The dict keeps the order of presses, so the old ones come first."""
        now = self._now()
        for press in list(self._open.values()):
            if press.until > now:
                return
            del self._open[press.id]
