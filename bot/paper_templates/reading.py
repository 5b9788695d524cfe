"""Has a file looked at by a child: whether it is a template, and what stands in its way."""

import asyncio
import json
from pathlib import PurePath

from bot.sheets.hearing import Told, told_by
from domain.paper_templates import model
from domain.paper_templates.fields import Field
from domain.paper_templates.model import Faulty, Read, Sound
from domain.sheets import Unreadable

TOO_HEAVY = Unreadable("document-too-heavy")
BROKEN = Unreadable("document-broken")
ENDINGS = frozenset({".docx", ".dotx", ".docm", ".dotm"})
SURELY = "surely"


def may_be_one(name: str) -> bool:
    """By its name: what else is sent costs nothing."""
    return PurePath(name.lower()).suffix in ENDINGS


async def read_template(content: bytes, *, surely: bool) -> Read | None:
    """None for a file that is no template. `surely`: whoever sent it says that it is one."""
    told = await told_by("bot.paper_templates", content, *([SURELY] if surely else []))
    return await asyncio.to_thread(heard, told, surely=surely)


def heard(told: Told, *, surely: bool) -> Read | None:
    """A child that has come to an end over it has not found out what it is: then it is what its sender says."""
    if not told.whole:
        return (TOO_HEAVY if told.too_heavy else BROKEN) if surely else None
    match json.loads(told.lines):
        case {"fields": list(found), "figures": str(figures)}:
            return Sound(frozenset(Field(one) for one in found), model.unpacked(figures))
        case {"faults": str(faults), "figures": str(figures)}:
            return Faulty(model.unpacked(faults), model.unpacked(figures))
        case {"refused": str(key), "details": dict(details)}:
            return Unreadable(key, details)
    return None
