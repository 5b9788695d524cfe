"""Writes a person's own calendar as iCalendar (RFC 5545). It names what is due and by when, and holds no figures."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event, vDuration

from domain.calendars.agenda import ALARM, Due, Entry, alarms
from domain.clock_face import at

PRODUCT = "-//Trong Truong//School Drum//VI"
NAME = "lich-trong-truong.ics"
AN_HOUR = timedelta(hours=1)


def written(entries: Iterable[Entry], *, name: str, refresh: timedelta) -> bytes:
    """`name` is what the calendar is called; `refresh` how soon whoever follows it may ask again."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(refresh))
    for entry in entries:
        calendar.add_component(_event(entry))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry) -> Event:
    one = entry.due
    event = Event()
    event.add("uid", one.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    event.add("summary", one.title)
    event.add("dtstart", _start(one))
    event.add("dtend", _end(one))
    # A day on which something is due is not a day on which its owner is away.
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    if not entry.cancelled:
        for day in alarms(one):
            event.add_component(_alarm(one, day))
    return event


def _start(one: Due) -> date | datetime:
    """An hour before the last moment, where it is not the whole day."""
    return one.day if one.at is None else one.at - AN_HOUR


def _end(one: Due) -> date | datetime:
    """The first day that is none of it."""
    return one.day + timedelta(days=1) if one.at is None else one.at


def _alarm(one: Due, day: date) -> Alarm:
    begins = at(one.day, 0) if one.at is None else one.at - AN_HOUR
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one.title)
    alarm.add("trigger", at(day, ALARM.hour, ALARM.minute) - begins)
    return alarm
