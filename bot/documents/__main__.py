"""The child: limits itself, reads a document from its input, tells what it proposes or why it is not read."""

import gc
import sys
from importlib import import_module

from bot.sheets import limits, lines
from bot.sheets.lines import Refused

TOO_HEAVY = 3


def main() -> int:
    limits.apply()
    # It ends before there is anything to collect, and looking for it would cost a fifth of its time.
    gc.disable()
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    try:
        said: str = import_module("bot.documents.telling").told(content, sys.argv[1])
    except Refused as why:
        said = lines.refusal(why)
    except MemoryError:
        return TOO_HEAVY
    sys.stdout.buffer.write(said.encode(errors="replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
