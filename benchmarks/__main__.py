"""`python -m benchmarks [NAME …] [--quick] [--json]`: the table; what is not fast enough is said, and fails nothing."""

import argparse
import json
import sys
from collections.abc import Callable
from importlib import import_module

from benchmarks.figures import Figure, table
from benchmarks.sizes import FULL, QUICK, Size

NAMES = (
    *("turn_cpu", "questions", "delivery", "form_step", "import_units", "find_unit", "read_question"),
    *("rights", "publishing", "held_up", "read_plan", "exports"),
    *("beside", "owing", "judging", "broadcast"),
)


def benchmark(name: str) -> Callable[[Size], list[Figure]]:
    """Imported only when it runs: each needs other halves of the program."""
    run: Callable[[Size], list[Figure]] = import_module(f"benchmarks.{name}").run
    return run


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "names", nargs="*", choices=[*NAMES, []], metavar="NAME", help=f"of {', '.join(NAMES)}; all, if none is given"
    )
    parser.add_argument("--quick", action="store_true", help="one short turn each: a first impression")
    parser.add_argument("--json", action="store_true", help="figures as JSON instead of a table")
    chosen = parser.parse_args()
    figures = []
    for name in chosen.names or NAMES:
        print(f"{name} …", file=sys.stderr, flush=True)
        figures += benchmark(name)(QUICK if chosen.quick else FULL)
    print(json.dumps([figure.wire() for figure in figures], indent=2) if chosen.json else table(figures))


if __name__ == "__main__":
    main()
