"""The round that offers to round up what has come in; what the offer says is written when it is sent."""

from collections.abc import Callable
from datetime import datetime

from storage.counting import round_up_offers
from storage.database import Database

NAME = "round-up"


async def offer(db: Database, now: Callable[[], datetime]) -> None:
    await db.run(round_up_offers.offer, now())
