"""The child: limits itself, reads a document from its input, tells what it proposes or why it is not read."""

import sys

from bot.documents.telling import told
from bot.sheets import limits, lines
from bot.sheets.lines import Refused

TOO_HEAVY = 3


def main() -> int:
    limits.apply()
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    try:
        said = told(content, sys.argv[1])
    except Refused as why:
        said = lines.refusal(why)
    except MemoryError:
        return TOO_HEAVY
    sys.stdout.buffer.write(said.encode(errors="replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
