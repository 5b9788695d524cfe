"""How much a file may be, and how much reading it may cost."""

import sys
from contextlib import suppress

if sys.platform != "win32":
    import resource

MEGABYTE = 1024 * 1024

MOST_BYTES = 20 * MEGABYTE
"""Telegram lets a bot fetch no larger file."""
MOST_UNPACKED = 120 * MEGABYTE
"""A list of 100,000 units takes 60."""
MOST_TIMES = 200
"""So many times its size a large file may unpack to: lists stay below 20, bombs begin at 250."""
MOST_PARTS = 2_000
MOST_SHEETS = 20
MOST_ROWS = 100_000
MOST_COLUMNS = 60
MOST_LETTERS = 12_000_000
MOST_MERGED = 20_000
MOST_PAGES = 300
"""The longest plans have a hundred."""
MOST_LETTERS_OF_FORM = 150_000
"""A form of a hundred questions has seventy thousand."""
MOST_LETTERS_OF_TEXT = 1_000_000
"""Of a document; a page has 3,000."""

MEMORY = 512 * MEGABYTE
CPU_SECONDS = 60
WALL_SECONDS = 120.0


def apply(most_written: int = 0) -> None:
    """To this process, for the rest of its life. Where the system knows no limits, the clock of the parent remains."""
    if sys.platform != "win32":
        _limit(resource.RLIMIT_CPU, CPU_SECONDS)
        _limit(resource.RLIMIT_FSIZE, most_written)
        _limit(resource.RLIMIT_CORE, 0)
        _limit(resource.RLIMIT_AS, MEMORY)


def _limit(kind: int, most: int) -> None:
    # Some systems name limits that they do not set.
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (most, most))
