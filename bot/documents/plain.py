"""Text files, in the encodings Vietnamese offices save them in."""

import re

from bot.sheets import limits
from bot.sheets.lines import Refused
from bot.sheets.text_tables import decoded
from domain.documents.flowing import document_of
from domain.documents.model import Document

_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1f]")


def read(content: bytes) -> Document:
    text = decoded(content, "document-encoding")
    if _NO_TEXT.search(text):
        raise Refused("document-other")
    if len(text) > limits.MOST_LETTERS_OF_TEXT:
        raise Refused("document-too-heavy")
    return document_of(text)
