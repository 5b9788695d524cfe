"""What everybody needs who takes part in answering."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from aiogram import Bot

from bot.telegram_session import LeanSession
from handlers.turn import Office
from scheduler.pace import Pacer
from storage.database import Database


@dataclass(frozen=True, slots=True)
class House:
    """What this process has: its bot, its database, its pace, its clock."""

    bot: Bot
    session: LeanSession
    db: Database
    office: Office
    pacer: Pacer
    now: Callable[[], datetime]
