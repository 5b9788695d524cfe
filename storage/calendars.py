"""The office's calendar: the library's days off, and what an administrator changed."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from domain.calendar import Calendar
from storage.database import Tx
from storage.dialects import insert_new, upsert
from storage.tables.operations import calendar_days


def load(tx: Tx) -> Calendar:
    rows = tx.execute(select(calendar_days.c.day, calendar_days.c.works)).all()
    return Calendar(
        frozenset(row.day for row in rows if not row.works), frozenset(row.day for row in rows if row.works)
    )


def add_defaults(tx: Tx, calendar: Calendar) -> int:
    """Days nobody has decided on yet; what an administrator changed stays as it is."""
    days = [*((day, False) for day in calendar.off), *((day, True) for day in calendar.worked)]
    return insert_new(tx, calendar_days, [{"day": day, "works": works} for day, works in sorted(days)])


def decide(tx: Tx, days: Iterable[date], *, works: bool, note: str) -> None:
    rows = [{"day": day, "works": works, "note": note} for day in days]
    upsert(tx, calendar_days, rows, key=[calendar_days.c.day])
