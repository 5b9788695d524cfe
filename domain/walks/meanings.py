"""What a phrase about time comes to, in words: both the day it names and the last one that is on time."""

from datetime import date

from domain.calendars.school_year import events_in, key_of
from domain.clock_face import local
from domain.phrases.model import Occurrence, Reading
from domain.texts import Markup, Say

MOST_DAYS = 6
"""So many are named; of more the first ones, and how many there are."""


def meaning(reading: Reading, say: Say, *, inclusive: bool = False) -> str:
    """`inclusive`: somebody has said that the day itself counts, whatever the word before it."""
    if not reading.dated and (events := events_in(reading.phrase)):
        named = Markup(", ".join(say(f"event-{key_of(one)}") for one in events))
        return say("means-with-events", events=named)
    if not reading.dated:
        return say(f"means-{reading.kind}")
    shown = [_of(one, say, inclusive=inclusive) for one in reading.occurrences[:MOST_DAYS]]
    if len(reading.occurrences) == 1:
        return shown[0]
    more = len(reading.occurrences) - len(shown)
    return say("means-several", count=len(reading.occurrences), days=Markup("; ".join(shown)), more=more)


def _of(one: Occurrence, say: Say, *, inclusive: bool) -> str:
    last = one.stated if inclusive and one.stated is not None else one.last_day
    if last is None:
        return say("means-unspecified")
    if one.start is not None:
        told = say("means-span", start=one.start, last=day_in_words(last, say))
    elif one.all_day or inclusive or one.last_ok is None:
        told = say("means-until", last=day_in_words(last, say))
    else:
        hour = f"{local(one.last_ok):%H:%M}"
        told = say("means-until-hour", hour=hour, last=day_in_words(last, say))
    if one.advised is not None and one.advised < last and not inclusive:
        return say("means-advised", told=Markup(told), advised=day_in_words(one.advised, say))
    return told


def day_in_words(day: date, say: Say) -> str:
    return say("notice-day", weekday=day.weekday(), day=day)
