"""`python -m tests.torture --seconds 600`: exits with 1 where anything was lost, done twice or said too often."""

import argparse
import asyncio
import json
import secrets
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType

from tests.torture import processes
from tests.torture.campaign import Outcome, torture
from tests.torture.verdict import details, failures, summary

DATABASES = ("sqlite", "postgresql")
SEED_BITS = 32


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="how long all of it may take, about")
    parser.add_argument("--database", choices=[*DATABASES, "both"], default="both")
    parser.add_argument("--seed", type=int, default=secrets.randbits(SEED_BITS), help="of people, faults and deaths")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, _leave)
    names = DATABASES if given.database == "both" else (given.database,)
    outcomes = []
    for name in names:
        outcome = _tortured(name, given.seconds / len(names), given.seed)
        outcomes.append(outcome)
        _print({"database": name, **details(outcome)})
    _print(summary(outcomes))
    return 1 if any(failures(outcome) for outcome in outcomes) else 0


def _tortured(name: str, seconds: float, seed: int) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="torture-") as made:
        folder = Path(made)
        if name == "sqlite":
            return asyncio.run(torture(f"sqlite:///{folder / 'school.db'}", folder, seconds=seconds, seed=seed))
        with processes.postgresql() as cluster:
            whole = torture(cluster.url, folder, seconds=seconds, seed=seed, restart=cluster.restart)
            return asyncio.run(whole)


def _leave(number: int, _: FrameType | None) -> None:
    """So that everything opened is closed."""
    raise SystemExit(128 + number)


def _print(facts: object) -> None:
    sys.stdout.write(f"{json.dumps(facts, ensure_ascii=False)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
