"""The child: limits itself, looks at a file from its input, tells whether it is a template and what is wrong."""

import json
import sys
from collections.abc import Mapping
from importlib import import_module

from bot.sheets import limits
from bot.sheets.lines import Refused

TOO_HEAVY = 3


def main() -> int:
    limits.apply()
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    try:
        # Its sender may say that it is one.
        surely = len(sys.argv) > 1
        told: Mapping[str, object] = import_module("bot.paper_templates.telling").told(content, surely=surely)
    except Refused as why:
        told = {"refused": why.key, "details": why.details}
    except (MemoryError, RecursionError):
        return TOO_HEAVY
    sys.stdout.buffer.write(json.dumps(told).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
