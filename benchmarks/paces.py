"""How fast things came one after another."""

from bisect import bisect_left
from collections.abc import Sequence


def most_in_a_second(at: Sequence[float]) -> int:
    """Wherever the second begins; `at` in seconds, in order."""
    return max((bisect_left(at, moment + 1.0) - place for place, moment in enumerate(at)), default=0)


def sustained(at: Sequence[float]) -> float:
    """How many a second, from the first to the last."""
    span = at[-1] - at[0] if len(at) > 1 else 0.0
    return (len(at) - 1) / span if span else 0.0
