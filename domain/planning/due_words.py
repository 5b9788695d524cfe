"""Reads until when something is due, as an officer types it: in the words of a document, or a bare day."""

from datetime import date

from domain.calendars.calendar import Calendar
from domain.phrases.model import Context, Kind
from domain.phrases.reading import read_phrase
from domain.planning.changes import Date
from domain.refusals import Refusal

LONGEST = 200


def read_due(typed: str, *, today: date, calendar: Calendar) -> Date:
    """One day, which is shown before anything is done with it. Raises Refusal where the words come to no one day."""
    text = " ".join(typed.split())
    if len(text) > LONGEST:
        raise Refusal("due-not-read", typed=text[:LONGEST])
    reading = read_phrase(text, Context(issued=today, received=today, year=today.year, calendar=calendar))
    if reading.kind is Kind.ERROR:
        raise Refusal("due-impossible", typed=text)
    only = reading.only
    if only is None or only.stated is None or only.last_ok is None or reading.ignored:
        raise Refusal("due-not-read", typed=text)
    return Date(text, reading.kind, only.stated, only.last_ok)
