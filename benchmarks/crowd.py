"""The sandbox in a process of its own, with a crowd of people who type. Obeys one line of JSON at a time.

Times are taken here, on the people's side: from typing a line to the first thing the bot shows because of it.
"""

import asyncio
import contextlib
import json
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import quantiles

from benchmarks import lines, paces
from benchmarks.telegram import FIRST_CHAT
from sandbox import acts
from sandbox.chats import Person
from sandbox.server import Sandbox

PATIENCE = 20.0
"""Seconds after which a bot that does not answer is given up."""


@dataclass(slots=True)
class Round:
    """One turn of one bot: who waits for it since when, and how long the others have waited."""

    then: Callable[[int], None]
    waiting: dict[int, float] = field(default_factory=dict)
    waits: list[float] = field(default_factory=list)
    over: asyncio.Event = field(default_factory=asyncio.Event)
    """Nobody waits any more."""


class Crowd:
    def __init__(self, sandbox: Sandbox, size: int) -> None:
        self._world = sandbox.world
        self._people = [self._person(FIRST_CHAT + number) for number in range(size)]
        # One more, who types nothing by themselves.
        self._person(FIRST_CHAT + size)
        # Each in turn, so that nobody types faster than Telegram lets a bot answer one chat.
        self._idle = deque(self._people)
        self._lines: dict[tuple[str, int], Iterator[str]] = {}
        self._round = Round(lambda chat: None)

    def _person(self, person_id: int) -> Person:
        person = self._world.add_person(f"Cô {person_id}", person_id=person_id)
        self._world.chats[person_id].started = True
        return person

    async def watch(self) -> None:
        """Notices for ever whom the bot has answered."""
        journal = self._world.journal
        seen = 0
        while True:
            await journal.watch.beyond(seen, 60.0)
            for entry in journal.after(seen):
                seen = entry.seq
                since = self._round.waiting.pop(entry.chat_id, None)
                if since is not None:
                    self._round.waits.append(time.perf_counter() - since)
                    self._round.then(entry.chat_id)
            if not self._round.waiting:
                self._round.over.set()

    async def closed(self, bot: str, *, in_flight: float, warming: float, seconds: float) -> dict[str, float]:
        """So many people wait at any time: whoever is answered is followed by another. Answers a second."""
        self._round = Round(lambda chat: self._types(bot))
        for _ in range(int(in_flight)):
            self._types(bot)
        await asyncio.sleep(warming)
        before, cpu, began = len(self._round.waits), time.process_time(), time.perf_counter()
        await asyncio.sleep(seconds)
        took = time.perf_counter() - began
        rate = (len(self._round.waits) - before) / took
        busy = (time.process_time() - cpu) / took
        await self._quiet()
        return {"rate": rate, "busy": busy}

    async def opened(self, bot: str, *, rate: float, seconds: float) -> dict[str, float]:
        """So many type every second, whatever the bot does. Milliseconds until it answers: the middle, the slowest."""
        self._round = Round(lambda chat: None)
        began = time.perf_counter()
        for number in range(int(rate * seconds)):
            await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
            self._types(bot)
        await self._quiet()
        waits = quantiles(self._round.waits, n=100)
        return {"p50": waits[49] * 1000, "p99": waits[98] * 1000, "longest": max(self._round.waits) * 1000}

    async def once(self, bot: str, *, in_flight: float) -> dict[str, float]:
        """Everybody types one line: the first of each opens the form."""
        left = iter(range(len(self._people) - int(in_flight)))

        def then(_: int) -> None:
            if next(left, None) is not None:
                self._types(bot)

        self._round = Round(then)
        for _ in range(int(in_flight)):
            self._types(bot)
        await self._all_answered()
        return {"answered": len(self._round.waits)}

    def heard(self, after: float) -> dict[str, float]:
        """How much the bot has said since its message number `after`, and how fast: the most in any second, and on
        the whole."""
        at = [entry.at.timestamp() for entry in self._world.journal.after(int(after))]
        return {"count": len(at), "most": paces.most_in_a_second(at), "sustained": paces.sustained(at)}

    def _types(self, bot: str) -> None:
        person = self._idle[0]
        self._idle.rotate(-1)
        if person.id in self._round.waiting:
            return
        typing = self._lines.setdefault((bot, person.id), lines.typed())
        self._round.waiting[person.id] = time.perf_counter()
        acts.write(self._world, person, self._world.chats[person.id], next(typing))

    async def _quiet(self) -> None:
        """Nobody types any more, and everybody has been answered."""
        self._round.then = lambda chat: None
        await self._all_answered()

    async def _all_answered(self) -> None:
        """Gives up only a bot that has answered nobody for long."""
        answered = -1
        while self._round.waiting and answered < len(self._round.waits):
            answered = len(self._round.waits)
            self._round.over.clear()
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._round.over.wait(), PATIENCE)
        if self._round.waiting:
            raise TimeoutError(f"{len(self._round.waiting)} people were never answered")


async def _live(size: int) -> None:
    sandbox = Sandbox()
    await sandbox.start()
    crowd = Crowd(sandbox, size)
    watching = asyncio.create_task(crowd.watch())
    _say({"url": sandbox.url, "token": sandbox.token})
    try:
        await _obey(crowd)
    finally:
        watching.cancel()
        await sandbox.stop()


async def _obey(crowd: Crowd) -> None:
    """Until nobody commands any more."""
    while line := await asyncio.to_thread(sys.stdin.readline):
        command: dict[str, str] = json.loads(line)
        _say(await _done(crowd, command.pop("do"), command.pop("bot", ""), command))


async def _done(crowd: Crowd, do: str, bot: str, how: Mapping[str, str]) -> Mapping[str, float]:
    numbers = {name: float(number) for name, number in how.items()}
    match do:
        case "closed":
            return await crowd.closed(bot, **numbers)
        case "opened":
            return await crowd.opened(bot, **numbers)
        case "once":
            return await crowd.once(bot, **numbers)
        case _:
            return crowd.heard(**numbers)


def _say(told: Mapping[str, str | float]) -> None:
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_live(int(sys.argv[1])))
