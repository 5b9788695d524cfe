"""From the bytes of a file to what the child tells."""

import json
from importlib import import_module

from bot.documents.kinds import kind_of
from bot.sheets.lines import Refused
from bot.sheets.sorts import Sort
from domain.documents.model import Document
from domain.proposals import contexts, stored
from domain.proposals.reading import propose
from domain.sheets import Unreadable

_READERS = {Sort.WORD: "word", Sort.WORKBOOK: "workbooks", Sort.PDF: "pdf", Sort.TEXT: "plain"}


def told(content: bytes, context: str) -> str:
    """Raises Refused for what is not read."""
    document = _document(content)
    if document.empty:
        raise Refused("document-empty")
    proposal = propose(document, contexts.read(context))
    if isinstance(proposal, Unreadable):
        raise Refused(proposal.key, **proposal.details)
    return json.dumps({"proposal": stored.written(proposal)}, ensure_ascii=False)


def _document(content: bytes) -> Document:
    # Only now: what is no document is refused before the library for it is read.
    reader = import_module(f"bot.documents.{_READERS[kind_of(content)]}")
    document: Document = reader.read(content)
    return document
