"""Talks to the bot from a terminal, in words alone: a messenger without buttons, edits and files."""

import argparse
import asyncio
import sys
from datetime import UTC, datetime

from bot import catalogues, console
from bot.commands.opening import opened
from bot.commands.starting import guarded
from bot.settings import Settings
from handlers.turn import Office
from storage.database import Database


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--chat", type=int, default=1, help="the number of this chat: each is somebody else to the bot")
    parser.set_defaults(run=guarded(_chat))


def _chat(chosen: argparse.Namespace) -> int:
    settings = Settings()
    office = Office(catalogues.speakers(), settings.secret())
    with opened(settings) as db:
        office.names.fill(db)
        asyncio.run(_talk(db, office, chosen.chat))
    return 0


async def _talk(db: Database, office: Office, chat: int) -> None:
    """Until the end of what is typed."""
    async with console.opened(db, office, lambda: datetime.now(UTC), chat=chat, shows=_show) as line:
        while typed := await asyncio.to_thread(sys.stdin.readline):
            if typed.strip():
                await line.says(typed.strip())


def _show(text: str) -> None:
    print(f"\n{text}\n", flush=True)
