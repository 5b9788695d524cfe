"""A process that delivers until it dies at a crash point; its arguments: database, Telegram, point, now."""

import asyncio
import sys
from datetime import datetime

from aiohttp import ClientSession

from bot import catalogues
from scheduler.rounds import Pace, Rounds
from scheduler.sending.pace import PAID_RATE, Pacer
from storage.database import Database
from storage.engine import crashpoints
from tests.scheduler.desk import sender_to


async def deliver(database: str, telegram: str, point: str, now: datetime) -> None:
    crashpoints.arm({point: 1.0}, seed=1)
    async with ClientSession() as session:
        sender = sender_to(telegram, session, Pacer(PAID_RATE))
        rounds = Rounds(Database.open(database), sender, catalogues.speakers(), lambda: now, Pace(), "doomed")
        await rounds.poke("deliver")


if __name__ == "__main__":
    asyncio.run(deliver(sys.argv[1], sys.argv[2], sys.argv[3], datetime.fromisoformat(sys.argv[4])))
