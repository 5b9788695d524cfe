"""A terminal as a messenger of words alone: the same bot, without buttons, edits and files.

What is typed is an update like any other: stored before it is answered, in the one transaction that answers it."""

import asyncio
import logging
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime

from aiogram import Bot

from bot.answering import routers
from bot.incoming import parsing
from bot.incoming.house import House
from bot.incoming.lanes import Lanes
from bot.incoming.reception import receiving
from bot.keeping import keep_on
from bot.telegram_session import LeanSession
from domain.channels import CONSOLE
from domain.sending.notices import HOLD
from domain.sending.outcomes import NotSent, Outcome, Sent
from handlers.patience import patiently
from handlers.turn import Office
from scheduler.letters.in_words import Teller
from scheduler.letters.letters import Letters
from scheduler.sending.deliver import Delivery
from scheduler.sending.pace import Pacer
from scheduler.sending.voices import Voice
from storage.database import Database, DatabaseDown
from storage.incoming import storing

logger = logging.getLogger(__name__)

NOBODY_S_TOKEN = "0:-"  # noqa: S105 - nothing is ever asked of Telegram
GRACE = 4.0
EVERY = 1.0
"""Seconds between two looks at what is to be said unasked."""
LARGEST = 2**62
SHUT = NotSent("no such terminal is open")
"""What is owed to another waits until it is; the answer to what was typed there is read by nobody any more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One open terminal."""

    db: Database
    lanes: Lanes
    now: Callable[[], datetime]
    chat: int

    async def says(self, text: str) -> None:
        """Returns once it is stored; the answer comes by itself."""
        arrival = parsing.arrival(_update(self.chat, text))
        self.lanes.put(await patiently(lambda: self.db.run(storing.store, 0, [arrival], self.now())))


@asynccontextmanager
async def opened(
    db: Database, office: Office, now: Callable[[], datetime], *, chat: int, shows: Callable[[str], None]
) -> AsyncIterator[Line]:
    """`chat` tells one terminal from another; `shows` gets every message that is meant for it."""

    def voice(elsewhere: Outcome) -> Voice:
        async def said(to: int, text: str) -> Outcome:
            if to != chat:
                return elsewhere
            shows(text)
            return Sent()

        return said

    session = LeanSession()
    bot = Bot(NOBODY_S_TOKEN, session=session)
    house = House(bot, session, db, office, Pacer(), now, channel=CONSOLE, voices={CONSOLE: voice(Sent())})
    holder = f"{socket.gethostname()[:40]}:{os.getpid()}"
    delivery = Delivery(
        db, Teller(db, voice(SHUT)), Letters(office.speakers), now, holder=holder, hold=HOLD, channel=CONSOLE
    )
    try:
        async with receiving(house, routers(), username=office.username) as reception:
            telling = asyncio.create_task(_tell(delivery))
            try:
                yield Line(db, reception.lanes, now, chat)
            finally:
                telling.cancel()
                await asyncio.gather(telling, return_exceptions=True)
                await _stop(delivery)
    finally:
        await session.close()


async def _tell(delivery: Delivery) -> None:
    await keep_on("telling", delivery.round, every=EVERY)


async def _stop(delivery: Delivery) -> None:
    try:
        async with asyncio.timeout(GRACE):
            await delivery.stop()
    except (TimeoutError, DatabaseDown):
        logger.warning("Closed before the database had heard of everything")


def _update(chat: int, text: str) -> Mapping[str, object]:
    """In the shape every channel brings its messages in."""
    number = secrets.randbelow(LARGEST)
    person = {"id": chat, "is_bot": False, "first_name": "Console"}
    message = {"message_id": number % 2**31, "date": 1, "chat": {"id": chat, "type": "private"}, "from": person}
    return {"update_id": number, "channel": CONSOLE, "message": {**message, "text": text}}
