"""Lets the program live again and again, each time with another death before it."""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from signal import SIGKILL

from tests.torture.phones import Exchange
from tests.torture.processes import Life

OUTSIDE = "outside"
# How likely a passage through the point is the last: rare passages are more dangerous, so that every point is met.
SHARES: Mapping[str, float] = {
    "A1": 0.2,
    "A2": 0.2,
    "A3": 0.08,
    "A4": 0.08,
    "A5": 0.1,
    "B1": 0.1,
    "B2": 0.1,
    "B3": 0.3,
}
SHORTEST, LONGEST = 1.5, 7.0
"""Seconds after which a life that met no crash point is ended from outside."""
HELD = 61.0
"""A jump of the clock beyond what dead processes hold."""
JUMPS = 0.8
MOST_FAILURES = 3


class WillNotLive(Exception):
    """The program ends by itself: its last words say why."""


@dataclass
class Undertaker:
    exchange: Exchange
    settings: Mapping[str, str]
    folder: Path
    dice: Random
    before_life: Callable[[str], Awaitable[None]]
    longest: float = LONGEST
    kills: Counter[str] = field(default_factory=Counter)
    restarts: int = 0
    _failures: int = 0

    async def work(self) -> None:
        """Until cancelled."""
        while True:
            points = [*SHARES, OUTSIDE]
            self.dice.shuffle(points)
            for point in points:
                await self._one_life(point)

    def born(self, point: str = OUTSIDE) -> Life:
        armed = {} if point == OUTSIDE else {"DRUM_CRASH_POINTS": f"{point}={SHARES[point]}"}
        return Life({**self.settings, **armed}, self.folder, log_in(self.folder))

    async def _one_life(self, point: str) -> None:
        await self.before_life(point)
        life = self.born(point)
        try:
            span = self.dice.uniform(SHORTEST, self.longest)
            died_early = await life.ends_within(span)
        finally:
            life.kill()
        self._note(point if died_early else OUTSIDE, life.died_of)
        if self.dice.random() < JUMPS:
            await self.exchange.pass_time(HELD)

    def _note(self, point: str, signal: int) -> None:
        if signal == SIGKILL:
            self.kills[point] += 1
            self._failures = 0
            return
        self._failures += 1
        if self._failures == MOST_FAILURES:
            raise WillNotLive(last_words(self.folder))


def last_words(folder: Path, most: int = 4000) -> str:
    return log_in(folder).read_text("utf-8", errors="replace")[-most:]


def log_in(folder: Path) -> Path:
    return folder / "bot.log"
