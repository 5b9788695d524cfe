"""What everybody needs who takes part in answering."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from aiogram import Bot

from bot.telegram_session import LeanSession
from domain.channels import TELEGRAM
from handlers.turn import Office
from scheduler.sending.pace import Pacer
from scheduler.sending.voices import Voice
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
    channel: str = TELEGRAM
    """Whose updates are taken up here that another process left behind."""
    voices: Mapping[str, Voice] = field(default_factory=dict)
    """How texts are said where only words travel."""
