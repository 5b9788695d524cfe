"""Several machines: two that serve behind a proxy, two that work. Each lives, dies, is halted and goes on by itself,
while the database restarts now and then."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from signal import SIGKILL

from tests.torture.phones import Exchange
from tests.torture.processes import Life
from tests.torture.proxy import Proxy
from tests.torture.undertaker import (
    HELD,
    JUMPS,
    LONGEST,
    MOST_FAILURES,
    OUTSIDE,
    SHARES,
    SHORTEST,
    WillNotLive,
    last_words,
    log_in,
)

HALTED = "halted"
SLOWER = 2
"""Four that are born at a time take longer to begin."""
RESTART_EVERY = 15.0
HALTED_FOR = (0.3, 2.0)
POINTS: Mapping[str, Sequence[str]] = {
    "serve": (*(point for point in SHARES if point.startswith("A")), OUTSIDE, HALTED),
    "work": (*(point for point in SHARES if point.startswith("B")), OUTSIDE, HALTED),
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one machine stands: what it does, and its settings."""

    command: str
    settings: Mapping[str, str]


class Crew:
    """All machines of one fleet, unharmed."""

    def __init__(self, lives: Sequence[Life]) -> None:
        self._lives = lives

    async def ends_within(self, seconds: float) -> bool:
        """Whether any of them has ended."""
        await asyncio.sleep(seconds)
        return any([await life.ends_within(0) for life in self._lives])

    async def stops_within(self, seconds: float) -> bool:
        """Whether all of them have."""
        return all(await asyncio.gather(*(life.ends_within(seconds) for life in self._lives)))

    def ask_to_stop(self) -> None:
        for life in self._lives:
            life.ask_to_stop()

    def kill(self) -> None:
        for life in self._lives:
            life.kill()


@dataclass
class Fleet:
    exchange: Exchange
    settings: Mapping[str, str]
    folder: Path
    dice: Random
    before_life: Callable[[str], Awaitable[None]]
    proxy: Proxy
    restart: Callable[[], Awaitable[None]] | None
    longest: float = LONGEST
    kills: Counter[str] = field(default_factory=Counter)
    restarts: int = 0
    _failures: int = 0

    @property
    def places(self) -> Sequence[Place]:
        serving = [Place("serve", {**self.settings, **self.proxy.settings_of(port)}) for port in self.proxy.ports]
        return (*serving, Place("work", self.settings), Place("work", self.settings))

    async def work(self) -> None:
        """Until cancelled."""
        async with asyncio.TaskGroup() as living:
            for place in self.places:
                living.create_task(self._lives_at(place))
            living.create_task(self._restarts())

    def born(self) -> Crew:
        return Crew([self._born(place) for place in self.places])

    def _born(self, place: Place, point: str = OUTSIDE) -> Life:
        armed = {"DRUM_CRASH_POINTS": f"{point}={SHARES[point]}"} if point in SHARES else {}
        return Life({**place.settings, **armed}, self.folder, log_in(self.folder), place.command)

    async def _lives_at(self, place: Place) -> None:
        while True:
            points = list(POINTS[place.command])
            self.dice.shuffle(points)
            for point in points:
                await self._one_life(place, point)

    async def _one_life(self, place: Place, point: str) -> None:
        await self.before_life(point)
        life = self._born(place, point)
        try:
            span = SLOWER * self.dice.uniform(SHORTEST, self.longest)
            if point == HALTED:
                await self._is_halted(life, span / 2)
                span /= 2
            died_early = await life.ends_within(span)
        finally:
            life.kill()
        self._note(point if died_early or point == HALTED else OUTSIDE, life.died_of)
        if self.dice.random() < JUMPS:
            await self.exchange.pass_time(HELD)

    async def _is_halted(self, life: Life, after: float) -> None:
        """Until what it held is others' to take."""
        await life.ends_within(after)
        life.halt()
        await self.exchange.pass_time(HELD)
        await asyncio.sleep(self.dice.uniform(*HALTED_FOR))
        life.go_on()

    async def _restarts(self) -> None:
        while self.restart is not None:
            await asyncio.sleep(RESTART_EVERY)
            await self.restart()
            self.restarts += 1

    def _note(self, point: str, signal: int) -> None:
        if signal == SIGKILL:
            self.kills[point] += 1
            self._failures = 0
            return
        self._failures += 1
        # Four at a time may fail for the same reason.
        if self._failures == 4 * MOST_FAILURES:
            raise WillNotLive(last_words(self.folder))
