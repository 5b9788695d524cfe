"""The child: limits itself, reads a document from its input, tells what it proposes or why it is not read."""

import json
import sys
from importlib import import_module

from bot.documents.kinds import kind_of
from bot.sheets import limits, lines
from bot.sheets.lines import Refused
from bot.sheets.sorts import Sort
from domain.documents.model import Document
from domain.proposals import stored
from domain.proposals.reading import propose
from domain.sheets import Unreadable

TOO_HEAVY = 3
_READERS = {Sort.WORD: "word", Sort.WORKBOOK: "workbooks", Sort.PDF: "pdf", Sort.TEXT: "plain"}


def main() -> int:
    limits.apply()
    content = sys.stdin.buffer.read(limits.MOST_BYTES + 1)
    try:
        said = _told(content, sys.argv[1])
    except Refused as why:
        said = lines.refusal(why)
    except MemoryError:
        return TOO_HEAVY
    sys.stdout.buffer.write(said.encode(errors="replace"))
    return 0


def _told(content: bytes, context: str) -> str:
    document = _document(content)
    if document.empty:
        raise Refused("document-empty")
    proposal = propose(document, stored.read_context(context))
    if isinstance(proposal, Unreadable):
        raise Refused(proposal.key, **proposal.details)
    return json.dumps({"proposal": stored.written(proposal)}, ensure_ascii=False)


def _document(content: bytes) -> Document:
    # Only now: what is no document is refused before the library for it is read.
    reader = import_module(f"bot.documents.{_READERS[kind_of(content)]}")
    document: Document = reader.read(content)
    return document


if __name__ == "__main__":
    sys.exit(main())
