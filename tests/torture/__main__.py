"""`python -m tests.torture --seconds 600`: exits with 1 where anything was lost, done twice or said too often."""

import argparse
import asyncio
import json
import secrets
import shutil
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
        outcome, kept = _tortured(name, given.seconds / len(names), given.seed)
        outcomes.append(outcome)
        _print({"database": name, **details(outcome), **({"kept": str(kept)} if kept else {})})
    _print(summary(outcomes))
    return 1 if any(failures(outcome) for outcome in outcomes) else 0


def _tortured(name: str, seconds: float, seed: int) -> tuple[Outcome, Path | None]:
    """With the folder that holds its log, and its file on SQLite, where a promise was broken."""
    with tempfile.TemporaryDirectory(prefix="torture-") as made:
        folder = Path(made)
        outcome = _on_sqlite(folder, seconds, seed) if name == "sqlite" else _on_postgresql(folder, seconds, seed)
        return outcome, Path(shutil.copytree(folder, f"{folder}-kept")) if failures(outcome) else None


def _on_sqlite(folder: Path, seconds: float, seed: int) -> Outcome:
    return asyncio.run(torture(f"sqlite:///{folder / 'school.db'}", folder, seconds=seconds, seed=seed))


def _on_postgresql(folder: Path, seconds: float, seed: int) -> Outcome:
    with processes.postgresql() as cluster:
        return asyncio.run(torture(cluster.url, folder, seconds=seconds, seed=seed, restart=cluster.restart))


def _leave(number: int, _: FrameType | None) -> None:
    """So that everything opened is closed."""
    raise SystemExit(128 + number)


def _print(facts: object) -> None:
    sys.stdout.write(f"{json.dumps(facts, ensure_ascii=False)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
