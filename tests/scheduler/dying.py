"""Delivers until it dies at a crash point: a process of its own, forked by the test of kills."""

import asyncio
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


def deliver_until_killed(database: str, telegram: str, point: str, now: datetime) -> None:
    asyncio.run(deliver(database, telegram, point, now))
