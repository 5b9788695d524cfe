"""Recomputes a draw of lots from its record: no database, no bot, no trust in either."""

import argparse
import json
import sys
from pathlib import Path

from domain.office import draws
from domain.refusals import Refusal


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="the record, as the button under a draw gives it (JSON)")
    parser.add_argument("--json", action="store_true", help="the only form there is, named for scripts that say so")
    parser.set_defaults(run=_draw)


def _draw(chosen: argparse.Namespace) -> int:
    """1 where something differs, named; 2 for what is no record of a draw."""
    try:
        told = json.loads(chosen.file.read_text("utf-8"))
        wrong = draws.differs(told)
        paper = draws.paper_from(told["paper"])
        lots = draws.drawn(paper, str(told["seed"]), str(told["witness"]))
    except (OSError, ValueError, TypeError, KeyError, Refusal) as error:
        print(f"{chosen.file} is no record of a draw: {error}", file=sys.stderr)
        return 2
    drawn = [[one.unit, one.name, one.level.value] for one in lots]
    print(json.dumps({"holds": not wrong, "differs": wrong, "drawn": drawn}, ensure_ascii=False))
    return 1 if wrong else 0
