"""On which mornings somebody reads how things stand: every working one, or one a week."""

import re
from datetime import date, timedelta

from domain.calendars.calendar import Calendar
from domain.folding import fold

EVERY = -1
WEEKDAYS = range(5)
"""Monday to Friday: what falls on a day off is read on the next working day."""
_ABOUT = re.compile(r"\b(?:ban tin|tin (?:buoi )?sang|digest)\b")
_DAYS = (
    *(r"thu (?:2|hai)|monday", r"thu (?:3|ba)|tuesday", r"thu (?:4|tu)|wednesday"),
    *(r"thu (?:5|nam)|thursday", r"thu (?:6|sau)|friday"),
)
_DAILY = re.compile(r"\b(?:hang ngay|moi ngay|moi sang|moi buoi sang|every day|every morning|daily)\b")


def chosen(text: str) -> int | None:
    """The day that a text asks for, `EVERY` for all of them; None where it is not about that."""
    said = fold(text)
    if not _ABOUT.search(said):
        return None
    if _DAILY.search(said):
        return EVERY
    return next((day for day in WEEKDAYS if re.search(rf"\b(?:{_DAYS[day]})\b", said)), None)


def asked_about(text: str) -> bool:
    """ "bản tin", "bản tin hôm nào": which day there is, not another."""
    return _ABOUT.match(fold(text)) is not None and chosen(text) is None


def served(calendar: Calendar, day: date) -> frozenset[int]:
    """The weekdays whose readers read on this one: its own, and those of the days off before it."""
    found = {day.weekday()}
    before = day - timedelta(days=1)
    while not calendar.is_working(before) and len(found) < len(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")):
        found.add(before.weekday())
        before -= timedelta(days=1)
    return frozenset(found)
