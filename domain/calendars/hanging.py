"""Deadlines that hang on an event of the school year: on which, of which year, and what that comes to once dated."""

import re
from dataclasses import replace
from datetime import date

from domain.calendars.school_year import events_in, school_year_in, school_year_of
from domain.folding import fold
from domain.phrases.model import Context, Kind, Occurrence, SchoolEvent
from domain.phrases.reading import read_phrase
from domain.planning.deadlines import year_of

_OF_PERIOD = {"H1": SchoolEvent.TERM_1_END, "Y": SchoolEvent.YEAR_END, "YEAR": SchoolEvent.YEAR_END}
"""Of a half-yearly and yearly report `lồng ghép trong báo cáo sơ kết học kỳ I và tổng kết năm học`."""
_COUNTED = frozenset({Kind.EVENT, Kind.RELATIVE})
_STRICT = re.compile(r"\btruoc\b")
_A_YEAR = re.compile(r"20\d\d")


def event_of(phrase: str, period: str) -> SchoolEvent | None:
    """None where the phrase names none, or several and the period does not tell which."""
    named = events_in(phrase)
    if len(named) == 1:
        return named[0]
    meant = _OF_PERIOD.get(period.partition("-")[0])
    return meant if meant in named else None


def school_year_meant(event: SchoolEvent, phrase: str, period: str, plan_year: int) -> int:
    """The one that is named; else that whose event falls into the year of the period, or of the plan."""
    named = school_year_in(phrase)
    if named is not None:
        return named
    year = year_of(period)
    return school_year_of(event, int(year) if _A_YEAR.fullmatch(year) else plan_year)


def due_on(event: SchoolEvent, day: date, phrase: str, context: Context) -> Occurrence | None:
    """What the phrase comes to; where it only says that the report is part of what belongs to the event, its day."""
    dated = replace(context, school_events={event: day})
    read = read_phrase(phrase, dated)
    if read.kind in _COUNTED and read.only is not None and read.only.last_ok is not None:
        return read.only
    # The event alone, as the phrase has more around it than is understood; never later than the words may mean.
    return read_phrase(f"{'truoc ' if _STRICT.search(fold(phrase)) else ''}{_NAMED[event]}", dated).only


_NAMED = {
    SchoolEvent.OPENING: "khi khai giang",
    SchoolEvent.TERM_1_END: "khi ket thuc hoc ky I",
    SchoolEvent.TERM_2_END: "khi ket thuc hoc ky II",
    SchoolEvent.YEAR_END: "khi ket thuc nam hoc",
}
