"""Whoever asks a pacer for turns, and when they came."""

import asyncio
from bisect import bisect_left

from domain.sending.urgency import Urgency
from scheduler.sending.pace import Pacer

ALICE = 11
GROUP = -100


class Turns:
    """Asks for turns and writes down when they came."""

    def __init__(self, pacer: Pacer) -> None:
        self.pacer = pacer
        self.came: list[tuple[float, int, Urgency]] = []
        self.start = asyncio.get_running_loop().time()

    def ask(self, chat_id: int, urgency: Urgency, times: int = 1) -> list[asyncio.Task[None]]:
        return [asyncio.create_task(self._turn(chat_id, urgency)) for _ in range(times)]

    async def _turn(self, chat_id: int, urgency: Urgency) -> None:
        await self.pacer.turn(chat_id, urgency)
        self.came.append((asyncio.get_running_loop().time() - self.start, chat_id, urgency))

    def at(self, chat_id: int) -> list[float]:
        return [moment for moment, chat, _ in self.came if chat == chat_id]


def most_within(window: float, moments: list[float]) -> int:
    return max(bisect_left(moments, moment + window) - index for index, moment in enumerate(moments))
