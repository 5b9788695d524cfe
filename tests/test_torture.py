"""The program is killed while people use it, and keeps its promises: a taste of the torture, on both databases.

At length: `make torture SECONDS=60`, or `SECONDS=600`; after a failure `python -m tests.torture --seed N` deals the
same people, faults and deaths again, as far as the machine lets it.
"""

import asyncio
import secrets
from pathlib import Path

import pytest

from tests.torture.campaign import torture
from tests.torture.verdict import details, failures

SECONDS = 30
"""For each database: enough for a few deaths, and for what they leave behind to be found. On PostgreSQL four machines
live, die and are halted at once."""
FEWEST_KILLS = 2


@pytest.mark.timeout(400)
def test_killed_over_and_over_it_loses_nothing_and_repeats_only_what_it_admits(url: str, tmp_path: Path) -> None:
    outcome = asyncio.run(torture(url, tmp_path, seconds=SECONDS, seed=secrets.randbits(32)))

    assert failures(outcome) == [], details(outcome)
    assert outcome.kills.total() >= FEWEST_KILLS
    assert outcome.reckoning.lines > 0
