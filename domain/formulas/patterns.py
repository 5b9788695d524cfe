"""Regular expressions that are matched in time that grows with the text, never faster: nobody's phone waits for one.

Python's own look for a match by going back and trying again, which some patterns drag out for hours. Here all the ways
through a pattern are gone at once, letter by letter. What cannot be done so is refused when the form comes in: looking
ahead and behind, and going back to what a group has matched.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from domain.formulas import pattern_reading
from domain.formulas.pattern_reading import Anchor, Either, One, Part, Repeated, Sequence, Test
from domain.formulas.tokens import FormulaError, Wrong

MOST_STEPS = 300
"""Of one pattern, counted repetitions written out."""
MOST_WORK = 5_000
LONGEST_TEXT = 3_000
"""No answer is longer; what is fits no pattern."""

ACCEPTED = 0


@dataclass(frozen=True, slots=True)
class _Step:
    """Goes on to `then` where `test` holds of the next letter; without a test it goes on at once."""

    test: Test | None
    then: tuple[int, ...]
    anchor: Anchor | None = None


def check(pattern: str, at: int) -> None:
    """Raises FormulaError where it is no pattern, or none that is matched in bounded time."""
    try:
        _compiled(pattern)
    except pattern_reading.PatternError as error:
        raise FormulaError(Wrong.PATTERN, error.found, at) from error


@lru_cache(maxsize=1024)
def matches(pattern: str, text: str) -> bool:
    """Whether the pattern is the whole of the text."""
    if len(text) > LONGEST_TEXT:
        return False
    steps, start = _compiled(pattern)
    here = _reached(steps, (start,), first=True, last=not text)
    for place, letter in enumerate(text, 1):
        tested = (steps[one] for one in here)
        onward = {then for step in tested if step.test is not None and step.test(letter) for then in step.then}
        here = _reached(steps, onward, first=False, last=place == len(text))
        if not here:
            return False
    return ACCEPTED in here


def _reached(steps: tuple[_Step, ...], starts: Iterable[int], *, first: bool, last: bool) -> set[int]:
    """All steps one stands at without reading a letter."""
    found: set[int] = set()
    waiting = list(starts)
    while waiting:
        place = waiting.pop()
        if place in found:
            continue
        found.add(place)
        step = steps[place]
        barred = (step.anchor is Anchor.START and not first) or (step.anchor is Anchor.END and not last)
        if step.test is None and not barred:
            waiting += step.then
    return found


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> tuple[tuple[_Step, ...], int]:
    plan = _Plan()
    start = plan.before(pattern_reading.read(pattern), ACCEPTED)
    return tuple(plan.steps), start


class _Plan:
    """Built from the end: each part is told where to go on."""

    def __init__(self) -> None:
        self.steps = [_Step(None, ())]
        self._work = 0

    def before(self, part: Part, then: int) -> int:
        self._work += 1
        # Counted apart from the steps: what is empty makes none, however often it is repeated.
        if self._work > MOST_WORK:
            raise pattern_reading.PatternError("{…}")
        match part:
            case One(test):
                return self._add(_Step(test, (then,)))
            case Anchor():
                return self._add(_Step(None, (then,), part))
            case Sequence(parts):
                for one in reversed(parts):
                    then = self.before(one, then)
                return then
            case Either(ways):
                return self._add(_Step(None, tuple(self.before(way, then) for way in ways)))
            case Repeated(of, least, most):
                return self._repeated(of, least, most, then)

    def _repeated(self, of: Part, least: int, most: int | None, then: int) -> int:
        if most is None:
            then = self._loop(of, then)
        else:
            end = then
            for _ in range(most - least):
                then = self._add(_Step(None, (self.before(of, then), end)))
        for _ in range(least):
            then = self.before(of, then)
        return then

    def _loop(self, of: Part, then: int) -> int:
        again = self._add(_Step(None, (then,)))
        self.steps[again] = _Step(None, (self.before(of, again), then))
        return again

    def _add(self, step: _Step) -> int:
        if len(self.steps) >= MOST_STEPS:
            raise pattern_reading.PatternError("{…}")
        self.steps.append(step)
        return len(self.steps) - 1
