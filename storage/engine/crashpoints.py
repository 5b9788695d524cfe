"""Places where the process may die on purpose: how tests and the trial show that a kill at any of them loses nothing.

Unarmed they do nothing. A1: updates fetched, not stored; A2: stored, not handled; A3: handled, not committed; A4:
committed, not said; A5: said, not noted. B1 to B3 are a notice's: claimed, not said; said, not noted; noted.
"""

import os
import signal
from collections.abc import Mapping
from random import Random

POINTS = frozenset({"A1", "A2", "A3", "A4", "A5", "B1", "B2", "B3"})


class _Armed:
    def __init__(self, shares: Mapping[str, float], seed: int) -> None:
        if unknown := shares.keys() - POINTS:
            raise ValueError(f"There are no crash points {sorted(unknown)}")
        self._shares = dict(shares)
        self._dice = Random(seed)  # noqa: S311 - repeatable on purpose

    def struck(self, point: str) -> bool:
        share = self._shares.get(point, 0.0)
        return share > 0 and self._dice.random() < share


_armed: _Armed | None = None


def arm(shares: Mapping[str, float], seed: int) -> None:
    """From now on the process kills itself at these points, with these probabilities."""
    global _armed  # noqa: PLW0603 - one process, one fate
    _armed = _Armed(shares, seed)


def here(point: str) -> None:
    if _armed is not None and _armed.struck(point):
        os.kill(os.getpid(), signal.SIGKILL)
