"""Owes administrators the line that the clock of the machine is wrong: once a day, by the right clock."""

from datetime import datetime, timedelta

from domain.clock_face import local_date
from domain.sending.notices import Key
from storage.database import Tx
from storage.outgoing import telling
from storage.people import administrators


def tell(tx: Tx, ahead_by: timedelta, now: datetime) -> int:
    """`now` is by the wrong clock, as is the sender that looks for what is due."""
    day = local_date(now - ahead_by)
    minutes = str(round(ahead_by.total_seconds() / 60))
    return telling.tell(tx, administrators.reached(tx), Key.CLOCK, f"clock:{day:%Y-%m-%d}", now, details=minutes)
