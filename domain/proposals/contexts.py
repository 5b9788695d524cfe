"""What is known besides a document, as one line for the child that reads it."""

import json
from collections.abc import Iterable
from datetime import date

from domain.calendars.calendar import Calendar
from domain.phrases.model import Context, SchoolEvent


def written(context: Context) -> str:
    return json.dumps(
        {
            "issued": _iso(context.issued),
            "received": _iso(context.received),
            "year": context.year,
            "event": _iso(context.event),
            "off": _days(context.calendar.off),
            "worked": _days(context.calendar.worked),
            "school": {event.value: day.isoformat() for event, day in context.school_events.items()},
        }
    )


def read(text: str) -> Context:
    """Of nobody's making but `written`'s: what is not as it should be is a bug."""
    said = json.loads(text)
    return Context(
        issued=_day(said["issued"]),
        received=_day(said["received"]),
        year=said["year"],
        event=_day(said["event"]),
        calendar=Calendar(_known(said["off"]), _known(said["worked"])),
        school_events={SchoolEvent(name): date.fromisoformat(day) for name, day in said["school"].items()},
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text is not None else None


def _days(days: Iterable[date]) -> list[str]:
    return sorted(day.isoformat() for day in days)


def _known(days: Iterable[str]) -> frozenset[date]:
    return frozenset(map(date.fromisoformat, days))
