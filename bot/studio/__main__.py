"""The child: is told on its input where the database is, then of one file after the other, until nobody tells it more.

Whatever goes wrong with a file ends it, and stands on its standard error: its parent starts another."""

import json
import os
import sys
from pathlib import Path

from bot.studio.child import DRAWN, LATER
from bot.studio.drawing import Drawing
from storage.database import DatabaseDown

if sys.platform != "win32":
    import resource

COURTESY = 10
"""Whoever fills a form goes first."""
MEMORY = 2 * 1024 * 1024 * 1024


def main() -> int:
    _limit()
    asked, done = sys.stdin.buffer, sys.stdout.buffer
    # What a library prints is no answer.
    sys.stdout = sys.stderr
    drawing = Drawing(json.loads(asked.readline())["database"])
    for line in asked:
        one = json.loads(line)
        content = asked.read(one["size"])
        try:
            drawing.draw(one["name"], content, Path(one["to"]))
            done.write(DRAWN)
        except DatabaseDown:
            done.write(LATER)
        done.flush()
    return 0


def _limit() -> None:
    if sys.platform != "win32":
        os.nice(COURTESY)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    sys.exit(main())
