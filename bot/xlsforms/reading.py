"""Has a form read by a child: its form file, or everything that stands in the way, with its place."""

import asyncio
import json
from pathlib import PurePath

from bot.sheets import limits
from bot.sheets.hearing import Told, told_by
from bot.sheets.reading import BROKEN, TOO_HEAVY
from domain.sheets import Unreadable
from domain.texts import Language, Speakers
from domain.xlsforms import remarks
from domain.xlsforms.reading import Drawn, Refused

WORKBOOK, FORM_FILE = ".xlsx", ".toml"
TOO_LONG = Unreadable("form-file-long", {"most": limits.MOST_LETTERS_OF_FORM // 1000})


def may_be_one(name: str) -> bool:
    """By its name: what else is sent costs nothing."""
    return PurePath(name.lower()).suffix in {WORKBOOK, FORM_FILE}


async def read_form(content: bytes, source: str, speakers: Speakers) -> Drawn | Refused | Unreadable | None:
    """None for a workbook or a text that is no form at all. `source` is said at the head of the form file."""
    if len(content) > limits.MOST_BYTES:
        return Unreadable("sheet-too-big", {"most": limits.MOST_BYTES // limits.MEGABYTE})
    kind = PurePath(source.lower()).suffix
    default = [speakers[language]("xlsform-message-default") for language in (Language.VI, Language.EN)]
    return await asyncio.to_thread(heard, await told_by("bot.xlsforms", content, kind, source, *default))


def heard(told: Told) -> Drawn | Refused | Unreadable | None:
    """What a child has told; None where it was no form."""
    if told.too_heavy:
        return TOO_HEAVY
    if not told.whole:
        return BROKEN
    match json.loads(told.lines):
        case {"form": str(text), "told": str(passed_over)}:
            return Drawn(text, remarks.unpacked(passed_over)) if len(text) <= limits.MOST_LETTERS_OF_FORM else TOO_LONG
        case {"wrong": str(wrong)}:
            return Refused(remarks.unpacked(wrong))
        case {"refused": str(key), "details": dict(details)}:
            return Unreadable(key, details)
    return None
