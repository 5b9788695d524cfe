"""The child: limits itself, reads a form from its input, tells its form file or what stands in the way."""

import json
import sys
from collections.abc import Mapping
from importlib import import_module

from bot.sheets import limits
from bot.sheets.kinds import Kind, kind_of
from bot.sheets.lines import Refused as NotRead
from domain.forms.model import Words

TOO_HEAVY = 3
FORM_FILE = ".toml"
MOST_WRITTEN = 8 * limits.MEGABYTE
"""pyxform writes down for a moment what it has made, before it reads it over."""


def main() -> int:
    limits.apply(most_written=MOST_WRITTEN)
    ending, source, *default = sys.argv[1:]
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    try:
        told = _told(content, ending, source, Words(*default))
    except NotRead as why:
        told = {"refused": why.key, "details": why.details}
    except (MemoryError, RecursionError):
        return TOO_HEAVY
    sys.stdout.buffer.write(json.dumps(told).encode())
    return 0


def _told(content: bytes, ending: str, source: str, default: Words) -> Mapping[str, object]:
    """Each kind has libraries of its own, which take their time."""
    told: Mapping[str, object] = {}
    if kind_of(content) is Kind.WORKBOOK:
        told = import_module("bot.xlsforms.workbooks").told(content, source, default)
    elif ending == FORM_FILE:
        told = import_module("bot.xlsforms.form_files").told(content, source)
    return told


if __name__ == "__main__":
    sys.exit(main())
