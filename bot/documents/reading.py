"""Has a document read by a child."""

import asyncio
import json
from typing import TypeAlias

from bot.sheets import limits
from bot.sheets.hearing import Told, told_by
from domain.phrases.model import Context
from domain.proposals import contexts, stored
from domain.proposals.model import Proposal
from domain.sheets import Unreadable

TOO_HEAVY = Unreadable("document-too-heavy")
BROKEN = Unreadable("document-broken")
BLANK = Context()
"""Nothing is known but what the document says: of days off, only weekends."""

Read: TypeAlias = Proposal | Unreadable


async def read_document(content: bytes, context: Context = BLANK) -> Read:
    """`context` is what is known besides the document, as for `domain.proposals.reading.propose`."""
    if len(content) > limits.MOST_BYTES:
        return Unreadable("document-too-big", {"most": limits.MOST_BYTES // limits.MEGABYTE})
    told = await told_by("bot.documents", content, contexts.written(context))
    return await asyncio.to_thread(_read, told)


def _read(told: Told) -> Read:
    if told.too_heavy:
        return TOO_HEAVY
    if not told.whole:
        return BROKEN
    match json.loads(told.lines):
        case {"proposal": str(proposal)}:
            return stored.read(proposal)
        case {"refused": str(key), "details": dict(details)}:
            return Unreadable(key, details)
    return BROKEN
