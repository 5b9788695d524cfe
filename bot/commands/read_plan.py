"""What the bot would make of an official document."""

import argparse
import asyncio
import json
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path

from bot.catalogues import speakers
from domain.calendars.calendar_defaults import default_calendar
from domain.phrases.model import Context
from domain.proposals.model import Proposal
from domain.proposals.telling import as_json
from domain.sheets import Unreadable
from domain.texts import Language

YEARS = 6
PLAN = (
    "Prints header, duties, deadlines, targets, tasks, recipients and doubts; with each the sentence it came from "
    "(source) and where that stands (place). Exit status 1: the file is not read, and the reason is printed as JSON."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help=".docx, .xlsx, .txt, or .pdf that has text")
    parser.add_argument("--issued", type=date.fromisoformat, metavar="DATE", help="its day, where it names none")
    parser.add_argument("--received", type=date.fromisoformat, metavar="DATE", help="the day it arrived")
    parser.add_argument("--json", action="store_true", help="the only form there is, named for scripts that say so")
    parser.set_defaults(run=_plan)


def _plan(chosen: argparse.Namespace) -> int:
    try:
        content = chosen.file.read_bytes()
    except OSError as error:
        print(f"{chosen.file}: {error.strerror}", file=sys.stderr)
        return 2
    calendar = default_calendar(_years(datetime.now(UTC)))
    read = asyncio.run(_read(content, Context(chosen.issued, chosen.received, calendar=calendar)))
    say = speakers()[Language.VI]
    if isinstance(read, Unreadable):
        print(json.dumps({"error": read.key, "message": say(read.key, **read.details)}, ensure_ascii=False))
        return 1
    print(json.dumps(as_json(read, say), ensure_ascii=False, indent=1))
    return 0


async def _read(content: bytes, context: Context) -> Proposal | Unreadable:
    # Only now: who asks about a number need not wait for what reads documents.
    read: Callable[[bytes, Context], Awaitable[Proposal | Unreadable]] = import_module(
        "bot.documents.reading"
    ).read_document
    return await read(content, context)


def _years(now: datetime) -> range:
    """Those that plans which people still look at are for; nothing in the name of a file says which."""
    return range(now.year - YEARS, now.year + YEARS + 1)
