"""The child: limits itself, reads a file from its input, tells its rows or why not."""

import sys
from collections.abc import Iterator
from importlib import import_module

from bot.sheets import limits, lines, text_tables
from bot.sheets.kinds import Kind, kind_of
from bot.sheets.lines import Refused

TOO_HEAVY = 3


def main() -> int:
    limits.apply()
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    try:
        for line in _told(content):
            _say(line)
        _say(lines.END)
    except Refused as why:
        _say(lines.refusal(why))
    except MemoryError:
        return TOO_HEAVY
    return 0


def _say(line: str) -> None:
    # A file may hold halves of letters, which are no bytes.
    sys.stdout.buffer.write(line.encode(errors="replace") + b"\n")


def _told(content: bytes) -> Iterator[str]:
    match kind_of(content):
        case Kind.WORKBOOK:
            # Only now: what is no workbook is refused before the library for workbooks is read.
            yield from import_module("bot.sheets.workbooks").told(content)
        case Kind.TEXT:
            yield from text_tables.told(content)


if __name__ == "__main__":
    sys.exit(main())
